import type { PlainDate } from "../../../kernel/dates.ts";
import { formatDate, formatEra } from "../../../kernel/era.ts";
import { say, type Text } from "../../../kernel/say.ts";
import type { AccountKind, BookState, FundKind, Paper, SlipKind, SlipState } from "./model.ts";

export const bookStateWords: Readonly<Record<BookState, Text>> = {
  open: say("記帳中", "Open"),
  closing: say("締めの確認待ち", "Waiting to be closed"),
  closed: say("締め済み", "Closed"),
};

export const slipStateWords: Readonly<Record<SlipState, Text>> = {
  waiting: say("承認待ち", "Waiting for approval"),
  returned: say("直してほしい", "Returned"),
  posted: say("記帳済み", "Posted"),
  withdrawn: say("取りやめ", "Withdrawn"),
};

export const kindWords: Readonly<Record<SlipKind | "carry", Text>> = {
  out: say("支払い", "Payment"),
  in: say("入金", "Receipt of money"),
  move: say("お金の移動", "Move of money"),
  opening: say("はじめの残高", "Opening balance"),
  reversal: say("取り消し（赤伝）", "Reversal"),
  carry: say("前年度からの繰越", "Carried over"),
};

export const accountKindWords: Readonly<Record<AccountKind, Text>> = {
  cash: say("現金", "Cash"),
  bank: say("預金", "Bank"),
  deposit: say("定期預金・積立", "Deposit"),
  receivable: say("未収金", "Receivable"),
  asset: say("備品などの資産", "Asset"),
  payable: say("未払金", "Payable"),
  opening: say("繰越", "Carry-over"),
  income: say("収入の科目", "Income"),
  expense: say("支出の科目", "Expense"),
};

export const fundKindWords: Readonly<Record<FundKind, Text>> = {
  "activity-subsidy": say("活動費補助金", "Activity subsidy"),
  "running-subsidy": say("運営費補助金", "Running subsidy"),
  fee: say("会費", "Fees"),
  donation: say("寄附", "Donations"),
  business: say("事業収益", "Takings"),
  entrusted: say("委託", "Entrusted work"),
  other: say("その他", "Other"),
};

export const paperWords: Readonly<Record<Paper, Text>> = {
  receipt: say("領収書・レシート", "Receipt"),
  bank: say("通帳・振込の控え", "Bank book or transfer slip"),
  invoice: say("請求書", "Invoice"),
  delivery: say("納品書", "Delivery note"),
  estimate: say("見積書", "Estimate"),
  none: say("証憑がない", "No paper"),
};

/** Names of what is written down, the same on form, sheet, list, paper and file. */
export const fieldWords = {
  council: say("地活協", "Council"),
  year: say("年度", "Fiscal year"),
  state: say("状態", "State"),
  no: say("記帳番号", "Entry no."),
  voucher: say("証憑番号", "Voucher no."),
  kind: say("種類", "Kind"),
  day: say("日付", "Date"),
  account: say("お金の出入りする所", "Where the money lies"),
  to: say("移す先", "Goes to"),
  amount: say("金額", "Amount"),
  party: say("相手（お店・人）", "From or to whom"),
  what: say("内容", "What for"),
  paper: say("証憑の種類", "Kind of paper"),
  paperReason: say("証憑がない理由", "Why there is no paper"),
  addressedTo: say("領収書の宛名", "Addressed to"),
  shopPlace: say("お店の住所", "Address of the shop"),
  category: say("科目", "Category"),
  fund: say("財源", "Fund"),
  project: say("事業", "Project"),
  countsAs: say("どの科目として扱うか", "Counts as"),
  note: say("内訳の説明", "What it was"),
  pictures: say("領収書の写真", "Photos of the paper"),
  enteredBy: say("書いた人", "Entered by"),
  approvedBy: say("承認した人", "Approved by"),
  postedAt: say("記帳した日時", "Posted"),
  income: say("入金", "In"),
  expense: say("支払い", "Out"),
  balance: say("残高", "Balance"),
  name: say("名前", "Name"),
  field: say("分野", "Field"),
  starts: say("はじまる日", "From"),
  ends: say("終わる日", "Until"),
  counted: say("数えた金額", "Counted"),
  booked: say("帳簿の金額", "In the book"),
  witness: say("立ち会った人", "Witness"),
  words: say("理由・メモ", "Reason or note"),
} as const;

export const longest = { name: 80, party: 120, what: 200, place: 200, words: 400 } as const;
export const mostPictures = 20;
export const mostParts = 20;

