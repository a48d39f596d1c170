import { monthRange, type PlainMonth } from "../../../../kernel/dates.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { consultationsInMonth } from "../../consultations/index.ts";
import { requestsInMonth } from "../../desk/index.ts";
import { planProgressIn } from "../../plans/index.ts";
import type { Measure } from "../content.ts";
import { words } from "../export/words.ts";
import { accountsSums } from "../rules/accounts-sums.ts";
import type { Accounts } from "./accounts.ts";
import type { ReportScope } from "./scope.ts";

/** What the desk did in the month, as the report's figures; their names are frozen with them. */
export const measuresOf = async (
  ctx: Ctx,
  scope: ReportScope,
  month: PlainMonth,
  { lines, entries }: Accounts,
): Promise<Measure[]> => {
  const requests = await requestsInMonth(ctx, scope, month);
  const minutes = (code: string, label: Text, value: number | null): Measure[] =>
    value === null ? [] : [{ code, label, value, unit: "minutes" }];
  const plans = await planProgressIn(ctx, scope, month);
  const accounts = accountsSums(lines);
  const { from } = monthRange(month);
  const current = lines.filter(({ until }) => until !== null && from <= until).length;
  const { opened, answered, closed, helped } = await consultationsInMonth(ctx, scope, month);
  return [
    { code: "requests.filed", label: words.requestsFiled, value: requests.filed },
    ...minutes("requests.acknowledgeMinutes", words.acknowledgeMinutes, requests.acknowledgeMinutes),
    { code: "requests.answered", label: words.requestsAnswered, value: requests.answered },
    ...minutes("requests.answerMinutes", words.answerMinutes, requests.answerMinutes),
    { code: "requests.late", label: words.requestsLate, value: requests.late },
    { code: "requests.closed", label: words.requestsClosed, value: requests.closed },
    { code: "requests.unanswered", label: words.requestsUnanswered, value: requests.unanswered },
    { code: "consultations.opened", label: words.consultationsOpened, value: opened },
    { code: "consultations.answered", label: words.consultationsAnswered, value: answered },
    { code: "consultations.closed", label: words.consultationsClosed, value: closed },
    { code: "consultations.helped", label: words.consultationsHelped, value: helped.helped },
    { code: "consultations.partly", label: words.consultationsPartly, value: helped.partly },
    { code: "consultations.not", label: words.consultationsNot, value: helped.not },
    { code: "plans.plans", label: words.plansAgreed, value: plans.plans },
    { code: "plans.steps", label: words.planSteps, value: plans.steps },
    { code: "plans.done", label: words.planStepsDone, value: plans.stepsDone },
    { code: "plans.untouched", label: words.planStepsUntouched, value: plans.stepsUntouched },
    { code: "plans.planned", label: words.planPlanned, value: plans.plannedMinutes, unit: "minutes" },
    { code: "plans.given", label: words.planGiven, value: plans.doneMinutes, unit: "minutes" },
    // Where no council keeps its accounts here, there is nothing to say of them.
    ...(accounts.books === 0
      ? []
      : [
          { code: "accounts.books", label: words.accountsBooks, value: accounts.books },
          { code: "accounts.current", label: words.accountsCurrent, value: current },
          { code: "accounts.entries", label: words.accountsEntries, value: entries },
          { code: "accounts.waiting", label: words.accountsWaiting, value: accounts.waiting },
          { code: "accounts.hintsOpened", label: words.accountsHintsOpened, value: accounts.found },
          { code: "accounts.hintsMended", label: words.accountsHintsMended, value: accounts.mended },
          { code: "accounts.hintsOpen", label: words.accountsHintsOpen, value: accounts.open },
        ]),
  ];
};
