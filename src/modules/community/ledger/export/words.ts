import { formatNumber } from "../../../../kernel/era.ts";
import { say } from "../../../../kernel/say.ts";

export const words = {
  statement: say("収支決算書", "Statement of accounts"),
  interim: say("収支計算書（途中）", "Interim statement of accounts"),
  cashBook: say("現金・預金出納帳", "Cash book"),
  vouchers: say("証憑一覧", "List of vouchers"),
  period: (from: string, until: string, fromEn: string, untilEn: string) =>
    say(`${from}から${until}まで`, `From ${fromEn} to ${untilEn}`),
  summary: say("まとめ", "Summary"),
  item: say("項目", "Item"),
  yen: say("金額（円）", "Yen"),
  total: say("合計", "Total"),
  opening: say("前年度からの繰越", "Carried over from before"),
  income: say("収入の合計", "Total income"),
  expense: say("支出の合計", "Total expense"),
  closing: say("次年度への繰越", "Carried over to the next year"),
  incomePart: say("収入の部", "Income"),
  expensePart: say("支出の部", "Expense"),
  projects: say("事業ごとの収支", "By project"),
  funds: say("財源ごとの収支", "By fund"),
  kind: say("種類", "Kind"),
  left: say("残り", "Left"),
  places: say("お金のある所", "Where the money is"),
  place: say("所", "Place"),
  waiting: (count: number, amount: number) =>
    say(
      `このほかに、承認を待つ証憑が${count}件（${formatNumber(amount)}円）あり、この書類には入っていません。`,
      `Besides, ${count} slips (¥${formatNumber(amount)}) wait for approval and are not in this paper.`,
    ),
  open: say("この年度はまだ締まっていません。", "This year is not closed yet."),
  head: (entries: number, head: string) =>
    say(`記帳 ${entries}件、帳簿の印 ${head}`, `${entries} entries, mark of the book ${head}`),
  draftMark: say("未締め", "Not closed"),
  invented: say("架空の見本", "Invented sample"),
  treasurer: say("会計", "Treasurer"),
  chair: say("会長", "Chair"),
  month: (month: string, monthEn: string) => say(`${month} 計`, `${monthEn}, total`),
  carried: say("前から繰越", "Brought forward"),
  sheet: say("出納帳", "Cash book"),
  fileStatement: say("収支決算書", "statement"),
  fileCashBook: say("出納帳", "cash-book"),
  fileVouchers: say("証憑一覧", "vouchers"),
} as const;
