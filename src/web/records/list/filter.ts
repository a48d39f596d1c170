import { monthRange, type PlainDate, parsePlainDate, parsePlainMonth } from "../../../kernel/dates.ts";
import { type CentreId, type CouncilId, type DutyId, type PersonId, parseId } from "../../../kernel/ids.ts";
import { type RecordFilter, recordSorts, recordStates } from "../../../modules/centre/support/index.ts";

const dayIn = (text: string | null): PlainDate | null => {
  const day = parsePlainDate(text ?? "");
  return day.ok ? day.value : null;
};

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | undefined =>
  list.find((one) => one === text);

/** The filter in the address; whatever can't be read is no condition. */
export const filterIn = (
  query: URLSearchParams,
): RecordFilter & { readonly month: string; readonly page: number } => {
  const month = parsePlainMonth(query.get("month") ?? "");
  const range = month.ok ? monthRange(month.value) : null;
  const sort = query.get("sort") ?? "-day";
  const page = Number(query.get("page") ?? "1");
  return {
    month: month.ok ? month.value : "",
    from: range?.from ?? dayIn(query.get("from")),
    to: range?.to ?? dayIn(query.get("to")),
    council: parseId<CouncilId>(query.get("council") ?? ""),
    duty: parseId<DutyId>(query.get("duty") ?? ""),
    axis: query.get("axis")?.slice(0, 40) || null,
    worker: parseId<PersonId>(query.get("worker") ?? ""),
    centre: parseId<CentreId>(query.get("centre") ?? ""),
    author: parseId<PersonId>(query.get("author") ?? ""),
    overdue: query.get("overdue") === "anybody" ? "anybody" : parseId<PersonId>(query.get("overdue") ?? ""),
    waitsLong: query.get("waiting") === "long",
    state: oneOf(recordStates, query.get("state")) ?? null,
    text: (query.get("text") ?? "").slice(0, 200),
    sort: oneOf(recordSorts, sort.replace(/^-/, "")) ?? "day",
    ascending: !sort.startsWith("-"),
    page: Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1,
  };
};
