import type { Text } from "../../../../kernel/say.ts";
import { mostYen, type Yen } from "../model.ts";
import { words } from "../text.ts";

/** An amount as people write it: 1980, 1,980, ￥1,980円, full-width digits. Answers what is wrong with it otherwise. */
export const readYen = (
  text: string,
): { readonly ok: true; readonly value: Yen } | { readonly ok: false; readonly why: Text } => {
  const typed = text
    .normalize("NFKC")
    .replace(/[\s,、]/g, "")
    .replace(/^[¥\\]/, "")
    .replace(/円$/, "");
  const no = (why: Text) => ({ ok: false, why }) as const;
  if (/^[-−△▲]\d/.test(typed)) return no(words.noNegative);
  if (/^\d+\.\d*[1-9]\d*$/.test(typed)) return no(words.noFraction);
  const whole = /^(\d+)(\.0*)?$/.exec(typed)?.[1];
  if (whole === undefined || /^0+$/.test(whole)) return no(words.noYen);
  const value = Number(whole);
  return value > mostYen ? no(words.tooMuch) : { ok: true, value };
};
