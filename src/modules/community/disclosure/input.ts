import type { PlainDate } from "../../../kernel/dates.ts";
import { type Issue, invalid, type Outcome } from "../../../kernel/problem.ts";
import { readNumber } from "../../../kernel/read-number.ts";
import { ok } from "../../../kernel/result.ts";
import type { Text } from "../../../kernel/say.ts";
import { typedPastDay } from "../ledger/index.ts";
import { type Approval, type Question, questions } from "./model.ts";
import { fieldNames, longestWords, questionWords, words } from "./text.ts";

/** Words that somebody has to write; @param most the longest in characters */
export const wordsIssues = (
  path: string,
  typed: string,
  name: Text,
  most: number,
  isNeeded = true,
): Issue[] => {
  if (isNeeded && typed.trim() === "") return [{ path, message: words.required(name) }];
  return typed.trim().length > most ? [{ path, message: words.tooLong(most) }] : [];
};

export const readWords = (
  path: string,
  typed: string,
  name: Text,
  most: number,
  isNeeded = true,
): Outcome<string> => {
  const issues = wordsIssues(path, typed, name, most, isNeeded);
  return issues.length > 0 ? invalid(...issues) : ok(typed.trim());
};

/** A day until today, of any notation. */
export const readPastDay = (path: string, typed: string, today: PlainDate): Outcome<PlainDate> => {
  const day = typedPastDay(typed, today);
  return day.ok ? day : invalid({ path, message: day.error });
};

const mostBalance = 99_999_999_999;

/** Yen of a bank balance: whole, below nothing with a minus; null when it is none. */
export const readBalance = (typed: string): number | null => {
  const read = readNumber(typed);
  if (!read.ok || /[1-9]/.test(read.value.fraction) || Number(read.value.whole) > mostBalance) return null;
  const value = Number(read.value.whole);
  return read.value.isNegative && value !== 0 ? -value : value;
};

export type EnteredVoucher = Readonly<Record<Question, string>> & { readonly remark: string };

export type SeenVoucher = { readonly answers: Readonly<Record<Question, boolean>>; readonly remark: string };

/** Reads what an auditor found of a voucher: every question is answered, and a no has its words. */
export const readVoucher = (entered: EnteredVoucher): Outcome<SeenVoucher> => {
  const remark = entered.remark.trim();
  const asked = questions.map((one) => [one, entered[one]] as const);
  const issues: Issue[] = asked
    .filter(([, answer]) => answer !== "yes" && answer !== "no")
    .map(([path]) => ({ path, message: words.choose(questionWords[path]) }));
  issues.push(...wordsIssues("remark", remark, fieldNames.remark, longestWords.remark, false));
  if (issues.length === 0 && remark === "" && asked.some(([, answer]) => answer === "no"))
    issues.push({ path: "remark", message: words.remarkNeeded });
  if (issues.length > 0) return invalid(...issues);
  const is = (one: Question): boolean => entered[one] === "yes";
  return ok({
    answers: {
      original: is("original"),
      agrees: is("agrees"),
      addressed: is("addressed"),
      purpose: is("purpose"),
    },
    remark,
  });
};

export type EnteredApproval = Readonly<
  Record<
    | "on"
    | "meeting"
    | "presided"
    | "decision"
    | "sure"
    /** `yes` where it is meant although not every auditor has signed. */
    | "others",
    string
  >
>;

/** Days between which an assembly can have approved. */
export type ApprovalDays = {
  /** Last day of the fiscal year. */
  readonly ended: PlainDate;
  /** Day of the last signature: the assembly hears the auditors' report. */
  readonly signed: PlainDate;
  readonly today: PlainDate;
};

const tooEarly = (on: PlainDate, { ended, signed }: ApprovalDays): Text | null => {
  if (on < ended) return words.approvedTooEarly(ended);
  return on < signed ? words.approvedUnsigned(signed) : null;
};

/** Reads what the assembly approved. */
export const readApproval = (entered: EnteredApproval, days: ApprovalDays): Outcome<Approval> => {
  const on = readPastDay("on", entered.on, days.today);
  const early = on.ok ? tooEarly(on.value, days) : null;
  const issues: Issue[] = [
    ...(!on.ok && on.error.kind === "invalid" ? on.error.issues : []),
    ...(early ? [{ path: "on", message: early }] : []),
    ...wordsIssues("meeting", entered.meeting, fieldNames.meeting, longestWords.line),
    ...wordsIssues("presided", entered.presided, fieldNames.presided, longestWords.line),
    ...wordsIssues("decision", entered.decision, fieldNames.decision, longestWords.words),
    ...(entered.sure === "yes" ? [] : [{ path: "sure", message: words.consent }]),
  ];
  if (issues.length > 0 || !on.ok) return invalid(...issues);
  return ok({
    on: on.value,
    meeting: entered.meeting.trim(),
    presided: entered.presided.trim(),
    words: entered.decision.trim(),
  });
};
