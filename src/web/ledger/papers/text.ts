import { say } from "../../../kernel/say.ts";

export const words = {
  title: say("書類", "Papers"),
  help: say(
    "総会や区役所に出す書類が、記帳からそのままできます。数字を書き写す必要はありません。",
    "The papers for the assembly and the ward office, made from what was posted; no figure has to be copied.",
  ),
  forAll: say("どの協議会でも使う書類", "For every council"),
  forIncorporated: say("NPO法人になっている協議会の書類", "For incorporated councils (NPO)"),
  paper: say("書類", "Paper"),
  about: say("内容", "What it says"),
  files: say("ファイル", "Files"),
  abouts: {
    budget: say(
      "総会で決める収入と支出の予算。前年度繰越金と予備費も",
      "The income and expense that the assembly decides on, with what is carried over and the reserve",
    ),
    statement: say(
      "1年の収入と支出を、科目・事業・財源ごとに",
      "A year's income and expense by category, project and fund",
    ),
    projects: say("事業ごとに、使ったお金とその財源", "For each project what was spent and which fund paid"),
    cash: say(
      "日付順の出し入れと残高、月ごとの計",
      "What came and went day by day, with balances and sums by month",
    ),
    vouchers: say("領収書などの一覧と、番号順の写真", "A list of receipts and their photos in order"),
    assets: say(
      "持っている備品などの数量・置き場所・買った日と財源、手放したもの",
      "What there is that lasts: how many, where, bought when and from which fund; what is gone",
    ),
    activity: say("収益と費用、正味財産の増減", "Income, expense and the change in net assets"),
    balance: say("資産・負債・正味財産", "Assets, liabilities and net assets"),
    property: say("資産と負債の内訳", "What the council has and owes, one by one"),
  },
  fileOf: (paper: { ja: string; en: string }, format: string) =>
    say(`${paper.ja}：${format}`, `${paper.en}: ${format}`),
  range: (from: number, until: number) => say(`PDF（${from}〜${until}番）`, `PDF (${from}–${until})`),
  pdf: say("PDF", "PDF"),
  excel: say("Excel", "Excel"),
  csv: say("CSV", "CSV"),
  noBudget: say("予算はまだありません。", "There is no budget yet."),
  none: say("証憑はまだありません。", "There are no vouchers yet."),
} as const;
