import { addDays, daysBetween, type PlainDate } from "../../../kernel/dates.ts";
import { type AreaId, type CouncilId, type Id, type PersonId, parseId } from "../../../kernel/ids.ts";
import type { Issue, Outcome } from "../../../kernel/problem.ts";
import { readDay } from "../../../kernel/read-day.ts";
import { err, ok, type Result } from "../../../kernel/result.ts";
import type { Text } from "../../../kernel/say.ts";
import { type EntryFields, type Kind, kinds, longestDays, type Repeat, repeats, type Span } from "./model.ts";
import { fieldWords, longest, words } from "./text.ts";

/** What was typed, as it was typed. */
export type Entered = {
  readonly kind: string;
  readonly title: string;
  readonly startsOn: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly endsOn: string;
  readonly place: string;
  readonly councils: readonly string[];
  readonly area: string;
  readonly people: readonly string[];
  readonly note: string;
  readonly repeat: string;
  readonly until: string;
};

/** Read, but not yet compared with the programme and the actor's areas. */
export type Written = Omit<EntryFields, "area"> & {
  readonly area: AreaId | null;
  readonly repeat: Repeat;
  /** Only where it repeats. */
  readonly until: PlainDate | null;
};

/** Full-width digits and signs count as what they mean. */
const plain = (text: string): string => text.normalize("NFKC").trim();

/** 9:05, ９時５分, 0905 → 09:05; null when it is no time of a day. */
export const readTime = (text: string): string | null => {
  const match = /^(\d{1,2})(?::|時)(\d{1,2})?分?$|^(\d{2})(\d{2})$/.exec(plain(text));
  if (!match) return null;
  const [hour, minute] = [Number(match[1] ?? match[3]), Number(match[2] ?? match[4] ?? "0")];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
};

const dayIn = (text: string): Result<PlainDate | null, Text> => {
  if (plain(text) === "") return ok(null);
  const day = readDay(text);
  return day === null ? err(words.noSuchDay) : ok(day);
};

const timeIn = (text: string): Result<string | null, Text> => {
  if (plain(text) === "") return ok(null);
  const time = readTime(text);
  return time === null ? err(words.noSuchTime) : ok(time);
};

const textIn = (text: string, most: number): Result<string, Text> =>
  text.trim().length > most ? err(words.tooLong(most)) : ok(text.trim());

const idsIn = <I extends Id<string>>(texts: readonly string[]): Result<I[], Text> => {
  const ids = texts.map((text) => parseId<I>(text.trim()));
  const known = ids.filter((id) => id !== null);
  return known.length < ids.length || known.length > 40 ? err(words.unknownChoice) : ok([...new Set(known)]);
};

const oneOf = <T extends string>(list: readonly T[], text: string): T | null =>
  list.find((one) => one === text) ?? null;

/** Every field with what is wrong in it; a field that could be read is in `value`. */
const gather = () => {
  const issues: Issue[] = [];
  return {
    issues,
    take: <T>(path: keyof Entered, read: Result<T, Text>): T | null => {
      if (read.ok) return read.value;
      issues.push({ path, message: read.error });
      return null;
    },
    wrong: (path: keyof Entered, message: Text) => void issues.push({ path, message }),
  };
};

type Gathered = ReturnType<typeof gather>;

/** Days and times together: what is left out means the same day, or all of it. */
const spanIn = (entered: Entered, kind: Kind | null, { take, wrong, issues }: Gathered): Span | null => {
  const before = issues.length;
  const startsOn = take("startsOn", dayIn(entered.startsOn));
  const lastDay = take("endsOn", dayIn(entered.endsOn));
  const startsAt = take("startsAt", timeIn(entered.startsAt));
  const typedEnd = take("endsAt", timeIn(entered.endsAt));
  if (startsOn === null && plain(entered.startsOn) === "")
    wrong("startsOn", words.required(fieldWords.startsOn));
  if (issues.length > before || startsOn === null) return null;
  const endsAt = typedEnd ?? (kind === "deadline" ? startsAt : null);
  if (startsAt === null && endsAt !== null) wrong("startsAt", words.startNeeded);
  if (startsAt !== null && endsAt === null) wrong("endsAt", words.endNeeded);
  // Until midnight is until the next day's first minute.
  const endsOn =
    lastDay ??
    (startsAt !== null && endsAt === "00:00" && startsAt !== "00:00" ? addDays(startsOn, 1) : startsOn);
  const [start, end] = [`${startsOn}T${startsAt ?? ""}`, `${endsOn}T${endsAt ?? ""}`];
  const isPoint = kind === "deadline" || startsAt === null;
  if (end < start || (end === start && !isPoint))
    wrong(lastDay !== null && lastDay < startsOn ? "endsOn" : "endsAt", words.endsBeforeStart);
  else if (daysBetween(startsOn, endsOn) > longestDays) wrong("endsOn", words.tooManyDays(longestDays));
  return issues.length > before ? null : { startsOn, endsOn, startsAt, endsAt };
};

const untilIn = (entered: Entered, repeat: Repeat, first: PlainDate | null, { take, wrong }: Gathered) => {
  if (repeat === "none") return null;
  const until = take("until", dayIn(entered.until));
  if (plain(entered.until) === "") wrong("until", words.untilNeeded);
  else if (until !== null && first !== null && until < first) wrong("until", words.untilBeforeStart);
  return until;
};

/** Reads everything that was typed; every field that can't be read is named at once. */
export const readEntered = (entered: Entered): Outcome<Written> => {
  const gathered = gather();
  const { take, wrong, issues } = gathered;
  const kind = oneOf(kinds, entered.kind);
  if (kind === null) wrong("kind", words.choose(fieldWords.kind));
  const title = take("title", textIn(entered.title, longest.title)) ?? "";
  if (entered.title.trim() === "") wrong("title", words.required(fieldWords.title));
  const span = spanIn(entered, kind, gathered);
  const place = take("place", textIn(entered.place, longest.place)) ?? "";
  const councils = take("councils", idsIn<CouncilId>(entered.councils)) ?? [];
  const area = entered.area.trim() === "" ? null : parseId<AreaId>(entered.area.trim());
  if (entered.area.trim() !== "" && area === null) wrong("area", words.unknownChoice);
  const people = take("people", idsIn<PersonId>(entered.people)) ?? [];
  const note = take("note", textIn(entered.note, longest.note)) ?? "";
  const repeat = oneOf(repeats, entered.repeat || "none");
  if (repeat === null) wrong("repeat", words.unknownChoice);
  const until = untilIn(entered, repeat ?? "none", span?.startsOn ?? null, gathered);
  if (issues.length > 0 || kind === null || span === null || repeat === null)
    return err({ kind: "invalid", issues });
  return ok({ ...span, kind, title, place, councils, area, people, note, repeat, until });
};

/** Why it is called off: needed, so that whoever was to come understands. */
export const readReason = (text: string): Result<string, Text> =>
  text.trim() === "" ? err(words.required(fieldWords.reason)) : textIn(text, longest.reason);
