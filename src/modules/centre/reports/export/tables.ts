import { say, type Text, type Translate } from "../../../../kernel/say.ts";
import type { Figures, Measure, ReportContent, Work } from "../content.ts";
import { accountsTable } from "./accounts-table.ts";
import { centreTitle, councilTitle, dutyTitle, reportTitle } from "./naming.ts";
import { words } from "./words.ts";

export type CellValue = string | number | null;
export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
};

/** The whole report as tables: the sheets of the Excel file. */
export const tablesOf = (content: ReportContent, t: Translate): Table[] => [
  summary(content, t),
  staffing(content, t),
  ...workTables(content, t),
  ...accounts(content, t),
  records(content, t),
  narrative(content, t),
  ...(content.amends ? [changes(content, t)] : []),
];

const summary = (content: ReportContent, t: Translate): Table => ({
  name: t(words.summary),
  columns: [t(words.item), t(words.value)],
  rows: [
    [t(words.programme), t(content.programme.title)],
    [t(words.monthly), t(reportTitle(content))],
    [t(words.centre), t(centreTitle(content))],
    [t(words.contractor), content.centre?.contractor ? t(content.centre.contractor) : ""],
    [t(words.client), t(content.client)],
    [t(words.period), `${content.period.from} – ${content.period.to}`],
    [t(words.state), t(content.number === null ? words.live : words.submission(content.number))],
    [t(words.recordsOfMonth), content.work.total.records],
    [t(words.minutesOfMonth), content.work.total.minutes],
    ...(content.measures ?? []).map((measure) => [
      measure.unit ? `${t(measure.label)}（${t(words.minutes)}）` : t(measure.label),
      measure.value,
    ]),
    ...(content.requests.kept ? [] : [["", t(words.notKept)]]),
    ["", t(words.approvedOnly)],
    ["", t(words.countedOnce)],
  ],
});

/** What the figures of the desk leave out. */
export const deskNote = ({ measures, requests }: ReportContent): Text =>
  measures ? (requests.kept ? words.deskNote : words.requestsNotKept) : words.notKept;

/** A measure as people read it. */
export const measureText = (measure: Measure | null, t: Translate): string =>
  measure ? t(measure.unit ? words.openingTime(measure.value) : words.counted(measure.value)) : "—";

const staffing = (content: ReportContent, t: Translate): Table => ({
  name: t(words.staffing),
  columns: [words.centre, words.post, words.required, words.appointed, words.names].map(t),
  rows: content.staffing.map((line) => [
    t(line.centre.name),
    t(line.post.name),
    line.required,
    line.appointed,
    line.people.map(({ name, from, to }) => `${name}（${from} – ${to ?? ""}）`).join("、"),
  ]),
});

type Figure = keyof Figures;

/** Councils down, duties across; the last column and line are totals that count each record once. */
export const matrixOf = (
  content: ReportContent,
  work: Work,
  measure: Figure,
  t: Translate,
): Omit<Table, "name"> => {
  const cells = new Map(work.cells.map((cell) => [`${cell.council} ${cell.duty}`, cell[measure]]));
  return {
    columns: [
      t(words.council),
      ...content.duties.map(({ code }) => t(dutyTitle(content, code))),
      t(words.total),
    ],
    rows: [
      ...work.councils.map((line) => [
        t(councilTitle(content, line.council)),
        ...content.duties.map(({ code }) => cells.get(`${line.council} ${code}`) ?? 0),
        line[measure],
      ]),
      [t(words.total), ...work.duties.map((line) => line[measure]), work.total[measure]],
    ],
  };
};

const workTables = (content: ReportContent, t: Translate): Table[] => [
  { name: t(words.monthRecords), ...matrixOf(content, content.work, "records", t) },
  { name: t(words.monthMinutes), ...matrixOf(content, content.work, "minutes", t) },
  { name: t(words.yearRecords), ...matrixOf(content, content.yearWork, "records", t) },
  { name: t(words.yearMinutes), ...matrixOf(content, content.yearWork, "minutes", t) },
];

const accounts = (content: ReportContent, t: Translate): Table[] => {
  const table = accountsTable(content, t, (day) => day);
  if (!table) return [];
  const { columns, rows, sums } = table;
  return [{ name: t(words.accounts), columns, rows: [...rows, sums] }];
};

