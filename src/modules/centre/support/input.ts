import { z } from "zod";
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
import { readDay as dayFrom } from "../../../kernel/read-day.ts";
import { err, ok, type Result } from "../../../kernel/result.ts";
import type { Text } from "../../../kernel/say.ts";
import type { RecordFields } from "./model.ts";
import { fieldWords, longest, words } from "./text.ts";

/** What was typed, as it was typed: the shape of the form, of a draft and of an import row. */
export type Entered = {
  readonly day: string;
  readonly minutes: string;
  readonly how: string;
  readonly place: string;
  readonly councils: readonly string[];
  readonly area: string;
  readonly duty: string;
  readonly otherDuties: readonly string[];
  readonly axis: string;
  readonly peopleMet: string;
  readonly metByGeneration: Readonly<Record<string, string>>;
  readonly asked: string;
  readonly done: string;
  readonly outcome: string;
  readonly nextStep: string;
  readonly nextDue: string;
  readonly nextOwner: string;
};

/** Read, but not yet compared with programme, contract and term. */
export type Written = Omit<RecordFields, "area"> & { readonly area: AreaId | null };

/** A field whose reader answers in both languages; zod carries the answer along. */
const read = <T>(reader: (text: string) => Result<T, Text>) =>
  z.string().transform((text, context) => {
    const result = reader(text);
    if (result.ok) return result.value;
    context.addIssue({ code: "custom", params: { text: result.error } });
    return z.NEVER;
  });

/** Full-width digits and signs count as what they mean. */
const plain = (text: string): string => text.normalize("NFKC").trim();

const readDay = (text: string): Result<PlainDate, Text> => {
  const typed = plain(text);
  if (typed === "") return err(words.required(fieldWords.day));
  const day = dayFrom(typed);
  return day === null ? err(words.noSuchDay) : ok(day);
};

const readMinutes = (text: string): Result<number, Text> => {
  const typed = plain(text).replace(/分$/, "").trim();
  if (typed === "") return err(words.required(fieldWords.minutes));
  // People write −5 with any of these signs.
  if (!/^[-−‐–ー]?\d+$/.test(typed.replaceAll(",", ""))) return err(words.minutesWhole);
  const minutes = Number(typed.replaceAll(",", "").replace(/^[−‐–ー]/, "-"));
  return minutes >= 1 && minutes <= 1440 ? ok(minutes) : err(words.minutesRange(typed));
};

const readCount = (text: string): Result<number | null, Text> => {
  const typed = plain(text).replace(/人$/, "").replaceAll(",", "").trim();
  if (typed === "") return ok(null);
  return /^\d{1,6}$/.test(typed) && Number(typed) <= 100_000 ? ok(Number(typed)) : err(words.peopleRange);
};

const readText =
  (most: number, needed?: Text) =>
  (text: string): Result<string, Text> => {
    const typed = text.trim();
    if (typed === "" && needed) return err(words.required(needed));
    return typed.length > most ? err(words.tooLong(most)) : ok(typed);
  };

const readChoice =
  <I extends Id<string>>(needed: Text) =>
  (text: string): Result<I, Text> => {
    if (text.trim() === "") return err(words.choose(needed));
    const id = parseId<I>(text.trim());
    return id === null ? err(words.unknownChoice) : ok(id);
  };

const optional =
  <T>(reader: (text: string) => Result<T, Text>) =>
  (text: string): Result<T | null, Text> =>
    text.trim() === "" ? ok(null) : reader(text);

const many = <I extends Id<string>>(needed: Text) =>
  z.array(read<I>(readChoice<I>(needed))).transform((ids) => [...new Set(ids)]);

const shape = z.object({
  day: read(readDay),
  minutes: read(readMinutes),
  how: read((text) => (text.trim() === "" ? err(words.choose(fieldWords.how)) : ok(text.trim()))),
  place: read(readText(longest.place)),
  councils: many<CouncilId>(fieldWords.councils),
  area: read(optional(readChoice<AreaId>(fieldWords.area))),
  duty: read(readChoice<DutyId>(fieldWords.duty)),
  otherDuties: many<DutyId>(fieldWords.otherDuties),
  axis: read((text) => ok(text.trim() || null)),
  peopleMet: read(readCount),
  metByGeneration: z.record(z.string(), read(readCount)),
  asked: read(readText(longest.text)),
  done: read(readText(longest.text, fieldWords.done)),
  outcome: read(readText(longest.text)),
  nextStep: read(readText(longest.next)),
  nextDue: read(optional(readDay)),
  nextOwner: read(optional(readChoice<PersonId>(fieldWords.nextOwner))),
});

type Read = z.output<typeof shape>;

const textOf = (problem: z.core.$ZodIssue): Text =>
  problem.code === "custom" && problem.params?.text ? (problem.params.text as Text) : words.unknownChoice;

const checkNext = ({ nextStep, nextDue, nextOwner }: Read): Issue[] => {
  if (nextStep === "") return nextDue === null ? [] : [{ path: "nextStep", message: words.nextStepNeeded }];
  return [
    ...(nextDue === null ? [{ path: "nextDue", message: words.nextDueNeeded }] : []),
    ...(nextOwner === null ? [{ path: "nextOwner", message: words.nextOwnerNeeded }] : []),
  ];
};

const writtenOf = ({ nextStep, nextDue, nextOwner, metByGeneration, ...rest }: Read): Written => ({
  ...rest,
  metByGeneration: Object.fromEntries(
    Object.entries(metByGeneration).filter(
      (entry): entry is [string, number] => entry[1] !== null && entry[1] > 0,
    ),
  ),
  next:
    nextStep !== "" && nextDue !== null && nextOwner !== null
      ? { step: nextStep, due: nextDue, owner: nextOwner }
      : null,
});

/** Reads everything that was typed; every field that can't be read is named at once. */
export const readEntered = (entered: Entered): Outcome<Written> => {
  const parsed = shape.safeParse(entered);
  if (!parsed.success) {
    return invalid(
      ...parsed.error.issues.map((problem) => ({
        path: String(problem.path[0] ?? ""),
        message: textOf(problem),
      })),
    );
  }
  const next = checkNext(parsed.data);
  return next.length > 0 ? invalid(...next) : ok(writtenOf(parsed.data));
};

/** A note of a review: needed for a return and a comment. */
export const readNote = readText(longest.note);

/** Why a record is a good example; may stay empty. */
export const readWhy = readText(longest.why);

/** The key of one filled form; whatever else comes is no form of ours. */
export const readSubmissionKey = (text: string): string | null => {
  const key = z.uuid().safeParse(text);
  return key.success ? key.data : null;
};
