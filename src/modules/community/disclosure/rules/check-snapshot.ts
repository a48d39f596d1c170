import { linkOf, rootOf } from "../../ledger/index.ts";
import type { Snapshot } from "../model.ts";

/** What doesn't belong: an entry by its number, or the whole by what differs. */
export type Fault =
  | { readonly kind: "entry"; readonly no: number }
  | { readonly kind: "head" | "signature" | "unsigned" }
  | { readonly kind: "statement"; readonly code: string };

export type Checked = {
  /** The last link as it comes from the published entries. */
  readonly head: string;
  readonly entries: number;
  readonly fault: Fault | null;
};

/** Sums of the published lines by account. */
const sumsOf = ({ entries }: Snapshot): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { lines } of entries)
    for (const [account, , , amount] of lines) sums.set(account, (sums.get(account) ?? 0) + amount);
  return sums;
};

const plain = (sums: Iterable<readonly [string, number]>): ReadonlyMap<string, number> =>
  new Map([...sums].filter(([, amount]) => amount !== 0));

/** Income and expense by fund or project, as the published lines have them. */
const dividedBy = (snapshot: Snapshot, at: 1 | 2): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { lines } of snapshot.entries)
    for (const line of lines) {
      const kind = snapshot.kinds[line[0]];
      if (kind !== "income" && kind !== "expense") continue;
      const key = `${kind} ${line[at] ?? ""}`;
      sums.set(key, (sums.get(key) ?? 0) + (kind === "income" ? -line[3] : line[3]));
    }
  return plain(sums);
};

const isSame = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean =>
  one.size === other.size && [...one].every(([key, amount]) => other.get(key) === amount);

type Divided = {
  readonly code: string | null;
  readonly income: number;
  readonly expense: number;
};

const saidBy = (list: readonly Divided[]): ReadonlyMap<string, number> =>
  plain(
    list.flatMap(({ code, income, expense }) => [
      [`income ${code ?? ""}`, income] as const,
      [`expense ${code ?? ""}`, expense] as const,
    ]),
  );

/** The first account whose sum in the statement isn't that of the entries. */
const statementFault = (snapshot: Snapshot): Fault | null => {
  const { statement, kinds } = snapshot;
  const found = plain([...sumsOf(snapshot)].filter(([code]) => kinds[code] !== "opening"));
  const said = plain([
    ...statement.income.map(({ code, amount }) => [code, -amount] as const),
    ...statement.expense.map(({ code, amount }) => [code, amount] as const),
    ...statement.places.map(({ code, amount }) => [code, amount] as const),
  ]);
  const code = [...new Set([...found.keys(), ...said.keys()])].find(
    (one) => found.get(one) !== said.get(one),
  );
  if (code !== undefined) return { kind: "statement", code };
  const { opening, income, expense, closing } = statement.totals;
  const adding = (list: readonly { readonly amount: number }[]) =>
    list.reduce((sum, { amount }) => sum + amount, 0);
  const agrees =
    income === adding(statement.income) &&
    expense === adding(statement.expense) &&
    closing === adding(statement.places) &&
    isSame(dividedBy(snapshot, 1), saidBy(statement.funds)) &&
    isSame(dividedBy(snapshot, 2), saidBy(statement.projects)) &&
    opening + income - expense === closing;
  return agrees ? null : { kind: "statement", code: "" };
};

/** Computes the chain of what is published anew, and compares it with what the auditors signed and with the statement. */
export const checkSnapshot = (snapshot: Snapshot): Checked => {
  const { council, year, entries, signatures } = snapshot;
  let head = rootOf(council.id, year);
  let first: number | null = snapshot.root === head ? null : 1;
  entries.forEach((entry, at) => {
    head = linkOf(entry, head);
    if (first === null && (entry.link !== head || entry.no !== at + 1)) first = entry.no;
  });
  const fault: Fault | null =
    first !== null
      ? { kind: "entry", no: first }
      : head !== snapshot.head
        ? { kind: "head" }
        : signatures.length === 0
          ? { kind: "unsigned" }
          : signatures.some((one) => one.head !== head || one.entries !== entries.length)
            ? { kind: "signature" }
            : statementFault(snapshot);
  return { head, entries: entries.length, fault };
};
