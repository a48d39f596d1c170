import { type PlainDate, type PlainMonth, parsePlainMonth } from "../../../kernel/dates.ts";
import { type DutyId, type PersonId, parseId, type RecordId } from "../../../kernel/ids.ts";
import { type Issue, invalid, type Outcome } from "../../../kernel/problem.ts";
import { readDay } from "../../../kernel/read-day.ts";
import { ok } from "../../../kernel/result.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Standing, StepFields } from "./model.ts";
import { fieldWords, longest, mostEvidence, words } from "./text.ts";

/** What was typed about one axis, as it was typed. */
export type EnteredStanding = {
  readonly axis: string;
  readonly now: string;
  readonly wish: string;
  readonly evidence: readonly string[];
};

/** What was typed into the form of a step, as it was typed. */
export type EnteredStep = {
  readonly what: string;
  readonly duty: string;
  readonly axis: string;
  readonly person: string;
  readonly due: string;
  readonly times: string;
  readonly hours: string;
  readonly sign: string;
};

/** What a step can choose from. */
export type StepGround = {
  readonly duties: ReadonlySet<DutyId>;
  readonly axes: ReadonlySet<string>;
  readonly people: ReadonlySet<PersonId>;
  readonly months: readonly PlainMonth[];
};

const folded = (text: string): string => text.normalize("NFKC").trim();

const tooLong = (path: string, text: string, most: number): Issue[] =>
  text.length > most ? [{ path, message: words.tooLong(most) }] : [];

const standingIssues = (one: EnteredStanding, evidence: readonly RecordId[]): Issue[] => [
  ...tooLong(`now-${one.axis}`, one.now.trim(), longest.text),
  ...tooLong(`wish-${one.axis}`, one.wish.trim(), longest.text),
  ...(evidence.length < one.evidence.length
    ? [{ path: `evidence-${one.axis}`, message: words.notTheirEvidence }]
    : []),
  ...(evidence.length > mostEvidence
    ? [{ path: `evidence-${one.axis}`, message: words.tooMuchEvidence }]
    : []),
];

/** Reads what stands on every axis; an axis of which nothing was said is left out. */
export const readStanding = (entered: readonly EnteredStanding[]): Outcome<readonly Standing[]> => {
  const read = entered.map((one) => ({
    one,
    evidence: [...new Set(one.evidence.flatMap((text) => parseId<RecordId>(text) ?? []))],
  }));
  const issues = read.flatMap(({ one, evidence }) => standingIssues(one, evidence));
  if (issues.length > 0) return invalid(...issues);
  return ok(
    read
      .map(({ one, evidence }) => ({
        axis: one.axis,
        now: one.now.trim(),
        wish: one.wish.trim(),
        evidence,
      }))
      .filter(({ now, wish, evidence }) => now !== "" || wish !== "" || evidence.length > 0),
  );
};

const chosen = <T>(value: T | null, isKnown: boolean, path: string, field: Text, typed: string): Issue[] => {
  if (typed === "") return [{ path, message: words.choose(field) }];
  return value === null || !isKnown ? [{ path, message: words.unknownChoice }] : [];
};

const numberIn = (text: string): number =>
  /^\d{1,5}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;

/** Reads a step; every field that can't be read is named at once. */
export const readStep = (entered: EnteredStep, ground: StepGround): Outcome<StepFields> => {
  const [what, sign] = [entered.what.trim(), entered.sign.trim()];
  const duty = parseId<DutyId>(entered.duty);
  const person = entered.person === "" ? null : parseId<PersonId>(entered.person);
  const month = parsePlainMonth(folded(entered.due));
  const due = month.ok && ground.months.includes(month.value) ? month.value : null;
  const times = numberIn(folded(entered.times));
  const minutes = Math.round(numberIn(folded(entered.hours)) * 60);
  const issues: Issue[] = [
    ...(what === ""
      ? [{ path: "what", message: words.required(fieldWords.what) }]
      : tooLong("what", what, longest.line)),
    ...chosen(duty, duty !== null && ground.duties.has(duty), "duty", fieldWords.duty, entered.duty),
    ...(entered.axis !== "" && !ground.axes.has(entered.axis)
      ? [{ path: "axis", message: words.unknownChoice }]
      : []),
    ...(entered.person !== "" && (person === null || !ground.people.has(person))
      ? [{ path: "person", message: words.unknownChoice }]
      : []),
    ...(due === null ? [{ path: "due", message: words.noMonth }] : []),
    ...(Number.isInteger(times) && times >= 1 && times <= 365
      ? []
      : [{ path: "times", message: words.noTimes }]),
    ...(minutes >= 6 && minutes <= 60_000 ? [] : [{ path: "hours", message: words.noHours }]),
    ...tooLong("sign", sign, longest.line),
  ];
  if (issues.length > 0 || duty === null || due === null) return invalid(...issues);
  return ok({
    what,
    duty,
    axis: entered.axis === "" ? null : entered.axis,
    person,
    due,
    times,
    minutes,
    sign,
  });
};

/** Words of a step or move, trimmed; @param needed what to say when there are none. */
export const readWords = (
  text: string,
  path: string,
  needed: Text | null,
  most: number = longest.text,
): Outcome<string> => {
  const typed = text.trim();
  if (typed === "" && needed) return invalid({ path, message: needed });
  return typed.length > most ? invalid({ path, message: words.tooLong(most) }) : ok(typed);
};

/** The day on which somebody agreed; today where none was asked for. */
export const readAgreedOn = (text: string, today: PlainDate): Outcome<PlainDate> => {
  const typed = text.trim();
  if (typed === "") return ok(today);
  const day = readDay(typed);
  if (day === null) return invalid({ path: "day", message: words.noDay });
  return day > today ? invalid({ path: "day", message: words.dayAhead }) : ok(day);
};