/** What belongs to no project. */
export const runningCosts = say("協議会の運営", "Running the council");

export const words = {
  onlyPeople: say("この操作は、ログインした人が行います。", "Only a person who is signed in can do this."),
  onlyItsWriter: say(
    "この証憑を書いた人だけができます。「直す」で書き直すと、できるようになります。",
    "Only whoever wrote this slip can do this. It becomes yours when you change it.",
  ),
  onlyTreasurer: say("記帳できるのは、会計の方です。", "Only the treasurer can write in the book."),
  onlyApprover: say("承認できるのは、会長・副会長の方です。", "Only the chair or vice-chair can approve."),
  notOwn: say(
    "自分で書いたものは、自分では承認できません。ほかの方にお願いしてください。",
    "What you have written yourself is approved by somebody else.",
  ),
  notOwnClosing: say(
    "締めをお願いした人と別の人が締めます。",
    "The year is closed by somebody else than asked for it.",
  ),
  bookClosed: say(
    "この年度は締め済みです。書き足すことはできません。",
    "This year is closed; nothing can be added.",
  ),
  bookClosing: say(
    "年度を締める確認をしているところです。書き足すには、先に締めのお願いを取り下げてください。",
    "The year is about to be closed. Take that back first to write in it.",
  ),
  notWaiting: say(
    "すでに記帳または取りやめになっています。最新の内容を確かめてください。",
    "It has already been posted or withdrawn. Look at it as it is now.",
  ),
  editedMeanwhile: say(
    "見ている間に、ほかの方が書き直しました。新しい内容を確かめてください。",
    "Somebody has changed it meanwhile. Look at it as it is now.",
  ),
  required: (field: Text) => say(`${field.ja}を入力してください。`, `Fill in: ${field.en}.`),
  choose: (field: Text) => say(`${field.ja}を選んでください。`, `Choose: ${field.en}.`),
  unknownChoice: say("一覧にあるものから選んでください。", "Choose one that is offered."),
  tooLong: (most: number) => say(`${most}文字までにしてください。`, `Keep it to ${most} characters.`),
  otherEra: (typed: string, meant: PlainDate) =>
    say(
      `「${typed}」という日はありません。${formatEra(meant)}のことでしたら、そう書き直してください。`,
      `There is no “${typed}”: the era had changed. If ${formatEra(meant, "en")} is meant, write ${formatEra(meant)}.`,
    ),
  noSuchDay: (typed: string) =>
    say(
      `「${typed}」は暦にない日です。日付を直してください。`,
      `“${typed}” is not a day of the calendar. Correct the date.`,
    ),
  noDay: (typed: string) =>
    say(
      `「${typed}」を日付として読めません。2019/4/1 や 令和元年5月1日 のように書いてください。`,
      `“${typed}” can't be read as a date. Write it like 2019/4/1.`,
    ),
  dayOutside: (year: number) =>
    say(
      `${year}年度（${year}年4月1日〜${year + 1}年3月31日）の日付を書いてください。別の年度のものは、その年度の帳簿に書きます。`,
      `Write a day of fiscal ${year} (1 April ${year} to 31 March ${year + 1}). What belongs to another year goes into that year's book.`,
    ),
  dayAhead: (today: PlainDate) =>
    say(
      `まだ来ていない日です。今日（${formatDate(today, "ja")}）までの日付を書いてください。`,
      `That day has not come yet. Write a day until today (${formatDate(today, "en")}).`,
    ),
  noYen: say(
    "金額を、1円以上の数字で書いてください（例 1,980）。",
    "Write the amount in yen as a number of 1 or more, e.g. 1,980.",
  ),
  grouping: (typed: string) =>
    say(
      `「${typed.slice(0, 40)}」は、区切りの「,」の位置が合いません。けたが抜けていないか確かめて、1,980 のように3けたごとに区切るか、1980 のように区切らずに書いてください。`,
      `The separators of “${typed.slice(0, 40)}” stand in the wrong place; a digit may be missing. Write it like 1,980 or 1980.`,
    ),
  noNegative: say(
    "マイナスは書けません。0より大きい金額を書いてください。",
    "No negative amounts: write one above 0.",
  ),
  /** Of money that was moved; elsewhere nothing comes back and nothing is reversed. */
  noNegativeSlip: say(
    "マイナスは書けません。お金が戻ったときは「入金」、間違いを直すときは「取り消し」を使います。",
    "No negative amounts: money that comes back is a receipt of money, a mistake is reversed.",
  ),
  noFraction: say("円より小さい金額は書けません。", "An amount has no fraction of a yen."),
  tooMuch: say(
    "金額が大きすぎます。けた数を確かめてください（99億9,999万9,999円まで）。",
    "The amount is too large; check the digits (up to 9,999,999,999 yen).",
  ),
  partsDiffer: (parts: string, amount: string) =>
    say(
      `内訳の合計 ${parts}円が、金額 ${amount}円と合いません。`,
      `The parts come to ${parts} yen, the amount is ${amount} yen.`,
    ),
  samePlace: say("移す先は、別の所を選んでください。", "Choose another place to move the money to."),
  reasonNeeded: say(
    "証憑がないときは、理由を書いてください。",
    "Where there is no paper, write down the reason.",
  ),
  wordsNeeded: say("理由を書いてください。", "Write down the reason."),
  tooManyPictures: (most: number) => say(`写真は${most}枚までです。`, `At most ${most} photos.`),
  noPhoto: say("これは回せる写真ではありません。", "This is no photo that can be turned."),
  photoThere: say("同じ写真が、すでに付いています。", "That photo is attached already."),
  yearOutside: say(
    "その年度の帳簿は、ここでは始められません。",
    "A book of that year can't be started here.",
  ),
  laterBook: say(
    "後の年度の帳簿がすでにあります。帳簿は古い年度から順に始めます。",
    "There is a book of a later year already; books are started in order.",
  ),
  carriedAlready: say(
    "前の年度の帳簿があるので、はじめの残高は前の年度から繰り越されます。",
    "There is a book of the year before; its balances are carried over.",
  ),
  notReversible: say("この記帳は取り消せません。", "This entry can't be reversed."),
  reversalStays: say(
    "取り消しの内容は書き直せません。やめるときは「取りやめる」で取りやめてください。",
    "A reversal can't be edited. Withdraw it if it is not wanted.",
  ),
  reversedAlready: say("すでに取り消されています。", "It has been reversed already."),
  correctionWaits: say(
    "取り消しが承認待ちです。同じ記帳を二度取り消すことはできません。",
    "A reversal is waiting; an entry is reversed only once.",
  ),
  stillWaiting: (count: number) =>
    say(
      `承認待ち・直してほしいものが${count}件あります。先に片づけてから締めます。`,
      `${count} slips are waiting or were returned. Settle them before the year is closed.`,
    ),
  photosLeft: (count: number) =>
    say(
      `まだ記帳していない写真が${count}枚あります。先に、記帳するか、いらないものを消してください。`,
      `${count} photos are not written down yet. Write them down or remove them before the year is closed.`,
    ),
  notOver: (last: PlainDate) =>
    say(
      `この年度はまだ終わっていません。${formatDate(last, "ja")}から締められます。`,
      `The year is not over yet; it can be closed from ${formatDate(last, "en")} on.`,
    ),
  priorOpen: say(
    "前の年度がまだ締まっていません。前の年度から順に締めます。",
    "The year before is not closed yet; years are closed in order.",
  ),
  codeMeansAnother: (here: string, there: string) =>
    say(
      `この年度の「${here}」は、次の年度の帳簿では「${there}」と同じ番号なので、繰り越せません。別の名前で追加し、「${here}」を使った記帳を取り消して書き直してから締めます。`,
      `“${here}” of this year has the same code as “${there}” in the next year's book and can't be carried over. Add it under another name, and reverse and enter anew what names “${here}”; then close the year.`,
    ),
  bookNotClosing: say("締めのお願いは出ていません。", "Nobody has asked to close this year."),
  nothingChosen: say("承認するものを選んでください。", "Choose what to approve."),
  notCash: say("現金を選んでください。", "Choose a cash box."),
  noPieces: say("枚数を、0以上の整数で書いてください。", "Write how many there are, 0 or more."),
  differenceNeedsWords: (difference: string) =>
    say(
      `帳簿と${difference}円の差があります。思いあたる理由を書いてください（分からなければ「分からない」でかまいません）。`,
      `It differs from the book by ${difference} yen. Write what may be the reason, or that it is not known.`,
    ),
  codeTaken: say("同じ名前がすでにあります。", "That name is there already."),
  endsBeforeStart: say(
    "終わる日は、はじまる日と同じ日か、それより後にしてください。",
    "The last day is the first day or a later one.",
  ),
  carried: say("前年度からの繰越", "Carried over from the year before"),
};
