import { fieldWords, mayRead } from "../../../modules/centre/calendar/index.ts";
import { type SheetColumn, type Value, writeCsv, writeXlsx } from "../../../platform/documents/index.ts";
import { type Names, namesFor } from "../../records/names.ts";
import { file, missing, type Reply, xlsxType } from "../../reply.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { daysOf, lookedIn } from "../address.ts";
import type { CalendarLine } from "../line.ts";
import { loadLines } from "../load-lines.ts";
import { words } from "../text.ts";

type Cell = {
  readonly key: keyof typeof fieldWords;
  readonly kind: SheetColumn["kind"];
  readonly width?: number;
  readonly value: (line: CalendarLine) => Value;
};

const cellsOf = ({ t }: ProgrammeVisit, names: Names): readonly Cell[] => [
  { key: "startsOn", kind: "date", value: (line) => line.from },
  { key: "endsOn", kind: "date", value: (line) => line.to },
  { key: "startsAt", kind: "text", width: 8, value: (line) => line.startsAt ?? "" },
  { key: "endsAt", kind: "text", width: 8, value: (line) => line.endsAt ?? "" },
  { key: "kind", kind: "text", width: 10, value: (line) => t(line.label) },
  { key: "title", kind: "text", width: 32, value: (line) => line.title },
  {
    key: "councils",
    kind: "text",
    width: 24,
    value: (line) =>
      line.councils
        .map((id) => names.council(id))
        .filter((name) => name !== "—")
        .join("、"),
  },
  {
    key: "people",
    kind: "text",
    width: 20,
    value: (line) => line.people.map((id) => names.person(id)).join("、"),
  },
  { key: "place", kind: "text", width: 20, value: (line) => line.place },
  {
    key: "state",
    kind: "text",
    width: 10,
    value: (line) => t(line.cancelled ? words.cancelled : words.stands),
  },
];

/** The list of a month as a file, with the conditions of the address. */
export const calendarFile =
  (format: "csv" | "xlsx") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t, url, programme } = visit;
    if (!mayRead(ctx.powers)) return missing();
    const looked = lookedIn(url.searchParams, ctx.today);
    const days = daysOf("list", looked.on);
    const cells = cellsOf(visit, await namesFor(visit));
    const rows = (await loadLines(visit, { ...days, ...looked })).map((line) =>
      cells.map(({ value }) => value(line)),
    );
    const name = `${t(words.title)}-${programme.code}-${days.from.slice(0, 7)}.${format}`;
    if (format === "csv")
      return file(
        writeCsv(
          cells.map(({ key }) => t(fieldWords[key])),
          rows,
        ),
        "text/csv; charset=utf-8",
        name,
      );
    const columns = cells.map(({ key, kind, width }) => ({
      header: t(fieldWords[key]),
      kind,
      ...(width === undefined ? {} : { width }),
    }));
    return file(await writeXlsx([{ name: t(words.title), columns, rows }]), xlsxType, name);
  };
