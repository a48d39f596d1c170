import { type ClaimState, claimStates, type ListedClaim } from "../../../modules/community/subsidy/index.ts";

/** Where a subsidy stands, as the list can be narrowed to: also what is late now or was in the year, and what nobody has begun. */
export const standings = ["late", "was-late", "none", ...claimStates] as const;
export type Standing = "late" | "was-late" | "none" | ClaimState;

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

const stands = ({ claim, due, lateness }: ListedClaim, standing: Standing): boolean => {
  if (standing === "late") return due?.late ?? false;
  if (standing === "was-late") return Object.values(lateness).some((days) => days !== null && days > 0);
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
