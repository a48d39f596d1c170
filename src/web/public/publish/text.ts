import { say } from "../../../kernel/say.ts";

export const words = {
  title: say("会計の公開", "Public accounts"),
  help: [
    say(
      "監事が署名し、総会で承認された決算を、だれでも見られるページに出します。",
      "What an auditor signed and the assembly approved goes on a page that everybody can see.",
    ),
    say(
      "出した内容はそのまま固定されます。証憑の写真は、黒塗りして1枚ずつ公開します。",
      "It is frozen as it is. Pictures of vouchers are redacted and released one by one.",
    ),
    say("取り下げたときは、だれが、いつ、なぜかが残ります。", "Withdrawing leaves who did, when and why."),
  ],
  publish: say("公開する", "Publish"),
  publishHelp: say(
    "次のことは、公開するページにそのまま出ます。",
    "What you write here stands on the public page as it is.",
  ),
  what: say(
    "出るもの：収支の表、財源と事業ごとの内訳、記帳の番号・日付・金額・科目。相手の名前と内容は出ません。",
    "Public: the statement, sums by fund and project, and number, day, amount and category of each entry; not from whom or what for.",
  ),
  example: say(
    "決算と監査報告を原案どおり承認した。",
    "The accounts and the audit report were approved as proposed.",
  ),
  sure: say(
    "総会で承認された内容です。公開してよいことを確かめました",
    "This is what the assembly approved, and it may be made public",
  ),
  unsigned: (names: readonly string[]) =>
    say(
      `署名がまだの監事がいます：${names.join("、")}`,
      `Auditors who haven't signed yet: ${names.join(", ")}`,
    ),
  others: say(
    "署名がそろっていないことを承知のうえで公開します",
    "I publish although not every auditor has signed",
  ),
  published: say("公開しました。", "It is public now."),
  seePage: say("公開しているページを見る", "See the public page"),
  mark: say("公開した内容の印", "Mark of what is public"),
  at: say("公開した日時", "Made public"),
  withdraw: say("取り下げる", "Withdraw"),
  withdrawHelp: say(
    "公開しているページには、取り下げたことと、その理由が残ります。",
    "The public page will say that it was withdrawn, and why.",
  ),
  withdrawn: say("取り下げました。", "It is withdrawn."),
  history: say("これまでの公開", "Before"),
  withdrawnAt: say("取り下げた日時", "Withdrawn"),
  pictures: say("証憑の写真", "Pictures of vouchers"),
  picturesHelp: say(
    "写真を選び、名前や電話番号などを黒く塗ってから公開します。年度の会計が公開されている間だけ、だれでも見られます。",
    "Choose a picture and blacken names, telephone numbers and the like. It can be seen while the year is public.",
  ),
  noPictures: say("写真の付いた証憑はありません。", "No voucher has a picture."),
  voucher: say("証憑", "Voucher"),
  subject: say("相手・内容", "To whom, what for"),
  amount: say("金額（円）", "Amount (yen)"),
  state: say("公開", "Public"),
  isReleased: say("公開している", "Released"),
  notReleased: say("公開していない", "Not released"),
  redact: say("黒塗りする", "Redact"),
  redactPages: say("ページを選んで黒塗りする", "Choose a page to redact"),
  burn: say("黒塗りして見てみる", "Redact and look"),
  release: say("この写真を公開する", "Release this picture"),
  redactAgain: say("黒塗りをやり直す", "Redact again"),
  redactedTitle: (voucher: number) => say(`証憑${voucher}番の黒塗りの確認`, `Voucher ${voucher} as redacted`),
  redactedHelp: say(
    "公開するのは、この写真です。まだだれにも見えません。すみずみまで確かめてください。",
    "This very picture is what would be released. Nobody else sees it yet. Look at all of it.",
  ),
  redactedPicture: say("黒塗りした写真", "The redacted picture"),
  releasedPicture: (voucher: number) =>
    say(`公開している証憑${voucher}番の写真`, `Released picture of voucher ${voucher}`),
  pages: say("PDFのページ", "Pages of the PDF"),
  pagesHelp: (page: number, pages: number) =>
    say(
      `PDFの${pages}ページのうち${page}ページ目です。公開するページだけ、1ページずつ黒塗りします。`,
      `Page ${page} of ${pages}. Only pages that are to be public are redacted, one by one.`,
    ),
  pageNo: (page: number) => say(`${page}ページ`, `Page ${page}`),
  brokenPdf: say(
    "このPDFは開けません（壊れているか、パスワードが付いています）。",
    "This PDF can't be opened: it is broken or locked with a password.",
  ),
  takeBack: say("公開をやめる", "Take back"),
  takenBack: say("写真の公開をやめました。", "The picture is no longer public."),
  released: say("黒塗りした写真を公開しました。", "The redacted picture is released."),
  redactTitle: (voucher: number) => say(`証憑${voucher}番の黒塗り`, `Redact voucher ${voucher}`),
  redactHelp: say(
    "隠したい所のますに印をつけてください。公開する写真では、そのますが真っ黒になり、下の字は残りません。公開する前に、できあがりを見られます。",
    "Tick the cells to hide. In the released picture they are black, and nothing is left of what was under them. You see it before it is released.",
  ),
  cells: say("黒く塗るます", "Cells to blacken"),
  cell: (row: number, column: number) => say(`上から${row}、左から${column}`, `row ${row}, column ${column}`),
  draw: say("指でなぞって囲む", "Draw with a finger"),
  undo: say("最後の囲みを消す", "Undo the last box"),
  drawHint: say(
    "写真の上を斜めになぞると、四角く囲んで細かく隠せます。",
    "Draw across the picture to hide a smaller place.",
  ),
  drawn: say("{n}か所を囲みました。", "Places drawn: {n}."),
  places: say("細かい場所（書きたいときだけ）", "Exact places, if you like"),
  placesHelp: say(
    "1行に1か所、「左, 上, 幅, 高さ」を写真に対する％で書きます（例：10, 20, 30, 5）。",
    "One place a line: left, top, width and height in percent of the picture, for example 10, 20, 30, 5.",
  ),
  redactSure: say(
    "公開してはいけない個人の情報が、残っていないことを確かめました",
    "I have made sure that no personal data is left that must not be public",
  ),
  original: say("証憑の写真（元のまま）", "Picture of the voucher as it is"),
  cancel: say("もどる", "Back"),
};
