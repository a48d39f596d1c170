import { type PlainMonth, plainDate } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { dutiesOf } from "../../../foundation/programme/index.ts";
import { recordsNow } from "../../support/index.ts";
import type { CountedRecord, ReportContent } from "../content.ts";
import { mayCompile } from "../policy.ts";
import { shareOut } from "../rules/work.ts";
import { countedIn } from "./counted-in.ts";
import { reportSheet } from "./report-sheet.ts";

/** Which number was opened: a duty, a council (`none` = support of the area as a whole), both or neither. */
export type CellQuery = {
  readonly month: PlainMonth;
  readonly centre: string;
  readonly duty: string | null;
  readonly council: number | "none" | null;
  readonly number?: number;
  readonly live?: boolean;
  /** `year`: the year to date, always from the records as they are now. */
  readonly span?: "month" | "year";
};

export type CountedLine = {
  readonly record: CountedRecord;
  /** Minutes that count in this number: the council's share, or all of them. */
  readonly minutes: number;
  /** How the record stands now against what the report holds; `hidden`: gone, or not the reader's to see. */
  readonly now: "same" | "changed" | "hidden";
};

export type CountedList = {
  readonly content: ReportContent;
  readonly frozen: { readonly number: number } | null;
  readonly lines: readonly CountedLine[];
};

/** The records behind one number of a report; their count and minutes are that number. */
export const countedRecords = async (ctx: Ctx, asked: CellQuery): Promise<CountedList | null> => {
  const sheet = await reportSheet(ctx, asked);
  if (!sheet || !ctx.programme) return null;
  const { content } = sheet;
  const [area] = sheet.scope.areas;
  if (area === undefined) return null;
  const ofYear = asked.span === "year";
  const frozen = ofYear ? null : sheet.frozen;
  if (ofYear && mayCompile(await ctx.rights(), area)) return null;
  const records = ofYear
    ? await countedIn(ctx, sheet.scope, {
        from: plainDate(content.yearPeriod.from),
        to: plainDate(content.yearPeriod.to),
      })
    : content.records;
  const counted = records.filter(
    (record) =>
      (asked.duty === null || record.duty === asked.duty) &&
      (asked.council === null ||
        (asked.council === "none" ? record.councils.length === 0 : record.councils.includes(asked.council))),
  );
  const nowById = frozen ? await standingOf(ctx, counted) : new Map<number, CountedLine["now"]>();
  return {
    content,
    frozen,
    lines: counted.map((record) => ({
      record,
      minutes: minutesFor(record, asked.council),
      now: frozen ? (nowById.get(record.id) ?? "hidden") : "same",
    })),
  };
};

const minutesFor = (record: CountedRecord, council: CellQuery["council"]): number => {
  if (typeof council !== "number") return record.minutes;
  return shareOut(record.minutes, record.councils.length)[record.councils.indexOf(council)] ?? 0;
};

/** Compared by what the report prints: a version that moved without a changed word is no change. */
const standingOf = async (
  ctx: Ctx,
  counted: readonly CountedRecord[],
): Promise<Map<number, CountedLine["now"]>> => {
  const duties = new Map(
    (await dutiesOf(ctx, ctx.programme?.id ?? (0 as never))).map((duty) => [duty.id, duty.code]),
  );
  const now = await recordsNow(
    ctx,
    counted.map(({ id }) => id),
  );
  const old = new Map(counted.map((record) => [record.id, record]));
  return new Map(
    now.map((record) => {
      const before = old.get(record.id);
      const same =
        before !== undefined &&
        record.state === "approved" &&
        duties.get(record.duty) === before.duty &&
        record.councils.join() === before.councils.join() &&
        record.day === before.day &&
        record.minutes === before.minutes &&
        record.asked === before.asked &&
        record.done === before.done &&
        record.outcome === before.outcome &&
        record.next === before.next &&
        record.next_due === before.nextDue;
      return [record.id, same ? "same" : "changed"];
    }),
  );
};
