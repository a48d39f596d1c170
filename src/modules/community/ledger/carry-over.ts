import { sql } from "kysely";
import { daysOf } from "../../../kernel/fiscal-year.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { AccountId, Book, FundId } from "./model.ts";
import { insertEntries } from "./post-store.ts";
import { carryLines } from "./rules/carry-lines.ts";
import { chartOf } from "./store.ts";
import { words } from "./text.ts";

type Held = { readonly account: AccountId; readonly fund: FundId; readonly amount: number };

/** Posts what a closed book ends with as the first that the next one begins with. */
export const carryOver = async (
  ctx: Ctx,
  from: Book,
  to: Pick<Book, "id" | "area" | "year">,
  by: { readonly asked: PersonId | null; readonly closed: PersonId | null },
): Promise<void> => {
  const { rows } = await sql<Held>`
    select account_id as account, fund_id as fund, amount::float8 as amount
      from ledger.closing_of(${from.id}) order by 1, 2`.execute(ctx.db);
  const lines = carryLines(rows, await chartOf(ctx, from.id), await chartOf(ctx, to.id));
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
