import { formatMonth } from "../../../kernel/era.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import { say } from "../../../kernel/say.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { holdersOf, type Kind, notify } from "../../../platform/notices/index.ts";
import type { Opened } from "./actions/open-report.ts";
import type { State, Step } from "./model.ts";
import { nextStep } from "./rules/moves.ts";
import { noticeWords, words } from "./text.ts";

const kindOf: Readonly<Record<Step, Kind>> = {
  "send-to-review": "report-sent-to-review",
  "send-back": "report-returned",
  "mark-reviewed": "report-reviewed",
  submit: "report-submitted",
  return: "report-returned",
  accept: "report-accepted",
  amend: "report-returned",
};

/** Those who take the next step; a text that has to be mended goes to its writer alone, while they still hold the post. */
const whomToTell = async (
  ctx: Ctx,
  { report, workflow }: Opened,
  state: State,
): Promise<readonly PersonId[]> => {
  const holders = (power: string) => holdersOf(ctx, power, report.area);
  const drafters = async () => {
    const all = await holders(workflow.draft);
    const writer = all.filter((person) => person === report.drafted_by);
    return writer.length > 0 ? writer : all;
  };
  switch (nextStep(state, workflow.review !== undefined)) {
    case "mark-reviewed":
      return holders(workflow.review ?? workflow.submit);
    case "accept":
      return holders(workflow.accept);
    case "submit":
      return state === "reviewed" ? holders(workflow.submit) : drafters();
    case "send-to-review":
      return state === "returned" ? [...(await drafters()), ...(await holders(workflow.submit))] : drafters();
    default:
      // Accepted: whoever wrote it and whoever handed it in have waited for that.
      return [...(await drafters()), ...(await holders(workflow.submit))];
  }
};

/** Leaves a notice of the step just taken; who took it isn't told. */
export const tellOfStep = async (ctx: Ctx, opened: Opened, step: Step, state: State): Promise<void> => {
  const { report, scope } = opened;
  const month = say(formatMonth(report.month, "ja"), formatMonth(report.month, "en"));
  if (!scope.centre || !ctx.programme) return;
  await notify(ctx, {
    to: await whomToTell(ctx, opened, state),
    kind: kindOf[step],
    said: noticeWords[step](words.aReport(month, scope.centre.name)),
    href: `/${ctx.programme.code}/reports/${report.month}/${scope.centre.code}`,
  });
};