const records = (content: ReportContent, t: Translate): Table => ({
  name: t(words.perCouncil),
  columns: [
    words.record,
    words.day,
    words.council,
    words.duty,
    words.minutes,
    words.worker,
    words.asked,
    words.done,
    words.outcome,
    words.next,
    words.due,
  ].map(t),
  rows: content.records.map((record) => [
    record.id,
    record.day,
    record.councils.length === 0
      ? `${t(words.wholeArea)}（${record.area}）`
      : record.councils.map((council) => t(councilTitle(content, council))).join("、"),
    t(dutyTitle(content, record.duty)),
    record.minutes,
    record.worker,
    record.asked,
    record.done,
    record.outcome,
    record.next,
    record.nextDue,
  ]),
});

const headingOf = (content: ReportContent, section: string): Text =>
  content.sections.find((one) => one.content === section)?.heading ?? say(section, section);

const narrative = (content: ReportContent, t: Translate): Table => ({
  name: t(words.narrative),
  columns: [t(words.section), t(words.narrative)],
  rows: content.sections.map((section) => [t(section.heading), content.narrative[section.content] ?? ""]),
});

const changes = (content: ReportContent, t: Translate): Table => ({
  name: t(words.changes),
  columns: [t(words.item), t(words.before), t(words.after)],
  rows: changeRows(content, t),
});

/** What an amendment changes, line by line: item, before, after. */
export const changeRows = (content: ReportContent, t: Translate): string[][] => {
  const { amends } = content;
  if (!amends) return [];
  const { total, cells, staffing: posts, narrative: texts, records: moved } = amends.difference;
  const figures = ({ records: count, minutes }: Figures) => t(words.figuresInMinutes(count, minutes));
  const list = (ids: readonly number[]) => ids.map((id) => `#${id}`).join(", ");
  return [
    [t(words.reason), "", amends.reason],
    [t(words.total), figures(total.before), figures(total.after)],
    ...cells.map((cell) => [
      `${t(councilTitle(content, cell.council))} × ${t(dutyTitle(content, cell.duty))}`,
      figures(cell.before),
      figures(cell.after),
    ]),
    ...posts.map((line) => [
      `${t(line.centre.name)} ${t(line.post.name)}`,
      t(words.filled(line.before.appointed, line.before.required)),
      t(words.filled(line.after.appointed, line.after.required)),
    ]),
    ...(amends.difference.measures ?? []).map(({ before, after }) => [
      t((after ?? before)?.label ?? words.item),
      measureText(before, t),
      measureText(after, t),
    ]),
    ...texts.map((line) => [t(headingOf(content, line.section)), line.before, line.after]),
    ...(moved.added.length > 0 ? [[t(words.added), "", list(moved.added)]] : []),
    ...(moved.removed.length > 0 ? [[t(words.removed), list(moved.removed), ""]] : []),
    ...(moved.changed.length > 0 ? [[t(words.changed), "", list(moved.changed)]] : []),
  ];
};

/** Every number of the report, one a line: the CSV file. */
export const numbersOf = (content: ReportContent, t: Translate): Omit<Table, "name"> => {
  const matrices = workTables(content, t).flatMap((table, place) =>
    table.rows.flatMap((row) =>
      table.columns
        .slice(1)
        .map((column, at): CellValue[] => [
          table.name,
          row[0] ?? "",
          column,
          t(place % 2 === 0 ? words.records : words.minutes),
          row[at + 1] ?? 0,
        ]),
    ),
  );
  return {
    columns: [words.table, words.row, words.column, words.measure, words.number].map(t),
    rows: [
      ...content.staffing.flatMap((line) =>
        (
          [
            [words.required, line.required],
            [words.appointed, line.appointed],
          ] as const
        ).map(([label, value]) => [
          t(words.staffing),
          `${t(line.centre.name)} ${t(line.post.name)}`,
          t(label),
          t(words.people),
          value,
        ]),
      ),
      ...matrices,
      ...(content.measures ?? []).map((measure): CellValue[] => [
        t(words.desk),
        t(measure.label),
        t(words.total),
        t(measure.unit ? words.minutes : words.records),
        measure.value,
      ]),
      ...accounts(content, t).flatMap(({ name, columns, rows }) =>
        rows.flatMap((row) =>
          columns.slice(2).flatMap((column, at): CellValue[][] => {
            const value = row[at + 2];
            return typeof value === "number" ? [[name, row[0] ?? "", column, t(words.records), value]] : [];
          }),
        ),
      ),
    ],
  };
};
