import { fold } from "../../../../../kernel/japanese-text.ts";
import type { AccountId, Chart, FundId, Part, ProjectId, SlipFields, Yen } from "../../model.ts";
import type { CashBookLine } from "./read-cash-book.ts";

/** What a name in the file stands for. */
export const nameParts = ["income", "expense", "fund", "project"] as const;
export type NamePart = (typeof nameParts)[number];

/** A name of the file, of one kind; an empty one stands for the lines on which nothing is written. */
export type Name = { readonly part: NamePart; readonly name: string };

/** What somebody decided that a name is. */
export type Choice =
  | { readonly kind: "is"; readonly id: number }
  /** `as`: kind of the fund, field of the project, code of the standard category it counts as (empty = other). */
  | { readonly kind: "new"; readonly as: string }
  /** The money only moved, from or to another place. */
  | { readonly kind: "move"; readonly id: number }
  /** The line isn't taken over, e.g. because another cash book has it. */
  | { readonly kind: "skip" }
  /** It belongs to no project. */
  | { readonly kind: "none" };

export type Chosen = (name: Name) => Choice | null;

/** A name that the book doesn't know, with what depends on it. */
export type UnknownName = Name & {
  readonly lines: number;
  readonly sum: Yen;
  readonly choice: Choice | null;
};

const nameKey = ({ part, name }: Name): string => `${part}:${fold(name)}`;

const knownIn = (chart: Chart): ReadonlyMap<string, number> => {
  const named = (part: NamePart, all: readonly { readonly id: number; readonly name: string }[]) =>
    all.map(({ id, name }) => [nameKey({ part, name }), id] as const);
  return new Map([
    ...named("project", chart.projects),
    ...named("fund", chart.funds),
    ...named(
      "income",
      chart.accounts.filter(({ kind }) => kind === "income"),
    ),
    ...named(
      "expense",
      chart.accounts.filter(({ kind }) => kind === "expense"),
    ),
  ]);
};

/** The names that a line leans on; what is carried over has a fund only. */
const namesOf = (line: CashBookLine): readonly Name[] => [
  ...(line.kind === "opening"
    ? []
    : [{ part: line.kind === "in" ? ("income" as const) : ("expense" as const), name: line.category }]),
  { part: "fund", name: line.fund },
  ...(line.kind === "opening" || line.project === ""
    ? []
    : [{ part: "project" as const, name: line.project }]),
];

/** How each name is understood: as the book knows it, else as it was chosen; null where nobody chose. */
export const understandNames = (chart: Chart, chosen: Chosen): Chosen => {
  const known = knownIn(chart);
  return (name) => {
    const id = name.name === "" ? undefined : known.get(nameKey(name));
    return id === undefined ? chosen(name) : { kind: "is", id };
  };
};

/** The names of a file that the book doesn't know, in the order in which they come; the same name in other letters is one. */
export const unknownNames = (
  lines: readonly CashBookLine[],
  chart: Chart,
  chosen: Chosen,
): readonly UnknownName[] => {
  const known = knownIn(chart);
  const found = new Map<string, UnknownName>();
  for (const line of lines)
    for (const name of namesOf(line)) {
      const key = nameKey(name);
      if (name.name !== "" && known.has(key)) continue;
      const before = found.get(key) ?? { ...name, lines: 0, sum: 0, choice: chosen(name) };
      found.set(key, { ...before, lines: before.lines + 1, sum: before.sum + line.amount });
    }
  return [...found.values()];
};

/** What was chosen for each of these names, also where it is written in other letters. */
export const chosenFor = (names: readonly UnknownName[]): Chosen => {
  const chosen = new Map(names.map((one) => [nameKey(one), one.choice]));
  return (name) => chosen.get(nameKey(name)) ?? null;
};

/** What becomes of a line: a slip, nothing because somebody said so, or nothing yet because a name is not understood. */
export type Become = { readonly slip: SlipFields } | "skipped" | "unclear";

type Place = { readonly id: AccountId; readonly isBank: boolean };

/**
 * Makes a slip of a line.
 * @param place where the money of this cash book lies
 */
export const slipOf = (
  line: CashBookLine,
  place: Place,
  understood: Chosen,
  said: { readonly noPaper: string },
): Become => {
  const choices = namesOf(line).map((name) => ({ part: name.part, choice: understood(name) }));
  if (choices.some(({ choice }) => choice?.kind === "skip")) return "skipped";
  const of = (...parts: NamePart[]) => choices.find(({ part }) => parts.includes(part))?.choice ?? null;
  const [category, fund, project] = [of("income", "expense"), of("fund"), of("project")];
  if (fund?.kind !== "is" || choices.some(({ choice }) => choice === null || choice.kind === "new"))
    return "unclear";
  const moves = category?.kind === "move";
  const part: Part = {
    account: category?.kind === "is" ? (category.id as AccountId) : null,
    fund: fund.id as FundId,
    project: project?.kind === "is" && !moves ? (project.id as ProjectId) : null,
    amount: line.amount,
    note: line.note,
  };
  const other = moves ? (category.id as AccountId) : null;
  const paper =
    moves || line.kind === "opening" || place.isBank ? "bank" : line.voucher === "" ? "none" : "receipt";
  return {
    slip: {
      kind: moves ? "move" : line.kind,
      day: line.day,
      account: other !== null && line.kind === "in" ? other : place.id,
      to: other === null ? null : line.kind === "in" ? place.id : other,
      amount: line.amount,
      party: line.party,
      what: line.what,
      paper,
      paperReason: paper === "none" ? said.noPaper : "",
      addressedTo: "",
      shopPlace: "",
      parts: [part],
    },
  };
};
