import { formatMinutes, formatMonth, formatNumber } from "../../kernel/era.ts";
import { longWaitDays } from "../../modules/centre/support/index.ts";
import { NumberTable } from "../charts/NumberTable.tsx";
import { Spark } from "../charts/Spark.tsx";
import { withQuery } from "../parts/address.ts";
import { Table } from "../parts/Table.tsx";
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

/** Centres side by side, in the order of the programme; each number opens the list behind it. */
export const CentresTable = (asked: Asked) => {
  const { visit, loaded, lines } = asked;
  const { t, url, ctx, programme } = visit;
  const { days, yearMonths } = loaded.span;
  const centreHref = ({ centre }: CentreLine, place = "", more = {}) =>
    `${withQuery(url, { centre: centre.code, ...more })}${place}`;
  const records = ({ centre }: CentreLine, more: Record<string, string>) =>
    routes.records(programme.code, { centre: centre.id, ...more });
  return (
    <Section visit={visit} table="centres" title={words.sideBySide}>
      <Table
        t={t}
        caption={words.sideBySide}
        captionHidden
        dense
        rows={lines}
        rowKey={({ centre }) => centre.id}
        columns={[
          {
            key: "centre",
            label: words.centre,
            heads: true,
            cell: (line) => <a href={centreHref(line)}>{t(line.centre.name)}</a>,
            foot: t(words.total),
          },
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
              />
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
            cell: (line) => (
              <Hours visit={visit} value={line.monthMinutes} href={records(line, days.month)} />
            ),
            foot: formatMinutes(sumOf(lines, "monthMinutes"), ctx.locale),
          },
          {
            key: "yearTime",
            label: words.yearTime,
            number: true,
            cell: (line) => <Hours visit={visit} value={line.yearMinutes} href={records(line, days.year)} />,
            foot: formatMinutes(sumOf(lines, "yearMinutes"), ctx.locale),
          },
          {
            key: "people",
            label: words.people,
            number: true,
            cell: (line) => <Counted value={line.people} href={centreHref(line, "#workers")} />,
          },
          {
            key: "waiting",
            label: words.waiting,
            number: true,
            cell: (line) => <Counted value={line.waiting} href={records(line, { state: "submitted" })} />,
            foot: formatNumber(sumOf(lines, "waiting")),
          },
          {
            key: "long",
            label: words.long(longWaitDays),
            number: true,
            cell: (line) => <Counted value={line.long} href={records(line, { waiting: "long" })} />,
            foot: formatNumber(sumOf(lines, "long")),
          },
          {
            key: "overdue",
            label: words.overdue,
            number: true,
            cell: (line) => <Counted value={line.overdue} href={records(line, { overdue: "anybody" })} />,
            foot: formatNumber(sumOf(lines, "overdue")),
          },
          {
            key: "quiet",
            label: words.quiet(loaded.quietDays),
            number: true,
            cell: (line) => (
              <Counted value={line.quiet} href={centreHref(line, "#councils", { councils: "quiet" })} />
            ),
            foot: formatNumber(sumOf(lines, "quiet")),
          },
          {
            key: "terms",
            label: words.terms(termsWithin),
            number: true,
            cell: (line) => <Counted value={line.terms} href={centreHref(line, "#terms")} />,
            foot: formatNumber(sumOf(lines, "terms")),
          },
        ]}
      />
      <Runs {...asked} />
    </Section>
  );
};
