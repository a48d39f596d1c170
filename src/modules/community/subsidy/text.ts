import type { PlainDate } from "../../../kernel/dates.ts";
import { formatDate, formatNumber } from "../../../kernel/era.ts";
import { say, type Text } from "../../../kernel/say.ts";
import type { ClaimState, EventKind } from "./model.ts";
import type { Refusal } from "./rules/judge.ts";

export const stateWords: Readonly<Record<ClaimState, Text>> = {
  draft: say("申請の準備中", "Being prepared"),
  submitted: say("申請中", "Handed in"),
  refused: say("不交付", "Refused"),
  decided: say("交付決定", "Granted"),
  changing: say("変更の準備中", "Change being prepared"),
  "change-submitted": say("変更申請中", "Change handed in"),
  reported: say("実績報告・精算を提出", "Settlement handed in"),
  final: say("額の確定", "Amount fixed"),
  settled: say("精算済み", "Settled"),
  cancelled: say("決定の取消し", "Grant cancelled"),
};

export const eventWords: Readonly<Record<EventKind, Text>> = {
  begun: say("準備を始めた", "Begun"),
  submitted: say("申請した", "Handed in"),
  withdrawn: say("取り下げた", "Taken back"),
  returned: say("差し戻した", "Returned"),
  refused: say("不交付を決定した", "Refused"),
  decided: say("交付を決定した", "Granted"),
  requested: say("支払いを請求した", "Payment asked for"),
  paid: say("支払った", "Paid"),
  changing: say("変更の準備を始めた", "Change begun"),
  dropped: say("変更をやめた", "Change dropped"),
  reported: say("実績報告と精算書を提出した", "Report and settlement handed in"),
  fixed: say("額を確定した", "Amount fixed"),
  demanded: say("返還を請求した", "Asked to be given back"),
  repaid: say("返還を受けた", "Given back"),
  reversed: say("記録を取り消した", "Taken back"),
  cancelled: say("交付の決定を取り消した", "Grant cancelled"),
};

export const refusalWords: Readonly<Record<Refusal["kind"], Text>> = {
  field: say("この補助金の対象になる分野・事業ではありません", "Not a field that the subsidy is for"),
  excluded: say("対象外と決められた科目です", "A category that is excluded"),
  category: say("対象になる科目に入っていません", "Not among the categories that are covered"),
  period: say("事業の期間の外です", "Outside of the project's period"),
  "other-money": say("ほかの補助金・委託金で払っています", "Paid by another subsidy or a client"),
  "over-cap": say("科目の上限を超えています", "Beyond the cap of its category"),
};

/** Why the rest of a category isn't eligible, in the words of the rules. */
export const overCapWords = (most: number, reason: Text): Text =>
  say(
    `年度の上限${formatNumber(most)}円を超えた分です。${reason.ja}`,
    `Beyond the ¥${formatNumber(most)} that count in a year. ${reason.en}`,
  );

export const fieldWords = {
  council: say("地活協", "Council"),
  year: say("年度", "Fiscal year"),
  subsidy: say("補助金", "Subsidy"),
  state: say("状態", "State"),
  project: say("事業", "Project"),
  category: say("科目", "Category"),
  fund: say("財源", "Fund"),
  what: say("目的と内容", "Purpose and content"),
  planned: say("予算額", "Budget"),
  spent: say("支出額", "Spent"),
  eligible: say("対象経費", "Eligible"),
  notEligible: say("対象外経費", "Not eligible"),
  deducted: say("対象経費から引く収入", "Income taken off"),
  people: say("参加する人数（見込み）", "People expected"),
  income: say("参加費などの収入（見込み）", "Expected income"),
  came: say("参加した人数", "People who came"),
  done: say("実施したこと", "What was done"),
  result: say("成果", "What came of it"),
  asked: say("交付申請額", "Asked for"),
  decided: say("交付決定額", "Granted"),
  final: say("確定額", "Final amount"),
  paid: say("支払済額", "Paid"),
  repaid: say("返還済額", "Given back"),
  toPay: say("これから支払う額", "Still to be paid"),
  toRepay: say("返還する額", "To be given back"),
  conditions: say("交付の条件", "Conditions"),
  amount: say("金額", "Amount"),
  day: say("日付", "Date"),
  words: say("理由", "Reason"),
  letterNo: say("文書番号", "Number of the letter"),
  letterDay: say("文書の日付", "Date of the letter"),
  due: say("返還の期限", "To be given back by"),
} as const;

const documentNames: Readonly<Record<string, Text>> = {
  "year-plan": say("年間の事業計画書", "Plan of the year"),
  "year-budget": say("年間の収支予算書", "Budget of the year"),
  "project-plans": say("事業ごとの計画書", "Plan of each project"),
  "project-budgets": say("事業ごとの収支予算書", "Budget of each project"),
  "running-budget": say("運営費の収支予算書", "Budget of running the council"),
  "year-report": say("年間の事業報告書", "Report on the year"),
  "year-accounts": say("年間の収支決算書", "Accounts of the year"),
  "project-reports": say("事業ごとの実績報告書", "Report on each project"),
  "project-accounts": say("事業ごとの収支決算書", "Accounts of each project"),
  "running-accounts": say("運営費の収支決算書", "Accounts of running the council"),
  vouchers: say("領収書の写し", "Copies of the receipts"),
};

