import { say, type Text } from "../../kernel/say.ts";

/** Words of the letters that carry notices, and of what people choose about them. */
export const words = {
  onlyPeople: say("お知らせの設定ができるのは人だけです。", "Only a person has settings for notices."),
  chooseWay: say("受け取り方を1つ選んでください。", "Choose one way."),
  noTime: say("時刻を、08:00 のように入力してください。", "Enter a time of day such as 08:00."),
  changedMeanwhile: say(
    "開いている間に、別の画面で設定が変わりました。いまの内容を確かめて、もう一度選んでください。",
    "These settings were changed on another page meanwhile. Look at them as they are now and choose again.",
  ),

  digestSubject: (n: number) =>
    say(`【まちセン】お知らせ ${n}件`, `Machisen: ${n} ${n === 1 ? "notice" : "notices"}`),
  urgentSubject: (name: Text) => say(`【まちセン】急ぎ：${name.ja}`, `Machisen, urgent: ${name.en}`),
  urgentMany: (n: number) => say(`【まちセン】急ぎのお知らせ ${n}件`, `Machisen: ${n} urgent notices`),
  digestLead: say("まちセンからのお知らせです。", "This is what happened at Machisen."),
  urgentLead: say("まちセンからの急ぎのお知らせです。", "This is urgent news from Machisen."),
  more: (n: number) => say(`ほかに${n}件あります。`, `And ${n} more.`),
  other: say("そのほか", "Others"),
  settings: say("届く時刻と種類を選ぶ", "Choose when and what you receive"),
  stop: say("お知らせのメールをすべて止める（ログイン不要）", "Stop all of these mails (no signing in)"),
} as const;
