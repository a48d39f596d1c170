import { kindOf, type Rule } from "./shape.ts";

/** More in the cash box than should lie there, told of the slip that brought money in. */
export const cashHeld: Rule = (slip, { rules, chart, cash }) => {
  const most = rules?.cash ?? null;
  const into = slip.kind === "move" ? slip.to : slip.kind === "out" ? null : slip.account;
  if (most === null || cash <= most || kindOf(chart, into) !== "cash") return [];
  return [{ code: "cash-held", part: null, values: { held: cash, most } }];
};
