import type { Issue } from "../../../kernel/problem.ts";
import type { Side } from "./model.ts";
import { words } from "./text.ts";

export type Term = { readonly starts: string; readonly ends: string | null };
export type Span = { readonly starts: string; readonly ends: string };

/** Whether a term holds on a day. Inside a centre it ends with the contract at the latest. */
export const holdsOn = (term: Term, contractEnds: string | null, day: string): boolean =>
  term.starts <= day && day <= (term.ends ?? "9999-12-31") && day <= (contractEnds ?? "9999-12-31");

/** What is wrong with a term. A centre's appointment lies inside one contract; no end means the contract's. */
export const termMistakes = (term: Term, side: Side, contracts: readonly Span[]): Issue[] => {
  if (term.ends !== null && term.ends < term.starts)
    return [{ path: "ends", message: words.endsBeforeStart }];
  if (side !== "centre") return [];
  const contract = contracts.find(({ starts, ends }) => starts <= term.starts && term.starts <= ends);
  if (!contract) return [{ path: "starts", message: words.noContract(term.starts) }];
  return term.ends !== null && term.ends > contract.ends
    ? [{ path: "ends", message: words.outsideContract(contract.starts, contract.ends) }]
    : [];
};

/** Each side stands somewhere: a centre's people in a centre, a council's officers in a council. */
export const placeMistakes = (
  side: Side,
  place: { readonly centre: boolean; readonly council: boolean },
): Issue[] => [
  ...(side === "centre" && !place.centre ? [{ path: "centre", message: words.centreNeeded }] : []),
  ...(side !== "centre" && place.centre ? [{ path: "centre", message: words.noCentre }] : []),
  ...(side === "council" && !place.council ? [{ path: "council", message: words.councilNeeded }] : []),
  ...(side !== "council" && place.council ? [{ path: "council", message: words.noCouncil }] : []),
];

/** One person doesn't sit on one seat twice at a time. */
export const overlapMistakes = (term: Term, others: readonly Term[]): Issue[] => {
  const far = "9999-12-31";
  const other = others.find((one) => one.starts <= (term.ends ?? far) && term.starts <= (one.ends ?? far));
  return other ? [{ path: "starts", message: words.overlap(other.starts, other.ends) }] : [];
};
