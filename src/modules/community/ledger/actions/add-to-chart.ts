import { invalid, type Outcome } from "../../../../kernel/problem.ts";
import { readDay } from "../../../../kernel/read-day.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import { insertAccounts, insertFunds, insertProjects, knownIn, setRetired } from "../chart-store.ts";
import { openToEnter } from "../ground.ts";
import { type AccountKind, type BookId, type Chart, fundKinds } from "../model.ts";
import { codeFor } from "../rules/code-for.ts";
import { chartOf } from "../store.ts";
import { announceBook } from "../tell.ts";
import { fieldWords, longest, words } from "../text.ts";

/** What was typed to add a place, category, fund or project. */
export type EnteredAddition = {
  /** An account's kind, a fund's kind, or a field of the programme. */
  readonly kind: string;
  readonly name: string;
  readonly starts?: string;
  readonly ends?: string;
};

const addable: readonly AccountKind[] = [
  "cash",
  "bank",
  "deposit",
  "receivable",
  "asset",
  "payable",
  "income",
  "expense",
];

const named = (entered: string, taken: readonly { readonly name: string }[]): Outcome<string> => {
  const name = entered.trim();
  if (name === "") return invalid({ path: "name", message: words.required(fieldWords.name) });
  if (name.length > longest.name) return invalid({ path: "name", message: words.tooLong(longest.name) });
  return taken.some((one) => one.name === name)
    ? invalid({ path: "name", message: words.codeTaken })
    : ok(name);
};

const unknown = (path: string) => invalid({ path, message: words.unknownChoice });

/** Adds a place where money lies, or a category. */
export const addAccount = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly entered: EnteredAddition },
): Promise<Outcome<null>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  const { accounts } = await chartOf(ctx, input.book);
  const kind = addable.find((one) => one === input.entered.kind);
  if (!kind) return unknown("kind");
  const name = named(input.entered.name, accounts);
  if (!name.ok) return name;
  const known = await knownIn(ctx, opened.value.book, "accounts");
  const account = {
    kind,
    code: codeFor(known, accounts, kind, { kind, name: name.value }),
    name: name.value,
    class: kind === "income" ? "other" : kind === "expense" ? "expenses" : "",
  };
  await insertAccounts(ctx, opened.value.book, [account], accounts.length);
  await announceBook(ctx, opened.value.book);
  return ok(null);
};

/** Adds a fund. */
export const addFund = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly entered: EnteredAddition },
): Promise<Outcome<null>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  const { funds } = await chartOf(ctx, input.book);
  const kind = fundKinds.find((one) => one === input.entered.kind);
  if (!kind) return unknown("kind");
  const name = named(input.entered.name, funds);
  if (!name.ok) return name;
  const known = await knownIn(ctx, opened.value.book, "funds");
  const fund = { kind, code: codeFor(known, funds, "fund", { kind, name: name.value }), name: name.value };
  await insertFunds(ctx, opened.value.book, [fund], funds.length);
  await announceBook(ctx, opened.value.book);
  return ok(null);
};

/** Adds a project in one of the programme's fields. */
export const addProject = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly entered: EnteredAddition },
): Promise<Outcome<null>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  if (!ctx.programme) return unknown("kind");
  const { projects } = await chartOf(ctx, input.book);
  const { council } = await definitionOf(ctx, ctx.programme.id);
  const field = council.fields.find(({ code }) => code === input.entered.kind);
  if (!field) return unknown("kind");
  const name = named(input.entered.name, projects);
  if (!name.ok) return name;
  const starts = readDay(input.entered.starts ?? "");
  const ends = readDay(input.entered.ends ?? "");
  if (starts === null) return invalid({ path: "starts", message: words.noDay });
  if (ends === null) return invalid({ path: "ends", message: words.noDay });
  if (ends < starts) return invalid({ path: "ends", message: words.endsBeforeStart });
  const known = await knownIn(ctx, opened.value.book, "projects");
  const project = {
    field: field.code,
    code: codeFor(known, projects, "project", { kind: field.code, name: name.value }),
    name: name.value,
    starts,
    ends,
  };
  await insertProjects(ctx, opened.value.book, [project], projects.length);
  await announceBook(ctx, opened.value.book);
  return ok(null);
};

/** Takes something off the forms, or puts it back; what was posted keeps it. */
export const retireFromChart = async (
  ctx: Ctx,
  input: {
    readonly book: BookId;
    readonly part: keyof Chart;
    readonly id: number;
    readonly retired: boolean;
  },
): Promise<Outcome<null>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  await setRetired(ctx, input.book, input.part, input.id, input.retired);
  await announceBook(ctx, opened.value.book);
  return ok(null);
};
