import type { WarningId } from "../../model.ts";
import type { Warning } from "./shape.ts";

type Kept = Warning & { readonly id: WarningId };

const placeOf = ({ code, part }: Warning): string => `${code} ${part ?? ""}`;
const filled = ({ values }: Warning): string => JSON.stringify(Object.entries(values).sort());

/** What becomes of a slip's open warnings when it is looked over again: new ones, others in other words, mended ones. */
export const changesIn = (
  open: readonly Kept[],
  now: readonly Warning[],
): {
  readonly found: readonly Warning[];
  readonly changed: readonly Kept[];
  readonly mended: readonly WarningId[];
} => {
  const before = new Map(open.map((warning) => [placeOf(warning), warning]));
  const after = new Map(now.map((warning) => [placeOf(warning), warning]));
  return {
    found: now.filter((warning) => !before.has(placeOf(warning))),
    changed: open.flatMap((warning) => {
      const same = after.get(placeOf(warning));
      return same && filled(same) !== filled(warning) ? [{ ...same, id: warning.id }] : [];
    }),
    mended: open.filter((warning) => !after.has(placeOf(warning))).map(({ id }) => id),
  };
};
