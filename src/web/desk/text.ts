import { formatNumber } from "../../kernel/era.ts";
import { say, type Text } from "../../kernel/say.ts";

/** Words of the pages of requests; names of fields, states and steps come from the module. */
export const words = {
  draftHow: say("まだ送られていません。", "It has not been sent yet."),
  filesNotKept: say(
    "添付は下書きに残らないので、選び直してください。",
    "Attachments are not part of a draft; choose them again.",
  ),
  title: say("依頼", "Requests"),
  newRequest: say("新しい依頼", "New request"),
  file: say("依頼を出す", "File a request"),
  request: (id: number) => say(`依頼 ${id}番`, `Request ${id}`),

  count: (n: number) => say(`${formatNumber(n)}件`, `${formatNumber(n)} ${n === 1 ? "request" : "requests"}`),
  month: say("月", "Month"),
  dayOf: say("その月に", "In the month"),
  events: {
    filed: say("届いた", "filed"),
    acknowledged: say("受け付けた", "acknowledged"),
    answered: say("初めて回答した", "first answered"),
    closed: say("完了した", "closed"),
    unanswered: say("終わりまでに未回答", "not answered by its end"),
  },
  lateness: say("期限", "Due time"),
  lateOnly: say("過ぎたもの", "Missed"),
  text: say("言葉", "Words"),
  every: say("すべて", "All"),
  open: say("終わっていないもの", "Not closed"),
  none: say("条件に合う依頼はありません", "No request matches"),
  noneHow: say("条件を減らすか、月を変えてください。", "Use fewer conditions or another month."),
  noneYet: say("依頼はまだありません", "There are no requests yet"),
  noneYetHow: say(
    "区役所から依頼が出ると、すぐにここに並びます。",
    "What the ward office asks for appears here at once.",
  ),
  whole: (area: string) => say(`${area}全体`, `All of ${area}`),
  andOthers: (n: number) => say(`ほか${n}`, `+${n}`),
  unassigned: say("未定", "Nobody yet"),
  someone: say("（名前は表示できません）", "(name not shown)"),

  due: (when: Text) => say(`${when.ja}まで`, `by ${when.en}`),
  left: (time: Text) => say(`あと${time.ja}`, `${time.en} left`),
  nearly: say("まもなく期限", "due any moment"),
  late: say("期限を過ぎています", "past its due time"),
  lateBy: (time: Text) => say(`期限から${time.ja}遅れ`, `${time.en} late`),
  hours: (n: number) => say(`${n}時間`, `${n} ${n === 1 ? "hour" : "hours"}`),
  minutes: (n: number) => say(`${n}分`, `${n} min`),
  days: (n: number) => say(`${n}日`, `${n} ${n === 1 ? "day" : "days"}`),
  clientsTurn: say("回答の確認待ち", "the answer waits for the client"),

  about: say("何をお願いするか", "What you ask for"),
  whom: say("どの地域か", "Which area"),
  whatHelp: say(
    "してほしいことを、具体的に書いてください。1行目が一覧の件名になります。",
    "Say what should be done. The first line becomes the title in the list.",
  ),
  whyHelp: say("きっかけや事情。担当が動きやすくなります。", "What led to it; it helps whoever sees to it."),
  councilsHelp: say("選ばなければ、区域全体への依頼になります。", "Choose none for the whole area."),
  areaHelp: say("地活協を一つも選ばないときに選んでください。", "Choose it when no council is ticked."),
  noArea: say("選ばない", "None"),
  wishedHelp: say(
    "ないときは空欄のままで。事業で決めた期限までに回答します。",
    "May stay empty; the programme's own target holds.",
  ),
  filesHelp: say(
    "写真（JPEG・PNG・WebP）とPDF。位置情報は取り除いて保存します。",
    "Pictures (JPEG, PNG, WebP) and PDF. Locations are removed.",
  ),
  cancel: say("やめる", "Cancel"),
  filed: say(
    "依頼を出しました。センターの担当にすぐ届きます。",
    "The request is filed; the centre sees it at once.",
  ),
  filedBefore: say(
    "同じ内容がすでに届いていました。依頼は一つだけです。",
    "This form had arrived already. There is one request only.",
  ),

  next: say("次にすること", "What comes next"),
  closed: say("この依頼は完了しました。", "This request is closed."),
  assignLater: say("あとで決める", "Decide later"),
  assigneeHelp: say("この区域を支援している人から選びます。", "Somebody who supports this area."),
  otherAssignee: say("担当を替える", "Give it to somebody else"),
  answerHelp: say(
    "したこと、分かったこと、これからの予定を書いてください。",
    "What was done, what is known, and what comes next.",
  ),
  answerOrAgain: say("回答はいかがですか", "Is this what you asked for?"),
  thanks: say("ひとこと（なくてもかまいません）", "A word (optional)"),
  missing: say("どこがまだ足りないか", "What is still missing"),
  missingHelp: say("同じ担当に、もう一度届きます。", "It goes to the same person again."),
  assigneeGone: (name: string) =>
    say(
      `担当の${name}さんは、いまこの区域を支援する職に就いていません。担当を決め直してください。`,
      `${name} holds no supporting post here any more. Give the request to somebody else.`,
    ),
  records: say("この依頼への支援", "Support given"),
  noRecords: say("支援記録はまだありません。", "There is no record yet."),
  writeRecord: say("支援記録を書く", "Write a record"),
  totalMinutes: say("合計", "Total"),
  day: say("日付", "Date"),
  worker: say("支援した人", "Worker"),
  done: say("したこと", "What was done"),
  way: say("経過", "History"),
  to: (name: string) => say(`担当：${name}`, `To: ${name}`),
  acknowledgeBy: say("受付の期限", "To be acknowledged by"),
  answerBy: say("回答の期限", "To be answered by"),
  forRequest: (what: string) =>
    say(`依頼「${what}」への支援として記録します`, `This record will belong to the request “${what}”`),
  toRequest: say("依頼を見る", "Open the request"),

  did: {
    acknowledge: say("受け付けました。", "Acknowledged."),
    assign: say("担当を決めました。本人に知らせます。", "Assigned; they are told."),
    answer: say("回答しました。依頼した人に知らせます。", "Answered; the client is told."),
    accept: say("完了しました。", "Closed."),
    reopen: say("もう一度お願いしました。担当に知らせます。", "Asked again; the assignee is told."),
  },
} as const;
