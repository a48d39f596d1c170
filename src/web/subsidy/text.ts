import { formatNumber } from "../../kernel/era.ts";
import { say, type Text } from "../../kernel/say.ts";

export const words = {
  title: say("補助金", "Subsidies"),
  one: (council: string, subsidy: Text, year: number) =>
    say(`${council} ${subsidy.ja} ${year}年度`, `${council}: ${subsidy.en}, fiscal ${year}`),
  count: (count: number) => say(`${count}件`, count === 1 ? "1 subsidy" : `${count} subsidies`),
  nothing: say("見られる地活協がありません", "No council to show"),
  nothingHow: say(
    "会計を見られる地区の補助金が、ここに並びます。",
    "Subsidies of the districts whose accounts you may read stand here.",
  ),
  all: say("すべて", "All"),
  noneSuch: say("当てはまる補助金はありません", "No subsidy fits"),
  noneSuchHow: say("条件を変えるか、条件をなくしてください。", "Change the conditions, or leave them out."),
  noBook: say("帳簿がまだありません", "No book yet"),
  notBegun: say("未着手", "Not begun"),
  begin: say("申請の準備を始める", "Prepare the application"),
  beginFor: (council: string, subsidy: Text) =>
    say(
      `${council}の${subsidy.ja}の申請の準備を始める`,
      `Prepare the application of ${council}: ${subsidy.en}`,
    ),
  due: say("期限", "Deadline"),
  yearOver: say("年度の帳簿が締め切られています", "The year is closed"),
  handedInOf: {
    application: say("申請の提出", "Application handed in"),
    report: say("実績報告・精算の提出", "Report and settlement handed in"),
  },
  handedInOn: (due: string, day: string, late: number) =>
    late === 0
      ? say(`期限 ${due}、提出 ${day}`, `due ${due}, handed in ${day}`)
      : say(
          `期限 ${due}、提出 ${day}（${late}日遅れ）`,
          `due ${due}, handed in ${day} (${late} ${late === 1 ? "day" : "days"} late)`,
        ),
  newerRules: say("新しい決まりがあります", "There are newer rules"),
  newerRulesHow: (version: number, newer: Text, newest: number) =>
    say(
      `この手続は、はじめに申請したときの決まり（第${version}版）で計算しています。いまの決まりは「${newer.ja}」第${newest}版です。`,
      `This is counted by the rules it was first handed in under (version ${version}). The rules that hold now: ${newer.en}, version ${newest}.`,
    ),
  councilAndSubsidy: say("地活協・補助金", "Council, subsidy"),
  stateAndDue: say("状態・期限", "State, deadline"),
  dueOf: {
    application: say("申請の期限", "Application due"),
    report: say("実績報告・精算の期限", "Report and settlement due"),
  },
  late: say("期限を過ぎています", "Late"),
  wasLate: say("年度の間に期限を過ぎたもの", "Late at some time of the year"),
  lateDays: {
    application: say("申請の遅れ（日）", "Application late, days"),
    report: say("実績報告・精算の遅れ（日）", "Report late, days"),
  },
  lateHow: {
    application: say(
      "事業を始める前の申請が必要です。区役所に相談してから提出してください。",
      "Applications come before the first project starts. Talk to the ward before you hand it in.",
    ),
    report: say(
      "実績報告と精算書の提出が遅れています。用意ができたらすぐに提出してください。",
      "The report and settlement are late. Hand them in as soon as they are ready.",
    ),
  },
  pack: say("どの決まりを変えるか", "Which rules"),
  whatIf: say("決まりを変えて試算する", "What if the rules were changed"),
  provisional: say("仮の決まりで計算しています", "Computed by provisional rules"),
  newerBook: say(
    "提出した後に、帳簿に記帳がありました。この精算書は提出した時点の内容です。",
    "The book was written on since. This settlement is as it was handed in.",
  ),
  waiting: (count: number, amount: number) =>
    say(
      `承認を待つ証憑が${count}件（${formatNumber(amount)}円）あり、まだ入っていません。`,
      `${count} slips (¥${formatNumber(amount)}) wait for approval and are not counted yet.`,
    ),
  toBook: say("この年度の帳簿を見る", "The book of this year"),
  papers: say("書類", "Papers"),
  paperOf: (name: Text, format: string) => say(`${name.ja}（${format}）`, `${name.en} (${format})`),
  plan: say("事業計画と予算", "Plan and budget"),
  planAsHandedIn: say("申請した事業計画と予算を見る", "The plan and budget that were handed in"),
  planNone: say("計画はまだありません", "No plan yet"),
  planNoneHow: say(
    "事業を選んで、目的と内容、科目ごとの予算を書いてください。",
    "Choose a project and write its purpose and its budget by category.",
  ),
  noProjects: say(
    "この補助金の対象になる事業が、帳簿にまだありません。先に事業を登録してください。",
    "The book has no project that this subsidy is for. Add one first.",
  ),
  addProject: say("帳簿に事業を登録する", "Add a project to the book"),
  writePlan: (name: string) => say(`${name}の計画を書く`, `Write the plan: ${name}`),
  editPlan: (name: string) => say(`${name}の計画を直す`, `Change the plan: ${name}`),
  whatHelp: say("だれのために、何を、いつ、どこで行うか", "For whom, what, when and where"),
  amounts: say("科目ごとの予算", "Budget by category"),
  amountsHelp: say(
    "使う科目だけに書いてください。すべて空にすると、この事業を計画から外します。",
    "Fill in what you need. Left empty altogether, the project is taken out of the plan.",
  ),
  projectAndCategory: say("事業・科目", "Project, category"),
  inPlan: say("計画", "Plan"),
  inBudget: say("決定した予算", "Decided budget"),
  decidedBudget: (meeting: string, day: string) =>
    say(`${day}に${meeting}で決まった予算`, `The budget decided by ${meeting} on ${day}`),
  budgetDiffers: say("計画と、決定した予算が違います", "The plan and the decided budget differ"),
  budgetDiffersHow: (count: number) =>
    say(
      `違うところが${count}件あります。このままでも申請できます。`,
      `They differ in ${count === 1 ? "1 place" : `${count} places`}. It can be handed in as it is.`,
    ),
  takeBudget: say("決定した予算の金額を計画に入れる", "Take the amounts of the decided budget"),
  takeBudgetHow: say(
    "計画の金額が、次のように変わります。目的と内容、人数はそのままです。",
    "The amounts of the plan change like this. Purpose and number of people stay.",
  ),
  takeBudgetNow: say("この金額に変える", "Change to these amounts"),
  tookBudget: say(
    "決定した予算の金額を計画に入れました。",
    "The plan has the amounts of the decided budget now.",
  ),
  nothingToTake: say(
    "書いてある計画の金額は、決定した予算と同じです。",
    "What is planned has the amounts of the decided budget already.",
  ),
  unplanned: say("計画がまだない事業", "Projects without a plan"),
  unplannedHow: say(
    "予算にはありますが、計画がまだありません。目的と内容を書くページを開くと、予算の金額が入っています。",
    "They are in the budget only. Their form opens with the amounts of the budget; write the purpose.",
  ),
  filledFromBudget: say(
    "決定した予算の金額が入っています。目的と内容を書いて、保存してください。",
    "The amounts of the decided budget are filled in. Write the purpose and save.",
  ),
  notCarried: say("補助の対象外", "not covered"),
  settlement: say("実績と精算", "Report and settlement"),
  settlementHow: say(
    "金額を押すと、もとになった記帳と領収書が開きます。",
    "Each amount opens the entries and receipts behind it.",
  ),
  writePerformance: (name: string) => say(`${name}の実績を書く`, `Write what was done: ${name}`),
  editPerformance: (name: string) => say(`${name}の実績を直す`, `Change what was done: ${name}`),
  byFund: say("財源ごとの支出", "Expense by fund"),
  computed: say("補助率で計算した額", "By the rate"),
  limited: (share: string, most: string) =>
    say(
      `補助率では${share}になりますが、一つの事業の限度額により${most}までです。`,
      `${share} by the rate, but no more than the ${most} that one project may have.`,
    ),
  incomeHelp: (categories: Text) =>
    say(
      `この事業に入る見込みの${categories.ja}です。対象経費から引いて計算します。なければ空にしてください。`,
      `What is expected to come in for this project as ${categories.en}. It is taken off the eligible cost. Leave it empty where there is none.`,
    ),
  deductedHow: (amount: string) =>
    say(
      `この事業に入った参加費などの${amount}を、対象経費から引いて計算します。`,
      `${amount} that came in for this project is taken off its eligible cost.`,
    ),
  nothingSpent: say("まだ支出がありません。", "Nothing is spent yet."),
  next: say("次にすること", "What comes next"),
  nothingNow: say("いま、あなたがすることはありません。", "There is nothing for you to do now."),
  yen: say("円", "yen"),
  person: say("人", "people"),
  save: say("保存する", "Save"),
  cancel: say("やめて戻る", "Back without saving"),
  conflictHow: say(
    "書いたものは残っています。ほかの人の内容を確かめてから、もう一度保存すると、ここに書いたものになります。",
    "What you typed is still here. Look at what the other person wrote; saving again puts yours in its place.",
  ),
  lookAtClaim: say("いまの内容を見る", "What stands there now"),
  draftHow: say("書きかけの内容を開きました。", "This is what you had begun to write."),
  saved: say("保存しました。", "Saved."),
  begun: say("申請の準備を始めました。", "The application was begun."),
  submit: say("申請する", "Hand in the application"),
  submitChange: say("変更を申請する", "Hand in the change"),
  submitHow: say(
    "申請すると内容が固定され、区役所に知らせます。区役所が決めるまでは取り下げて直せます。",
    "What you hand in is kept as it is, and the ward is told. Until it decides you can take it back.",
  ),
  withdraw: say("取り下げて直す", "Take it back"),
  return: say("差し戻す", "Return it"),
  returnHow: say("どこを直してほしいかを書いてください。", "Write what should be mended."),
  decide: say("交付を決定する", "Grant"),
  decideChange: say("変更を承認する", "Grant the change"),
  request: say("支払いを請求する", "Ask for payment"),
  requestHow: say(
    "請求すると、概算払請求書ができて、区役所に知らせます。請求書は下の「書類」から印刷できます。",
    "This makes the request for payment and tells the ward. It can be printed from the papers below.",
  ),
  requested: (amount: string) =>
    say(`地活協から${amount}の請求が届いています。`, `The council has asked for ${amount}.`),
  demand: say("返還を請求する", "Ask to be given back"),
  demandHow: say(
    "返還請求書ができて、地活協に知らせます。",
    "This makes the letter that asks for it and tells the council.",
  ),
  letterNoHow: say(
    "まだ決まっていないときは、空のままにしてください。通知書に「文書番号なし」と出ます。",
    "Leave it empty where there is none yet; the letter then says so.",
  ),
  letters: say("通知書・請求書", "Letters"),
  letterNo: (number: string) => say(`文書番号 ${number}`, `letter ${number}`),
  dueOn: (day: string) => say(`期限 ${day}`, `by ${day}`),
  pay: say("支払いを記録する", "Write down a payment"),
  change: say("計画の変更を申請する", "Apply for a change"),
  changeHow: say(
    "変更が承認されるまで、いまの交付決定がそのまま続きます。",
    "What was granted stays until the change is granted.",
  ),
  drop: say("変更をやめる", "Drop the change"),
  dropHow: say("計画と予算は、交付決定の内容に戻ります。", "Plan and budget are again what was granted."),
  report: say("実績報告と精算書を提出する", "Hand in report and settlement"),
  reportHow: say("提出すると、いまの帳簿の内容で固定されます。", "They are kept as the book stands now."),
  fix: say("額を確定する", "Fix the final amount"),
  fixHow: say(
    "精算書の額と違う額にするときは、理由を書いてください。",
    "Write the reason where it differs from the settlement.",
  ),
  repay: say("返還を記録する", "Write down a repayment"),
  refuse: say("不交付にする", "Refuse"),
  refuseHow: say(
    "申請を断ります。もとに戻せません。直せば交付できるときは、差し戻してください。",
    "This ends the application for good. Return it instead where it can be mended.",
  ),
  cancelGrant: say("交付の決定を取り消す", "Cancel the grant"),
  cancelGrantHow: say(
    "交付の決定をなかったことにします。もとに戻せません。支払った額は、すべて返還してもらいます。",
    "Nothing is granted any more, and that is final. What was paid is to be given back in full.",
  ),
  reverse: say("記録の誤りを取り消す", "Take back what was written by mistake"),
  reverseHow: say(
    "取り消した記録は、理由とともに赤で残ります。正しい内容は、あらためて記録してください。",
    "It stays in red with the reason. Write down what is right afterwards.",
  ),
  reverseWhat: say("どの記録か", "Which one"),
  belowOk: say(
    "支払済額より少なくし、差額を返還してもらう",
    "Less than was paid: the difference is to be given back",
  ),
  belowHow: (held: string) =>
    say(
      `すでに${held}を支払っています。これより少なくすると、差額は返還してもらうことになります。`,
      `${held} were paid already. With less than that, the difference is to be given back.`,
    ),
  onDay: (day: string) => say(`${day}付`, `on ${day}`),
  takenBack: say("取り消した記録：", "Took back: "),
  wasTakenBack: say("（取消済み）", "(taken back)"),
  asHandedIn: say("提出時点の精算", "As it was handed in"),
  asOfNow: say("いまの額", "As of now"),
  remaining: say("残り", "Left"),
  settledNothingLeft: say("なし（精算済み）", "nothing; all is settled"),
  leftToPay: (amount: string) => say(`あと${amount}を支払う`, `${amount} still to be paid`),
  leftToRepay: (amount: string) => say(`あと${amount}を返還する`, `${amount} still to be given back`),
  bookReceived: say("帳簿の入金", "Received in the book"),
  openReceived: say("帳簿の入金の記帳を開く", "Open the entries of what was received"),
  receivedDiffers: say("帳簿の入金と支払済額が違います", "The book and the payments differ"),
  receivedDiffersHow: (received: string, paid: string) =>
    say(
      `帳簿では${received}、区役所の支払い（返還を除く）は${paid}です。記帳か支払いの記録に、もれや日付の違いがないか確かめてください。`,
      `The book has ${received}, the ward has paid ${paid} (less what was given back). See whether an entry or a payment is missing.`,
    ),
  bookReturned: say("帳簿の返還金", "Given back in the book"),
  noneReturned: say("記帳はまだありません", "no entry yet"),
  returnedDiffers: say("帳簿の返還金と返還の記録が違います", "The book and the repayments differ"),
  returnedDiffersHow: (booked: string, repaid: string) =>
    say(
      `帳簿の返還金は${booked}、区役所が受けた返還は${repaid}です。記帳か返還の記録に、もれがないか確かめてください。返還は、科目「補助金の返還金」に、この補助金の財源で記帳します。`,
      `The book has ${booked} as given back, the ward has written down ${repaid}. See whether an entry or a repayment is missing. What is given back is entered under the category 補助金の返還金, out of the fund of this subsidy.`,
    ),
  carriedBack: say("返還の内訳", "What is given back"),
  carriedBackHow: say(
    "支払済額を計画の対象経費の割合で、使った額を実績の対象経費の割合で、事業に割り振っています。△は、割り振りより多く使ったところです。",
    "What was paid is divided among the projects by their eligible budget, what was used by their eligible cost. A negative amount means that more was used there.",
  ),
  backByProject: say("事業ごとの返還", "By project"),
  backByFund: say("財源ごとの返還", "By fund"),
  done: {
    submit: say("申請しました。", "Handed in."),
    withdraw: say("取り下げました。", "Taken back."),
    return: say("差し戻しました。", "Returned."),
    decide: say("交付を決定しました。", "Granted."),
    request: say("支払いを請求しました。", "Payment was asked for."),
    demand: say("返還を請求しました。", "It was asked to be given back."),
    pay: say("支払いを記録しました。", "The payment was written down."),
    change: say("変更の準備を始めました。", "The change was begun."),
    drop: say("変更をやめました。", "The change was dropped."),
    report: say("実績報告と精算書を提出しました。", "Report and settlement were handed in."),
    fix: say("額を確定しました。", "The final amount is fixed."),
    repay: say("返還を記録しました。", "The repayment was written down."),
    refuse: say("不交付にしました。", "The application was refused."),
    cancel: say("交付の決定を取り消しました。", "The grant was cancelled."),
    reverse: say("記録を取り消しました。", "It was taken back."),
  },
  way: say("これまでの流れ", "What happened"),
  someone: say("担当者", "somebody"),
  handedIn: say("提出した書類", "What was handed in"),
  handedInAs: (round: number, kind: Text) => say(`${round}回目の提出 ${kind.ja}`, `No. ${round}: ${kind.en}`),
  kinds: {
    application: say("交付申請", "application"),
    change: say("変更申請", "change"),
    settlement: say("実績報告・精算", "report and settlement"),
  },
  fingerprint: (sha256: string) => say(`内容の印 ${sha256}`, `Mark of the content ${sha256}`),
  whatIfHelp: say(
    "補助率・限度額・端数・対象の科目を変えたときや、ほかの区や版の決まりにしたときに、それぞれの補助金がいくらになるかを計算します。限度額は、空にすると定めなしになります。何も保存しません。交付決定額による上限は入れずに計算します。",
    "Computes what each subsidy would come to with another rate, cap, rounding or other categories, or by the rules of another ward or version. An empty cap is none. Nothing is saved. What was granted is not taken as a limit.",
  ),
  basis: say("計算のもと", "Computed from"),
  bases: { spent: say("支出の実績", "what was spent"), planned: say("計画の予算", "the budgets") },
  rate: say("補助率（%か分数）", "Rate (% or a fraction)"),
  cap: say("年度の限度額（円）", "Cap for a year (yen)"),
  projectCap: say("一つの事業の限度額（円）", "Cap for one project (yen)"),
  rounding: say("端数", "Rounding"),
  categories: say("対象になる科目", "Categories that are covered"),
  categoriesOf: (subsidy: Text, count: number) =>
    say(
      `${subsidy.ja}の対象になる科目を選ぶ（${count}科目）`,
      `Choose the categories of: ${subsidy.en} (${count})`,
    ),
  categoriesHelp: say(
    "印を付けた科目だけを対象にして計算します。",
    "Only the categories that are ticked are covered.",
  ),
  excludedNow: say("いまの決まりでは対象外", "not covered by the rules that hold"),
  with: say("比べる決まり", "Compare with"),
  withOwn: say("下の欄で変えた決まり", "the rules as changed below"),
  compared: say("決まりの違い", "How the rules differ"),
  comparedBy: (year: number, basis: Text, from: Text, to: Text) =>
    say(
      `${year}年度、${basis.ja}から計算しました。${from.ja}と、${to.ja}を比べています。`,
      `Fiscal ${year}, computed from ${basis.en}: ${from.en}, compared with: ${to.en}.`,
    ),
  rule: say("項目", "Rule"),
  nothingChanged: say("補助金の決まりに違いはありません。", "The rules of the subsidies don't differ."),
  before: say("いまの決まり", "By the rules"),
  after: say("変えた決まり", "By the changed rules"),
  difference: say("差", "Difference"),
  total: say("合計", "Total"),
  bySubsidy: say("補助金ごとの差", "By subsidy"),
  byCouncil: say("地活協ごとの差", "By council"),
  noRate: (subsidy: Text) =>
    say(
      `${subsidy.ja}の補助率を、1から100までの整数（%）か、2/3のような分数で書いてください。`,
      `Write the rate as a whole number of percent from 1 to 100, or as a fraction such as 2/3: ${subsidy.en}.`,
    ),
  noCap: (subsidy: Text) =>
    say(
      `${subsidy.ja}の年度の限度額を、0円以上の整数で書くか、空にしてください。`,
      `Write the cap for a year as a whole number of yen, or leave it empty: ${subsidy.en}.`,
    ),
  noProjectCap: (subsidy: Text) =>
    say(
      `${subsidy.ja}の一つの事業の限度額を、0円以上の整数で書くか、空にしてください。`,
      `Write the cap for one project as a whole number of yen, or leave it empty: ${subsidy.en}.`,
    ),
  budgetOf: (project: string) => say(`${project}の予算`, `Budget: ${project}`),
  spentOf: (project: string) => say(`${project}の支出`, `Spent: ${project}`),
  toSlips: say("証憑を見る", "Look at the slips"),
  comesTo: say("精算額", "It comes to"),
  documents: say("区役所が求める書類", "Documents the ward asks for"),
  compute: say("計算する", "Compute"),
  noEffects: say("この年度の帳簿がありません。", "There is no book of this year."),
} as const;
