import { formatMinutes, formatMonth, formatNumber } from "../../kernel/era.ts";
import type { Text } from "../../kernel/say.ts";
import { longWaitDays } from "../../modules/centre/support/index.ts";
import { NumberTable } from "../charts/NumberTable.tsx";
import { Spark } from "../charts/Spark.tsx";
import { withQuery } from "../parts/address.ts";
import { type Column, Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { type CentreLine, sumOf } from "./by-centre.ts";
import { Counted, Hours } from "./Counted.tsx";
import { type Supervision, termsWithin } from "./load.ts";
import { Section } from "./Section.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly loaded: Supervision;
  readonly lines: readonly CentreLine[];
};

/** The numbers that the small pictures draw. */
const Runs = ({ visit: { t, ctx }, loaded, lines }: Asked) => (
  <details class="section">
    <summary>{t(words.runs)}</summary>
    <NumberTable
      t={t}
      caption={words.runs}
      head={words.centre}
      columns={loaded.span.yearMonths.map((month) => ({
        ja: formatMonth(month, "ja"),
        en: formatMonth(month, "en"),
      }))}
      rows={lines.map(({ centre, run }) => ({
        key: centre.code,
        label: t(centre.name),
        values: run.map((minutes) => formatMinutes(minutes, ctx.locale)),
      }))}
    />
  </details>
);

type CentreColumn = Column<CentreLine>;

/** What every table of centres begins with. */
const named = ({ t, url }: ProgrammeVisit): CentreColumn => ({
  key: "centre",
  label: words.centre,
  heads: true,
  short: true,
  cell: ({ centre }) => <a href={withQuery(url, { centre: centre.code })}>{t(centre.name)}</a>,
  foot: t(words.total),
});

/** The records behind a number. */
const recordsOf =
  ({ programme }: ProgrammeVisit) =>
  ({ centre }: CentreLine, more: Record<string, string>): string =>
    routes.records(programme.code, { centre: centre.id, ...more });

/** How much each centre did; the small pictures share one scale. */
const workColumns = ({ visit, loaded, lines }: Asked): CentreColumn[] => {
  const { t, ctx, url } = visit;
  const { days, yearMonths } = loaded.span;
  const records = recordsOf(visit);
  const top = Math.max(0, ...lines.flatMap(({ run }) => run));
  return [
    named(visit),
    {
      key: "run",
      label: words.runs,
      cell: (line) => (
        <Spark
          t={t}
          title={words.run(
            line.centre.name.ja,
            line.centre.name.en,
            yearMonths.map((month, n) => `${month} ${line.run[n] ?? 0}`).join(", "),
          )}
          values={line.run}
          top={top}
        />
      ),
    },
    {
      key: "people",
      label: words.people,
      number: true,
      cell: (line) => (
        <Counted value={line.people} href={`${withQuery(url, { centre: line.centre.code })}#workers`} />
      ),
    },
    {
      key: "monthRecords",
      label: words.monthRecords,
      number: true,
      cell: (line) => <Counted value={line.monthRecords} href={records(line, days.month)} />,
      foot: formatNumber(sumOf(lines, "monthRecords")),
    },
    {
      key: "monthTime",
      label: words.monthTime,
      number: true,
      cell: (line) => <Hours visit={visit} value={line.monthMinutes} href={records(line, days.month)} />,
      foot: formatMinutes(sumOf(lines, "monthMinutes"), ctx.locale),
    },
    {
      key: "yearRecords",
      label: words.yearRecords,
      number: true,
      cell: (line) => <Counted value={line.yearRecords} href={records(line, days.year)} />,
      foot: formatNumber(sumOf(lines, "yearRecords")),
    },
    {
      key: "yearTime",
      label: words.yearTime,
      number: true,
      cell: (line) => <Hours visit={visit} value={line.yearMinutes} href={records(line, days.year)} />,
      foot: formatMinutes(sumOf(lines, "yearMinutes"), ctx.locale),
    },
  ];
};

/** What waits in each centre. */
const leftColumns = ({ visit, loaded, lines }: Asked): CentreColumn[] => {
  const { url } = visit;
  const records = recordsOf(visit);
  const number = (
    key: "waiting" | "long" | "overdue" | "quiet" | "terms",
    label: Text,
    href: (line: CentreLine) => string,
  ): CentreColumn => ({
    key,
    label,
    number: true,
    cell: (line) => <Counted value={line[key]} href={href(line)} />,
    foot: formatNumber(sumOf(lines, key)),
  });
  const quiet = ({ centre }: CentreLine) => withQuery(url, { centre: centre.code, councils: "quiet" });
  return [
    named(visit),
    number("waiting", words.waiting, (line) => records(line, { state: "submitted" })),
    number("long", words.long(longWaitDays), (line) => records(line, { waiting: "long" })),
    number("overdue", words.overdue, (line) => records(line, { overdue: "anybody" })),
    number("quiet", words.quietShort(loaded.quietDays), (line) => `${quiet(line)}#councils`),
    number(
      "terms",
      words.termsShort(termsWithin),
      ({ centre }) => `${withQuery(url, { centre: centre.code })}#terms`,
    ),
  ];
};

/** Centres side by side, in the order of the programme; each number opens the list behind it. */
export const CentresTable = (asked: Asked) => {
  const { visit, lines } = asked;
  const { t } = visit;
  const table = (caption: Text, columns: CentreColumn[]) => (
    <Table t={t} caption={caption} dense rows={lines} rowKey={({ centre }) => centre.id} columns={columns} />
  );
  return (
    <Section visit={visit} table="centres" title={words.sideBySide}>
      {table(words.amount, workColumns(asked))}
      <div class="section">{table(words.lookFirst, leftColumns(asked))}</div>
      <Runs {...asked} />
    </Section>
  );
};
