import {
  type ExportedRecord,
  exportRecords,
  fieldWords,
  stateWords,
} from "../../../modules/centre/support/index.ts";
import type { SheetColumn, Value } from "../../../platform/documents/index.ts";
import { missing, type Reply } from "../../reply.ts";
import { tableFile } from "../../table-file.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { type Names, namesFor } from "../names.ts";
import { words } from "../text.ts";
import { filterIn } from "./filter.ts";

type Cell = {
  readonly key: keyof typeof fieldWords;
  readonly kind: SheetColumn["kind"];
  readonly width?: number;
  readonly value: (record: ExportedRecord) => Value;
};

/** The columns of a file; with these headings it can be imported again. */
const cellsOf = (names: Names, state: (record: ExportedRecord) => string): readonly Cell[] => [
  { key: "id", kind: "integer", value: (one) => one.id },
  { key: "day", kind: "date", value: (one) => one.day },
  { key: "worker", kind: "text", width: 16, value: (one) => names.person(one.worker) },
  { key: "minutes", kind: "integer", value: (one) => one.minutes },
  { key: "how", kind: "text", width: 12, value: (one) => names.how(one.how) },
  { key: "councils", kind: "text", value: (one) => one.councils.map(names.council).join("、") },
  { key: "area", kind: "text", width: 16, value: (one) => (one.councils.length > 0 ? "" : one.areaName) },
  { key: "place", kind: "text", value: (one) => one.place },
  { key: "duty", kind: "text", value: (one) => names.duty(one.duty) },
  { key: "otherDuties", kind: "text", value: (one) => one.otherDuties.map(names.duty).join("、") },
  { key: "axis", kind: "text", value: (one) => names.axis(one.axis) },
  { key: "peopleMet", kind: "integer", value: (one) => one.peopleMet },
  { key: "asked", kind: "text", width: 40, value: (one) => one.asked },
  { key: "done", kind: "text", width: 40, value: (one) => one.done },
  { key: "outcome", kind: "text", width: 40, value: (one) => one.outcome },
  { key: "nextStep", kind: "text", value: (one) => one.nextStep },
  { key: "nextDue", kind: "date", value: (one) => one.nextDue },
  { key: "nextOwner", kind: "text", width: 16, value: (one) => names.person(one.nextOwner) },
  { key: "state", kind: "text", width: 12, value: state },
];

export const recordFile =
  (format: "csv" | "xlsx") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t, url, programme } = visit;
    if (!ctx.powers.has("record.read")) return missing();
    const records = await exportRecords(ctx, programme.id, filterIn(url.searchParams));
    const cells = cellsOf(await namesFor(visit), (one) => t(stateWords[one.state]));
    const rows = records.map((record) => cells.map(({ value }) => value(record)));
    return tableFile(format, {
      name: `${t(words.title)}-${programme.code}-${ctx.today}`,
      sheet: t(words.title),
      columns: cells.map(({ key, kind, width }) => ({
        header: t(fieldWords[key]),
        kind,
        ...(width === undefined ? {} : { width }),
      })),
      rows,
    });
  };
