import type { z } from "zod";
import { type Issue, invalid, type Outcome } from "./problem.ts";
import { ok } from "./result.ts";
import { say, type Text } from "./say.ts";

const words = {
  needed: say("入力してください。", "Please fill this in."),
  tooLong: (most: number) =>
    say(`${most}文字以内で入力してください。`, `Please keep this within ${most} characters.`),
  atLeast: (least: number) => say(`${least}以上の数を入力してください。`, `Please enter ${least} or more.`),
  atMost: (most: number) => say(`${most}以下の数を入力してください。`, `Please enter ${most} or less.`),
  day: say(
    "暦にある日を 2019-06-03 の形で入力してください。",
    "Enter a day of the calendar, like 2019-06-03.",
  ),
  mail: say("メールアドレスの形で入力してください。", "Enter a mail address."),
  address: say(
    "http:// か https:// で始まるアドレスを入力してください。",
    "Enter an address that begins with http:// or https://.",
  ),
  choose: say("選んでください。", "Please choose."),
};

type ShapeIssue = z.core.$ZodIssue;

const messageOf = (issue: ShapeIssue): Text => {
  switch (issue.code) {
    case "too_small":
      return issue.origin === "number" || issue.origin === "int"
        ? words.atLeast(Number(issue.minimum))
        : words.needed;
    case "too_big":
      return issue.origin === "string"
        ? words.tooLong(Number(issue.maximum))
        : words.atMost(Number(issue.maximum));
    case "invalid_format":
      return { date: words.day, email: words.mail, url: words.address }[String(issue.format)] ?? words.choose;
    default:
      return words.choose;
  }
};

const issueOf = (issue: ShapeIssue): Issue => ({
  path: issue.path.map(String).join("."),
  message: messageOf(issue),
});

/** Checks what was entered against its schema, once, at the door; every mistake comes back in both languages. */
export const parseShape = <S extends z.ZodType>(schema: S, entered: unknown): Outcome<z.output<S>> => {
  const parsed = schema.safeParse(entered);
  return parsed.success ? ok(parsed.data) : invalid(...parsed.error.issues.map(issueOf));
};
