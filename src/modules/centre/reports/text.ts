import { say, type Text } from "../../../kernel/say.ts";
import type { EventKind, State, Step } from "./model.ts";

export const stateWords: Readonly<Record<State, Text>> = {
  draft: say("起案中", "Being drafted"),
  "in-review": say("確認中", "In review"),
  reviewed: say("提出待ち", "Ready to submit"),
  submitted: say("提出済み", "Submitted"),
  returned: say("差戻し", "Returned"),
  accepted: say("受理済み", "Accepted"),
  amending: say("訂正中", "Being amended"),
};

export const stepWords: Readonly<Record<Step, Text>> = {
  "send-to-review": say("確認に回す", "Send to review"),
  "send-back": say("起案者に戻す", "Send back to the drafter"),
  "mark-reviewed": say("確認を終える", "Finish the review"),
  submit: say("提出する", "Submit"),
  return: say("差し戻す", "Return"),
  accept: say("受理する", "Accept"),
  amend: say("訂正を始める", "Start an amendment"),
};

export const eventWords: Readonly<Record<EventKind, Text>> = {
  drafted: say("起案した", "Drafted"),
  "sent-to-review": say("確認に回した", "Sent to review"),
  "sent-back": say("起案者に戻した", "Sent back to the drafter"),
  reviewed: say("確認を終えた", "Finished the review"),
  submitted: say("提出した", "Submitted"),
  returned: say("差し戻した", "Returned"),
  accepted: say("受理した", "Accepted"),
  amended: say("訂正を始めた", "Started an amendment"),
};

/** Who takes a step, named by what they do, since posts differ from programme to programme. */
const whoTakes: Readonly<Record<Step, Text>> = {
  "send-to-review": say("報告を起案する職", "posts that draft reports"),
  "send-back": say("報告を確認または提出する職", "posts that review or submit reports"),
  "mark-reviewed": say("報告を確認する職", "posts that review reports"),
  submit: say("報告を提出する職", "posts that submit reports"),
  return: say("報告を受理する職", "posts that accept reports"),
  accept: say("報告を受理する職", "posts that accept reports"),
  amend: say("報告を提出する職", "posts that submit reports"),
};

/** What a notice says of a step, to those whose turn it is or who wait for it. */
export const noticeWords: Readonly<Record<Step, (report: Text) => Text>> = {
  "send-to-review": ({ ja, en }) => say(`${ja}が確認を待っています。`, `${en} waits for your review.`),
  "send-back": ({ ja, en }) =>
    say(`${ja}が戻されました。理由を読んで直してください。`, `${en} was sent back. Read why and mend it.`),
  "mark-reviewed": ({ ja, en }) =>
    say(`${ja}の確認が終わり、提出できます。`, `${en} was reviewed and can be submitted.`),
  submit: ({ ja, en }) =>
    say(`${ja}が提出されました。内容を確かめてください。`, `${en} was submitted. Please check it.`),
  return: ({ ja, en }) =>
    say(
      `${ja}が差し戻されました。理由を読んで直してください。`,
      `${en} was returned. Read why and correct it.`,
    ),
  accept: ({ ja, en }) => say(`${ja}が受理されました。`, `${en} was accepted.`),
  amend: ({ ja, en }) =>
    say(`${ja}の訂正が始まりました。文章を直してください。`, `${en} is being amended. Mend its text.`),
};

export const words = {
  aReport: (month: Text, centre: Text) =>
    say(`${month.ja}の月次報告（${centre.ja}）`, `The monthly report of ${month.en} (${centre.en})`),
  notYourStep: (step: Step) =>
    say(
      `「${stepWords[step].ja}」は、${whoTakes[step].ja}だけができます。`,
      `“${stepWords[step].en}” is for ${whoTakes[step].en}.`,
    ),
  onlyDrafter: say(
    "文章を書けるのは、この区域の報告を起案する職だけです。",
    "Only posts that draft reports of this area write the text.",
  ),
  onlyReader: say(
    "この区域の報告を見る権限がありません。",
    "You have no right to read reports of this area.",
  ),
  seesOnlyPart: say(
    "この報告の区域すべての支援記録を見られる人だけが、報告を集計できます。",
    "Only someone who can see the records of the report's whole area can compile it.",
  ),
  onlyPeople: say("報告を進められるのは人だけです。", "Only a person can move a report."),
  notNow: (state: State, step: Step) =>
    say(
      `いまは「${stateWords[state].ja}」なので、「${stepWords[step].ja}」ことはできません。`,
      `The report is “${stateWords[state].en}” now, so “${stepWords[step].en}” is not possible.`,
    ),
  notWritableNow: (state: State) =>
    say(
      `いまは「${stateWords[state].ja}」なので、文章を直せません。`,
      `The report is “${stateWords[state].en}” now; its text can't be changed.`,
    ),
  changedMeanwhile: say(
    "開いている間に、ほかの人がこの報告を変えました。いまの内容を確かめてから、もう一度行ってください。",
    "Somebody changed this report while you had it open. Look at it as it is now and try again.",
  ),
  alreadyStarted: say(
    "この月の報告は、すでに起案されています。",
    "The report of this month has already been started.",
  ),
  notBegun: say("この月はまだ始まっていません。", "This month has not begun yet."),
  outsideProgramme: say("この月は事業の期間の外です。", "This month lies outside the programme's period."),
  doesNotReport: say(
    "このセンターは自分の報告を出しません。親のセンターの報告に含まれます。",
    "This centre has no report of its own; it is part of its parent centre's report.",
  ),
  recordsMoved: say(
    "集計している間に支援記録が変わりました。もう一度「提出する」を押してください。",
    "A support record changed while the report was being compiled. Press “Submit” again.",
  ),
  reasonNeeded: say("理由を書いてください。", "Please give the reason."),
  tooLong: (most: number) => say(`${most}文字以内で書いてください。`, `Write at most ${most} characters.`),
  unknownSection: say("この節は報告にありません。", "The report has no such section."),
} as const;
