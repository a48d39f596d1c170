import type { PersonId } from "../../../../kernel/ids.ts";
import type { State, Verdict } from "../model.ts";

/**
 * Divides minutes among councils: whole minutes, as even as can be, the remainder to those named first. Equal to
 * `support.shares_of` in the database. Without a council, the whole falls to the area.
 */
export const allocate = (minutes: number, councils: number): number[] => {
  if (councils === 0) return [minutes];
  const each = Math.floor(minutes / councils);
  return Array.from({ length: councils }, (_, place) => each + (place < minutes % councils ? 1 : 0));
};

/** submitted → returned → submitted → approved. A comment moves nothing; null = the step is not possible now. */
export const stateAfterReview = (state: State, verdict: Verdict): State | null => {
  if (verdict === "commented") return state;
  return state === "submitted" ? verdict : null;
};

/** So many records are approved in one transaction, and stand on one page of the queue at most. */
export const mostApproved = 200;

/** Whoever changes a record hands it in anew, also when it was approved: what is approved is what was read. */
export const stateAfterEdit = (): State => "submitted";

/** Whoever changes the record of somebody who has left answers for it; else it would come back to nobody. */
export const keeperAfterEdit = (
  record: { readonly worker: PersonId; readonly keeper: PersonId | null },
  editor: PersonId | null,
  ownerIsHere: boolean,
): PersonId | null => {
  if (editor === null || ownerIsHere) return record.keeper;
  return editor === record.worker ? null : editor;
};
