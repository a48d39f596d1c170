import { categoryOf, isPaid, type Rule } from "./shape.ts";

/** A thing of that price goes into the list of what the council owns. */
export const asset: Rule = (slip, { rules, chart }) => {
  const listed = rules?.asset;
  if (!listed || !isPaid(slip)) return [];
  return slip.parts.flatMap(({ account, amount }, place) =>
    amount >= listed.from && listed.categories.includes(categoryOf(chart, account) ?? "")
      ? [{ code: "asset" as const, part: place + 1, values: { amount, from: listed.from } }]
      : [],
  );
};
