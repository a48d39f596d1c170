import { say } from "../../kernel/say.ts";

export const words = {
  title: say("今日", "Today"),
  nothing: say("今、あなたを待っている仕事はありません", "Nothing waits for you now"),
  nothingHow: say(
    "支援をしたら、その日のうちに記録しておきましょう。",
    "After a visit or meeting, write it down the same day.",
  ),
  write: say("支援を記録する", "Write a record"),
  returned: (day: string, done: string) =>
    say(`${day}の記録「${done}」が差し戻されています。`, `Your record of ${day} (“${done}”) was returned.`),
  advice: (note: string) => say(`助言：${note}`, `Advice: ${note}`),
  mend: say("直す", "Mend"),
  nextStep: (step: string, whom: string) => say(`${whom}：${step}`, `${whom}: ${step}`),
  due: (day: string) => say(`期限 ${day}`, `due ${day}`),
  dueToday: say("今日が期限", "due today"),
  late: (days: number) => say(`期限を${days}日過ぎています`, `${days} ${days === 1 ? "day" : "days"} late`),
  open: say("開く", "Open"),
  done: say("済みにする", "Done"),
  draftNew: (when: string) =>
    say(`${when}に書きかけた支援記録があります。`, `You began a record on ${when}.`),
  draftOf: (id: number, when: string) =>
    say(`支援記録${id}番を${when}に直しかけています。`, `You began to change record ${id} on ${when}.`),
  goOn: say("続きを書く", "Go on"),
  review: (n: number, days: number) =>
    say(
      `確認を待つ支援記録が${n}件あります。${days > 0 ? `いちばん古いものは${days}日待っています。` : ""}`,
      `${n} ${n === 1 ? "record waits" : "records wait"} for your review${days > 0 ? `, the oldest for ${days} days` : ""}.`,
    ),
  toReview: say("確認する", "Review"),
  list: say("待っている仕事", "What waits for you"),
} as const;
