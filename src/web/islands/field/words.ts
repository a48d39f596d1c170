/** What the field page says while it is used; the page's language decides. */
const said = {
  ja: {
    items: (n: number) => `${n}件`,
    online: "通信できます。",
    offline: "いまは通信できません。書いたものはこの端末に残り、つながったときに送られます。",
    sending: (left: number) => `送っています…（残り${left}件）`,
    serverDown: "サーバーが応答しません。あとで自動的に送り直します。",
    lockedCount: (n: number) =>
      `この端末に、まだ送っていない記録が${n}件あります。書いた本人がログインすると開きます。`,
    signedOut: "ログインの期限が切れました。書いたものはこの端末に残してあります。",
    noSuch: "この事業では使えません。",
    insecure:
      "このアドレスでは、端末に安全に残せません。https で始まるアドレスで開くか、ふつうの入力画面を使ってください。",
    noRoom:
      "端末の空きが足りず、残せませんでした。送り終えるか、写真を減らしてから、もう一度お試しください。",
    lost: "いまは、この事業の記録を書く職に就いていません。残っている記録は、送ると確認する人に渡ります。",
    states: {
      draft: "書きかけ",
      waiting: "未送信",
      sending: "送信中",
      refused: "送れませんでした",
      changed: "届いた記録と違います",
    },
    untitled: "（まだ内容がありません）",
    noDay: "日付なし",
    pictures: (n: number) => `写真${n}枚`,
    edit: "直す",
    remove: "消す",
    removeAsk: "この記録を端末から消します。元に戻せません。",
    removeYes: "消す",
    removeNo: "消さない",
    again: "もう一度送る",
    handIn: "確認する人に預ける",
    changedWhy:
      "前に送った内容が、すでに記録になっています。そのあと端末で直した内容は、まだ記録に入っていません。記録を開いて、見比べて直してください。",
    openRecord: "記録を開いて直す",
    picturesStay: "写真は一緒に移せません。開いた画面で選び直してください。",
    refusedMissing: "この事業では受け取れませんでした。",
    tooLarge: "写真が大きすぎて送れませんでした。写真を減らしてください。",
    failed: "サーバーで処理できませんでした。もう一度送ってください。",
    openSent: (what: string) => `${what}（記録になりました）`,
    stranded: (what: string) => `${what}（確認する人に渡しました）`,
    required: (what: string) => `「${what}」を入れてください。`,
    where: "地活協か地域のどちらかを選んでください。",
    mend: "次のところを直してください",
    saved: (time: string) => `${time} この端末に残しました`,
    picture: (n: number) => `写真${n}`,
    removePicture: (name: string) => `「${name}」を外す`,
    mostPictures: "写真は20枚までです。",
    leave: (n: number) =>
      `まだ送っていない記録が${n}件あります。ログアウトすると、この端末に残っている記録と写真はすべて消えます。`,
    leaveAll: "すべて送りました。ログアウトできます。",
    leaveOffline: "いまは通信できないので、ログアウトできません。つながってから、もう一度押してください。",
    leaveRest: (n: number) => `${n}件は送れませんでした。一覧で理由を確かめてください。`,
  },
  en: {
    items: (n: number) => `${n}`,
    online: "There is a connection.",
    offline: "No connection now. What you write stays on this phone and is sent once there is one.",
    sending: (left: number) => `Sending… (${left} left)`,
    serverDown: "The server does not answer. It will be tried again by itself.",
    lockedCount: (n: number) =>
      `${n} ${n === 1 ? "entry" : "entries"} on this phone not sent yet. They open when their writer signs in.`,
    signedOut: "Your session has ended. What you wrote is kept on this phone.",
    noSuch: "This can't be used in this programme.",
    insecure:
      "Nothing can be kept safely under this address. Open the one that begins with https, or use the ordinary form.",
    noRoom: "The phone has no room left for it. Send what is waiting or take pictures out, then try again.",
    lost: "You hold no post that writes records here now. What is left goes to those who review when it is sent.",
    states: {
      draft: "Being written",
      waiting: "Not sent",
      sending: "Sending",
      refused: "Could not be sent",
      changed: "Differs from the record",
    },
    untitled: "(nothing written yet)",
    noDay: "no day",
    pictures: (n: number) => `${n} ${n === 1 ? "picture" : "pictures"}`,
    edit: "Edit",
    remove: "Erase",
    removeAsk: "This entry will be erased from the phone for good.",
    removeYes: "Erase",
    removeNo: "Keep",
    again: "Send again",
    handIn: "Give it to those who review",
    changedWhy:
      "What you sent before is a record already. What you changed on the phone since is not in it. Open the record, compare and change it there.",
    openRecord: "Open the record and change it",
    picturesStay: "Pictures can't be moved along; choose them again there.",
    refusedMissing: "This programme did not take it.",
    tooLarge: "The pictures were too large to send. Take some out.",
    failed: "The server could not process it. Send it again.",
    openSent: (what: string) => `${what} (a record now)`,
    stranded: (what: string) => `${what} (given to those who review)`,
    required: (what: string) => `Please fill in: ${what}.`,
    where: "Choose the councils, or an area.",
    mend: "Please mend these",
    saved: (time: string) => `Kept on this phone at ${time}`,
    picture: (n: number) => `Picture ${n}`,
    removePicture: (name: string) => `Take out “${name}”`,
    mostPictures: "At most 20 pictures.",
    leave: (n: number) =>
      `${n} ${n === 1 ? "entry has" : "entries have"} not been sent. Signing out erases every entry and picture that is kept on this phone.`,
    leaveAll: "Everything is sent. You can sign out.",
    leaveOffline: "There is no connection, so you can't sign out now. Try again once there is one.",
    leaveRest: (n: number) => `${n} could not be sent. See the reasons in the list.`,
  },
} as const;

/** A service worker has no document; its script names the language. */
const language = (): string =>
  typeof document === "undefined"
    ? ((globalThis as { shell?: { lang: string } }).shell?.lang ?? "ja")
    : document.documentElement.lang;

export const words = language() === "en" ? said.en : said.ja;
