import { say } from "../../kernel/say.ts";

export const words = {
  openAccounts: say("公開されている会計を見る", "See the accounts that are public"),
  title: say("書くのは1回だけ。月次報告はそこからできます。", "Written once. The monthly report follows."),
  lead: say(
    "まちセンは、地域活動協議会を支える「まちづくりセンター」のための道具です。支援員が訪問のあとに書いた記録が、そのまま確認を経て、区役所への月次報告になります。",
    "Machisen is a tool for the community centres that support neighbourhood councils. What a support worker writes after a visit is checked and becomes the monthly report to the ward office.",
  ),
  chain: say("訪問から区役所まで", "From the visit to the ward office"),
  chainSaid: say(
    "訪問や会議のあと、支援員が支援記録を書きます。アドバイザーが確認し、承認された記録が月次報告に集計されます。業務責任者が提出し、区役所が受け取ります。区役所は、報告のどの数字からも、もとの記録を開けます。",
    "After a visit or meeting the support worker writes a record. The advisor checks it; approved records are compiled into the monthly report. The operations manager submits it and the ward office receives it. From any number in the report the ward office can open the records behind it.",
  ),
  steps: [
    { name: say("訪問・会議", "Visit"), who: say("地域で", "in the district") },
    { name: say("支援記録", "Record"), who: say("支援員が書く", "support worker") },
    { name: say("確認", "Check"), who: say("アドバイザーが見る", "advisor") },
    { name: say("月次報告", "Report"), who: say("自動で集計", "compiled") },
    { name: say("区役所", "Ward office"), who: say("受け取る", "receives") },
  ],
  back: say("どの数字からも、もとの記録へ戻れる", "From every number back to its records"),
  forWhom: say("使う人", "Who it is for"),
  people: [
    {
      who: say("支援員", "Support workers"),
      gain: say(
        "帰りの電車で書ける短い記録。書きかけは自動で残り、同じことを月末に書き直す必要はありません。",
        "A record short enough for the train home. Drafts keep themselves, and nothing is written again at the month's end.",
      ),
    },
    {
      who: say("アドバイザー・業務責任者", "Advisors and managers"),
      gain: say(
        "どの地活協にどの支援が届き、どこにまだ届いていないかが、1つの画面で分かります。",
        "One page shows which council got which support, and which not yet.",
      ),
    },
    {
      who: say("区役所", "Ward offices"),
      gain: say(
        "報告の数字には、必ず根拠の記録があります。提出後に書き換わることもありません。",
        "Every number in a report has its records, and nothing changes after it was submitted.",
      ),
    },
    {
      who: say("地活協の役員", "Council officers"),
      gain: say(
        "自分の地域への支援の経過を確かめられます。ほかの地域の内容は見えません。",
        "They can see the support for their own district, and nothing of others.",
      ),
    },
  ],
  trust: say("守っていること", "What it keeps to"),
  promises: [
    say(
      "見られる範囲は、職と配置の期間で決まり、委託期間が終われば閉じます。",
      "What somebody sees follows post and term, and ends with the contract.",
    ),
    say(
      "だれがいつ何を見て、何を変えたかを、消せない形で残します。",
      "Who saw and changed what, and when, is kept so that it can't be erased.",
    ),
    say(
      "記録も報告も、いつでもExcelとCSVで持ち出せます。",
      "Records and reports can be taken out as Excel or CSV at any time.",
    ),
  ],
  enter: say("ログインする", "Sign in"),
  enterDemo: say("デモを見る", "See the demonstration"),
  enterDemoHow: say(
    "職を選ぶだけで、すぐに中を見られます。登録は要りません。",
    "Choose a post and you are inside. No registration.",
  ),
  choose: say("事業を選ぶ", "Choose a programme"),
  chooseHow: say("担当している事業が複数あります。", "You take part in more than one programme."),
  noPlace: say("いま担当している事業がありません", "You have no programme at present"),
  noPlaceHow: say(
    "配置の期間が終わったか、まだ始まっていません。配置の担当者に確認してください。",
    "Your appointment has ended or hasn't begun. Please ask whoever appoints people in your centre.",
  ),
} as const;
