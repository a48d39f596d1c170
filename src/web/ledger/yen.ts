import { formatNumber } from "../../kernel/era.ts";
import type { Locale } from "../../kernel/say.ts";
import { formatYen } from "../../kernel/yen.ts";

/** For columns whose heading or unit says that it is yen. */
export { formatYen as yen };

/** 1,980円 / ¥1,980, for sentences and single facts. */
export const yenWord = (amount: number, locale: Locale): string =>
  locale === "ja" ? `${formatYen(amount)}円` : `${amount < 0 ? "−" : ""}¥${formatNumber(Math.abs(amount))}`;
