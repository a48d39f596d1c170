import { say } from "../../kernel/say.ts";

/** Words of notices and of what people choose about them. */
export const words = {
  title: say("お知らせ", "Notices"),
  lead: say(
    "あなたに関わることが起きると、ここに並びます。新しいものが上です。",
    "What concerns you is listed here, the newest first.",
  ),
  help: [
    say("件名を押すと、そのページが開き、既読になります。", "A line opens its page and is then read."),
    say("まだ読んでいないものには「未読」と付いています。", "What you have not read yet is marked “unread”."),
    say(
      "メールで届く時刻と種類は「お知らせの設定」で選べます。",
      "Choose when and what comes by mail in the settings.",
    ),
  ],
  none: say("お知らせはまだありません", "There are no notices yet"),
  noneUnread: say("未読のお知らせはありません", "Nothing is unread"),
  noneHow: say(
    "依頼が届いたとき、記録が差し戻されたときなどに、ここに届きます。",
    "When a request comes or a record is returned, you are told here.",
  ),
  unread: say("未読", "Unread"),
  urgent: say("急ぎ", "Urgent"),
  showAll: say("すべて表示する", "Show all"),
  showUnread: say("未読だけ表示する", "Show unread only"),
  allRead: say("すべて既読にする", "Mark all as read"),
  allReadDone: say("すべて既読にしました。", "All are marked as read."),
  toSettings: say("お知らせの設定", "Settings for notices"),

  settings: say("お知らせの設定", "Settings for notices"),
  settingsLead: say(
    "お知らせは、いつでも画面で読めます。ここでは、メールでも受け取るかどうかを選びます。",
    "Notices are always on the screen. Here you choose what comes by mail as well.",
  ),
  goesTo: (mail: string) => say(`届け先： ${mail}`, `Sent to: ${mail}`),
  noAddress: say(
    "ログインのためのアカウントがないので、メールは届きません。",
    "There is no account to sign in with, so no mail is sent.",
  ),
  byMail: say("メールでの受け取り方", "By mail"),
  ways: {
    digest: say("1日1回、まとめて受け取る", "Once a day, in one letter"),
    urgent: say("急ぎのものだけ受け取る", "Only what is urgent"),
    none: say("メールでは受け取らない", "No mail"),
  },
  waysHelp: {
    digest: say("急ぎのものは、すぐに届きます。", "What is urgent comes at once."),
    urgent: say("ほかは画面で読みます。", "You read the rest on the screen."),
    none: say("急ぎのものも画面だけになります。", "Urgent notices too are on the screen only."),
  },
  digestAt: say("まとめて届く時刻", "Time of the daily letter"),
  digestAtHelp: say("日本時間です。例：08:00", "Time in Japan, e.g. 08:00"),
  locale: say("メールの言葉", "Language of the mail"),
  locales: { ja: say("日本語", "日本語 (Japanese)"), en: say("英語（English）", "English") },
  kinds: say("メールで受け取る種類", "Kinds that come by mail"),
  kindsHelp: say(
    "チェックを外した種類は、画面だけに届きます。",
    "Kinds without a tick are on the screen only.",
  ),
  keep: say("この設定にする", "Keep these settings"),
  kept: say("お知らせの設定を変えました。", "Your settings for notices are kept."),

  stop: say("お知らせのメールを止める", "Stop mail of notices"),
  stopLead: say(
    "まちセンから届くお知らせのメールを、すべて止めます。急ぎのお知らせも届かなくなります。お知らせは、ログインすれば画面で読めます。",
    "This stops all mail of notices from Machisen, urgent ones too. Signed in, you still find them on the screen.",
  ),
  stopDo: say("メールを止める", "Stop the mail"),
  stopped: say("お知らせのメールを止めました", "The mail has been stopped"),
  stoppedLead: say(
    "これからは届きません。すでに送り出したものは、数分のあいだ届くことがあります。もう一度受け取るときは、ログインして「お知らせの設定」を開いてください。",
    "No more will come; what was already on its way may arrive within minutes. To get it again, sign in and open the settings for notices.",
  ),
  stopUnknown: say("このリンクは使えません", "This link can't be used"),
  stopUnknownLead: say(
    "アドレスが途中で切れているかもしれません。メールの中のリンクを、もう一度開いてください。ログインすると「お知らせの設定」でも止められます。",
    "The address may have been cut. Open the link in the mail again, or sign in and use the settings for notices.",
  ),
} as const;
