import { formatNumber } from "../../../kernel/era.ts";
import { say, type Text } from "../../../kernel/say.ts";
import type { AskedBy, Helped, Kind, LibraryState, State } from "./model.ts";

export const stateWords: Readonly<Record<State, Text>> = {
  open: say("回答待ち", "Unanswered"),
  answered: say("回答済み", "Answered"),
  closed: say("終了", "Closed"),
};

export const askedByWords: Readonly<Record<AskedBy, Text>> = {
  ward: say("区役所", "Ward office"),
  council: say("地活協・地域団体", "Council or local group"),
  other: say("そのほか", "Other"),
};

export const kindWords: Readonly<Record<Kind, Text>> = {
  fact: say("分かったこと", "Fact"),
  advice: say("回答・助言", "Advice"),
  referral: say("専門機関への紹介", "Referral"),
  outcome: say("その後の様子", "Outcome"),
  note: say("センター内のメモ", "Note among the staff"),
  closing: say("終了", "Closed"),
  reopening: say("再開", "Reopened"),
  helped: say("役に立ったか", "Whether it helped"),
};

export const helpedWords: Readonly<Record<Helped, Text>> = {
  helped: say("役に立った", "It helped"),
  partly: say("少し役に立った", "It helped a little"),
  not: say("役に立たなかった", "It did not help"),
  unknown: say("分からなかった", "Could not be found out"),
};

export const libraryStateWords: Readonly<Record<LibraryState, Text>> = {
  draft: say("下書き", "Draft"),
  published: say("公開中", "Published"),
};

/** Names of what is written down, the same on form, sheet, list and file. */
export const fieldWords = {
  id: say("番号", "Number"),
  askedBy: say("どなたから", "Asked by"),
  askerName: say("相談した方の名前", "Name of the asker"),
  askerContact: say("相談した方の連絡先", "Contact of the asker"),
  how: say("受けた方法", "Channel"),
  askedOn: say("相談を受けた日", "Day of the question"),
  councils: say("地活協", "Councils"),
  area: say("地域", "Area"),
  duty: say("関係する業務", "Duty"),
  question: say("相談の内容", "Question"),
  yourQuestion: say("相談したいこと", "Your question"),
  confidential: say("守秘", "Confidential"),
  readers: say("見られる人", "People who may see it"),
  state: say("状態", "State"),
  keeper: say("担当", "Keeper"),
  writer: say("書いた人", "Written by"),
  answeredOn: say("回答した日", "Answered on"),
  closedOn: say("終了した日", "Closed on"),
  askAgainOn: say("様子を尋ねる日", "Ask again on"),
  helped: say("役に立ったか", "Did it help"),
  kind: say("書くこと", "What to write"),
  body: say("内容", "Text"),
  sources: say("根拠・出典", "Sources"),
  referredTo: say("紹介先の専門機関", "Specialist body"),
  consentBy: say("紹介に同意した方", "Who agreed to the referral"),
  consentOn: say("同意した日", "Agreed on"),
  title: say("題名", "Title"),
  situation: say("どんな状況だったか", "The situation"),
  done: say("何をしたか", "What was done"),
  result: say("どうなったか", "What came of it"),
} as const;

export const longest = { question: 4000, body: 4000, sources: 1000, short: 200, title: 100 } as const;

