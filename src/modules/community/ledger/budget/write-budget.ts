import { parseId } from "../../../../kernel/ids.ts";
import { conflict, type Issue, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { openToEnter } from "../ground.ts";
import type { BookId, Chart } from "../model.ts";
import { isCategory } from "../rules/kinds.ts";
import { readYen } from "../rules/read-yen.ts";
import { chartOf } from "../store.ts";
import { announceBook } from "../tell.ts";
import { words as ledgerWords, longest } from "../text.ts";
import type { BudgetLine } from "./model.ts";
import { budgetsOf, insertBudget, putLines } from "./store.ts";
import { words } from "./text.ts";

/** A row as it was typed; one of which nothing was typed is left out. */
export type EnteredLine = {
  readonly category: string;
  readonly fund: string;
  readonly project: string;
  readonly amount: string;
};

const readLine = (row: EnteredLine, place: number, chart: Chart): BudgetLine | Issue[] => {
  const path = (name: string) => `${name}-${place + 1}`;
  const account = chart.accounts.find(({ id, kind }) => isCategory(kind) && id === parseId(row.category));
  const fund = chart.funds.find(({ id }) => id === parseId(row.fund));
  const project = row.project === "" ? null : chart.projects.find(({ id }) => id === parseId(row.project));
  const yen = readYen(row.amount);
  const issues: Issue[] = [
    ...(account ? [] : [{ path: path("category"), message: words.halfRow }]),
    ...(fund ? [] : [{ path: path("fund"), message: words.halfRow }]),
    ...(project === undefined ? [{ path: path("project"), message: ledgerWords.unknownChoice }] : []),
    ...(yen.ok ? [] : [{ path: path("amount"), message: yen.why }]),
  ];
  if (issues.length > 0 || !account || !fund || project === undefined || !yen.ok) return issues;
  return { account: account.id, fund: fund.id, project: project?.id ?? null, amount: yen.value };
};

/** Reads the rows; each is named by its place, and the same thing is planned once. */
export const readLines = (rows: readonly EnteredLine[], chart: Chart): Outcome<readonly BudgetLine[]> => {
  const typed = rows
    .map((row, place) => ({ row, place }))
    .filter(({ row }) => [row.category, row.amount].some((text) => text.trim() !== ""));
  const read = typed.map(({ row, place }) => ({ place, line: readLine(row, place, chart) }));
  const issues = read.flatMap(({ line }) => (Array.isArray(line) ? (line as Issue[]) : []));
  const lines = read.flatMap(({ line, place }) =>
    Array.isArray(line) ? [] : [{ line: line as BudgetLine, place }],
  );
  const seen = new Set<string>();
  for (const { line, place } of lines) {
    const key = `${line.account} ${line.fund} ${line.project}`;
    if (seen.has(key)) issues.push({ path: `category-${place + 1}`, message: words.twice });
    seen.add(key);
  }
  if (issues.length === 0 && lines.length === 0) issues.push({ path: "amount-1", message: words.noLines });
  return issues.length > 0 ? invalid(...issues) : ok(lines.map(({ line }) => line));
};

/**
 * Writes the draft of a budget: the first, or a revision of the one that was decided.
 * @param input.version of the draft that was read; 0 = there was none
 */
export const writeBudget = async (
  ctx: Ctx,
  input: {
    readonly book: BookId;
    readonly version: number;
    readonly rows: readonly EnteredLine[];
    readonly words: string;
  },
): Promise<Outcome<null>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  const budgets = await budgetsOf(ctx, book.id);
  const draft = budgets.find(({ state }) => state === "draft");
  if ((draft?.version ?? 0) !== input.version) return conflict(ledgerWords.editedMeanwhile);
  const said = input.words.trim();
  const revises = budgets.some(({ state }) => state === "decided");
  const issues: Issue[] = [
    ...(revises && said === "" ? [{ path: "words", message: words.whyNeeded }] : []),
    ...(said.length > longest.words ? [{ path: "words", message: ledgerWords.tooLong(longest.words) }] : []),
  ];
  const lines = readLines(input.rows, await chartOf(ctx, book.id));
  if (!lines.ok) return lines.error.kind === "invalid" ? invalid(...issues, ...lines.error.issues) : lines;
  if (issues.length > 0) return invalid(...issues);
  const id = draft?.id ?? (await insertBudget(ctx, book, { revision: budgets.length, by: person }));
  await putLines(ctx, book, { id, words: said, by: person }, lines.value);
  await announceBook(ctx, book);
  return ok(null);
};
