import { type PlainDate, parsePlainDate } from "../../../kernel/dates.ts";
import { type CouncilId, type DutyId, type PersonId, parseId } from "../../../kernel/ids.ts";
import {
  askers,
  type ConsultationFilter,
  consultationDays,
  consultationSorts,
  consultationStates,
  helpeds,
} from "../../../modules/centre/consultations/index.ts";
import { pageIn } from "../../page-number.ts";

const dayIn = (text: string | null): PlainDate | null => {
  const day = parsePlainDate(text ?? "");
  return day.ok ? day.value : null;
};

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | null =>
  list.find((one) => one === text) ?? null;

/** The filter in the address; whatever can't be read is no condition. */
export const filterIn = (query: URLSearchParams): ConsultationFilter & { readonly page: number } => {
  const sort = query.get("sort") ?? "-askedOn";
  return {
    dayOf: oneOf(consultationDays, query.get("day")) ?? "asked",
    from: dayIn(query.get("from")),
    to: dayIn(query.get("to")),
    state: oneOf(consultationStates, query.get("state")),
    centre: query.get("centre") || null,
    council: parseId<CouncilId>(query.get("council") ?? ""),
    duty: parseId<DutyId>(query.get("duty") ?? ""),
    keeper: parseId<PersonId>(query.get("keeper") ?? ""),
    askedBy: oneOf(askers, query.get("askedBy")),
    helped: oneOf(helpeds, query.get("helped")),
    text: (query.get("text") ?? "").slice(0, 200),
    sort: oneOf(consultationSorts, sort.replace(/^-/, "")) ?? "askedOn",
    ascending: !sort.startsWith("-"),
    page: pageIn(query.get("page")),
  };
};
