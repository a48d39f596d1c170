import { monthRange, parsePlainMonth } from "../../../kernel/dates.ts";
import { type CouncilId, type PersonId, parseId } from "../../../kernel/ids.ts";
import {
  type RequestFilter,
  requestDays,
  requestSorts,
  requestStates,
} from "../../../modules/centre/desk/index.ts";
import { pageIn } from "../../page-number.ts";

/** The filter in the address; whatever can't be read is no condition. */
export const filterIn = (
  query: URLSearchParams,
): RequestFilter & { readonly month: string; readonly page: number; readonly sorted: string } => {
  const month = parsePlainMonth(query.get("month") ?? "");
  const range = month.ok ? monthRange(month.value) : null;
  const asked = query.get("sort") ?? "urgency";
  const sort = requestSorts.find((one) => one === asked.replace(/^-/, "")) ?? "urgency";
  const ascending = !asked.startsWith("-");
  return {
    dayOf: requestDays.find((one) => one === query.get("day")) ?? "filed",
    late: query.get("late") === "yes",
    centre: query.get("centre") || null,
    month: month.ok ? month.value : "",
    from: range?.from ?? null,
    to: range?.to ?? null,
    council: parseId<CouncilId>(query.get("council") ?? ""),
    assignee: parseId<PersonId>(query.get("assignee") ?? ""),
    state: ([...requestStates, "open"] as const).find((one) => one === query.get("state")) ?? null,
    text: (query.get("text") ?? "").slice(0, 200),
    sort,
    ascending,
    sorted: `${ascending ? "" : "-"}${sort}`,
    page: pageIn(query.get("page")),
  };
};
