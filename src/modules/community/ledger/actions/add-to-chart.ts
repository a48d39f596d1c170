import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import { type EnteredNamed, readName, readPeriod, unknownChoice } from "../chart-input.ts";
import { insertAccounts, insertFunds, insertProjects, knownIn, setRetired } from "../chart-store.ts";
import { openToEnter } from "../ground.ts";
import { type AccountKind, type BookId, type Chart, fundKinds } from "../model.ts";
import { codeFor } from "../rules/code-for.ts";
import { standardCategory } from "../rules/default-chart.ts";
import { isCategory } from "../rules/kinds.ts";
import { chartOf } from "../store.ts";
import { announceBook } from "../tell.ts";

/** What was typed to add a place, category, fund or project. */
export type EnteredAddition = EnteredNamed & {
  /** An account's kind, a fund's kind, or a field of the programme. */
  readonly kind: string;
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

/** Adds a place where money lies, or a category. */
export const addAccount = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly entered: EnteredAddition },
): Promise<Outcome<null>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  const { accounts } = await chartOf(ctx, input.book);
  const kind = addable.find((one) => one === input.entered.kind);
  if (!kind) return unknownChoice("kind");
  const name = readName(input.entered.name, accounts);
  if (!name.ok) return name;
  const standard =
    kind === "income" || kind === "expense" ? standardCategory(kind, input.entered.countsAs ?? "") : null;
  if (standard === null && (isCategory(kind) || input.entered.countsAs)) return unknownChoice("countsAs");
  const known = await knownIn(ctx, opened.value.book, "accounts");
  const account = {
    kind,
    code: codeFor(known, accounts, kind, { kind, name: name.value }),
    name: name.value,
    class: standard?.class ?? "",
    countsAs: standard?.code ?? "",
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
  if (!kind) return unknownChoice("kind");
  const name = readName(input.entered.name, funds);
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
  if (!ctx.programme) return unknownChoice("kind");
  const { projects } = await chartOf(ctx, input.book);
  const { council } = await definitionOf(ctx, ctx.programme.id);
  const field = council.fields.find(({ code }) => code === input.entered.kind);
  if (!field) return unknownChoice("kind");
  const name = readName(input.entered.name, projects);
  if (!name.ok) return name;
  const period = readPeriod(input.entered, opened.value.book.year);
  if (!period.ok) return period;
  const known = await knownIn(ctx, opened.value.book, "projects");
  const project = {
    field: field.code,
    code: codeFor(known, projects, "project", { kind: field.code, name: name.value }),
    name: name.value,
    ...period.value,
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
