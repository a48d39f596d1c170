import { plainDate, plainMonth, todayIn } from "../../../../kernel/dates.ts";
import { formatEra, formatEraMonth, formatInstant, formatShortDate } from "../../../../kernel/era.ts";
import { type Locale, type Translate, translator } from "../../../../kernel/say.ts";
import { renderPdf } from "../../../../platform/documents/index.ts";
import type { Figures, ReportContent } from "../content.ts";
import { accountsTable } from "./accounts-table.ts";
import { centreTitle, councilTitle, dutySign, dutyTitle, fileName, reportTitle } from "./naming.ts";
import { changeRows, deskNote, measureText } from "./tables.ts";
import { words } from "./words.ts";

/** What stands on the paper besides its content. */
export type Printing = {
  readonly locale?: Locale;
  readonly sha256?: string;
  readonly submittedAt?: Date | null;
  readonly printedAt?: Date;
  /** Marks every page as invented. */
  readonly demo?: boolean;
};

const hours = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
const cellOf = (figures: Figures | undefined): string =>
  figures && figures.records > 0 ? `${figures.records}\n${hours(figures.minutes)}` : "－";

/** The report on A4: the same content as on the screen, tagged and paged. */
export const toPdf = (content: ReportContent, printing: Printing = {}): Promise<Uint8Array> =>
  renderPdf("monthly-report", paperOf(content, printing));

/** The template's data: strings ready to print. */
export const paperOf = (content: ReportContent, printing: Printing = {}) => {
  const locale = printing.locale ?? "ja";
  const t = translator(locale);
  const era = (day: string) => formatEra(plainDate(day), locale);
  const at = printing.submittedAt ?? printing.printedAt ?? null;
  const month = plainMonth(content.month);
  return {
    language: locale,
    title: t(reportTitle(content)),
    subtitle: t(content.programme.title),
    marks: [
      ...(printing.demo ? [t(words.invented)] : []),
      ...(content.number === null ? [t(words.liveMark)] : []),
    ],
    number: content.number === null ? "" : t(words.submission(content.number)),
    date: at ? formatEra(todayIn(at), locale) : "",
    addressee: t(words.addressee(content.client)),
    sender: [content.centre?.contractor ? t(content.centre.contractor) : "", t(centreTitle(content))].filter(
      (line) => line !== "",
    ),
    opening: t(words.opening(formatEraMonth(month, "ja"), formatEraMonth(month, "en"))),
    running: `${t(reportTitle(content))}　${t(centreTitle(content))}`,
    summary: summary(content, t, era),
    sections: [...sections(content, t, locale), ...(content.amends ? [changes(content, t)] : [])],
    notes: [
      content.number === null
        ? t(words.livePrinted(at ? formatInstant(at, "ja") : "", at ? formatInstant(at, "en") : ""))
        : t(words.frozenPrinted),
      ...(printing.sha256 ? [`${t(words.digest)}: ${printing.sha256}`, fileName(content, "json")] : []),
    ],
  };
};

const summary = (content: ReportContent, t: Translate, era: (day: string) => string) => {
  const { total } = content.work;
  const year = content.yearWork.total;
  return [
    { label: t(words.period), value: t(words.fromTo(era(content.period.from), era(content.period.to))) },
    {
      label: t(words.bothRecords),
      value: `${t(words.counted(total.records))} ／ ${t(words.counted(year.records))}`,
    },
    { label: t(words.bothTimes), value: `${hours(total.minutes)} ／ ${hours(year.minutes)}` },
  ];
};

const sections = (content: ReportContent, t: Translate, locale: Locale) =>
  content.sections.map((section) => {
    const shared = { heading: t(section.heading), text: content.narrative[section.content] ?? "" };
    switch (section.content) {
      case "staffing":
        return { ...shared, kind: "staffing", ...staffing(content, t, locale) };
      case "duties":
        return { ...shared, kind: "work", ...work(content, t) };
      case "councils":
        return { ...shared, kind: "councils", ...councils(content, t, locale) };
      case "requests":
        return { ...shared, kind: "requests", ...measures(content, t), ...accounts(content, t, locale) };
      default:
        return { ...shared, kind: "text" };
    }
  });

