import type { PlainDate } from "../../../kernel/dates.ts";
import { formatDate } from "../../../kernel/era.ts";
import { say, type Text } from "../../../kernel/say.ts";
import type { FindingState, Question, Reason } from "./model.ts";

export const reasonWords: Readonly<Record<Reason, Text>> = {
  largest: say("金額が大きい", "Large amount"),
  random: say("抽出", "By lot"),
  fund: say("財源ごとに1件", "One of its fund"),
  project: say("事業ごとに1件", "One of its project"),
  earlier: say("前に抽出した", "Drawn before"),
};

export const questionWords: Readonly<Record<Question, Text>> = {
  original: say("原本を見た", "Original seen"),
  agrees: say("金額が合う", "Amount agrees"),
  addressed: say("あて名が地活協になっている", "Addressed to the council"),
  purpose: say("事業の目的に合う使いみちである", "Spent for its purpose"),
};

export const findingWords: Readonly<Record<FindingState, Text>> = {
  open: say("回答待ち", "Waits for an answer"),
  answered: say("回答あり", "Answered"),
  settled: say("解決した", "Settled"),
  standing: say("指摘として残す", "Left standing"),
};

export const longestWords = { remark: 400, words: 1000, report: 8000, line: 120 } as const;
export const auditorPost = "監事";

