import type { Patterns, Places } from "../table-head.ts";

/** Headings of Japanese banks, without blanks and brackets; the first that fits counts. */
export const bankPatterns = {
  year: /^(お?取り?扱い?日?付?|お?取引日?付?|日付)?年$/,
  month: /^(お?取り?扱い?日?付?|お?取引日?付?|日付)?月$/,
  // Beside a year and a month it is the day of the month.
  day: /^(お?取り?扱い?(年月)?日付?|お?取引(年月)?日付?|年月日|日付|操作日|勘定日|お?取り?扱い?日付日|お?取引日付?日|日付日|日)$/,
  out: /^(お?支払い?(金?額)?|出金(金?額)?|お?引き?出し?(金?額)?|払い?出し?(金?額)?|支出(金?額)?)$/,
  in: /^(お?預か?り(金?額)?|入金(金?額)?|お?預け?入れ?(金?額)?|受け?入れ?(金?額)?|収入(金?額)?)$/,
  balance: /^(お?差し?引き?(残高)?(金?額)?|お?残高(金?額)?|お?取引後残高|現在高)$/,
  amount: /^(お?取引)?金額$/,
  side: /^(入払い?|入出金|受払い?|出入)区分$/,
  words:
    /^(お?取り?扱い?内容|お?取引(内容|区分|種類|名)|摘要(内容)?|適用|内容|備考|詳細[0-9]?|明細|めも|振込(人|依頼人)名?|お?支払い?先)$/,
} as const satisfies Patterns<string>;

export type BankKey = keyof typeof bankPatterns;

/** Whether a row has the headings of a statement: a day, and the amounts. */
export const isBankHead = (places: Places<BankKey>): boolean =>
  places.day !== undefined &&
  ((places.out !== undefined && places.in !== undefined) ||
    (places.amount !== undefined && places.side !== undefined));
