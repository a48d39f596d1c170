import { addDays } from "../../kernel/dates.ts";
import { formatDate } from "../../kernel/era.ts";
import {
  listNextSteps,
  listReturned,
  listUnreadAdvice,
  ownCouncils,
  ownRecords,
} from "../../modules/centre/support/index.ts";
import { definitionOf } from "../../modules/foundation/programme/index.ts";
import { withQuery } from "../parts/address.ts";
import { Actions, ButtonLink } from "../parts/Button.tsx";
import { namesFor } from "../records/names.ts";
import { missing, type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { Councils } from "./Councils.tsx";
import { words } from "./text.ts";
import { Returned, Steps, Unread } from "./Waiting.tsx";
import { WeekTable } from "./WeekTable.tsx";
import { type Week, weekIn, weekOf } from "./week.ts";

const WeekBar = ({ visit: { t, ctx, url }, week }: { visit: ProgrammeVisit; week: Week }) => {
  const to = (day: string) => withQuery(url, { week: day });
  return (
    <nav class="row" aria-label={t(words.week)}>
      <a class="button button-plain" rel="prev" href={to(addDays(week.from, -7))}>
        ← {t(words.before)}
      </a>
      <strong>{t(words.weekOf(formatDate(week.from, ctx.locale), formatDate(week.to, ctx.locale)))}</strong>
      <a class="button button-plain" rel="next" href={to(addDays(week.from, 7))}>
        {t(words.after)} →
      </a>
      {week.from !== weekOf(ctx.today).from && (
        <a class="button button-plain" href={withQuery(url, { week: null })}>
          {t(words.thisWeek)}
        </a>
      )}
    </nav>
  );
};

/** A worker's own page: what came back, what was promised, what was done, and the councils one looks after. */
export const myWeek = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  if (!ctx.powers.has("record.write")) return missing();
  const week = weekIn(url.searchParams.get("week"), ctx.today);
  const { desk } = await definitionOf(ctx, programme.id);
  const records = await ownRecords(ctx, programme.id, week);
  return view(
    { title: words.title, section: "myWeek" },
    <>
      <Actions>
        <ButtonLink href={routes.newRecord(programme.code)} kind="primary">
          {t(words.write)}
        </ButtonLink>
      </Actions>
      <Returned visit={visit} rows={await listReturned(ctx, programme.id)} />
      <Unread visit={visit} rows={await listUnreadAdvice(ctx, programme.id)} />
      <Steps visit={visit} rows={await listNextSteps(ctx, programme.id)} />
      <section class="section">
        <h2>{t(words.worked)}</h2>
        <WeekBar visit={visit} week={week} />
        <WeekTable visit={visit} names={await namesFor(visit)} days={week.days} records={records} />
      </section>
      <Councils visit={visit} rows={await ownCouncils(ctx, programme.id)} quiet={desk.quiet} />
    </>,
  );
};
