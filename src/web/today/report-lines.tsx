import { daysBetween, monthRange } from "../../kernel/dates.ts";
import { formatMonth } from "../../kernel/era.ts";
import { say, type Text } from "../../kernel/say.ts";
import { type WaitingReport, waitingReports } from "../../modules/centre/reports/index.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import type { TodayLine, TodayPart } from "./line.ts";
import { words } from "./text.ts";

/** A report leads to a sentence only by the steps that bring it forward. */
const known = (step: WaitingReport["step"]): step is keyof typeof words.report => step in words.report;

const noteOf = (state: WaitingReport["state"]): Text | null =>
  state === "returned" ? words.reportReturned : state === "amending" ? words.reportAmending : null;

/** What monthly reports ask of the reader; the longer a month is over, the more its report hurts. */
export const reportLines: TodayPart = async ({ ctx, t, programme }) => {
  if (!ctx.powers.has("report.read")) return [];
  return (await waitingReports(ctx, programme.id)).flatMap(({ month, centre, step, state }): TodayLine[] => {
    if (!known(step)) return [];
    const note = noteOf(state);
    return [
      {
        key: `report-${month}-${centre.code}`,
        urgency: daysBetween(ctx.today, monthRange(month).to),
        say: words.report[step](say(formatMonth(month, "ja"), formatMonth(month, "en")), centre.name),
        ...(note ? { note } : {}),
        action: (
          <ButtonLink href={routes.report(programme.code, month, centre.code)} kind="primary">
            {t(words.reportButton[step])}
          </ButtonLink>
        ),
      },
    ];
  });
};
