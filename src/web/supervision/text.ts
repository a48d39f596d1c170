import { say } from "../../kernel/say.ts";

/** Words of the page on who has how much to do. */
export const words = {
  title: say("仕事の様子", "Workload"),
  sideBySide: say("センターごと", "Centres side by side"),
  order: say(
    "名前や番号の順に並べています。順位ではありません。",
    "Everything stands by name or number; this is no ranking.",
  ),
  counted: say(
    "確認待ちと差戻しの記録も数えています。時間は、その年度の4月からその月までです。",
    "Counts records that still wait or were returned too. The fiscal year runs from April to the end of the month shown.",
  ),
  centre: say("センター", "Centre"),
  all: say("すべてのセンターを並べて見る", "All centres side by side"),
  month: say("この月", "This month"),
  worker: say("支援員など", "Worker"),
  workers: say("職員ごとの仕事", "Work by person"),
  people: say("人数", "People"),
  monthRecords: say("この月の件数", "Records, month"),
  monthTime: say("この月の時間", "Hours, month"),
  yearRecords: say("年度の件数", "Records, fiscal year"),
  yearTime: say("年度の時間", "Hours, fiscal year"),
  monthMinutes: say("この月の時間（分）", "Minutes, month"),
  yearMinutes: say("年度の時間（分）", "Minutes, fiscal year"),
  bar: say("この月", "Month"),
  overdue: say("期限を過ぎた約束", "Overdue steps"),
  waiting: say("確認待ち", "Waiting for review"),
  long: (days: number) => say(`${days}日以上の確認待ち`, `Waiting ${days} days or more`),
  quiet: (days: number) => say(`${days}日以上接触のない地活協`, `Councils without contact for ${days} days`),
  terms: (days: number) => say(`${days}日以内に任期が終わる人`, `Terms ending within ${days} days`),
  total: say("合計", "Total"),
  nobody: say("—", "—"),
  someone: say("（名前は表示できません）", "(name not shown)"),

  councils: say("地活協ごとの仕事", "Work by council"),
  council: say("地活協", "Council"),
  last: say("最後の接触", "Last contact"),
  ago: (days: number) => say(days === 0 ? "今日" : `${days}日前`, days === 0 ? "today" : `${days} days ago`),
  never: say("記録なし", "No record"),
  isQuiet: (days: number) => say(`${days}日以上`, `${days} days or more`),
  onlyQuiet: say("接触のないところだけ", "Only those without contact"),
  allCouncils: say("すべての地活協", "All councils"),
  noCouncils: say("条件に合う地活協はありません。", "No council matches."),

  steps: say("期限を過ぎた約束", "Overdue next steps"),
  step: say("すること", "Step"),
  due: say("期限", "Due"),
  late: (days: number) => say(`${days}日過ぎています`, `${days} ${days === 1 ? "day" : "days"} late`),
  whom: say("地域", "Area"),
  noSteps: say("期限を過ぎた約束はありません。", "No next step is overdue."),
  more: (most: number) => say(`古い順に${most}件までを示しています。`, `The first ${most} are shown.`),

  ending: say("もうすぐ終わる任期", "Terms that end soon"),
  person: say("人", "Person"),
  post: say("職・役職", "Post"),
  place: say("所属", "Of"),
  ends: say("最後の日", "Last day"),
  left: (days: number) =>
    say(days === 0 ? "今日まで" : `あと${days}日`, days === 0 ? "until today" : `${days} days left`),
  noTerms: say("もうすぐ終わる任期はありません。", "No term ends soon."),

  runs: say("月ごとの時間", "Hours by month"),
  run: (centre: string, centreEn: string, months: string) =>
    say(`${centre}の月ごとの時間（分）：${months}`, `${centreEn}, minutes by month: ${months}`),
} as const;
