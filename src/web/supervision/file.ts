import type { Text } from "../../kernel/say.ts";
import { longWaitDays } from "../../modules/centre/support/index.ts";
import { type SheetColumn, type Value, writeCsv, writeXlsx } from "../../platform/documents/index.ts";
import { file, missing, type Reply, xlsxType } from "../reply.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { byCentre } from "./by-centre.ts";
import { loadSupervision, type Supervision, termsWithin } from "./load.ts";
import { words } from "./text.ts";

/** The tables in the order in which they are written. */
export const tables = ["centres", "workers", "councils", "steps", "terms"] as const;

type Cell<Row> = {
  readonly label: Text;
  readonly kind: SheetColumn["kind"];
  readonly value: (row: Row) => Value;
};
type Sheet = {
  readonly name: string;
  readonly heads: readonly { readonly header: string; readonly kind: SheetColumn["kind"] }[];
  readonly rows: readonly (readonly Value[])[];
};

const work = [
  ["monthRecords", words.monthRecords],
  ["monthMinutes", words.monthMinutes],
  ["yearRecords", words.yearRecords],
  ["yearMinutes", words.yearMinutes],
] as const;
type Worked = Readonly<Record<(typeof work)[number][0], number>>;
const worked = <Row extends Worked>(): Cell<Row>[] =>
  work.map(([key, label]) => ({ label, kind: "integer", value: (row) => row[key] }));

/** The same tables as on the screen, with minutes instead of hours so that they can be added up. */
const sheetsOf = ({ t, ctx }: ProgrammeVisit, loaded: Supervision): readonly Sheet[] => {
  const centres = new Map(loaded.within.map(({ id, name }) => [id, t(name)]));
  const nameOf = (id: (typeof loaded.within)[number]["id"]): string => centres.get(id) ?? "";
  const sheet = <Row>(name: Text, rows: readonly Row[], cells: readonly Cell<Row>[]): Sheet => ({
    name: t(name),
    heads: cells.map(({ label, kind }) => ({ header: t(label), kind })),
    rows: rows.map((row) => cells.map(({ value }) => value(row))),
  });
  return [
    sheet(words.sideBySide, byCentre(loaded, ctx.today), [
      { label: words.centre, kind: "text", value: ({ centre }) => t(centre.name) },
      { label: words.people, kind: "integer", value: ({ people }) => people },
      ...worked(),
      { label: words.waiting, kind: "integer", value: ({ waiting }) => waiting },
      { label: words.long(longWaitDays), kind: "integer", value: ({ long }) => long },
      { label: words.overdue, kind: "integer", value: ({ overdue }) => overdue },
      { label: words.quiet(loaded.quietDays), kind: "integer", value: ({ quiet }) => quiet },
      { label: words.terms(termsWithin), kind: "integer", value: ({ terms }) => terms },
    ]),
    sheet(words.workers, loaded.workers, [
      { label: words.centre, kind: "text", value: ({ centre }) => nameOf(centre) },
      { label: words.worker, kind: "text", value: ({ name }) => name },
      ...worked(),
      {
        label: words.planMinutes,
        kind: "integer",
        value: ({ worker }) => loaded.plan.byWorker.get(worker)?.planned ?? 0,
      },
      {
        label: words.planGiven,
        kind: "integer",
        value: ({ worker }) => loaded.plan.byWorker.get(worker)?.done ?? 0,
      },
      { label: words.overdue, kind: "integer", value: ({ overdue }) => overdue },
    ]),
    sheet(words.councils, loaded.councils, [
      { label: words.centre, kind: "text", value: ({ centre }) => nameOf(centre) },
      { label: words.council, kind: "text", value: ({ name }) => name },
      ...worked(),
      {
        label: words.planMinutes,
        kind: "integer",
        value: ({ council }) => loaded.plan.byCouncil.get(council)?.planned ?? 0,
      },
      {
        label: words.planGiven,
        kind: "integer",
        value: ({ council }) => loaded.plan.byCouncil.get(council)?.done ?? 0,
      },
      { label: words.last, kind: "date", value: ({ last }) => last },
    ]),
    sheet(words.steps, loaded.steps, [
      { label: words.centre, kind: "text", value: ({ centre }) => nameOf(centre) },
      { label: words.worker, kind: "text", value: ({ ownerName }) => ownerName },
      { label: words.whom, kind: "text", value: ({ areaName }) => areaName },
      { label: words.step, kind: "text", value: ({ step }) => step },
      { label: words.due, kind: "date", value: ({ due }) => due },
    ]),
    sheet(words.ending, loaded.terms, [
      { label: words.centre, kind: "text", value: ({ at }) => nameOf(at) },
      { label: words.person, kind: "text", value: ({ person_name }) => person_name },
      { label: words.post, kind: "text", value: ({ post_name }) => t(post_name) },
      { label: words.place, kind: "text", value: (one) => one.council_name ?? nameOf(one.at) },
      { label: words.ends, kind: "date", value: ({ last }) => last },
    ]),
  ];
};

export const supervisionFile =
  (format: "csv" | "xlsx") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const loaded = await loadSupervision(visit);
    if (!loaded) return missing();
    const sheets = sheetsOf(visit, loaded);
    const name = `${visit.t(words.title)}-${visit.programme.code}-${loaded.span.month}.${format}`;
    if (format === "csv") {
      // A CSV file holds one table; without a name in the address it is the first.
      const names: readonly string[] = tables;
      const asked = names.indexOf(visit.url.searchParams.get("table") ?? "");
      const one = sheets[Math.max(0, asked)];
      if (!one) return missing();
      const header = one.heads.map(({ header }) => header);
      return file(writeCsv(header, one.rows), "text/csv; charset=utf-8", `${one.name}-${name}`);
    }
    return file(
      await writeXlsx(sheets.map((one) => ({ name: one.name, columns: [...one.heads], rows: one.rows }))),
      xlsxType,
      name,
    );
  };
