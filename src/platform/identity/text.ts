import { say } from "../../kernel/say.ts";

export const words = {
  signInRefused: say(
    "メールアドレスかパスワードが違います。もう一度確かめて入力してください。",
    "The mail address or the password is not right. Check both and try again.",
  ),
  codeRefused: say(
    "確認コードが違うか、すでに使われています。アプリに今表示されている6桁を入力してください。",
    "The code is wrong or was used already. Enter the six digits that your app shows now.",
  ),
  codeExpired: say(
    "確認コードの入力時間が過ぎました。もう一度サインインしてください。",
    "The time to enter the code is over. Sign in again.",
  ),
  passwordNow: say("現在のパスワードが違います。", "The current password is not right."),
  tooShort: (least: number) =>
    say(`パスワードは${least}文字以上にしてください。`, `Use a password of at least ${least} characters.`),
  tooLong: (most: number) =>
    say(`パスワードは${most}文字以内にしてください。`, `Use a password of at most ${most} characters.`),
  tooPlain: say(
    "同じ文字のくり返しや、メールアドレスを含むパスワードは使えません。",
    "A repeated character or a password that holds your mail address can't be used.",
  ),
  notSame: say("2回のパスワードが一致しません。", "The two passwords are not the same."),
  noMail: say(
    "メールアドレスの形になっていません。例: hanako@example.jp",
    "This is not a mail address. Example: hanako@example.jp",
  ),
  mailNeeded: say(
    "この人のメールアドレスがありません。メールアドレスも指定してください。",
    "This person has no mail address yet. Give one as well.",
  ),
  mailTaken: say(
    "このメールアドレスは、ほかの人が使っています。",
    "This mail address belongs to somebody else's account.",
  ),
  resetOver: say(
    "このリンクは使えません。一度使ったか、1時間が過ぎています。もう一度メールを受け取ってください。",
    "This link can't be used: it was used already or is older than an hour. Ask for a new mail.",
  ),
  alreadyOn: say("2段階の確認はすでに設定されています。", "The second step is on already."),
  resetSubject: say("【まちセン】パスワードの設定", "Machisen: set your password"),
  resetBody: (name: string, link: string) =>
    say(
      `${name} 様\n\nまちセンのパスワードを設定するためのリンクです。1時間以内に開いてください。一度だけ使えます。\n\n${link}\n\nお心当たりがない場合は、このメールを捨ててください。パスワードは変わりません。\n`,
      `Dear ${name},\n\nwith this link you can set your password for Machisen. It works once and for one hour.\n\n${link}\n\nIf you did not ask for it, ignore this mail; your password stays as it is.\n`,
    ),
};
