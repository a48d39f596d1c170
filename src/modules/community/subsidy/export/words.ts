import { formatNumber } from "../../../../kernel/era.ts";
import { say, type Text } from "../../../../kernel/say.ts";

export const words = {
  application: (subsidy: Text) => say(`${subsidy.ja}交付申請書`, `Application: ${subsidy.en}`),
  change: (subsidy: Text) => say(`${subsidy.ja}変更承認申請書`, `Application for a change: ${subsidy.en}`),
  report: (subsidy: Text) => say(`${subsidy.ja}実績報告書`, `Performance report: ${subsidy.en}`),
  settlement: (subsidy: Text) => say(`${subsidy.ja}精算書`, `Settlement: ${subsidy.en}`),
  year: (year: number, era: string) => say(`${era}（${year}年度）`, `Fiscal ${year}`),
  addressee: (client: Text) => say(`${client.ja} 御中`, client.en),
  opening: {
    application: say(
      "次のとおり補助金の交付を受けたいので、事業計画と収支予算を添えて申請します。",
      "The council applies for the subsidy below, with its plan and budget.",
    ),
    change: say(
      "交付決定を受けた事業の計画と予算を、次のとおり変更したいので申請します。",
      "The council applies for a change of the plan and budget that were granted.",
    ),
    report: say(
      "補助金の交付を受けた事業が終わりましたので、次のとおり報告します。",
      "The council reports on what was done with the subsidy.",
    ),
    settlement: say(
      "補助金の交付を受けた事業の経費を、次のとおり精算します。",
      "The council settles the cost of what was done with the subsidy.",
    ),
  },
  toPerson: (person: Text) => say(`${person.ja} 様`, person.en),
  signedBy: (post: Text, name: string) => say(`代表者　${post.ja}　${name}`, `${name}, ${post.en}`),
  plan: say("事業計画", "Plan"),
  incomePart: say("収入の部", "Income"),
  expensePart: say("支出の部", "Expense"),
  changePart: say("変更の内訳", "What is changed"),
  changeReason: say("変更の理由", "Why it is changed"),
  decidedNow: say("いまの交付決定額", "Granted now"),
  askedNow: say("変更後の申請額", "Asked for after the change"),
  before: say("変更前", "Before"),
  after: say("変更後", "After"),
  difference: say("増減", "Change"),
  performance: say("事業の実績", "What was done"),
  accounts: say("事業ごとの支出", "Expense by project"),
  byFund: say("財源ごとの支出", "Expense by fund"),
  backByProject: say("返還の内訳（事業ごと）", "To be given back, by project"),
  backByFund: say("返還の内訳（財源ごと）", "To be given back, by fund"),
  paidFor: say("支払済額", "Paid"),
  usedFor: say("使った額", "Used"),
  leftInFund: (fund: string) => say(`${fund}で使わずに残った額`, `Left unspent of ${fund}`),
  unbooked: say("支払済額と帳簿の入金との差", "Paid, but not in the book (or the other way round)"),
  givenBack: say("この補助金から区へ返した額", "Given back to the ward out of this subsidy"),
  carriedBack: say(
    "返還の内訳は、支払済額を計画の対象経費の割合で、精算額を実績の対象経費の割合で、事業に割り振っています。△は、割り振りより多く使った事業です。",
    "What is given back is divided among the projects: what was paid by their eligible budget, what it comes to by their eligible cost. A negative amount means that more was used there.",
  ),
  remaining: say("残り", "Left"),
  source: say("収入の区分", "Source"),
  subsidyIncome: say("この補助金", "This subsidy"),
  projectIncome: say(
    "事業の収入（参加費など、対象経費から引く額）",
    "Income of the projects that is taken off",
  ),
  ownMoney: say("ほかの財源（自己資金など）", "Other money (the council's own and the like)"),
  subsidyFinal: say("この補助金（精算額）", "This subsidy, as it comes to"),
  beyond: (fund: string) =>
    say(`${fund}から精算額を超えて使った額`, `Spent from ${fund} beyond what it comes to`),
  instead: say(
    "ほかの財源で払い、この補助金で補う額",
    "Paid from other money, to be covered by this subsidy",
  ),
  sameAsExpense: say("計（支出の総額と同じ）", "Total (equals what was spent)"),
  sameAsBudget: say("計（支出の予算と同じ）", "Total (equals the budget)"),
  amount: say("金額", "Yen"),
  overSpent: (fund: string, spent: number, final: number) =>
    say(
      `${fund}から${formatNumber(spent)}円を使いました。精算額の${formatNumber(final)}円を${formatNumber(spent - final)}円超えています。超えた分は、会費など地域のほかのお金で補ってください。`,
      `¥${formatNumber(spent)} was spent from ${fund}, ¥${formatNumber(spent - final)} more than the ¥${formatNumber(final)} that the subsidy comes to. Cover the rest with other money of the council.`,
    ),
  field: say("分野", "Field"),
  period: say("期間", "Period"),
  total: say("合計", "Total"),
  subtotal: say("計", "Total"),
  reason: say("対象外の理由", "Why not eligible"),
  budgetTotal: say("予算の総額", "Whole budget"),
  eligibleBudget: say("対象経費（予算）", "Eligible (budget)"),
  spentTotal: say("支出の総額", "Spent in all"),
  eligibleSpent: say("対象経費（支出）", "Eligible (spent)"),
  comesTo: say("精算額", "It comes to"),
  computed: say("補助率で計算した額", "By the rate"),
  rate: say("補助率", "Rate"),
  cap: say("補助限度額", "Cap"),
  noCap: say("定めなし（交付決定額まで）", "none (up to what was granted)"),
  rateOfCost: (share: Text, rounding: Text): Text =>
    say(`対象経費の${share.ja}（${rounding.ja}）`, `${share.en} of the eligible cost (${rounding.en})`),
  rateOf: (share: Text, of: Text, rounding: Text): Text =>
    say(
      `${of.ja}の${share.ja}（${rounding.ja}）、この補助金からの支出額まで`,
      `${share.en} of: ${of.en} (${rounding.en}), at most what was spent from it`,
    ),
  capPerProject: say("一つの事業の限度額", "Cap for one project"),
  incomeOf: (project: string) => say(`参加費などの収入（見込み）：${project}`, `Expected income: ${project}`),
  fromTo: (before: number, after: number) =>
    say(
      `変更前 ${formatNumber(before)}円、変更後 ${formatNumber(after)}円`,
      `¥${formatNumber(before)} before, ¥${formatNumber(after)} after`,
    ),
  deductedOf: (project: string) => say(`対象経費から引く収入：${project}`, `Income taken off: ${project}`),
  limited: (share: number, most: number) =>
    say(
      `補助率では${formatNumber(share)}円、一つの事業の限度額により${formatNumber(most)}円まで`,
      `¥${formatNumber(share)} by the rate, ¥${formatNumber(most)} by the cap for one project`,
    ),
  limitOf: (project: string) => say(`事業の限度額：${project}`, `Cap: ${project}`),
  peopleOf: (people: number) => say(`${formatNumber(people)}人`, formatNumber(people)),
  yenOf: (yen: string) => say(`${yen}円`, `¥${yen}`),
  unconfirmed: say(
    "この書類は、区の要綱で確かめていない仮の決まりで計算しています。",
    "Computed by provisional rules that were not checked against the ward's ordinance.",
  ),
  byRules: (name: Text, version: number) =>
    say(`計算の決まり：${name.ja}（第${version}版）`, `Rules: ${name.en}, version ${version}`),
  waiting: (count: number, amount: number) =>
    say(
      `承認を待つ証憑が${count}件（${formatNumber(amount)}円）あり、この書類には入っていません。`,
      `${count} slips (¥${formatNumber(amount)}) wait for approval and are not in this paper.`,
    ),
  head: (entries: number, head: string) =>
    say(`記帳 ${entries}件、帳簿の印 ${head}`, `${entries} entries, mark of the book ${head}`),
  fingerprint: (sha256: string) => say(`提出した内容の印 ${sha256}`, `Mark of what was handed in ${sha256}`),
  draft: say("提出前", "Not handed in"),
  provisional: say("仮の決まり", "Provisional rules"),
  invented: say("架空の見本", "Invented sample"),
  chair: say("会長", "Chair"),
  treasurer: say("会計", "Treasurer"),
  summary: say("まとめ", "Summary"),
  project: say("事業", "Project"),
  item: say("項目", "Item"),
  value: say("内容", "Value"),
} as const;
