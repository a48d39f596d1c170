import { say, type Text } from "../../kernel/say.ts";
import type { Section } from "./text.ts";

/** What the "?" of a page says when the page has no help of its own: three short lines. */
export const help: Record<Section, readonly Text[]> = {
  today: [
    say("あなたを待っている仕事を、急ぐ順に並べています。", "What waits for you, the most urgent first."),
    say(
      "1行が1つの仕事です。ボタンを押すと、その場所に進みます。",
      "Each line is one task; its button leads to the place.",
    ),
    say(
      "次の予定は「済みにする」で消えます。ほかの仕事は、終えると自動で消えます。",
      "“Done” ticks a next step off; everything else goes by itself once it is done.",
    ),
  ],
  myWeek: [
    say(
      "直す記録、読んでいない助言、約束したことが上から順に並びます。",
      "Records to mend, advice to read and promises, from the top.",
    ),
    say("週は「前の週」「次の週」で移れます。", "Move between weeks by the links above the table."),
    say(
      "地活協は名前の順です。長く接触のないところには印がつきます。",
      "Councils stand by name; a mark says where nobody has been in touch for long.",
    ),
  ],
  supervision: [
    say(
      "職員ごと、地活協ごとの件数と時間です。数字を押すと、もとの記録が開きます。",
      "Records and hours by worker and council; each number opens its records.",
    ),
    say(
      "期限を過ぎた約束、接触のない地活協、長く待っている確認を先に見てください。",
      "Look first at overdue steps, quiet councils and long waits.",
    ),
    say(
      "名前の順に並べています。優劣をつけるためのものではありません。",
      "Everything stands by name; this is no ranking.",
    ),
  ],
  board: [
    say("業務区分ごとに、この期間の支援を数えています。", "Counts this period's support for each duty."),
    say("数字を押すと、もとの支援記録が開きます。", "Each number opens the records behind it."),
    say(
      "まだ届いていない地活協から、次の予定を考えてください。",
      "Plan next from the councils not reached yet.",
    ),
  ],
  calendar: [
    say(
      "訪問・会議・締切を、月・週・一覧で見られます。",
      "Visits, meetings and deadlines by month, week or list.",
    ),
    say(
      "終わった訪問を開くと、日付や場所が入った記録の用紙に進めます。",
      "Open a past visit to write its record; day and place are filled in.",
    ),
    say(
      "なくなった予定は消さずに、理由を書いて「中止」にします。",
      "What won't take place is called off with a reason, not erased.",
    ),
  ],
  field: [
    say("電波のない場所でも記録を書けます。", "Records can be written without a connection."),
    say("つながると、まだ送っていないものから送ります。", "They are sent once there is one."),
    say("端末を人に渡す前に、ログアウトしてください。", "Sign out before you hand the phone on."),
  ],
  records: [
    say(
      "条件を選んで「絞り込む」を押してください。同じ条件のアドレスを人に送れます。",
      "Choose and press Apply; the address can be shared.",
    ),
    say("見出しを押すと並べ替わります。", "Press a heading to sort."),
    say("ExcelとCSVには、いまの条件の全件が入ります。", "Excel and CSV hold everything that matches."),
  ],
  review: [
    say(
      "支援員が提出した記録です。古いものから確認してください。",
      "Records handed in; begin with the oldest.",
    ),
    say(
      "直してほしいときは、理由を書いて差し戻してください。",
      "To have it mended, return it with a reason.",
    ),
    say("承認した記録だけが月次報告に数えられます。", "Only approved records count in the monthly report."),
  ],
  consultations: [
    say(
      "区役所や地域からの相談を、質問から結果まで1つの流れで残します。",
      "Questions of the ward and of local groups, from the asking to what came of it.",
    ),
    say(
      "電話や来所の相談は、職員が代わりに書きとめます。",
      "What comes by phone or at the counter is written down by the staff.",
    ),
    say("守秘の相談は、選ばれた人だけに見えます。", "Confidential ones are seen by the people named only."),
  ],
  subsidies: [
    say(
      "申請から精算までを、帳簿の数字から作ります。計画と予算を事業ごとに書いて申請します。",
      "From the application to the settlement, everything comes from the book. Write plan and budget by project, then apply.",
    ),
    say(
      "年度が終わったら、実施したことを書きます。対象になる支出と精算額は自動で計算します。",
      "When the year is over, write what was done. What is eligible, and what it comes to, is computed for you.",
    ),
    say(
      "決めるのは区役所です。提出した書類は、提出したときの内容のまま残ります。",
      "The ward decides. What was handed in stays as it was handed in.",
    ),
    say(
      "補助率や限度額、対象になる科目は「区と年度の決まり」で読めます。まだ原典で確かめていない決まりには、そう書いてあります。",
      "Rates, caps and categories stand in the rules of wards and years, which say so where nobody has confirmed them.",
    ),
  ],
  ledger: [
    say(
      "領収書を1枚ずつ書きます。写真と、金額・日付・お店・内容を入れるだけです。",
      "Write one receipt at a time: its photo, amount, date, shop and what it was for.",
    ),
    say(
      "書いたものは、ほかの方が承認すると帳簿に載り、書き換えられなくなります。",
      "What you wrote enters the book when a second person approves it; nobody changes it then.",
    ),
    say(
      "間違いは「取り消し」で直します。出納帳も決算書も、自動でできます。",
      "Mistakes are mended by a reversal. The cash book and statements come by themselves.",
    ),
  ],
  plans: [
    say(
      "地活協ごと、年度ごとに、いまの様子、めざす姿、センターの取組を書きます。",
      "Per council and year: where it stands, what it wants to become, what the centre will do.",
    ),
    say(
      "支援記録を書くと、取組の「したこと」に自動で数えられます。",
      "Support records count for their step by themselves.",
    ),
    say(
      "地活協と区役所の両方が合意すると、その内容がそのまま残ります。",
      "Once the council and the ward office have agreed, what they agreed to is kept as it is.",
    ),
  ],
  library: [
    say("終わった相談を、名前を出さずにまとめています。", "Closed cases, without names."),
    say("言葉や業務で探せます。", "Search by words or duty."),
    say(
      "困ったときは、似た事例がないか見てください。",
      "In doubt, look whether somebody had the same question.",
    ),
  ],
  requests: [
    say(
      "依頼は、急ぐものから並んでいます。期限を過ぎたものが一番上です。",
      "The most urgent requests come first; what is late stands on top.",
    ),
    say(
      "期限は、センターの開所時間で数えています。休みの日と年末年始は数えません。",
      "Due times are counted in the centre's opening hours; holidays and the year end don't count.",
    ),
    say(
      "件名を押すと、これまでの経過と回答、次にできることが出ます。",
      "A title opens the history, the answer and what can be done next.",
    ),
  ],
  reports: [
    say(
      "承認した記録から自動で集計します。数字を打ち直す必要はありません。",
      "Compiled from approved records; no number is typed again.",
    ),
    say("書くのは、文章の部分だけです。", "Only the narrative is written."),
    say(
      "提出した報告は変わりません。直すときは訂正報告を作ります。",
      "What was submitted stays; corrections are amendments.",
    ),
  ],
  councils: [
    say("地域活動協議会（地活協）の一覧です。", "The residents' councils."),
    say(
      "名前を押すと、連絡先・部会・支援の経過が開きます。",
      "A name opens contacts, committees and the support so far.",
    ),
    say("CSVとExcelでまとめて登録できます。", "Many can be registered at once by CSV or Excel."),
  ],
  staffing: [
    say("契約で必要な人数と、配置した人数を並べています。", "Required against appointed, post by post."),
    say("日付を変えると、その日の配置が出ます。", "Change the date to see that day."),
    say(
      "足りない職は、数字の横に言葉で書いてあります。",
      "A missing seat is said in words beside the number.",
    ),
  ],
  people: [
    say("この事業で働く人の一覧です。", "Everybody who works in this programme."),
    say(
      "見られる範囲は、配置と期間で決まります。",
      "What somebody sees follows the appointment and its term.",
    ),
    say("名前を押すと、配置と引き継ぎの操作があります。", "A name opens appointments and the hand-over."),
  ],
  outbox: [
    say("送ったメールと、送れなかったメールです。", "Mail that was sent, and mail that could not be."),
    say("送ったあとの内容は残していません。", "What a sent letter said is not kept."),
    say("送れなかった理由を直し、もう一度送ってください。", "Mend the cause and send it again."),
  ],
  about: [
    say("事業の目的・期間・職・業務区分です。", "Purpose, period, posts and duties."),
    say("図は、選んだ日の体制から描いています。", "The picture is drawn from the day you choose."),
    say(
      "内容を変えるときは、定義ファイルを直して読み込みます。",
      "To change it, edit the definition file and load it.",
    ),
  ],
  audit: [
    say("だれが、いつ、何をしたかの記録です。", "Who did what, and when."),
    say("消すことも書き換えることもできません。", "It can't be erased or rewritten."),
    say("個人の情報を見たことも残ります。", "Views of personal data are kept too."),
  ],
};
