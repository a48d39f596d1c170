import { err, ok, type Result } from "./result.ts";

/** As it was written; `whole` and `fraction` are digits, `fraction` may be empty. */
export type WrittenNumber = {
  readonly isNegative: boolean;
  readonly whole: string;
  readonly fraction: string;
};

const grouped = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/;

/**
 * A number as people write it: 1980, 1,980, ￥1,980円, △1,980, 1,980.00, also full-width. Separators stand between groups of three or
 * nowhere: 1,98 is as likely 1,980 with a digit lost as 198, so it is neither.
 * @param units characters one of which may stand at the end
 */
export const readNumber = (text: string, units = "円"): Result<WrittenNumber, "no-number" | "grouping"> => {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/^([-−△▲]?)\s*[¥\\]\s*/, "$1");
  const typed = units.includes(plain.at(-1) ?? " ") ? plain.slice(0, -1).trim() : plain;
  const [, sign = "", whole = "", fraction = ""] = /^([-−△▲]?)\s*([\d,]+)(?:\.(\d*))?$/.exec(typed) ?? [];
  if (!/\d/.test(whole)) return err("no-number");
  if (!grouped.test(whole)) return err("grouping");
  return ok({ isNegative: sign !== "", whole: whole.replaceAll(",", ""), fraction });
};