/** A document that a ward's rules name by its code; one that is new to us is shown by that. */
export const documentWords = (code: string): Text => documentNames[code] ?? say(code, code);

export const longest = { text: 2000, letterNo: 60 } as const;
export const mostPeople = 1_000_000;

export const words = {
  letterBefore: (day: PlainDate) =>
    say(
      `提出された日（${formatDate(day, "ja")}）より前です。日付を確かめてください。`,
      `That is before it was handed in (${formatDate(day, "en")}). Check the date.`,
    ),
  dueBefore: say(
    "文書の日付より前です。日付を確かめてください。",
    "That is before the date of the letter. Check it.",
  ),
  onlyPeople: say("この操作は、ログインした人が行います。", "Only a person who is signed in can do this."),
  onlyCouncil: say(
    "補助金を申請・報告できるのは、会計と会長の方です。",
    "The treasurer and the chair apply and report.",
  ),
  onlyWard: say("補助金を決定できるのは、区役所の担当者です。", "Officers of the ward decide."),
  notOwn: say("提出した人とは別の人が決めます。", "What you handed in yourself is decided by somebody else."),
  notNow: say(
    "いまはその段階ではありません。ページを開き直して確かめてください。",
    "This can't be done as it stands now. Open the page again and look.",
  ),
  refusedForGood: say(
    "この申請は不交付になりました。もとには戻せません。",
    "This application was refused. That is final.",
  ),
  cancelledForGood: say(
    "交付の決定は取り消されました。もとには戻せません。できるのは、支払った額の返還だけです。",
    "The grant was cancelled. That is final; only what was paid can be given back.",
  ),
  changedMeanwhile: say(
    "開いている間に、ほかの人が変えました。内容を確かめて、もう一度選んでください。",
    "Somebody changed this while you had it open. Look at it and choose again.",
  ),
  unknownSubsidy: say("この年度の補助金ではありません。", "Not a subsidy of this year."),
  bookClosed: say(
    "この年度の帳簿は締め切られています。申請は始められません。",
    "The book of this year is closed. Nothing can be applied for any more.",
  ),
  belowPaid: (held: number, back: number) =>
    say(
      `支払済額（${formatNumber(held)}円）を下回ります。差額の${formatNumber(back)}円は返還してもらうことになります。よければ、ここに印を付けてもう一度押してください。`,
      `This is below the ¥${formatNumber(held)} that were paid: ¥${formatNumber(back)} would have to be given back. Tick this if that is meant, and press again.`,
    ),
  chooseReversed: say("取り消す記録を選んでください。", "Choose what to take back."),
  notReversible: say("この記録は、もう取り消せません。", "This can't be taken back any more."),
  repaidFirst: say(
    "返還の記録があるため、この支払いは取り消せません。先に返還の記録を取り消してください。",
    "More was given back than would be left. Take the repayment back first.",
  ),
  noDecidedBudget: say(
    "この年度の予算は、まだ会議で決まっていません。",
    "No meeting has decided a budget of this year yet.",
  ),
  noBudget: say(
    "事業の計画と予算を一つ以上書いてから、申請してください。",
    "Write the plan and budget of at least one project first.",
  ),
  nothingAsked: say(
    "いまの予算では、交付申請額が0円です。対象になる科目の予算を確かめてください。",
    "By this budget the subsidy comes to nothing. Look at what is eligible.",
  ),
  nothingAskedOf: (other: Text) =>
    say(
      `${other.ja}の額をもとに決まる補助金です。先に${other.ja}の計画と予算を書いてください。`,
      `It is a share of: ${other.en}. Write the plan and budget of that one first.`,
    ),
  noPerformance: (names: readonly string[]) =>
    say(
      `実施したことがまだ書かれていない事業があります：${names.join("、")}`,
      `What was done is not written yet for: ${names.join(", ")}`,
    ),
  required: (field: Text) => say(`${field.ja}を書いてください。`, `Write: ${field.en}.`),
  tooLong: (most: number) => say(`${most}文字までにしてください。`, `At most ${most} characters.`),
  noPeople: say("人数を、0以上の整数で書いてください。", "Write a whole number of people, 0 or more."),
  overAsked: (most: number) =>
    say(
      `交付申請額（${formatNumber(most)}円）までにしてください。`,
      `At most what was asked for: ¥${formatNumber(most)}.`,
    ),
  overDecided: (most: number) =>
    say(
      `交付決定額（${formatNumber(most)}円）までにしてください。`,
      `At most what was granted: ¥${formatNumber(most)}.`,
    ),
  overLeft: (most: number) =>
    say(`残りの${formatNumber(most)}円までにしてください。`, `At most what is left: ¥${formatNumber(most)}.`),
  differsFromRules: (amount: number) =>
    say(
      `精算書の額（${formatNumber(amount)}円）と違うときは、理由を書いてください。`,
      `Write why it differs from the settlement's ¥${formatNumber(amount)}.`,
    ),
  told: {
    handedIn: (council: string, subsidy: Text) =>
      say(
        `${council}の${subsidy.ja}の書類が提出されました。`,
        `${council} has handed in papers: ${subsidy.en}.`,
      ),
    answered: (council: string, subsidy: Text) =>
      say(
        `${council}の${subsidy.ja}について、区役所から返事がありました。`,
        `The ward has answered ${council}: ${subsidy.en}.`,
      ),
  },
} as const;
