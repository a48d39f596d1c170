import { say, type Text } from "../../kernel/say.ts";

/** Words of signing in and of the own account. */
export const words = {
  signIn: say("ログイン", "Sign in"),
  signInDo: say("ログインする", "Sign in"),
  mail: say("メールアドレス", "Mail address"),
  password: say("パスワード", "Password"),
  forgotLink: say(
    "パスワードを忘れたとき・はじめて使うとき",
    "Forgotten your password, or here for the first time?",
  ),
  signedOut: say("ログアウトしました。", "You are signed out."),
  tooMany: (minutes: number) =>
    say(
      `続けて間違えたため、ここからは少しお休みします。約${minutes}分たってから、もう一度入力してください。別の場所からは、正しいパスワードでログインできます。`,
      `After several wrong tries this place has to rest. Try again in about ${minutes} min. From elsewhere the right password works at once.`,
    ),
  tooManyMails: (minutes: number) =>
    say(
      `続けて申し込みがあったため、約${minutes}分たってから、もう一度お試しください。先に届いたメールがあれば、それを使えます。`,
      `There were several requests in a row. Try again in about ${minutes} min; a mail that arrived before still works.`,
    ),

  demoTitle: say("役割を選んで、すぐに入る", "Step inside as one of these people"),
  demoLead: say(
    "デモ用の世界です。登場する人はすべて架空で、パスワードは要りません。",
    "This is a demonstration world. All people are invented; no password is needed.",
  ),
  demoOfficersOf: (council: Text) => say(`${council.ja}の役員`, `Officers of ${council.en}`),
  demoOr: say("メールアドレスでログインする", "Sign in with a mail address"),

  resumeTitle: say("もう一度ログインしてください", "Please sign in again"),
  resumeLead: say(
    "しばらく使われなかったため、ログインが切れていました。書いた内容は、このページが預かっています。ログインすると、続きから始められます。",
    "You were signed out after a while without use. What you wrote is kept in this page: sign in and go on where you were.",
  ),
  otherTitle: say("別の人がログインしています", "Somebody else is signed in"),
  otherLead: say(
    "この画面を開いたあとに、別の人がログインしました。書いた内容は保存せず、このページが預かっています。書いた人がログインすると、続きから始められます。",
    "Since this page was opened, somebody else has signed in. What was written is not saved but kept in this page: its writer can sign in and go on.",
  ),
  resumeFiles: (names: string) =>
    say(
      `選んだファイル（${names}）は預かれません。戻ったページで選び直してください。`,
      `The files you chose (${names}) can't be kept. Please choose them again on the page you return to.`,
    ),
  continueTitle: say("送信の続き", "Go on sending"),
  continueLead: say(
    "ログインしました。次の内容は、まだ送信されていません。このまま送信するか、元のページに戻ってやり直してください。",
    "You are signed in. This has not been sent yet: send it now, or go back to the page and start over.",
  ),
  continueDo: say("このまま送信する", "Send it now"),
  continueNot: say("送信せずに元のページに戻る", "Back to the page without sending"),
  notTheirs: say(
    "ログインが切れる前に別の人が書いていた内容は、ここには戻していません。",
    "Somebody else was writing before the session ended; it has not been brought back here.",
  ),
  restored: say(
    "書いた内容を元に戻しました。まだ送信されていません。",
    "What you wrote is back. It has not been sent yet.",
  ),

  code: say("確認コードの入力", "Enter your code"),
  codeLead: say(
    "認証アプリに表示されている6桁の数字を入力してください。携帯電話が手元にないときは、控えておいた予備のコードも使えます。",
    "Enter the six digits that your authenticator app shows. Without your telephone, use one of your backup codes.",
  ),
  codeField: say("確認コード", "Code"),
  codeDo: say("確認する", "Continue"),
  startAgain: say("最初からやり直す", "Start again"),

  forgot: say("パスワードの設定メールを受け取る", "Get a mail to set your password"),
  forgotLead: say(
    "登録されているメールアドレスを入力してください。パスワードを設定するためのリンクをお送りします。",
    "Enter the mail address you are registered with. You will get a link to set your password.",
  ),
  forgotDo: say("メールを受け取る", "Send the mail"),
  forgotDone: say("メールを確かめてください", "Check your mail"),
  forgotDoneLead: say(
    "入力されたメールアドレスが登録されていれば、数分のうちにメールが届きます。リンクは1時間、一度だけ使えます。届かないときは、アドレスの打ち間違いと迷惑メールのフォルダーを確かめ、それでもないときは職場の管理者にお尋ねください。",
    "If the address is registered, a mail arrives within minutes. Its link works once and for one hour. If none comes, check the spelling and the spam folder, then ask whoever appoints people at your workplace.",
  ),
  backToSignIn: say("ログインのページに戻る", "Back to signing in"),

  reset: say("新しいパスワードの設定", "Set a new password"),
  resetDo: say("このパスワードにする", "Set this password"),
  resetDone: say(
    "パスワードを設定しました。新しいパスワードでログインしてください。",
    "Your password is set. Sign in with it.",
  ),
  newPassword: say("新しいパスワード", "New password"),
  newPasswordHelp: say(
    "10文字以上。短い文のように、覚えやすく長いものが安全です。",
    "At least 10 characters. A short sentence is easy to remember and hard to guess.",
  ),
  again: say("新しいパスワード（もう一度）", "New password, once more"),

  foreign: say("ほかのサイトから送られた入力は受け取れません", "This form came from another site"),
  foreignLead: say(
    "安全のため、まちセンのページから送られた入力だけを受け取ります。何も変わっていません。まちセンのページを開いて、もう一度操作してください。",
    "For safety, only forms sent from a page of Machisen are taken. Nothing was changed. Open the page here and try again.",
  ),

  me: say("自分の設定", "My account"),
  name: say("名前", "Name"),
  posts: say("今の職", "Posts today"),
  noPosts: say("今日の時点で、就いている職はありません。", "You hold no post today."),
  programmes: say("関わっている事業", "Programmes"),
  calendarLink: say(
    "カレンダー連携（スマートフォンで予定を見る）",
    "Calendar feed (see your calendar on your phone)",
  ),
  seenLink: say("自分を見られる人を確かめる", "See who can see me"),
  noticeSettings: say("お知らせの受け取り方を選ぶ", "Choose how notices reach you"),
  passwordTitle: say("パスワードの変更", "Change the password"),
  current: say("現在のパスワード", "Current password"),
  changeDo: say("パスワードを変える", "Change the password"),
  changed: say(
    "パスワードを変えました。ほかの端末ではログアウトしました。",
    "Your password is changed; other devices are signed out.",
  ),
  noAccount: say(
    "この人には、ログインのためのアカウントがありません。",
    "This person has no account to sign in with.",
  ),

  second: say("2段階の確認", "Second step"),
  secondOff: say(
    "今は使っていません。使うと、パスワードのほかに、携帯電話の認証アプリに出る数字でも本人を確かめます。パスワードが知られても、それだけでは入れません。",
    "Off. With it, signing in also asks for a number from an app on your telephone, so a stolen password alone opens nothing.",
  ),
  secondOn: (left: number) =>
    say(`使っています。予備のコードは、あと${left}個あります。`, `On. You have ${left} backup codes left.`),
  secondBegin: say("2段階の確認を始める", "Turn the second step on"),
  secondGoOn: say("設定の続きをする", "Go on setting it up"),
  secondTitle: say("認証アプリの登録", "Link an authenticator app"),
  secondScan: say(
    "1. 携帯電話の認証アプリで、この図を読み取ってください。",
    "1. Scan this picture with the authenticator app on your telephone.",
  ),
  secondType: say(
    "読み取れないときは、アプリにこの文字を入力してください。",
    "If it can't be scanned, type these letters into the app.",
  ),
  secondConfirm: say(
    "2. アプリに表示された6桁の数字を入力してください。",
    "2. Enter the six digits the app shows.",
  ),
  secondQr: say("認証アプリで読み取る図（QRコード）", "Picture to scan with an authenticator app (QR code)"),
  secondDo: say("登録する", "Link the app"),
  secondDone: say("2段階の確認を始めました", "The second step is on"),
  backupLead: say(
    "予備のコードです。携帯電話をなくしたときに、1つにつき一度だけ使えます。ここに表示されるのは今だけです。印刷するか書き写して、安全な場所に置いてください。",
    "These are your backup codes, for the day your telephone is lost. Each works once. They are shown only now: print or copy them and keep them safe.",
  ),
  backupDone: say("控えたので、自分の設定に戻る", "I have kept them; back to my account"),
  dropTitle: say("2段階の確認をやめる", "Turn the second step off"),
  dropDo: say("やめる", "Turn it off"),
  dropped: say("2段階の確認をやめました。", "The second step is off."),

  sessions: say("ログインしている端末", "Where you are signed in"),
  device: say("端末", "Device"),
  place: say("接続元", "From"),
  since: say("ログインした時刻", "Signed in"),
  lastSeen: say("最後に使った時刻", "Last used"),
  thisOne: say("この端末", "This one"),
  unknownDevice: say("不明な端末", "Unknown device"),
  end: say("ログアウトさせる", "Sign out there"),
  endOthers: say("ほかの端末をすべてログアウトさせる", "Sign out everywhere else"),
  ended: (n: number) =>
    say(`${n}台の端末をログアウトさせました。`, `Signed out ${n} other ${n === 1 ? "device" : "devices"}.`),
  action: say("操作", "Action"),

  seen: say("自分を見られる人", "Who can see me"),
  seenLead: say(
    "今日、あなたの名前や連絡先を見られるのは次の人です。誰が見られるかは職で決まり、その人が職を離れると見られなくなります。",
    "Today these people can see your name or your contact. It follows from their posts and ends with them.",
  ),
  seenNobody: say("今日、あなたを見られる人はいません。", "Nobody can see you today."),
  viewer: say("人", "Person"),
  post: say("職", "Post"),
  programme: say("事業", "Programme"),
  sees: say("見られるもの", "May see"),
  seesName: say("名前", "Name"),
  seesContact: say("名前と連絡先", "Name and contact"),
  operatorToo: say(
    "このほかに、システムの運用担当者は機械を直接管理しているため、すべてを見ることができます。運用担当者の操作も記録されます。",
    "Besides them, whoever operates the machine can see everything; what the operator does is logged as well.",
  ),
  looked: say("自分の情報を見た人・変えた人", "Who looked at my data, or changed it"),
  lookedNobody: say("まだ誰も見ていません。", "Nobody has looked so far."),
  when: say("いつ", "When"),
  who: say("誰が", "Who"),
  what: say("何を", "What"),
  operator: say("運用担当者", "The operator"),
  somebody: say("不明", "Unknown"),
  viewed: (what: { ja: string; en: string }) => say(`${what.ja}を見た`, `Looked at ${what.en}`),
  changedData: (what: { ja: string; en: string }) => say(`${what.ja}を変えた`, `Changed ${what.en}`),
  registered: (what: { ja: string; en: string }) => say(`${what.ja}を登録した`, `Entered ${what.en}`),
  removed: (what: { ja: string; en: string }) => say(`${what.ja}を消した`, `Removed ${what.en}`),
  contactData: say("連絡先", "the contact"),
  nameData: say("名前", "the name"),
} as const;
