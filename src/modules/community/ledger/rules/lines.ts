import type { Account, AccountId, Line, Part, SlipFields } from "../model.ts";

const none = { project: null, note: "" } as const;

/** What is owed grows on the other side than what is had. */
const signOf = (account: Account): 1 | -1 => (account.kind === "payable" ? -1 : 1);

type Lined = Pick<SlipFields, "kind" | "account" | "to" | "parts">;

const byFund = (parts: readonly Part[]): ReadonlyMap<Part["fund"], number> => {
  const sums = new Map<Part["fund"], number>();
  for (const { fund, amount } of parts) sums.set(fund, (sums.get(fund) ?? 0) + amount);
  return sums;
};

/** The money's side of a slip: one line for each fund. */
const placed = (parts: readonly Part[], account: AccountId, sign: 1 | -1): Line[] =>
  [...byFund(parts)].map(([fund, amount]) => ({ ...none, account, fund, amount: sign * amount }));

const divided = (parts: readonly Part[], sign: 1 | -1): Line[] =>
  parts.flatMap(({ account, fund, project, amount, note }) =>
    account === null ? [] : [{ account, fund, project, amount: sign * amount, note }],
  );

/**
 * A slip as double entry: debit positive, credit negative, adding up to nothing in each fund.
 * @param around.place where the money lies; @param around.opening the account of what was carried over
 */
export const linesOf = (
  slip: Lined,
  around: { readonly place: Account; readonly opening: AccountId },
): readonly Line[] => {
  const { parts } = slip;
  switch (slip.kind) {
    case "in":
      return [...placed(parts, slip.account, 1), ...divided(parts, -1)];
    case "out":
      return [...divided(parts, 1), ...placed(parts, slip.account, -1)];
    case "move":
      if (slip.to === null) throw new Error("a move without a place to go to");
      return [...placed(parts, slip.to, 1), ...placed(parts, slip.account, -1)];
    case "opening": {
      const sign = signOf(around.place);
      return [...placed(parts, slip.account, sign), ...placed(parts, around.opening, sign === 1 ? -1 : 1)];
    }
    case "reversal":
      throw new Error("a reversal takes the lines of what it takes back");
  }
};

/** The same lines with the other sign (赤伝). */
export const reversed = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => ({ ...line, amount: -line.amount }));
