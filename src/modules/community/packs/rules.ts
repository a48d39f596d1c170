import type { LoadedPack } from "./model.ts";

/** @param depth how far above the district the nearest area lies that the pack names; null = it names none of them */
export type Candidate = { readonly pack: LoadedPack; readonly depth: number | null };

/**
 * The pack that fits a district and fiscal year best: of those that hold there, the one that names the nearest area,
 * then the one that names the year; a pack without areas holds wherever no other does.
 */
export const fittingPack = (candidates: readonly Candidate[], year: number): LoadedPack | null => {
  const holding = candidates.filter(
    ({ pack, depth }) =>
      (pack.areas.length === 0 || depth !== null) && (pack.years.length === 0 || pack.years.includes(year)),
  );
  const far = ({ pack, depth }: Candidate) =>
    pack.areas.length === 0 ? Number.MAX_SAFE_INTEGER : (depth ?? 0);
  const names = ({ pack }: Candidate) => (pack.years.length === 0 ? 1 : 0);
  const [best] = holding.toSorted(
    (one, other) =>
      far(one) - far(other) || names(one) - names(other) || (one.pack.code < other.pack.code ? -1 : 1),
  );
  return best?.pack ?? null;
};
