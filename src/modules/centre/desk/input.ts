import type { PlainDate } from "../../../kernel/dates.ts";
import { type AreaId, type CouncilId, parseId } from "../../../kernel/ids.ts";
import { type Issue, invalid, type Outcome } from "../../../kernel/problem.ts";
import { readDay } from "../../../kernel/read-day.ts";
import { ok } from "../../../kernel/result.ts";
import type { RequestFields } from "./model.ts";
import { fieldWords, longest, words } from "./text.ts";

/** What was typed into the form of a request, as it was typed. */
export type EnteredRequest = {
  readonly what: string;
  readonly why: string;
  readonly councils: readonly string[];
  readonly area: string;
  readonly wishedBy: string;
};

/** Read, but not yet compared with areas and contracts. */
export type WrittenRequest = RequestFields & { readonly area: AreaId | null };

const mostCouncils = 40;

const checkText = (path: "what" | "why", text: string): Issue[] => {
  if (text === "") return [{ path, message: words.required(fieldWords[path]) }];
  return text.length > longest.text ? [{ path, message: words.tooLong(longest.text) }] : [];
};

const checkWish = (text: string, today: PlainDate): Issue[] => {
  if (text === "") return [];
  const day = readDay(text);
  if (day === null) return [{ path: "wishedBy", message: words.noSuchDay }];
  return day < today ? [{ path: "wishedBy", message: words.dayIsPast(today) }] : [];
};

const checkCouncils = (typed: readonly string[], read: ReadonlySet<CouncilId>): Issue[] => {
  if (new Set(typed).size !== read.size) return [{ path: "councils", message: words.unknownChoice }];
  return read.size > mostCouncils ? [{ path: "councils", message: words.tooManyCouncils }] : [];
};

/** Reads everything that was typed; every field that can't be read is named at once. */
export const readRequest = (entered: EnteredRequest, today: PlainDate): Outcome<WrittenRequest> => {
  const [what, why, wish] = [entered.what.trim(), entered.why.trim(), entered.wishedBy.trim()];
  const councils = new Set(entered.councils.flatMap((text) => parseId<CouncilId>(text) ?? []));
  const area = entered.area.trim() === "" ? null : parseId<AreaId>(entered.area.trim());
  const issues = [
    ...checkText("what", what),
    ...checkText("why", why),
    ...checkCouncils(entered.councils, councils),
    ...(entered.area.trim() !== "" && area === null ? [{ path: "area", message: words.unknownChoice }] : []),
    ...checkWish(wish, today),
  ];
  if (issues.length > 0) return invalid(...issues);
  return ok({ what, why, councils: [...councils], area, wishedBy: wish === "" ? null : readDay(wish) });
};

/** Words of a step, trimmed. */
export const readWords = (text: string, needed: Issue["message"] | null): Outcome<string> => {
  const typed = text.trim();
  if (typed === "" && needed) return invalid({ path: "words", message: needed });
  return typed.length > longest.text
    ? invalid({ path: "words", message: words.tooLong(longest.text) })
    : ok(typed);
};
