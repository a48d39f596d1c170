import { type ClaimState, claimStates, type ListedClaim } from "../../../modules/community/subsidy/index.ts";

/** Where a subsidy stands, as the list can be narrowed to: also what is late and what nobody has begun. */
export const standings = ["late", "none", ...claimStates] as const;
export type Standing = "late" | "none" | ClaimState;

export type ClaimFilter = {
  /** Part of the council's name. */
  readonly name: string;
  readonly code: string | null;
  readonly standing: Standing | null;
};

export const claimFilterIn = (query: URLSearchParams): ClaimFilter => ({
  name: (query.get("q") ?? "").normalize("NFKC").trim(),
  code: query.get("subsidy") || null,
  standing: standings.find((one) => one === query.get("state")) ?? null,
});

const stands = ({ claim, due }: ListedClaim, standing: Standing): boolean => {
  if (standing === "late") return due?.late ?? false;
  return (claim?.state ?? "none") === standing;
};

export const narrowed = (
  rows: readonly ListedClaim[],
  { name, code, standing }: ClaimFilter,
): ListedClaim[] =>
  rows.filter(
    (row) =>
      row.name.normalize("NFKC").includes(name) &&
      (code === null || row.code === code) &&
      (standing === null || stands(row, standing)),
  );
