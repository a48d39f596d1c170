import type { Snapshot } from "../model.ts";

/** A side of the statement, or where the money lies. */
type Side = "income" | "expense" | "place" | "opening";

const sideOf = (kind: string | undefined): Side =>
  kind === "income" || kind === "expense" || kind === "opening" ? kind : "place";

/** Sums by a key that says everything they are of; what adds up to nothing is left out, as in a statement. */
type Sums = ReadonlyMap<string, number>;

const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);

const adding = () => {
  const sums = new Map<string, number>();
  return {
    add: (key: string, amount: number) => sums.set(key, (sums.get(key) ?? 0) + amount),
    sums: (): Sums => new Map([...sums].filter(([, amount]) => amount !== 0)),
  };
};

/** Everything that the entries say about the statement: by category, place, fund, project and all of them together. */
export const sumsOfEntries = ({ entries, kinds }: Pick<Snapshot, "entries" | "kinds">): Sums => {
  const { add, sums } = adding();
  for (const { lines } of entries)
    for (const [account, fund, project, yen] of lines) {
      const side = sideOf(kinds[account]);
      const amount = side === "income" || side === "opening" ? -yen : yen;
      add(keyOf("total", side), amount);
      add(keyOf("fund", fund, side), amount);
      if (side === "place") add(keyOf("place", account), amount);
      if (side !== "income" && side !== "expense") continue;
      add(keyOf(side, account), amount);
      add(keyOf("project", project, side), amount);
      add(keyOf("project-sum", project, side, account, fund), amount);
      if (side === "expense") add(keyOf("project-category", project, account), amount);
    }
  return sums();
};

/** What the statement says of the same; null where it says something twice. */
export const sumsSaid = ({ statement }: Pick<Snapshot, "statement">): Sums | null => {
  const { add, sums } = adding();
  const said = new Set<string>();
  const say = (amount: number, ...parts: readonly (string | null)[]): void => {
    const key = keyOf(...parts);
    if (said.has(key)) said.add("twice");
    said.add(key);
    add(key, amount);
  };
  const { totals, income, expense, places, funds, projects } = statement;
  say(totals.opening, "total", "opening");
  say(totals.income, "total", "income");
  say(totals.expense, "total", "expense");
  say(totals.closing, "total", "place");
  for (const { code, amount } of income) say(amount, "income", code);
  for (const { code, amount } of expense) say(amount, "expense", code);
  for (const { code, amount } of places) say(amount, "place", code);
  for (const one of funds) {
    say(one.opening, "fund", one.code, "opening");
    say(one.income, "fund", one.code, "income");
    say(one.expense, "fund", one.code, "expense");
    say(one.closing, "fund", one.code, "place");
  }
  for (const one of projects) {
    say(one.income, "project", one.code, "income");
    say(one.expense, "project", one.code, "expense");
    for (const { side, category, fund, amount } of one.sums)
      say(amount, "project-sum", one.code, side, category, fund);
    for (const { code, amount } of one.categories) say(amount, "project-category", one.code, code);
  }
  return said.has("twice") ? null : sums();
};

/** The first thing named otherwise than the list of names says; null where all agree. */
export const misnamed = ({
  statement,
  names,
  kinds,
}: Pick<Snapshot, "statement" | "names" | "kinds">): string | null => {
  const { income, expense, places, funds, projects } = statement;
  const accounts = [...income, ...expense, ...places, ...projects.flatMap(({ categories }) => categories)];
  const wrong =
    accounts.find(({ code, name }) => names.accounts[code] !== name) ??
    places.find(({ code, kind }) => kinds[code] !== kind) ??
    funds.find(({ code, name }) => names.funds[code] !== name) ??
    projects.find(({ code, name }) => code !== null && names.projects[code] !== name);
  return wrong ? (wrong.code ?? "") : null;
};
