import type { PlainDate } from "../../../kernel/dates.ts";
import { formatDate } from "../../../kernel/era.ts";
import { say } from "../../../kernel/say.ts";

const on = (day: PlainDate | null, locale: "ja" | "en"): string =>
  day === null ? "" : formatDate(day, locale);

export const words = {
  title: say("年度の締め", "Closing the year"),
  lead: say(
    "締める前に、この年度の中身を確かめます。締めると、この年度にはもう書けません。",
    "Look over the year before it is closed. Nothing can be written in a closed year.",
  ),
  checklist: say("締める前に確かめること", "What to look at before"),
  fine: say("よし", "In order"),
  look: say("確かめてください", "Look at this"),
  over: say("年度は終わっています。", "The year is over."),
  notOver: (from: PlainDate) =>
    say(
      `年度はまだ終わっていません。${on(from, "ja")}から締められます。`,
      `The year is not over yet; it can be closed from ${on(from, "en")} on.`,
    ),
  settled: say("承認待ち・直してほしいものはありません。", "Nothing waits and nothing was returned."),
  open: (count: number) =>
    say(
      `承認待ち・直してほしいものが${count}件あります。片づけてから締めます。`,
      `${count} slips wait or were returned; settle them first.`,
    ),
  noPhotos: say("まだ記帳していない写真はありません。", "No photo waits to be written down."),
  photos: (count: number) =>
    say(
      `まだ記帳していない写真が${count}枚あります。締めると記帳できなくなるので、先に、記帳するか、いらないものを消してください。`,
      `${count} photos are not written down yet, and can't be once the year is closed. Write them down or remove them first.`,
    ),
  photosWhenAsked: (count: number) =>
    say(
      `まだ記帳していない写真が${count}枚あります。「締めずに、記帳を続ける」を押して、会計の方に片づけてもらってください。`,
      `${count} photos are not written down yet. Go on writing, and let the treasurer see to them.`,
    ),
  priorOpen: say(
    "前の年度がまだ締まっていません。前の年度から順に締めます。",
    "The year before is not closed yet; years are closed in order.",
  ),
  placesFine: say(
    "現金・預金の残高に、マイナスはありません。",
    "No cash box and no bank account is below zero.",
  ),
  below: (name: string, yen: string) =>
    say(`${name}の残高がマイナス${yen}円です。`, `${name} is ${yen} yen below zero.`),
  fundsFine: say("どの財源も、使いすぎていません。", "No fund is spent beyond what came in."),
  fundBelow: (name: string, yen: string) =>
    say(
      `財源「${name}」は、入った分より${yen}円多く使っています。`,
      `Of the fund “${name}” ${yen} yen more was spent than came in.`,
    ),
  noBox: say("現金は使っていません。", "No cash was used."),
  boxAgrees: (name: string, day: PlainDate | null) =>
    say(
      `${name}は、${on(day, "ja")}に数えた金額と合っています。`,
      `${name} agrees with what was counted on ${on(day, "en")}.`,
    ),
  boxDiffers: (name: string, day: PlainDate | null, yen: string) =>
    say(
      `${name}は、${on(day, "ja")}に数えた金額と${yen}円ちがいます。`,
      `${name} differs by ${yen} yen from what was counted on ${on(day, "en")}.`,
    ),
  boxEarly: (name: string, day: PlainDate | null, last: PlainDate) =>
    say(
      `${name}は、最後の記帳（${on(last, "ja")}）のあとに数えていません。前に数えたのは${on(day, "ja")}です。`,
      `${name} was not counted after its last entry (${on(last, "en")}), but on ${on(day, "en")}.`,
    ),
  boxNever: (name: string) =>
    say(`${name}は、まだ一度も数えていません。`, `${name} was never counted in this year.`),
  noBank: say("預金は使っていません。", "No bank account was used."),
  bankAgrees: (name: string, day: PlainDate | null) =>
    say(
      `${name}は、${on(day, "ja")}の通帳の残高と合っています。`,
      `${name} agrees with the bank's balance on ${on(day, "en")}.`,
    ),
  bankDiffers: (name: string, day: PlainDate | null, yen: string) =>
    say(
      `${name}は、${on(day, "ja")}の通帳の残高と${yen}円ちがいます。`,
      `${name} differs by ${yen} yen from the bank's balance on ${on(day, "en")}.`,
    ),
  bankNone: (name: string) =>
    say(
      `${name}は、通帳の明細を取り込んでいません。通帳の3月31日の残高と見比べてください。`,
      `No statement of ${name} was imported; compare it with the bank book's balance on 31 March.`,
    ),
  noHints: say("確かめたいところは残っていません。", "No hints are open."),
  hints: (count: number) =>
    say(`確かめたいところが${count}件残っています。`, `${count} hints are still open.`),
  toSlips: say("承認のページを見る", "See what waits"),
  toInbox: say("写真から記帳する", "Write the photos down"),
  toPrior: say("前の年度の帳簿を見る", "See the year before"),
  toCashBook: say("出納帳で見る", "See the cash book"),
  toCount: say("現金を数える", "Count the cash"),
  toBank: say("通帳と合わせる", "Compare with the bank"),
  toHints: say("確かめたいところを見る", "See the hints"),
  steps: say("締める", "Closing"),
  ask: say("年度の締めをお願いする", "Ask to close the year"),
  askHelp: say(
    "記帳がすべて終わったら、会長・副会長に締めをお願いします。上に「確かめてください」が残っていても、分かっていることならお願いできます。",
    "When everything is written, ask the chair or vice-chair to close it. What is left above doesn't stop you.",
  ),
  asked: say("締めをお願いしました。", "You have asked for the year to be closed."),
  close: say("この年度を締める", "Close this year"),
  closeHelp: say(
    "締めると、この年度にはもう書けません。元に戻すこともできません。残高は次の年度に繰り越されます。",
    "Nothing can be written in a closed year, and it can't be opened again. Its balances are carried over to the next.",
  ),
  closed: say(
    "年度を締め、残高を次の年度に繰り越しました。",
    "The year is closed and its balances are carried over.",
  ),
  resume: say("締めずに、記帳を続ける", "Go on writing"),
  resumeHelp: say(
    "書き足すものや直すものが見つかったときは、締めのお願いを取り下げます。",
    "If something is still to be written or mended, take the closing back.",
  ),
  resumed: say("記帳を続けられます。", "You can go on writing."),
  isClosed: say("この年度は締め済みです。", "This year is closed."),
  toBook: say("帳簿に戻る", "Back to the book"),
  frontOpen: say(
    "年度の記帳がすべて終わったら、中身を確かめて締めます。",
    "When everything of the year is written, look it over and close it.",
  ),
  frontClosing: say(
    "締めの確認を待っています。中身を確かめてから、会長・副会長が締めます。",
    "It waits to be closed: the chair or vice-chair looks it over and closes it.",
  ),
  toClosing: say("年度の締めに進む", "Go to closing"),
} as const;
