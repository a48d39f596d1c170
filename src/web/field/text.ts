import { formatNumber } from "../../kernel/era.ts";
import { say } from "../../kernel/say.ts";

/** Words of the field page and of the entries that are held; what changes on the phone says islands/field/words.ts. */
export const words = {
  title: say("現場で書く", "In the field"),
  app: say("まちセン 現場の記録", "Machisen in the field"),
  appShort: say("現場の記録", "Field"),
  opening: say("開いています…", "Opening…"),
  noScript: say(
    "このページは、電波のない場所でも書けるようにするためのもので、JavaScriptが必要です。電波があれば、ふつうの入力画面で同じ記録を書けます。",
    "This page lets you write without a connection and needs JavaScript. With a connection the ordinary form writes the same record.",
  ),
  ordinary: say("ふつうの入力画面を開く", "Open the ordinary form"),
  write: say("新しく書く", "Write a record"),
  unsent: say("まだ送っていない記録", "Not sent yet"),
  nothing: say("送り残しはありません。", "Everything is sent."),
  nothingHow: say(
    "電波がなくても書けます。書いたものと写真はこの端末に残り、つながったときに送られます。",
    "You can write without a connection. Records and pictures stay on this phone and are sent once there is one.",
  ),
  sendNow: say("いま送る", "Send now"),
  more: say("続きを表示する", "Show more"),
  sent: say("いま送った記録", "Sent just now"),
  form: say("支援を記録する", "Write a record"),
  camera: say("写真を撮る", "Take a picture"),
  pictures: say("端末から写真を選ぶ", "Choose pictures"),
  picturesHelp: say(
    "合わせて20枚まで。位置情報は取り除いて保存します。",
    "Up to 20. The place where they were taken is removed.",
  ),
  save: say("この端末に保存して送る", "Keep on this phone and send"),
  later: say("書きかけのまま閉じる", "Close and go on later"),
  areaHelp: say("地活協を選ばないときに選びます。", "When no council is ticked."),
  chosen: say("添える写真", "Pictures to go along"),
  leave: say("ログアウトする前に", "Before you sign out"),
  leaveNow: say("消してログアウトする", "Erase and sign out"),
  stay: say("ログアウトしない", "Stay signed in"),
  locked: say("ログインすると続きを書けます", "Sign in to go on"),
  lockedHow: say(
    "書いたものは、鍵をかけてこの端末に残してあります。書いた本人がログインすると開きます。",
    "What was written is kept on this phone under lock. It opens when its writer signs in.",
  ),
  signIn: say("ログインする", "Sign in"),
  signOut: say("ログアウト", "Sign out"),
  back: say("今日のページへ", "To the page Today"),
  help: say(
    "この端末をほかの人に渡す前に、ログアウトしてください。",
    "Sign out before you give this phone to somebody else.",
  ),

  held: say("預かっている記録", "Held entries"),
  heldWhy: say(
    "書いた人が職を離れたあとに、その人の端末から届いた記録です。書いた人の記録として加えるか、理由を書いて終わりにします。届いた内容は消えません。",
    "They came from phones of people who had left the post. Make each a record of its writer, or set it aside with a reason. What was sent is never erased.",
  ),
  heldNone: say("預かっている記録はありません", "No entries are held"),
  heldNoneHow: say(
    "職を離れた人の端末から届くと、ここに並びます。",
    "What comes from the phone of somebody who has left appears here.",
  ),
  heldOne: (id: number) => say(`預かり ${id}番`, `Held entry ${id}`),
  person: say("書いた人", "Writer"),
  day: say("支援した日", "Day"),
  received: say("届いた日時", "Received"),
  written: say("端末で書いた日時（端末の時計）", "Written, by the phone's clock"),
  area: say("地域", "Area"),
  done: say("したこと", "What was done"),
  open: say("開く", "Open"),
  files: say("届いた写真", "Pictures that came"),
  take: say("記録にする", "Make it a record"),
  taken: say(
    "書いた人の記録として加えました。確認を待っています。",
    "It is a record of its writer now and waits for review.",
  ),
  aside: say("記録にしないで終わりにする", "Set it aside"),
  asideButton: say("終わりにする", "Set aside"),
  asideWhy: say("記録にしない理由", "Why it does not become a record"),
  wasAside: say("理由を残して終わりにしました。", "It is set aside with its reason."),
  settled: (who: string, when: string) =>
    say(`${when}に${who}が片付けました。`, `Settled by ${who} on ${when}.`),
  toRecord: (id: number) => say(`支援記録 ${formatNumber(id)}番`, `Support record ${formatNumber(id)}`),
  cut: (name: string) =>
    say(
      `「${name}」が途中で切れています。撮り直すか、外してから送ってください。記録は残っています。`,
      `“${name}” was cut off. Take it again or leave it out. The entry is kept.`,
    ),
} as const;
