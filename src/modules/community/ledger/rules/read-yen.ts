import { readNumber } from "../../../../kernel/read-number.ts";
import type { Text } from "../../../../kernel/say.ts";
import { mostYen, type Yen } from "../model.ts";
import { words } from "../text.ts";

/**
 * An amount as people write it: 1980, 1,980, ￥1,980円, full-width digits. Answers what is wrong with it otherwise.
 * @param ifNegative what is said of an amount below zero, where something else is to be done than to write another one
 */
export const readYen = (
  text: string,
  ifNegative: Text = words.noNegative,
): { readonly ok: true; readonly value: Yen } | { readonly ok: false; readonly why: Text } => {
  const no = (why: Text) => ({ ok: false, why }) as const;
  const read = readNumber(text);
  if (!read.ok) return no(read.error === "grouping" ? words.grouping(text.trim()) : words.noYen);
  const { isNegative, whole, fraction } = read.value;
  if (isNegative) return no(ifNegative);
  if (/[1-9]/.test(fraction)) return no(words.noFraction);
  const value = Number(whole);
  if (value === 0) return no(words.noYen);
  return value > mostYen ? no(words.tooMuch) : { ok: true, value };
};
