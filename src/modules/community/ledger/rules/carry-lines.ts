import type { AccountId, Chart, FundId, Line, Yen } from "../model.ts";

type Held = { readonly account: AccountId; readonly fund: FundId; readonly amount: Yen };

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("the next book lacks an account or fund of this one");
  return value;
};

/** What is held at the end of a book as the lines that the next one begins with; accounts and funds are matched by their codes. */
export const carryLines = (held: readonly Held[], from: Chart, to: Chart): readonly Line[] => {
  const opening = found(to.accounts.find(({ kind }) => kind === "opening")).id;
  const accountIn = (id: AccountId): AccountId => {
    const { code } = found(from.accounts.find((account) => account.id === id));
    return found(to.accounts.find((account) => account.code === code)).id;
  };
  const fundIn = (id: FundId): FundId => {
    const { code } = found(from.funds.find((fund) => fund.id === id));
    return found(to.funds.find((fund) => fund.code === code)).id;
  };
  const plain = { project: null, note: "" } as const;
  const lines = held
    .filter(({ amount }) => amount !== 0)
    .map(({ account, fund, amount }) => ({
      ...plain,
      account: accountIn(account),
      fund: fundIn(fund),
      amount,
    }));
  const byFund = new Map<FundId, Yen>();
  for (const { fund, amount } of lines) byFund.set(fund, (byFund.get(fund) ?? 0) + amount);
  return [
    ...lines,
    ...[...byFund]
      .filter(([, amount]) => amount !== 0)
      .map(([fund, amount]) => ({ ...plain, account: opening, fund, amount: -amount })),
  ];
};
