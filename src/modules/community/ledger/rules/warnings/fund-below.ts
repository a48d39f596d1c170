import { isPaid, type Rule } from "./shape.ts";

/** More of a fund was spent than came in: told once, of the slip by which it came to be, until the money is there. */
export const fundBelow: Rule = (slip, { chart, left }) => {
  if (!isPaid(slip)) return [];
  return left.flatMap(({ fund, now, then }) => {
    const mine = slip.parts.filter((part) => part.fund === fund);
    const spent = mine.reduce((sum, { amount }) => sum + amount, 0);
    const named = chart.funds.find(({ id }) => id === fund);
    return named && now < 0 && then < 0 && then + spent >= 0
      ? [
          {
            code: "fund-below" as const,
            part: slip.parts.findIndex((part) => part.fund === fund) + 1,
            values: { fund: named.name, below: -now },
          },
        ]
      : [];
  });
};
