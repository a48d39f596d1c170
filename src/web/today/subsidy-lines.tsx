import { formatDate } from "../../kernel/era.ts";
import { dueClaims, waitingClaims } from "../../modules/community/subsidy/index.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import type { TodayLine, TodayPart } from "./line.ts";
import { words } from "./text.ts";

/** What the reader's councils have to hand in: soon, or late. */
const dueLines = async ({ ctx, t, programme }: ProgrammeVisit): Promise<readonly TodayLine[]> =>
  (await dueClaims(ctx)).map(({ name, subsidy, claim, year, book, code, due, daysLeft }) => ({
    key: `subsidy-due-${book}-${code}`,
    urgency: daysLeft,
    late: due.late,
    say: words.subsidyDue[due.kind](name, subsidy, formatDate(due.day, ctx.locale)),
    ...(due.late ? { note: words.late(-daysLeft) } : {}),
    action: (
      <ButtonLink
        href={
          claim
            ? routes.subsidy(programme.code, claim.id)
            : routes.subsidies(programme.code, { year, q: name })
        }
      >
        {t(words.lookAtSubsidy)}
      </ButtonLink>
    ),
  }));

/** Subsidies in which something waits for the reader: to decide about, to mend, to read, or to hand in. */
export const subsidyLines: TodayPart = async (visit) => {
  const { ctx, t, programme } = visit;
  if (!ctx.powers.has("subsidy.apply") && !ctx.powers.has("subsidy.decide")) return [];
  const waiting = (await waitingClaims(ctx)).map(({ id, council, subsidy, waits }) => ({
    key: `subsidy-${id}-${waits}`,
    urgency: 0,
    say: words.subsidyWaits[waits](council, subsidy),
    action: (
      <ButtonLink href={routes.subsidy(programme.code, id)} kind="primary">
        {t(words.lookAtSubsidy)}
      </ButtonLink>
    ),
  }));
  return ctx.powers.has("subsidy.apply") ? [...waiting, ...(await dueLines(visit))] : waiting;
};
