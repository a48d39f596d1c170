import { categoryOf, isPaid, type Rule } from "./shape.ts";

/** Things of that price together go into the list of what the council owns, however the receipt divides them. */
export const asset: Rule = (slip, { rules, chart }) => {
  const listed = rules?.asset;
  if (!listed || !isPaid(slip)) return [];
  const amount = slip.parts
    .filter(({ account }) => listed.categories.includes(categoryOf(chart, account) ?? ""))
    .reduce((sum, one) => sum + one.amount, 0);
  return amount >= listed.from ? [{ code: "asset", part: null, values: { amount, from: listed.from } }] : [];
};
