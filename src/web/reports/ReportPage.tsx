import { formatInstant, formatMinutes } from "../../kernel/era.ts";
import { type ReportSheet, reportWords } from "../../modules/centre/reports/index.ts";
import { Alert } from "../parts/Alert.tsx";
import { Downloads } from "../parts/Downloads.tsx";
import { Stat, Stats } from "../parts/Stat.tsx";
import { Tabs } from "../parts/Tabs.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { cellHref, fileHref, type Shown } from "./address.ts";
import { Changes } from "./Changes.tsx";
import { Sections } from "./Sections.tsx";
import { words } from "./text.ts";
import { type Refused, WorkflowBar } from "./WorkflowBar.tsx";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: ReportSheet;
  readonly shown: Shown;
  readonly refused?: Refused | null;
};

const Versions = ({ visit: { t }, sheet, shown }: Asked) => {
  if (sheet.submissions === 0) return null;
  const address = `${routes.report(shown.programme, shown.month, shown.centre)}`;
  const numbers = Array.from({ length: sheet.submissions }, (_, place) => place + 1);
  const tabs = numbers.map((number) => ({
    href: `${address}?number=${number}`,
    label: reportWords.submission(number),
    current: sheet.frozen?.number === number,
  }));
  const live = { href: `${address}?live=1`, label: words.showLive, current: sheet.frozen === null };
  return <Tabs t={t} label={words.versions} tabs={[...tabs, live]} />;
};

const Standing = ({ visit: { t, ctx }, sheet }: Asked) => {
  const { frozen } = sheet;
  if (!frozen)
    return (
      <Alert t={t} tone="info" title={words.liveTitle}>
        <p>{t(words.live)}</p>
      </Alert>
    );
  const what = reportWords.submission(frozen.number);
  const when = { ja: formatInstant(frozen.at, "ja"), en: formatInstant(frozen.at, "en") };
  const said = words.frozen(what.ja, what.en, ctx.locale === "ja" ? when.ja : when.en);
  return (
    <Alert t={t} tone="success" title={words.frozenTitle}>
      <p>{t(said)}</p>
    </Alert>
  );
};

const Numbers = ({ visit: { t, ctx }, sheet: { content }, shown }: Asked) => {
  const councils = content.work.councils.filter(({ council }) => council !== null);
  const { total } = content.work;
  return (
    <Stats>
      <Stat
        t={t}
        label={words.totalRecords}
        value={total.records}
        unit={words.records}
        href={cellHref(shown, null, null)}
      />
      <Stat
        t={t}
        label={words.totalTime}
        value={formatMinutes(total.minutes, ctx.locale)}
        href={cellHref(shown, null, null)}
      />
      <Stat
        t={t}
        label={words.reached}
        value={councils.filter(({ records }) => records > 0).length}
        unit={words.ofCouncils(councils.length)}
        href="#councils"
      />
    </Stats>
  );
};

/** One month's report as the ward office will read it, with its way beside it. */
export const ReportPage = (asked: Asked) => {
  const { visit, sheet, shown, refused = null } = asked;
  const { t } = visit;
  const { content, frozen, sinceSubmission } = sheet;
  const formats = ["pdf", "xlsx", "csv", "json"] as const;
  return (
    <>
      <p class="soft">{t(content.centre?.name ?? reportWords.wholeProgramme)}</p>
      <WorkflowBar visit={visit} sheet={sheet} shown={shown} refused={refused} />
      <Versions {...asked} />
      <Standing {...asked} />
      {!frozen && sheet.waiting > 0 && (
        <Alert t={t} tone="warning">
          <p>{t(words.waitingNote(sheet.waiting))}</p>
          {visit.ctx.powers.has("record.review") && (
            <p>
              <a href={routes.review(shown.programme)}>{t(words.toReview)}</a>
            </p>
          )}
        </Alert>
      )}
      <Downloads t={t} links={formats.map((format) => ({ format, href: fileHref(shown, format) }))} />
      <Numbers {...asked} />
      {content.amends && (
        <Changes
          visit={visit}
          title={words.amendsTitle(content.amends.number)}
          reason={content.amends.reason}
          difference={content.amends.difference}
          content={content}
        />
      )}
      {sinceSubmission && (
        <Changes
          visit={visit}
          title={words.changesTitle(sinceSubmission.number)}
          reason={sinceSubmission.reason}
          difference={sinceSubmission.difference}
          content={content}
        />
      )}
      <Sections visit={visit} content={content} shown={shown} />
      {frozen && (
        <p class="soft small">
          {t(words.digest)}: <code>{frozen.sha256}</code>
          <br />
          {t(words.digestHelp)}
        </p>
      )}
    </>
  );
};
