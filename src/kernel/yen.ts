import { formatNumber } from "./era.ts";

/** 1,980 / △1,980: what is below nothing carries the accountants' triangle. */
export const formatYen = (amount: number): string =>
  `${amount < 0 ? "△" : ""}${formatNumber(Math.abs(amount))}`;
