import { say, type Text } from "../../../kernel/say.ts";

export const words = {
  title: say("確かめたいところ", "Worth a second look"),
  titleWith: (n: number) =>
    n === 0
      ? say("確かめたいところ", "Worth a second look")
      : say(`確かめたいところ（${n}件）`, `Worth a second look (${n})`),
  lead: say(
    "気づいたことのお知らせです。記帳や承認を止めるものではありません。認めるかどうかは、区役所が決めます。",
    "These are hints. They stop neither writing nor approving; what is accepted is for the ward office to decide.",
  ),
  why: say("気づいたこと", "What was noticed"),
  how: say("直し方", "How to put it right"),
  ofPart: (n: number) => say(`内訳の${n}行目`, `share ${n}`),
  answer: say("会計からの返事", "The treasurer's answer"),
  noAnswer: say("まだ", "none yet"),
  standings: {
    open: say("直っていないもの", "Not put right yet"),
    unanswered: say("返事がまだのもの", "Not answered yet"),
    answered: say("返事のあるもの", "Answered"),
    mended: say("直ったもの", "Put right"),
    all: say("すべて", "All"),
  },
  everyKind: say("すべて", "All"),
  kind: say("種類", "Kind"),
  partNumber: say("内訳の行", "Share"),
  foundDay: say("気づいた日", "Noticed on"),
  mendedDay: say("直った日", "Put right on"),
  mendedShort: say("直りました", "Put right"),
  give: say("返事を書く", "Answer"),
  change: say("返事を書き直す", "Change the answer"),
  about: (title: Text) => say(`（${title.ja}）`, ` (${title.en})`),
  answerHelp: say(
    "直せないときは、いきさつや、区役所と話したことを書いてください。",
    "Where it can't be put right, write how it came, or what was agreed with the ward office.",
  ),
  save: say("返事を保存する", "Save the answer"),
  answered: say("返事を保存しました。", "The answer is saved."),
  mended: (n: number) => say(`直ったもの（${n}件）`, `Put right (${n})`),
  mendedOn: (day: Text) => say(`${day.ja}に直りました`, `put right on ${day.en}`),
  ofBook: say("この帳簿の、確かめたいところをすべて見る", "All of this book"),
  count: (n: number) => say(`${n}件`, `${n}`),
  nothing: say("確かめたいところはありません", "There is nothing to look at again"),
  nothingHow: say(
    "領収書を書くたびに、気づいたことがあればここに並びます。",
    "Whatever is noticed when a receipt is written down stands here.",
  ),
  noneSuch: say("当てはまるものはありません", "None is like that"),
  noneSuchHow: say("条件を変えるか、条件をなくしてください。", "Change the conditions, or leave them out."),
  noticed: (saved: Text, n: number) =>
    n === 0
      ? saved
      : say(
          `${saved.ja}確かめたいところが${n}件あります。`,
          `${saved.en} ${n === 1 ? "One thing is" : `${n} things are`} worth a second look.`,
        ),
  rules: (name: Text, version: number) =>
    say(`使っている決まり：${name.ja}（第${version}版）`, `Rules in use: ${name.en} (version ${version})`),
  noRules: say(
    "この区と年度の決まりが、まだ読み込まれていません。金額の目安は調べていません。",
    "No rules of this ward and year are loaded, so amounts are not looked at.",
  ),
} as const;
