import { say } from "../../kernel/say.ts";

export const words = {
  families: {
    requests: say("依頼", "Requests"),
    consultations: say("相談", "Consultations"),
    plans: say("支援計画", "Support plans"),
    accounts: say("地活協の会計", "Accounts of the councils"),
  },
  title: say("月次報告", "Monthly reports"),
  listHelp: [
    say(
      "月ごと・センターごとに、報告がどこまで進んでいるかを見ます。数字は承認された支援記録から自動で集計されます。",
      "See how far each month's report has come. Its numbers are compiled from approved support records.",
    ),
    say(
      "支援員が起案し、アドバイザーが確認し、責任者が提出し、委託した側が受理します。",
      "A worker drafts, the advisor reviews, the manager submits, and the client accepts.",
    ),
  ],
  month: say("月", "Month"),
  centre: say("センター", "Centre"),
  state: say("状態", "State"),
  notStarted: say("未着手", "Not started"),
  approved: say("承認された記録", "Approved records"),
  waiting: say("確認待ちの記録", "Records to review"),
  submitted: say("提出日時", "Submitted"),
  amendments: (n: number) => say(`（訂正${n}回）`, ` (amended ${n} times)`),
  none: say("まだ報告する月がありません", "No month to report yet"),
  noneWhy: say(
    "事業が始まると、月ごとにここに並びます。",
    "Months appear here as soon as the programme has begun.",
  ),
  caption: say("月次報告の進み具合", "Progress of the monthly reports"),

  frozen: (what: string, whatEn: string, when: string) =>
    say(
      `${when} に提出された内容です（${what}）。そのあと記録が変わっても、この報告の数字は変わりません。`,
      `As submitted on ${when} (${whatEn}). Its numbers stay, whatever happens to the records later.`,
    ),
  frozenTitle: say("提出された報告", "Submitted report"),
  liveTitle: say("集計中の報告", "Report in the making"),
  live: say(
    "承認された支援記録から、いま集計した内容です。提出すると、この時点の内容がそのまま残ります。",
    "Compiled just now from approved records. Submitting keeps it exactly as it is at that moment.",
  ),
  showLive: say("いまの記録で集計する", "Compile from the records as they are now"),
  versions: say("提出した内容", "Submissions"),
  waitingNote: (n: number) =>
    say(
      `この月には、まだ承認されていない記録が${n}件あります。承認されるまで報告には入りません。`,
      `${n} records of this month are not approved yet. They are not in the report until they are.`,
    ),
  toReview: say("確認待ちを開く", "Open the records to review"),
  records: say("件", "records"),
  minutes: (text: string, textEn: string) => say(text, textEn),
  total: say("計", "Total"),
  totalRecords: say("支援記録", "Support records"),
  recordsAndHours: say("件数／時:分", "records / h:min"),
  totalTime: say("支援時間", "Time"),
  reached: say("支援した協議会", "Councils supported"),
  ofCouncils: (n: number) => say(`／${n}`, ` of ${n}`),
  monthTable: (month: string, monthEn: string) =>
    say(`${month}の支援（協議会×業務）`, `Support in ${monthEn} by council and duty`),
  yearTable: (from: string, to: string, fromEn: string, toEn: string) =>
    say(`年度の累計（${from}〜${to}）`, `Year to date (${fromEn} – ${toEn})`),
  withoutSupport: say("この月に支援のなかった協議会", "Councils without support this month"),
  perCouncil: (name: string, records: number, time: string, nameEn: string, timeEn: string) =>
    say(`${name}　${records}件・${time}`, `${nameEn}: ${records} records, ${timeEn}`),
  notWritten: say("まだ書かれていません。", "Not written yet."),
  writeText: say("文章を書く", "Write the text"),
  start: say("報告を起案する", "Start the report"),
  startNote: say(
    "数字はすでに集計されています。起案すると、文章を書いて確認に回せます。",
    "The numbers are already compiled. Start the report to write its text and send it to review.",
  ),

  way: say("報告の進み", "Progress"),
  history: say("これまでの経過", "What has happened so far"),
  next: say("次の段階", "Next step"),
  reason: say("理由", "Reason"),
  reasonHelp: say(
    "相手がどこを直せばよいか分かるように書いてください。",
    "Write it so that the other side knows what to mend.",
  ),
  done: say("この報告は受理されています。", "This report has been accepted."),
  moved: {
    "send-to-review": say("確認に回しました。", "Sent to review."),
    "send-back": say("起案者に戻しました。", "Sent back to the drafter."),
    "mark-reviewed": say("確認を終えました。", "Review finished."),
    submit: say(
      "提出しました。内容は変わらない形で保存されています。",
      "Submitted. Its content is kept as it is.",
    ),
    return: say("差し戻しました。", "Returned."),
    accept: say("受理しました。", "Accepted."),
    amend: say("訂正を始めました。", "The amendment has begun."),
  },
  started: say(
    "報告を起案しました。文章を書いてください。",
    "The report has been started. Please write its text.",
  ),

  changesTitle: (number: number) =>
    say(`前回の提出（第${number}版）から変わること`, `What changes since submission ${number}`),
  amendsTitle: (number: number) =>
    say(`この訂正で第${number}版から変わったこと`, `What this amendment changes in submission ${number}`),
  whereChanged: say("変わった所", "Changed"),
  recordsAdded: say("加わった記録", "Records added"),
  recordsRemoved: say("除かれた記録", "Records left out"),
  recordsChanged: say("内容の変わった記録", "Records changed"),
  figures: (records: number, time: string, timeEn: string) =>
    say(`${records}件・${time}`, `${records} records, ${timeEn}`),

  narrativeTitle: say("報告の文章", "Text of the report"),
  narrativeHelp: [
    say(
      "数字の表は自動で作られます。ここでは、数字だけでは伝わらないことを書いてください。",
      "The tables make themselves. Write here what numbers alone don't tell.",
    ),
    say("空のままの節は、集計だけが印刷されます。", "A section left empty is printed with its tables only."),
  ],
  save: say("保存する", "Save"),
  cancel: say("報告に戻る", "Back to the report"),
  saved: say("文章を保存しました。", "The text was saved."),
  conflictTitle: say("ほかの人の文章と並べて確かめてください", "Compare with the other person's text"),
  theirs: say("保存されている文章", "Saved text"),
  yours: say("あなたの文章", "Your text"),
  conflictHow: say(
    "下の欄にはあなたの文章が残っています。必要な所を写して、もう一度保存してください。",
    "Your text is still below. Bring the two together and save again.",
  ),

  countedTitle: say("数字の内訳", "Records behind the number"),
  countedOf: (what: string, whatEn: string) => say(`${what}の記録`, `Records of ${whatEn}`),
  countedTotal: (n: number, time: string, timeEn: string) =>
    say(`${n}件・${time}`, `${n} records, ${timeEn}`),
  countedFrozen: say(
    "提出されたときのままの記録です。そのあと変わった記録には印が付いています。",
    "The records as they were when submitted. Those that have changed since are marked.",
  ),
  countedLive: say(
    "いま報告に入る、承認された記録です。",
    "The approved records that are in the report now.",
  ),
  firstOnly: (n: number) => say(`はじめの${n}件を表示しています。`, `Showing the first ${n}.`),
  changedSince: say("提出後に変更", "Changed since"),
  hidden: say("削除されたか、見る権限がありません", "Removed, or not yours to see"),
  unchanged: say("提出時のまま", "Unchanged"),
  now: say("いまの記録", "The record now"),
  noCounted: say("この数字に入る記録はありません", "No record behind this number"),
  digest: say("内容の照合値（SHA-256）", "Digest of the content (SHA-256)"),
  digestHelp: say(
    "JSONで取り出したファイルの照合値と同じなら、この内容は提出時のままです。",
    "If the JSON file has the same digest, its content is as submitted.",
  ),
} as const;
