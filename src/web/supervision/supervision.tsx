import { formatMinutes, formatMonth } from "../../kernel/era.ts";
import { longWaitDays } from "../../modules/centre/support/index.ts";
import { withQuery } from "../parts/address.ts";
import { Downloads } from "../parts/Downloads.tsx";
import { MonthPicker } from "../parts/MonthPicker.tsx";
import { Stat, Stats } from "../parts/Stat.tsx";
import { missing, type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { byCentre, type CentreLine } from "./by-centre.ts";
import { CentresTable } from "./CentresTable.tsx";
import { CouncilsTable } from "./CouncilsTable.tsx";
import { loadSupervision, type Supervision, termsWithin } from "./load.ts";
import { words } from "./text.ts";
import { StepsTable, TermsTable } from "./Waiting.tsx";
import { WorkersTable } from "./WorkersTable.tsx";

type Asked = { readonly visit: ProgrammeVisit; readonly loaded: Supervision };

const Summary = ({ visit: { t, url, ctx, programme }, loaded, line }: Asked & { line: CentreLine }) => {
  const records = (more: Record<string, string>) =>
    routes.records(programme.code, { centre: line.centre.id, ...more });
  const { month, year } = loaded.span.days;
  return (
    <>
      <h3>{t(words.amount)}</h3>
      <Stats>
        <Stat t={t} label={words.monthRecords} value={line.monthRecords} href={records(month)} />
        <Stat
          t={t}
          label={words.monthTime}
          value={formatMinutes(line.monthMinutes, ctx.locale)}
          href={records(month)}
        />
        <Stat
          t={t}
          label={words.yearTime}
          value={formatMinutes(line.yearMinutes, ctx.locale)}
          href={records(year)}
        />
      </Stats>
      <h3>{t(words.lookFirst)}</h3>
      <Stats>
        <Stat t={t} label={words.waiting} value={line.waiting} href={records({ state: "submitted" })} />
        <Stat t={t} label={words.long(longWaitDays)} value={line.long} href={records({ waiting: "long" })} />
        <Stat t={t} label={words.overdue} value={line.overdue} href={records({ overdue: "anybody" })} />
        <Stat
          t={t}
          label={words.quiet(loaded.quietDays)}
          value={line.quiet}
          href={`${withQuery(url, { councils: "quiet" })}#councils`}
        />
        <Stat t={t} label={words.terms(termsWithin)} value={line.terms} href="#terms" />
      </Stats>
    </>
  );
};

const OneCentre = ({ visit, loaded, line }: Asked & { line: CentreLine }) => (
  <>
    <Summary visit={visit} loaded={loaded} line={line} />
    <WorkersTable visit={visit} loaded={loaded} />
    <CouncilsTable visit={visit} loaded={loaded} />
    <StepsTable visit={visit} loaded={loaded} />
    <TermsTable visit={visit} loaded={loaded} />
  </>
);

/** Who has how much to do and what has been left lying: of one centre, or of all that the reader sees side by side. */
export const supervisionPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  const loaded = await loadSupervision(visit);
  if (!loaded) return missing();
  const lines = byCentre(loaded, ctx.today);
  const [only] = lines;
  const one = lines.length === 1 && only ? only : null;
  const { month, months } = loaded.span;
  const conditions = { month, centre: url.searchParams.get("centre") ?? undefined };
  const title = one
    ? { ja: `${words.title.ja}　${one.centre.name.ja}`, en: `${words.title.en}, ${one.centre.name.en}` }
    : words.title;
  return view(
    { title, section: "supervision", wide: true },
    <>
      {one && loaded.within.length > 1 && (
        <p>
          <a href={withQuery(url, { centre: null, councils: null })}>{t(words.all)}</a>
        </p>
      )}
      <MonthPicker t={t} url={url} value={month} months={months} />
      <div class="list-head">
        <h2>{formatMonth(month, ctx.locale)}</h2>
        <Downloads
          t={t}
          links={[{ format: "xlsx", href: routes.exportSupervision(programme.code, "xlsx", conditions) }]}
        />
      </div>
      <p class="soft small">
        {t(words.counted)} {t(words.order)}
      </p>
      {one ? (
        <OneCentre visit={visit} loaded={loaded} line={one} />
      ) : (
        <CentresTable visit={visit} loaded={loaded} lines={lines} />
      )}
    </>,
  );
};