/** Sentences of the actions: why something can't be done, and what to mend. */
export const words = {
  onlyPeople: say(
    "この操作は、ログインした人だけができます。",
    "Only somebody who is signed in can do this.",
  ),
  onlyAuditor: say("監事だけができます。", "Only an auditor can do this."),
  onlyTreasurer: say("会計だけが回答できます。", "Only the treasurer can answer."),
  onlyChair: say("会長だけができます。", "Only the chair can do this."),
  onlyChairOrTreasurer: say("会長か会計だけができます。", "Only the chair or the treasurer can do this."),
  notEnded: say(
    "年度の締めを始めてから監査します。いまは記帳中です。",
    "An audit starts when the year is being closed; the book is still open.",
  ),
  notClosed: say("年度を締めてから署名してください。", "Sign once the year is closed."),
  signed: say(
    "署名された監査調書は変えられません。",
    "A working paper that was signed can't be changed any more.",
  ),
  notAsItStood: say(
    "監査調書を作ったあとで帳簿が変わりました。監査調書を作り直してください。",
    "The book has changed since the working paper was made. Make a new one.",
  ),
  ownEntries: say(
    "ご自分が記帳または承認した帳簿には、監事として署名できません。",
    "You entered or approved in this book, so you can't sign as its auditor.",
  ),
  signedAlready: say("すでに署名しています。", "You have signed already."),
  missing: (list: readonly Text[]): Text =>
    say(
      `署名の前に、次のことをしてください。${list.map(({ ja }) => ja).join("、")}。`,
      `Before signing: ${list.map(({ en }) => en).join("; ")}.`,
    ),
  unseenVouchers: (count: number): Text =>
    say(`残りの証憑${count}件を確かめる`, `look at the other ${count} vouchers`),
  uncertified: (names: readonly string[]): Text =>
    say(
      `「${names.join("」「")}」の残高証明書か、ない理由を書く`,
      `write down the bank certificate of ${names.join(", ")}, or why there is none`,
    ),
  openFindings: (count: number): Text =>
    say(`指摘${count}件を終わらせる`, `conclude the ${count} open findings`),
  noReport: say("監査報告書を書きとめる", "save the report"),
  concluded: say("この指摘は終わっています。", "This finding is concluded."),
  required: (name: Text): Text => say(`「${name.ja}」を書いてください。`, `Write down “${name.en}”.`),
  choose: (name: Text): Text =>
    say(`「${name.ja}」を、はい・いいえから選んでください。`, `Choose yes or no for “${name.en}”.`),
  tooLong: (most: number): Text =>
    say(`${most}文字以内で書いてください。`, `Use at most ${most} characters.`),
  remarkNeeded: say(
    "「いいえ」があるときは、備考に様子を書いてください。",
    "Where an answer is no, say in the remark what you found.",
  ),
  differenceNeedsWords: say(
    "帳簿の残高と違います。備考に理由を書いてください。",
    "It differs from the book. Say why in the remark.",
  ),
  eitherAmountOrReason: say(
    "証明書の金額か、残高証明書がない理由の、どちらかだけを書いてください。",
    "Write either the amount of the certificate or why there is none.",
  ),
  noAccount: say("口座を選んでください。", "Choose the account."),
  noYen: say(
    "金額を数字で書いてください（例：12,345）。区切りの「,」は3けたごとか、なしにします。",
    "Write the amount in digits, for example 12,345; separators stand between groups of three or nowhere.",
  ),
  approvedTooEarly: (ended: PlainDate): Text =>
    say(
      `年度の終わり（${formatDate(ended, "ja")}）か、それより後の日を書いてください。`,
      `Write the last day of the fiscal year (${formatDate(ended, "en")}) or a later one.`,
    ),
  approvedUnsigned: (signed: PlainDate): Text =>
    say(
      `監事が最後に署名した日（${formatDate(signed, "ja")}）か、それより後の日を書いてください。`,
      `Write the day of the last auditor's signature (${formatDate(signed, "en")}) or a later one.`,
    ),
  othersUnsigned: (names: readonly string[]): Text =>
    say(
      `署名がまだの監事がいます（${names.join("、")}）。このまま公開してよければ、印をつけてください。`,
      `Auditors who haven't signed: ${names.join(", ")}. Tick the box to publish all the same.`,
    ),
  noEntry: say("この帳簿にない記帳の番号です。", "This book has no entry of that number."),
  consent: say("確かめて、印をつけてください。", "Tick the box once you have made sure."),
  notSignedYet: say("監事が署名してから公開できます。", "It can be made public once an auditor has signed."),
  published: say("この年度はすでに公開されています。", "This year is public already."),
  notPublished: say("いまは公開されていません。", "It isn't public now."),
  noChain: say(
    "帳簿のつながりが合いません。公開せずに、管理者に「machisen verify」で調べてもらってください。",
    "The book's links don't hold. Don't publish; have the operator run “machisen verify”.",
  ),
  lookFirst: say(
    "黒塗りした写真を見て確かめてから公開してください。",
    "Look at the redacted picture before it is released.",
  ),
  brokenPicture: say("この写真は読み取れません。", "This picture can't be read."),
  noPlace: (what: string): Text =>
    say(
      `「${what}」は場所として読み取れません。「左, 上, 幅, 高さ」を0から100までの数字で、1行に1か所ずつ書いてください。`,
      `“${what}” is no place. Write left, top, width and height from 0 to 100, one place a line.`,
    ),
  sureNeeded: say(
    "黒塗りがありません。個人の情報が写っていないことを確かめて、印をつけてください。",
    "Nothing is blackened. Make sure that no personal data can be seen, and tick the box.",
  ),
  releasedAlready: say("この写真はすでに公開されています。", "This picture is public already."),
};

/** Names of what is asked for in a form. */
export const fieldNames = {
  remark: say("備考", "Remark"),
  noCertificate: say("残高証明書がない理由", "Why there is no bank certificate"),
  words: say("指摘の内容", "Finding"),
  answer: say("回答", "Answer"),
  conclusion: say("結論", "Conclusion"),
  report: say("監査報告書", "Audit report"),
  signWords: say("署名に添える言葉", "Words of the signature"),
  meeting: say("承認した会議", "Meeting that approved"),
  presided: say("議長", "Who presided"),
  decision: say("議決の内容", "What was decided"),
  on: say("承認した日", "Day of the approval"),
  why: say("取り下げる理由", "Why it is withdrawn"),
};
