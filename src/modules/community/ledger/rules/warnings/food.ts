import { categoryOf, isPaid, type Rule } from "./shape.ts";

/** Food and drink of one slip above what the ward's rules have. */
export const food: Rule = (slip, { rules, chart }) => {
  const limit = rules?.food;
  if (!limit || !isPaid(slip)) return [];
  const spent = slip.parts
    .filter(({ account }) => limit.categories.includes(categoryOf(chart, account) ?? ""))
    .reduce((sum, { amount }) => sum + amount, 0);
  return spent > limit.most ? [{ code: "food", part: null, values: { spent, most: limit.most } }] : [];
};
