import type { AreaId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import type { State, Step, Workflow } from "./model.ts";
import { words } from "./text.ts";

/** Each answers why not, or null when it may be. The screen shows the same sentence on the disabled button. */

/** A report is read by whoever holds report.read in its area. */
export const mayRead = (rights: Rights, area: AreaId): Text | null =>
  rights.has("report.read", area) ? null : words.onlyReader;

/** Compiling needs sight of every record behind the numbers, or the sums would be silently too small. */
export const mayCompile = (rights: Rights, area: AreaId): Text | null =>
  mayRead(rights, area) ??
  (rights.has("board.read", area) && rights.has("record.read", area) ? null : words.seesOnlyPart);

/** The text is written by whoever drafts. */
export const mayDraft = (rights: Rights, area: AreaId, workflow: Workflow): Text | null =>
  rights.has(workflow.draft, area) ? mayCompile(rights, area) : words.onlyDrafter;

/** A text that is not submitted yet is seen by those who draft, review or submit; the client waits for the submission. */
export const maySeeDraft = (rights: Rights, area: AreaId, workflow: Workflow): boolean =>
  [workflow.draft, workflow.review ?? workflow.draft, workflow.submit].some((power) =>
    rights.has(power, area),
  );

/** Each step belongs to the power that the programme names for it. */
export const mayStep = (
  rights: Rights,
  report: { readonly area: AreaId; readonly state: State },
  step: Step,
  workflow: Workflow,
): Text | null => {
  const { area, state } = report;
  const review = workflow.review ?? workflow.submit;
  const needed: Record<Step, readonly string[]> = {
    "send-to-review": [workflow.draft],
    "send-back": state === "reviewed" ? [review, workflow.submit] : [review],
    "mark-reviewed": [review],
    submit: [workflow.submit],
    return: [workflow.accept],
    accept: [workflow.accept],
    amend: [workflow.submit],
  };
  if (!needed[step].some((power) => rights.has(power, area))) return words.notYourStep(step);
  return step === "submit" ? mayCompile(rights, area) : mayRead(rights, area);
};
