import { daysBetween, todayIn } from "../../kernel/dates.ts";
import { type WaitingRequest, waitingRequests } from "../../modules/centre/desk/index.ts";
import { dueWords } from "../desk/due-words.ts";
import { titleOf } from "../desk/list/RequestTable.tsx";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import type { TodayLine, TodayPart } from "./line.ts";
import { words } from "./text.ts";

type Known = keyof typeof words.request;
const known = (step: WaitingRequest["step"]): step is Known => step in words.request;

/** Somebody else's answer is late, and the reader handles requests. */
const isOthers = ({ ctx }: ProgrammeVisit, { step, assignee, assigneeName }: WaitingRequest): boolean =>
  step === "answer" && assigneeName !== "" && !(ctx.actor.kind === "person" && ctx.actor.id === assignee);

/** Days until it is due, a little less than nothing for what is late today. */
const urgencyOf = ({ ctx }: ProgrammeVisit, { standing, filedAt }: WaitingRequest): number => {
  switch (standing.kind) {
    case "late":
      return -standing.days - 1;
    case "soon":
    case "in-time":
      return daysBetween(ctx.today, todayIn(standing.by));
    case "still":
      return -daysBetween(todayIn(filedAt), ctx.today) / 10;
  }
};

/** What requests ask of the reader: of those who handle them, of the assignee, and of the client. */
export const requestLines: TodayPart = async (visit) => {
  const { ctx, t, programme } = visit;
  if (!ctx.powers.has("request.read")) return [];
  return (await waitingRequests(ctx, programme.id)).flatMap((one): TodayLine[] => {
    if (!known(one.step)) return [];
    const note = dueWords(one.standing);
    const title = titleOf(one.what);
    const others = isOthers(visit, one);
    return [
      {
        key: `request-${one.id}`,
        urgency: urgencyOf(visit, one),
        late: one.standing.kind === "late",
        say: others ? words.requestLate(title, one.assigneeName) : words.request[one.step](title),
        ...(note ? { note } : {}),
        action: (
          <ButtonLink href={routes.request(programme.code, one.id)} kind="primary">
            {t(others ? words.open : words.requestButton[one.step])}
          </ButtonLink>
        ),
      },
    ];
  });
};
