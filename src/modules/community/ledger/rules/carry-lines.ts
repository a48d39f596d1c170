import type { AccountId, Chart, FundId, Line, Yen } from "../model.ts";

export type Held = { readonly account: AccountId; readonly fund: FundId; readonly amount: Yen };
type Named = Pick<Chart, "accounts" | "funds">;

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("the next book lacks an account or fund of this one");
  return value;
};

/** Accounts and funds whose code the next book doesn't have: they were added after it was begun. */
export const missingIn = (to: Named, from: Named): Named => {
  const [accounts, funds] = [to.accounts, to.funds].map((list) => new Set(list.map(({ code }) => code)));
  return {
    accounts: from.accounts.filter(({ code }) => !accounts?.has(code)),
    funds: from.funds.filter(({ code }) => !funds?.has(code)),
  };
};

/** What holds money, but whose code means something else in the next book: an account or fund of each. */
export const meansAnother = (
  held: readonly Held[],
  from: Named,
  to: Named,
): { readonly here: string; readonly there: string } | null => {
  const among = (
    ids: ReadonlySet<number>,
    own: Named["accounts"] | Named["funds"],
    next: Named["accounts"] | Named["funds"],
  ) =>
    own.flatMap(({ id, code, kind, name }) => {
      const same = ids.has(id) && next.find((one) => one.code === code);
      return same && (same.kind !== kind || same.name !== name) ? [{ here: name, there: same.name }] : [];
    })[0];
  const some = held.filter(({ amount }) => amount !== 0);
  return (
    among(new Set(some.map(({ account }) => account)), from.accounts, to.accounts) ??
    among(new Set(some.map(({ fund }) => fund)), from.funds, to.funds) ??
    null
  );
};

/** What is held at the end of a book as the lines that the next one begins with; accounts and funds are matched by their codes. */
export const carryLines = (held: readonly Held[], from: Named, to: Named): readonly Line[] => {
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
