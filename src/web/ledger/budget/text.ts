import { formatNumber } from "../../../kernel/era.ts";
import { say, type Text } from "../../../kernel/say.ts";

export const words = {
  title: say("予算", "Budget"),
  none: say("予算はまだありません", "There is no budget yet"),
  noneHow: say(
    "会計の方が予算案を書き、会議で決まったら、会長・副会長の方が決定にします。",
    "The treasurer writes a draft; when a meeting has decided it, the chair or vice-chair says so here.",
  ),
  write: say("予算案を書く", "Write a draft"),
  goOn: say("予算案を書き直す", "Change the draft"),
  revise: say("補正予算案を書く", "Write a revision"),
  income: say("収入", "Income"),
  expense: say("支出", "Expense"),
  planned: say("予算（円）", "Planned (yen)"),
  posted: say("記帳済み（円）", "Posted (yen)"),
  waiting: say("承認待ち（円）", "Waiting (yen)"),
  left: say("残り（円）", "Left (yen)"),
  share: say("使った割合", "Used"),
  percent: (n: number) => say(`${n}％`, `${n}%`),
  over: say("予算を超えています", "More than planned"),
  nearly: say("残りわずか", "Nearly used up"),
  unplanned: say("予算なし", "Not planned"),
  overNote: (n: number) =>
    say(
      `予算を超えた（承認待ちも入れて超える）支出が${n}件あります。補正予算にするか、会議で話し合ってください。`,
      `${n} expenses are more than planned, counting what waits. Revise the budget, or talk about it in a meeting.`,
    ),
  overFundsNote: (n: number) =>
    say(
      `財源ごとに見ると、${n}つの財源で予算を超えています。`,
      `By fund, ${n === 1 ? "one fund pays" : `${n} funds pay`} for more than planned.`,
    ),
  byFund: say("財源ごとの支出", "Expense by fund"),
  slipOver: (name: string, over: number) =>
    say(
      `「${name}」が予算を${formatNumber(over)}円超えます（承認待ちも入れて）。`,
      `“${name}” comes to ¥${formatNumber(over)} more than planned, counting what waits.`,
    ),
  slipOverTitle: say("予算を超えます", "More than planned"),
  slipOverHow: say(
    "承認はできます。補正予算が必要か、会議で確かめてください。",
    "It can still be approved. Ask a meeting whether the budget has to be revised.",
  ),
  leftTitle: say("予算の残り", "What is left of the budget"),
  leftAfter: say(
    "「{name}」の予算は、この支出のあと{yen}円残ります。",
    "“{name}”: ¥{yen} of the budget will be left after this.",
  ),
  overAfter: say(
    "「{name}」の予算を、この支出で{yen}円超えます。保存も承認もできますが、補正予算が必要か、会議で確かめてください。",
    "“{name}”: this comes to ¥{yen} more than planned. It can be saved and approved; ask a meeting whether the budget has to be revised.",
  ),
  overShort: say("予算超過", "Over budget"),
  noticed: (saved: Text, over: number): Text =>
    over === 0
      ? saved
      : say(`${saved.ja}予算を超える支出があります。`, `${saved.en} It is more than planned.`),
  draft: say("予算案", "Draft"),
  draftNote: say(
    "会議で決まるまで、上の表の予算には入りません。",
    "It counts as soon as a meeting has decided it.",
  ),
  revision: (n: number) => (n === 0 ? say("当初予算", "First budget") : say(`第${n}次補正`, `Revision ${n}`)),
  decided: (day: string, dayEn: string, meeting: string) =>
    say(`${day}　${meeting}で決定`, `Decided on ${dayEn} by ${meeting}`),
  history: say("予算の履歴", "Budgets so far"),
  total: say("合計", "Total"),
  decide: say("会議で決まったと記す", "Write down that a meeting decided it"),
  day: say("決まった日", "Day"),
  meeting: say("決めた会議", "Meeting"),
  meetingHelp: say("例 令和元年度 通常総会", "e.g. General meeting 2019"),
  wasDecided: say("予算を決定にしました。", "The budget is decided."),
  saved: say(
    "予算案を保存しました。会議で決まったら、会長・副会長の方が決定にします。",
    "The draft is saved. When a meeting has decided it, the chair or vice-chair says so here.",
  ),
  why: say("補正する理由", "Why it is revised"),
  rows: say("予算の行", "Rows"),
  row: (n: number) => say(`${n}行め`, `Row ${n}`),
  rowsHelp: say(
    "科目・財源・事業ごとに金額を書きます。いらない行は、科目を「選んでください」に戻し、金額を消します。",
    "Write an amount for each category, fund and project. A row with neither category nor amount is left out.",
  ),
  fromLastYear: say(
    "前年度の予算を写してあります。今年度の金額に直してください。",
    "This is last year's budget; change the amounts to this year's.",
  ),
  moreRows: say("行を増やす", "More rows"),
  save: say("予算案を保存する", "Save the draft"),
  change: say("前からの増減（円）", "Change (yen)"),
} as const;
