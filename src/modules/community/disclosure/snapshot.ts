import { createHash } from "node:crypto";
import type { Ctx } from "../../../platform/database/run-as.ts";
import {
  type BookSheet,
  chainJson,
  journalEntries,
  linkOf,
  rootOf,
  type StatementContent,
  statementContent,
} from "../ledger/index.ts";
import type { Approval, PublishedEntry, Signature, Snapshot } from "./model.ts";
import { longestWords } from "./text.ts";

const namesOf = (list: readonly { readonly code: string; readonly name: string }[]) =>
  Object.fromEntries(list.map(({ code, name }) => [code, name]));

const signed = (signatures: readonly Signature[]): Snapshot["signatures"] =>
  signatures.map(({ name, post, namePublic, head, entries, content, words, at }) => ({
    who: namePublic ? `${post} ${name}`.slice(0, longestWords.line) : post,
    head,
    entries,
    content,
    words,
    at: at.toISOString(),
  }));

const shownOf = ({ totals, income, expense, projects, funds, places }: StatementContent) => ({
  totals,
  income,
  expense,
  projects,
  funds,
  places,
});

const budgetedOf = ({ budget }: StatementContent): Snapshot["budget"] => {
  if (!budget) return null;
  const planned = (side: "income" | "expense") =>
    budget[side].map(({ code, name, planned: amount }) => ({ code, name, amount }));
  return { income: planned("income"), expense: planned("expense") };
};

/** Everything that becomes public of a closed and signed book; throws where its links don't lead to its mark. */
export const snapshotOf = async (
  ctx: Ctx,
  sheet: BookSheet,
  around: { readonly approved: Approval; readonly signatures: readonly Signature[] },
): Promise<Snapshot> => {
  const { book, chart } = sheet;
  const content = await statementContent(ctx, book.id);
  if (!content) throw new Error("a book without a statement");
  const chain = chainJson(content, await journalEntries(ctx, book.id));
  let link = rootOf(book.council, book.year);
  const root = link;
  const entries = chain.entries.map((entry): PublishedEntry => {
    link = linkOf(entry, link);
    return { ...entry, link };
  });
  return {
    format: "machisen-accounts-1",
    council: content.council,
    year: book.year,
    approved: around.approved,
    statement: shownOf(content),
    budget: budgetedOf(content),
    names: {
      accounts: namesOf(chart.accounts),
      funds: namesOf(chart.funds),
      projects: namesOf(chart.projects),
    },
    kinds: Object.fromEntries(chart.accounts.map(({ code, kind }) => [code, kind])),
    root,
    entries,
    head: chain.head,
    signatures: signed(around.signatures),
    publishedAt: ctx.now.toISOString(),
  };
};

/** The bytes that are published, and their hash in hex. */
export const frozen = (snapshot: Snapshot): { readonly body: string; readonly sha256: string } => {
  const body = `${JSON.stringify(snapshot)}\n`;
  return { body, sha256: createHash("sha256").update(body).digest("hex") };
};
