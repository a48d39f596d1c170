import { sql } from "kysely";
import { daysOf } from "../../../kernel/fiscal-year.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { insertAccounts, insertFunds } from "./chart-store.ts";
import type { Book } from "./model.ts";
import { insertEntries } from "./post-store.ts";
import { carryLines, type Held, meansAnother, missingIn } from "./rules/carry-lines.ts";
import { nextYear } from "./rules/next-year.ts";
import { chartOf } from "./store.ts";
import { words } from "./text.ts";

const heldAtEnd = async (ctx: Ctx, { id }: Book): Promise<readonly Held[]> =>
  (
    await sql<Held>`
      select account_id as account, fund_id as fund, amount::float8 as amount from ledger.closing_of(${id}) order by 1, 2`.execute(
      ctx.db,
    )
  ).rows;

/** What can't be carried over, because the next year's book was given its code for something else. */
export const notCarried = async (ctx: Ctx, from: Book, to: Pick<Book, "id">) =>
  meansAnother(await heldAtEnd(ctx, from), await chartOf(ctx, from.id), await chartOf(ctx, to.id));

/** Adds to the next year's book what this one names since that one was begun. */
const addMissing = async (ctx: Ctx, from: Book, to: Pick<Book, "id" | "area">): Promise<void> => {
  const [own, next] = [await chartOf(ctx, from.id), await chartOf(ctx, to.id)];
  const { accounts, funds } = nextYear({ ...missingIn(next, own), projects: [] });
  await insertAccounts(ctx, to, accounts, next.accounts.length);
  await insertFunds(ctx, to, funds, next.funds.length);
};

/** Posts what a closed book ends with as the first that the next one begins with. */
export const carryOver = async (
  ctx: Ctx,
  from: Book,
  to: Pick<Book, "id" | "area" | "year">,
  by: { readonly asked: PersonId | null; readonly closed: PersonId | null },
): Promise<void> => {
  await addMissing(ctx, from, to);
  const lines = carryLines(
    await heldAtEnd(ctx, from),
    await chartOf(ctx, from.id),
    await chartOf(ctx, to.id),
  );
  if (lines.length === 0) return;
  await insertEntries(ctx, to, [
    {
      slip: null,
      kind: "carry",
      day: daysOf(to.year).from,
      voucher: null,
      reverses: null,
      amount: lines.reduce((sum, { amount }) => sum + Math.abs(amount), 0) / 2,
      party: "",
      what: words.carried.ja,
      papers: { paper: "none", reason: from.head, addressedTo: "", shopPlace: "", pictures: [] },
      enteredBy: by.asked,
      approvedBy: by.closed,
      lines,
    },
  ]);
};
