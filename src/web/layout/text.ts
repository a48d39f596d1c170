import { say } from "../../kernel/say.ts";

/** Words around every page. */
export const words = {
  product: say("まちセン", "Machisen"),
  skip: say("本文へ移動", "Skip to the content"),
  demo: say(
    "これはデモ用の世界です。人の名前も数字もすべて架空です。",
    "This is a demonstration world. All names and figures are invented.",
  ),
  demoToday: (day: string, dayEn: string) =>
    say(`この中では、今日は${day}です。`, `In here, today is ${dayEn}.`),
  programme: say("表示中の事業", "Programme"),
  switchProgramme: say("ほかの事業に移る", "Switch programme"),
  search: say("検索", "Search"),
  searchWhat: say("支援記録・地活協・人を探す", "Search records, councils and people"),
  searchExample: say("記録・相談・人など", "Records, people, …"),
  navigation: say("メニュー", "Menu"),
  main: say("主なメニュー", "Main menu"),
  crumbs: say("現在の場所", "Where you are"),
  language: say("English", "日本語"),
  languageOf: say("Switch the language to English", "表示を日本語にする"),
  signIn: say("ログイン", "Sign in"),
  signOut: say("ログアウト", "Sign out"),
  notices: say("お知らせ", "Notices"),
  unread: (n: number) =>
    say(n > 99 ? "未読99件以上" : `未読${n}件`, n > 99 ? "over 99 unread" : `${n} unread`),
  undo: say("元に戻す", "Undo"),
  help: say("このページの使い方", "How to use this page"),
  licence: say("ライセンス AGPL-3.0-or-later", "Licence AGPL-3.0-or-later"),
  footer: say(
    "地域の自治を支える人のための記録と報告の道具です。",
    "A tool for records and reports, for those who help neighbourhoods run themselves.",
  ),

  missing: say("ページが見つかりません", "Page not found"),
  missingWhy: say(
    "アドレスが違うか、ページがなくなったか、今の職では見られないページです。",
    "The address is wrong, the page is gone, or your post doesn't open it.",
  ),
  missingHow: say(
    "アドレスを確かめるか、はじめのページから進んでください。見られるはずのページなら、配置の担当者に確認してください。",
    "Check the address or begin at the start page. If you should see it, ask whoever appoints people in your centre.",
  ),
  toStart: say("はじめのページへ", "To the start page"),

  failed: say("処理を終えられませんでした", "This could not be finished"),
  failedWhat: say(
    "システムの側で予期しないことが起きました。途中の変更は取り消したので、半端に残ったものはありません。",
    "Something unexpected happened on our side. The change was undone as a whole; nothing is left half done.",
  ),
  failedHow: say(
    "前のページに戻り、もう一度操作してください。続くときは、次の番号を運用の担当者に伝えてください。",
    "Go back and try once more. If it happens again, give this number to whoever runs the system.",
  ),
  reference: say("受付番号", "Reference number"),
} as const;

/** Names in the side navigation: what people do. */
export const sections = {
  today: say("今日", "Today"),
  myWeek: say("わたしの一週間", "My week"),
  board: say("業務ボード", "Duty board"),
  calendar: say("カレンダー", "Calendar"),
  records: say("支援記録", "Support records"),
  field: say("現場で書く", "In the field"),
  review: say("確認待ち", "To review"),
  requests: say("依頼", "Requests"),
  consultations: say("相談", "Consultations"),
  library: say("事例集", "Case library"),
  plans: say("支援計画", "Support plans"),
  ledger: say("会計", "Accounts"),
  subsidies: say("補助金", "Subsidies"),
  supervision: say("仕事の様子", "Workload"),
  reports: say("月次報告", "Monthly reports"),
  councils: say("地活協", "Councils"),
  staffing: say("職員配置", "Staffing"),
  people: say("人", "People"),
  outbox: say("メールの送信", "Outgoing mail"),
  about: say("事業", "Programme"),
  audit: say("監査記録", "Audit log"),
} as const;
export type Section = keyof typeof sections;
