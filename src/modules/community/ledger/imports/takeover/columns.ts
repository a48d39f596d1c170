import type { Patterns, Places } from "../table-head.ts";

/** Headings of the cash books that councils keep in Excel, without blanks and brackets. */
export const cashBookPatterns = {
  year: /^年$/,
  month: /^月$/,
  // Beside a year and a month it is the day of the month.
  day: /^(日付|年月日|月日|取引日|支払日|領収日|収支日|出納日|日)$/,
  out: /^(支出(金?額)?|出金(金?額)?|支払い?(金?額)?|払い?出し?(金?額)?)$/,
  in: /^(収入(金?額)?|入金(金?額)?|受け?入れ?(金?額)?)$/,
  balance: /^(差引(残高|額)?|残高|残金|残額|現在高|差引残額)$/,
  what: /^(摘要|適用|内容|品名|品目|件名|用途|使途|使用内容|取引内容|説明)$/,
  party:
    /^(相手(先|方)?|支払い?先|取引先|購入先|収入先|支払い?(先|相手)・?(収入先|受取先)?|お?店(の名前|名)?|氏名)$/,
  category: /^(科目|費目|勘定科目|収支科目|経費区分)$/,
  fund: /^(財源|財源区分|補助金区分|会計区分|資金)$/,
  project: /^(事業|事業名|活動|活動名|行事|行事名)$/,
  voucher: /^(証憑|証ひょう|証拠書類|領収書|領収証|伝票|証票)?(番号|no\.?|no|ナンバー)$|^(証憑|領収書)$/,
  note: /^(備考|めも)$/,
} as const satisfies Patterns<string>;

export type CashBookKey = keyof typeof cashBookPatterns;

/** Whether a row has the headings of a cash book: a day, what came in, what went out. */
export const isCashBookHead = (places: Places<CashBookKey>): boolean =>
  places.day !== undefined && places.in !== undefined && places.out !== undefined;