export const words = {
  required: (what: Text) => say(`${what.ja}を入力してください。`, `Please enter: ${what.en.toLowerCase()}.`),
  choose: (what: Text) => say(`${what.ja}を選んでください。`, `Please choose: ${what.en.toLowerCase()}.`),
  tooLong: (most: number) =>
    say(`${formatNumber(most)}文字以内で書いてください。`, `Write at most ${formatNumber(most)} characters.`),
  unknownChoice: say("選べない項目です。選び直してください。", "This can't be chosen. Choose again."),
  noSuchDay: say(
    "暦にない日付です。2019-06-03 のように入力してください。",
    "There is no such day. Enter it like 2019-06-03.",
  ),
  inFuture: (today: string) =>
    say(
      `まだ来ていない日付です。今日（${today}）までの日付にしてください。`,
      `This day has not come yet. Enter a day up to today (${today}).`,
    ),
  beforeProgramme: (from: string) =>
    say(`事業が始まる前（${from}より前）の日付です。`, `This lies before the programme began (${from}).`),
  whereNeeded: say("地活協か地域のどちらかを選んでください。", "Choose the councils, or an area."),
  notYourPlace: say(
    "担当していない地域が選ばれています。選び直してください。",
    "A place outside your areas was chosen. Choose again.",
  ),
  tooManyCouncils: say(
    "地活協は40までです。地域を選んでください。",
    "At most 40 councils; choose an area instead.",
  ),
  readerNeeded: say(
    "守秘の相談は、答える人を少なくとも1人選んでください。だれも選ばないと、だれにも届きません。",
    "Choose at least one person to answer; nobody else will see a confidential question.",
  ),
  readerCannot: say(
    "この地域の相談を受ける職に就いていない人が選ばれています。選び直してください。",
    "Somebody chosen holds no post that reads consultations in this area. Choose again.",
  ),
  keeperAmongReaders: say(
    "担当の人も選んでください。外すときは、先に担当を替えてください。",
    "Choose its keeper as well, or give it to another keeper first.",
  ),
  consentNeeded: say(
    "紹介する前に、本人の同意が必要です。だれが同意したかを書いてください。",
    "A referral needs consent first. Write who agreed.",
  ),
  consentDayNeeded: say("同意した日を入力してください。", "Enter the day of the consent."),
  consentInFuture: say(
    "同意した日が今日より後になっています。同意を得てから紹介してください。",
    "The consent lies in the future. Refer only once it has been given.",
  ),

  notYours: say(
    "この地域の相談に答える職に就いていません。",
    "You hold no post that answers consultations in this area.",
  ),
  notYoursToAsk: say("相談できる職に就いていません。", "You hold no post that may ask."),
  askerAddsOnly: say(
    "相談した方が書けるのは、追加の説明と再開の希望です。",
    "The asker may add facts and ask to reopen it.",
  ),
  answeredAlready: say(
    "センターが対応を始めたので、書き直せません。「追加の説明」を書いてください。",
    "The centre has begun to work on it; it can't be rewritten. Add a fact instead.",
  ),
  onlyPeople: say("相談を書けるのは人だけです。", "Only a person writes consultations."),
  closedNow: say(
    "終了した相談です。続けるときは、まず再開してください。",
    "It is closed. Reopen it first to go on.",
  ),
  notClosedNow: say("まだ終了していません。", "It is not closed yet."),
  keeperCannot: say(
    "この相談を見られ、答えられる人を選んでください。",
    "Choose somebody who can see and answer it.",
  ),
  changedMeanwhile: say(
    "開いている間に、ほかの人がこの相談を変えました。両方を見比べて、残す内容を選んでください。",
    "Somebody changed this while you had it open. Compare the two and choose what to keep.",
  ),
  notTwiceHelped: say("すでに答えが記録されています。", "It has been answered already."),

  confidentialNoLibrary: say(
    "守秘の相談は、事例にできません。",
    "A confidential case can't become a library entry.",
  ),
  notClosedNoLibrary: say(
    "終了した相談だけを事例にできます。",
    "Only a closed case can become a library entry.",
  ),
  traces: (found: readonly string[]) =>
    say(
      `個人が分かりそうな言葉が残っています：${found.map((one) => `「${one}」`).join("")}。直すか、残してよいことを確かめて、下の欄に印を付けてください。`,
      `Something that may point to a person is left: ${found.map((one) => `“${one}”`).join(", ")}. Mend it, or tick the box below once you are sure it may stay.`,
    ),
} as const;
