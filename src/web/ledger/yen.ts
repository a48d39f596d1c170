import { formatNumber } from "../../kernel/era.ts";
import type { Locale } from "../../kernel/say.ts";

/** 1,980 / △1,980: for columns whose heading or unit says that it is yen; what is below nothing carries the accountants' triangle. */
export const yen = (amount: number): string =>
  amount < 0 ? `△${formatNumber(-amount)}` : formatNumber(amount);

/** 1,980円 / ¥1,980, for sentences and single facts. */
export const yenWord = (amount: number, locale: Locale): string =>
  locale === "ja" ? `${yen(amount)}円` : `${amount < 0 ? "−" : ""}¥${formatNumber(Math.abs(amount))}`;
