import { readNumber } from "../../../kernel/read-number.ts";
import type { SubsidyRules } from "../../../modules/community/packs/index.ts";

export const units = [1, 10, 100, 1000] as const;
export type Changed = {
  readonly percent: number;
  readonly cap: number | null;
  readonly unit: SubsidyRules["rounding"]["unit"];
};

const numberIn = (typed: string): number => {
  const read = readNumber(typed, "円%");
  return read.ok && !read.value.isNegative
    ? Number(`${read.value.whole}.${read.value.fraction}`)
    : Number.NaN;
};

/** What the address asks for of one subsidy, else what the rules say; null where it can't be read. */
export const changedIn = (query: URLSearchParams, rules: SubsidyRules): Changed | null => {
  const asked = query.get(`percent-${rules.code}`);
  if (asked === null) return { percent: rules.rate.percent, cap: rules.cap, unit: rules.rounding.unit };
  const percent = numberIn(asked);
  const capTyped = query.get(`cap-${rules.code}`) ?? "";
  const cap = capTyped.trim() === "" ? null : numberIn(capTyped);
  const unit = units.find((one) => String(one) === query.get(`unit-${rules.code}`));
  const fine =
    Number.isInteger(percent) &&
    percent >= 0 &&
    percent <= 100 &&
    (cap === null || (Number.isSafeInteger(cap) && cap >= 0 && cap <= 9_999_999_999));
  return fine ? { percent, cap, unit: unit ?? rules.rounding.unit } : null;
};

/** The rules with what was changed. */
export const withChange = (rules: SubsidyRules, { percent, cap, unit }: Changed): SubsidyRules => ({
  ...rules,
  rate: { ...rules.rate, percent },
  cap,
  rounding: { ...rules.rounding, unit },
});
