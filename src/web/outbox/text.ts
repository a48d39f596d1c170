import { say, type Text } from "../../kernel/say.ts";
import type { LetterState } from "../../platform/notices/index.ts";

const states: Readonly<Record<LetterState, Text>> = {
  waiting: say("まだ送っていません", "Not sent yet"),
  retrying: say("送り直しています", "Being tried again"),
  failed: say("送れませんでした", "Could not be sent"),
  sent: say("送りました", "Sent"),
};

/** Words of the page of what was sent. */
export const words = {
  title: say("メールの送信状況", "Outgoing mail"),
  lead: say(
    "あなたが連絡先を直せる人に宛てたメールです。送ったあとの内容は残していません。",
    "Mail to people whose contact you may correct. What a sent letter said is not kept.",
  ),
  noted: say("このページを見たことは記録されます。", "That you looked at this page is noted."),
  help: [
    say("新しいものが上です。状態で絞り込めます。", "The newest comes first; filter by state."),
    say(
      "送れなかったときは5分おきに8回まで送り直し、それでもだめなら「送れませんでした」になります。",
      "What can't be sent is tried eight times, five minutes apart, and then given up.",
    ),
    say(
      "原因を直したら「もう一度送る」を押してください。いまのアドレスに送ります。",
      "When the cause is mended, press “Send again”: it goes to the address of now.",
    ),
  ],
  none: say("この条件のメールはありません", "There is no such mail"),
  noneHow: say(
    "お知らせのメールが作られると、ここに並びます。",
    "Letters are listed here once they are written.",
  ),
  state: say("状態", "State"),
  stateOf: (state: LetterState): Text => states[state],
  any: say("すべて", "All"),
  made: say("作った日時", "Written"),
  sentAt: (when: Text) => say(`${when.ja}に送信`, `on ${when.en}`),
  triedAt: (tries: number, when: Text) =>
    say(`${tries}回試しました（最後は${when.ja}）`, `tried ${tries} times, last on ${when.en}`),
  whom: say("宛先", "To"),
  nobody: say("登録のない人", "somebody not on record"),
  subject: say("件名", "Subject"),
  action: say("操作", "Action"),
  again: say("もう一度送る", "Send again"),
  againDone: say(
    "送信を待つ列に戻しました。数分のうちに送ります。",
    "It waits again and is sent within minutes.",
  ),
  read: say("読む", "Read"),
  askAnew: say(
    "パスワードのメールは、本人がもう一度申し込めます。",
    "Mail for a password can be asked for again by its reader.",
  ),
  faults: {
    unreachable: say("メールサーバーにつながりませんでした。", "The mail server could not be reached."),
    login: say(
      "メールサーバーへのログインが断られました。運用の担当者に知らせてください。",
      "The mail server refused our sign-in. Tell whoever runs the system.",
    ),
    address: say(
      "宛先のアドレスに届けられませんでした。アドレスを本人に確かめてください。",
      "The address was refused. Check it with the person.",
    ),
    refused: say(
      "メールサーバーが受け取りませんでした。続くときは運用の担当者に知らせてください。",
      "The mail server did not take it. If it goes on, tell whoever runs the system.",
    ),
  },
  letter: say("メールの内容", "The letter"),
  letterWhy: say(
    "まだ送られていないお知らせです。送ると、内容はここから消えます。",
    "It has not been sent. Once it is, its text is removed from here.",
  ),

  failed: (n: number) =>
    say(
      `送れなかったお知らせのメールが${n}通あります。`,
      `${n} ${n === 1 ? "letter" : "letters"} of notices could not be sent.`,
    ),
  failedNote: say(
    "宛先の人には届いていません。急ぐことは直接伝えてください。",
    "Their readers have not got them. Tell them yourself what can't wait.",
  ),
  look: say("原因を見る", "See why"),
} as const;
