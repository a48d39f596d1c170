import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { AccountId, Book, BookId } from "./model.ts";

export type CashCount = {
  readonly id: number;
  readonly account: AccountId;
  readonly day: PlainDate;
  /** Worth of a note or coin in yen → how many. */
  readonly pieces: Readonly<Record<string, number>>;
  readonly counted: number;
  readonly booked: number;
  readonly words: string;
  readonly witness: string;
  readonly by: string | null;
};

export const countOfKey = async (ctx: Ctx, key: string): Promise<boolean> =>
  (await sql`select 1 from ledger.cash_count where submission_key = ${key}`.execute(ctx.db)).rows.length > 0;

export const insertCount = (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  count: Omit<CashCount, "id" | "by"> & { readonly by: PersonId; readonly key: string },
) =>
  ctx.db
    .insertInto("ledger.cash_count")
    .values({
      book_id: book.id,
      area_id: book.area,
      account_id: count.account,
      day: count.day,
      pieces: JSON.stringify(count.pieces),
      counted: count.counted,
      booked: count.booked,
      words: count.words,
      witness: count.witness,
      person_id: count.by,
      at: ctx.now,
      submission_key: count.key,
    })
    .execute();

/** Counts of a book's cash boxes, the latest first. */
export const countsOf = async (ctx: Ctx, book: BookId): Promise<readonly CashCount[]> =>
  (
    await sql<CashCount>`
      select c.id, c.account_id as account, c.day, c.pieces, c.counted::float8 as counted, c.booked::float8 as booked, c.words, c.witness,
             ledger.name_of(c.person_id, c.area_id) as by
        from ledger.cash_count c where c.book_id = ${book} order by c.day desc, c.id desc limit 200`.execute(
      ctx.db,
    )
  ).rows;
