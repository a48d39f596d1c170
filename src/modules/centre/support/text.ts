import { formatNumber } from "../../../kernel/era.ts";
import { say, type Text } from "../../../kernel/say.ts";
import type { State, Verdict } from "./model.ts";

export const stateWords: Readonly<Record<State, Text>> = {
  submitted: say("確認待ち", "To be reviewed"),
  returned: say("差戻し", "Returned"),
  approved: say("承認済み", "Approved"),
};

export const verdictWords: Readonly<Record<Verdict, Text>> = {
  approved: say("承認した", "Approved"),
  returned: say("差し戻した", "Returned"),
  commented: say("コメントした", "Commented"),
};

/** Names of what is written down, the same on form, sheet, list and file. */
export const fieldWords = {
  id: say("番号", "Number"),
  day: say("日付", "Date"),
  minutes: say("時間（分）", "Minutes"),
  how: say("方法", "How"),
  place: say("場所", "Place"),
  councils: say("地活協", "Councils"),
  area: say("地域", "Area"),
  duty: say("主な業務", "Main duty"),
  otherDuties: say("ほかの業務", "Other duties"),
  axis: say("取組の軸", "Axis"),
  peopleMet: say("会った人数", "People met"),
  metByGeneration: say("世代ごとの人数", "People by generation"),
  asked: say("求められたこと", "What was asked"),
  done: say("したこと", "What was done"),
  outcome: say("できたこと・変わったこと", "What came of it"),
  nextStep: say("次にすること", "Next step"),
  nextDue: say("次の期限", "Due date"),
  nextOwner: say("次の担当", "Who sees to it"),
  worker: say("記録した人", "Worker"),
  state: say("状態", "State"),
  files: say("添付", "Attachments"),
} as const;

export const longest = { place: 200, text: 4000, note: 2000, next: 500, why: 500 } as const;

/** One line of notice each, for the person whose record it is. */
export const noticeWords = {
  returned: (id: number) =>
    say(
      `支援記録${id}番が、助言をつけて差し戻されました。`,
      `Support record ${id} was returned with advice.`,
    ),
  commented: (id: number) =>
    say(`支援記録${id}番に、コメントがつきました。`, `There is a comment on support record ${id}.`),
  example: (id: number) =>
    say(`支援記録${id}番が、お手本に選ばれました。`, `Support record ${id} was chosen as a good example.`),
} as const;