const staffing = (content: ReportContent, t: Translate, locale: Locale) => ({
  columns: [words.centre, words.post, words.required, words.appointed, words.names].map(t),
  rows: content.staffing.map((line) => [
    t(line.centre.name),
    t(line.post.name),
    String(line.required),
    String(line.appointed),
    line.people
      .map(({ name, from, to }) => {
        const [begin, end] = [formatEra(plainDate(from), locale), to ? formatEra(plainDate(to), locale) : ""];
        return `${name}（${t(to ? words.fromTo(begin, end) : words.since(begin))}）`;
      })
      .join("\n"),
  ]),
});

const work = (content: ReportContent, t: Translate) => {
  const cells = new Map(content.work.cells.map((cell) => [`${cell.council} ${cell.duty}`, cell]));
  const year = new Map(content.yearWork.councils.map((line) => [line.council, line]));
  const { total } = content.work;
  const yearTotal = content.yearWork.total;
  const four = (month: Figures, sum: Figures | undefined) => [
    String(month.records),
    hours(month.minutes),
    String(sum?.records ?? 0),
    hours(sum?.minutes ?? 0),
  ];
  return {
    corner: t(words.council),
    duties: content.duties.map((duty) => ({
      sign: dutySign(content, duty),
      short: t(duty.short),
      name: t(duty.name),
    })),
    totals: [words.monthRecords, words.monthTime, words.yearRecords, words.yearTime].map(t),
    rows: content.work.councils.map((line) => ({
      name: t(councilTitle(content, line.council)),
      cells: content.duties.map(({ code }) => cellOf(cells.get(`${line.council} ${code}`))),
      totals: four(line, year.get(line.council)),
    })),
    sums: [
      { name: t(words.monthTotal), cells: content.work.duties.map(cellOf), totals: four(total, yearTotal) },
      { name: t(words.yearTotal), cells: content.yearWork.duties.map(cellOf), totals: ["", "", "", ""] },
    ],
    notes: [t(words.approvedOnly), t(words.countedOnce)],
  };
};

const councils = (content: ReportContent, t: Translate, locale: Locale) => ({
  columns: [words.whenAndWhat, words.asked, words.done, words.outcome, words.next].map(t),
  none: t(words.noRecords),
  councils: content.work.councils
    .filter((line) => line.council !== null || line.records > 0)
    .map((line) => ({
      name: t(line.council === null ? words.wholeAreaFull : councilTitle(content, line.council)),
      figures: t(words.figures(line.records, hours(line.minutes))),
      records: content.records
        .filter((record) =>
          line.council === null ? record.councils.length === 0 : record.councils.includes(line.council),
        )
        .map((record) => ({
          when: formatShortDate(plainDate(record.day), locale),
          facts: [t(dutyTitle(content, record.duty)), hours(record.minutes), record.worker].join("\n"),
          asked: record.asked,
          done: record.done,
          outcome: record.outcome,
          next: [
            record.next,
            record.nextDue ? `${t(words.due)} ${formatShortDate(plainDate(record.nextDue), locale)}` : "",
          ]
            .filter((part) => part !== "")
            .join("\n"),
        })),
    })),
});

const measures = (content: ReportContent, t: Translate) => ({
  pairs: (content.measures ?? []).map((measure) => ({
    label: t(measure.label),
    value: measureText(measure, t),
  })),
  note: t(deskNote(content)),
});

const accounts = (content: ReportContent, t: Translate, locale: Locale) => {
  const table = accountsTable(content, t, (day) => formatShortDate(plainDate(day), locale));
  return table
    ? {
        accounts: {
          heading: t(words.accounts),
          columns: table.columns,
          rows: table.rows.map((row) => row.map(String)),
          sums: table.sums.map(String),
          note: t(words.accountsNote),
        },
      }
    : {};
};

const changes = (content: ReportContent, t: Translate) => ({
  kind: "changes",
  heading: t(words.changes),
  text: "",
  columns: [words.item, words.before, words.after].map(t),
  rows: changeRows(content, t),
});
