import type { PlainDate } from "../../../kernel/dates.ts";
import {
  type AreaId,
  type CouncilId,
  type DutyId,
  type Id,
  type PersonId,
  parseId,
} from "../../../kernel/ids.ts";
import { type Issue, invalid, type Outcome } from "../../../kernel/problem.ts";
import { readDay } from "../../../kernel/read-day.ts";
import { ok } from "../../../kernel/result.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  type AskedBy,
  askers,
  type Helped,
  helpeds,
  type Kind,
  kinds,
  type LibraryFields,
  type NewEntry,
} from "./model.ts";
import { fieldWords, longest, words } from "./text.ts";

/** What was typed about a case, as it was typed. */
export type Entered = {
  readonly askedBy: string;
  readonly how: string;
  readonly askedOn: string;
  readonly councils: readonly string[];
  readonly area: string;
  readonly duty: string;
  readonly question: string;
};

/** Said once, when the case is begun. */
export type EnteredAround = {
  readonly askerName: string;
  readonly askerContact: string;
  readonly confidential: boolean;
  readonly readers: readonly string[];
};

export type EnteredEntry = {
  readonly kind: string;
  readonly body: string;
  readonly sources: string;
  readonly referredTo: string;
  readonly consentBy: string;
  readonly consentOn: string;
};

/** Read, but not yet compared with programme and rights. */
export type Written = {
  readonly askedBy: AskedBy | null;
  readonly how: string;
  readonly askedOn: PlainDate | null;
  readonly councils: readonly CouncilId[];
  readonly area: AreaId | null;
  readonly duty: DutyId | null;
  readonly question: string;
};

/** Collects every issue, so that all of them are named at once. */
const collecting = () => {
  const issues: Issue[] = [];
  const wrong = (path: string, message: Text): null => {
    issues.push({ path, message });
    return null;
  };
  const text = (path: string, typed: string, most: number, needed?: Text): string => {
    const plain = typed.trim();
    if (plain === "" && needed) wrong(path, words.required(needed));
    if (plain.length > most) wrong(path, words.tooLong(most));
    return plain;
  };
  const oneOf = <T extends string>(path: string, typed: string, list: readonly T[], needed: Text) =>
    list.find((one) => one === typed.trim()) ??
    wrong(path, typed.trim() === "" ? words.choose(needed) : words.unknownChoice);
  const id = <I extends Id<string>>(path: string, typed: string): I | null =>
    typed.trim() === "" ? null : (parseId<I>(typed.trim()) ?? wrong(path, words.unknownChoice));
  const day = (path: string, typed: string, missing: Text): PlainDate | null =>
    typed.trim() === "" ? wrong(path, missing) : (readDay(typed) ?? wrong(path, words.noSuchDay));
  const done = <T>(value: T): Outcome<T> => (issues.length > 0 ? invalid(...issues) : ok(value));
  return { wrong, text, oneOf, id, day, done };
};

const idsIn = <I extends Id<string>>(
  read: ReturnType<typeof collecting>,
  path: string,
  typed: readonly string[],
): readonly I[] => [...new Set(typed.flatMap((one) => read.id<I>(path, one) ?? []))];

/** @param own the asker asks for themselves: who asks, how and when follow from that */
export const readEntered = (entered: Entered, own: boolean): Outcome<Written> => {
  const read = collecting();
  const written: Written = {
    askedBy: own ? null : read.oneOf("askedBy", entered.askedBy, askers, fieldWords.askedBy),
    how: own ? "" : read.text("how", entered.how, 20, fieldWords.how),
    askedOn: own ? null : read.day("askedOn", entered.askedOn, words.required(fieldWords.askedOn)),
    councils: idsIn<CouncilId>(read, "councils", entered.councils),
    area: read.id<AreaId>("area", entered.area),
    duty: read.id<DutyId>("duty", entered.duty),
    question: read.text(
      "question",
      entered.question,
      longest.question,
      own ? fieldWords.yourQuestion : fieldWords.question,
    ),
  };
  return read.done(written);
};

export const readAround = (
  entered: EnteredAround,
): Outcome<{
  readonly name: string;
  readonly contact: string;
  readonly readers: readonly PersonId[];
}> => {
  const read = collecting();
  return read.done({
    name: read.text("askerName", entered.askerName, longest.short),
    contact: read.text("askerContact", entered.askerContact, longest.short),
    readers: entered.confidential ? idsIn<PersonId>(read, "readers", entered.readers) : [],
  });
};

/** What the form of an entry takes; whether it helped has a form of its own. */
export const entryKinds = kinds.filter((kind): kind is Exclude<Kind, "helped"> => kind !== "helped");

export const readEntry = (entered: EnteredEntry, today: PlainDate): Outcome<NewEntry> => {
  const read = collecting();
  const kind = read.oneOf("kind", entered.kind, entryKinds, fieldWords.kind) ?? "note";
  const body = read.text("body", entered.body, longest.body, fieldWords.body);
  const sources = kind === "advice" ? read.text("sources", entered.sources, longest.sources) : "";
  if (kind !== "referral") return read.done({ kind, body, sources, referral: null, helped: null });
  const to = read.text("referredTo", entered.referredTo, longest.short, fieldWords.referredTo);
  const consentBy = read.text("consentBy", entered.consentBy, longest.short);
  if (consentBy === "") read.wrong("consentBy", words.consentNeeded);
  const consentOn = read.day("consentOn", entered.consentOn, words.consentDayNeeded);
  if (consentOn !== null && consentOn > today) read.wrong("consentOn", words.consentInFuture);
  const referral = consentOn === null ? null : { to, consentBy, consentOn };
  return read.done({ kind, body, sources, referral, helped: null });
};

/** Whether it helped, with a word on it if there is one. */
export const readHelped = (helped: string, body: string): Outcome<NewEntry> => {
  const read = collecting();
  const said: Helped | null = read.oneOf("helped", helped, helpeds, fieldWords.helped);
  const told = read.text("helpedBody", body, longest.body);
  return read.done({ kind: "helped", body: told, sources: "", referral: null, helped: said });
};

export const readLibrary = (entered: LibraryFields): Outcome<LibraryFields> => {
  const read = collecting();
  return read.done({
    title: read.text("title", entered.title, longest.title, fieldWords.title),
    situation: read.text("situation", entered.situation, longest.body, fieldWords.situation),
    done: read.text("done", entered.done, longest.body, fieldWords.done),
    result: read.text("result", entered.result, longest.body),
  });
};