export const words = {
  required: (what: Text) => say(`${what.ja}を入力してください。`, `Please enter: ${what.en.toLowerCase()}.`),
  choose: (what: Text) => say(`${what.ja}を選んでください。`, `Please choose: ${what.en.toLowerCase()}.`),
  tooLong: (most: number) =>
    say(`${formatNumber(most)}文字以内で書いてください。`, `Write at most ${formatNumber(most)} characters.`),
  noSuchDay: say(
    "暦にない日付です。2019-06-03 のように入力してください。",
    "There is no such day. Enter it like 2019-06-03.",
  ),
  inFuture: (today: string) =>
    say(
      `まだ来ていない日付です。今日（${today}）までの日付にしてください。`,
      `This day has not come yet. Enter a day up to today (${today}).`,
    ),
  outsideContract: (periods: string) =>
    say(
      `委託契約の期間（${periods}）の外の日付です。日付を確かめてください。`,
      `The day lies outside the contract (${periods}). Check the date.`,
    ),
  outsideTerm: (periods: string) =>
    say(
      `この事業の職に就いていた期間（${periods}）の外の日付です。日付か配置を確かめてください。`,
      `The day lies outside the worker's term (${periods}). Check the date or the appointment.`,
    ),
  noTerm: say(
    "この事業のセンターの職に就いていないので、記録できません。配置の担当者に確認してください。",
    "Only people on a post of a centre of this programme write records. Ask whoever appoints people.",
  ),
  minutesWhole: say("時間は分単位の整数で入力してください（例：90）。", "Enter whole minutes, e.g. 90."),
  minutesRange: (given: string) =>
    say(
      `時間は1分から1,440分（24時間）までです。「${given}」は入力できません。日をまたいだときは日ごとに記録してください。`,
      `Minutes go from 1 to 1,440 (24 hours); “${given}” can't be entered. Write one record a day.`,
    ),
  peopleRange: say(
    "人数は0から100,000までの整数で入力してください。",
    "Enter a whole number of people from 0 to 100,000.",
  ),
  generationsTooMany: (sum: number, total: number) =>
    say(
      `世代ごとの人数の合計（${sum}人）が、会った人数（${total}人）を超えています。どちらかを直してください。`,
      `The generations add up to ${sum}, more than the ${total} people met. Mend one of them.`,
    ),
  whereNeeded: say("地活協か地域のどちらかを選んでください。", "Choose the councils, or an area."),
  notYourCouncil: say(
    "担当していない地活協が選ばれています。選び直してください。",
    "A council outside your areas was chosen. Choose again.",
  ),
  notYourArea: say("担当していない地域です。選び直してください。", "This area is not yours. Choose again."),
  tooManyCouncils: say(
    "地活協は40までです。地域を選んでください。",
    "At most 40 councils; choose an area instead.",
  ),
  unknownChoice: say("選べない項目です。選び直してください。", "This can't be chosen. Choose again."),
  dutyTwice: say(
    "主な業務が「ほかの業務」にも選ばれています。どちらか一方にしてください。",
    "The main duty is chosen among the others too. Keep one of them.",
  ),
  nextDueNeeded: say("次にすることには、期限を入れてください。", "A next step needs a due date."),
  nextOwnerNeeded: say(
    "次にすることには、担当する人を選んでください。",
    "A next step needs somebody who sees to it.",
  ),
  nextStepNeeded: say(
    "期限が入っています。次にすることも書いてください。",
    "There is a due date; write the next step as well.",
  ),
  nextBeforeDay: say(
    "期限は、支援した日より後にしてください。",
    "The due date must not be before the day of the support.",
  ),
  tooManyFiles: (most: number) => say(`添付は${most}個までです。`, `At most ${most} attachments.`),

  notYoursToWrite: say(
    "この地域の支援記録を書く職に就いていません。",
    "You hold no post that writes support records in this area.",
  ),
  notYoursToReview: say(
    "この地域の支援記録を確認する職に就いていません。",
    "You hold no post that reviews support records in this area.",
  ),
  notYoursToSettle: say(
    "この地域の預かり記録を片付ける職に就いていません。",
    "You hold no post that settles held entries in this area.",
  ),
  heldSettled: say("この預かり記録は、すでに片付いています。", "This held entry has been settled already."),
  whyAside: say("記録にしない理由を書いてください。", "Write why it does not become a record."),
  ownRecord: say(
    "自分が書いた記録は、ほかの人に確認してもらってください。",
    "Somebody else has to review what you wrote yourself.",
  ),
  keptRecord: say(
    "引き継いだ記録は、ほかの人に確認してもらってください。",
    "Somebody else has to review what you took over.",
  ),
  alreadyIs: (state: State) =>
    say(`すでに「${stateWords[state].ja}」です。`, `It already is “${stateWords[state].en}”.`),
  returnedWaits: say(
    "差し戻した記録です。書いた人が直すのを待っています。",
    "It was returned and waits for the writer to mend it.",
  ),
  adviceNeeded: say("何をどう直せばよいか、助言を書いてください。", "Write what to mend and how."),
  noteNeeded: say("コメントを書いてください。", "Write the comment."),
  onlyPeople: say("記録を書けるのは人だけです。", "Only a person writes records."),
  changedMeanwhile: say(
    "開いている間に、ほかの人がこの記録を変えました。両方を見比べて、残す内容を選んでください。",
    "Somebody changed this record while you had it open. Compare the two and choose what to keep.",
  ),
  changedSinceRead: (ids: readonly number[]) =>
    say(
      `開いている間に変わった記録があります（${ids.map((id) => `${id}番`).join("、")}）。一つも承認していません。変わった記録からは印を外しました。もう一度確かめて、承認してください。`,
      `Changed while you had the list open: record ${ids.join(", ")}. Nothing was approved. Their ticks are gone; look once more and approve again.`,
    ),
  tooManyAtOnce: (most: number) =>
    say(`一度に承認できるのは${most}件までです。`, `At most ${most} records can be approved at once.`),
  sentenceGone: say(
    "開いている間に、この文が書き直されました。いまの文を読んで、もう一度選んでください。書いたコメントは残っています。",
    "The sentence was rewritten while you had it open. Read it as it is now and choose again; your comment is kept.",
  ),
  formIncomplete: say(
    "送られた内容を読み取れませんでした。ページを開き直して、もう一度送ってください。",
    "The form could not be read. Open the page again and send it once more.",
  ),
  settledAlready: say("すでに済みになっています。", "It is settled already."),
  openAlready: say("すでに、まだの状態です。", "It is open already."),
  exampleAlready: say("すでにお手本になっています。", "It is a good example already."),
  exampleNotYet: say("お手本にはなっていません。", "It is no good example."),
  noNextStep: say("次にすることは書かれていません。", "There is no next step."),
  nextAlreadyDone: say("すでに済みになっています。", "It is done already."),
  nextNotYours: say(
    "担当の人か、この地域の記録を書ける人だけが済みにできます。",
    "Only its owner, or who writes records in this area, can tick it off.",
  ),
  noRecordsChosen: say("承認する記録を選んでください。", "Choose the records to approve."),
} as const;
