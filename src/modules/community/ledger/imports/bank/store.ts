import { sql } from "kysely";
import type { PlainDate } from "../../../../../kernel/dates.ts";
import type { PersonId } from "../../../../../kernel/ids.ts";
import type { Ctx } from "../../../../../platform/database/run-as.ts";
import type { AccountId, Book, SlipId, SlipKind, SlipState, Yen } from "../../model.ts";
import type { NumberedLine } from "./number-lines.ts";

/** All SQL of bank statements. */

export type Imported = {
  readonly id: number;
  readonly name: string;
  readonly at: Date;
  /** Null when it isn't known any more. */
  readonly by: string | null;
  /** How many of its lines were new. */
  readonly lines: number;
};

export const importsOf = async (ctx: Ctx, account: AccountId): Promise<readonly Imported[]> =>
  (
    await sql<Imported>`
      select i.id, i.name, i.at, ledger.name_of(i.person_id, i.area_id) as by, i.lines
        from ledger.statement_import i 
       where i.account_id = ${account} order by i.id desc`.execute(ctx.db)
  ).rows;

export const importOf = async (ctx: Ctx, account: AccountId, sha256: string): Promise<Imported | null> =>
  (
    await sql<Imported>`
      select i.id, i.name, i.at, ledger.name_of(i.person_id, i.area_id) as by, i.lines
        from ledger.statement_import i 
       where i.account_id = ${account} and i.sha256 = ${sha256}`.execute(ctx.db)
  ).rows[0] ?? null;

export type StoredLine = {
  readonly id: number;
  readonly day: PlainDate;
  readonly words: string;
  readonly amount: Yen;
  readonly balance: Yen | null;
  readonly nth: number;
  readonly slip: SlipId | null;
};

/** Every line that the bank reported of an account, the earliest first. */
export const linesOf = async (ctx: Ctx, account: AccountId): Promise<readonly StoredLine[]> =>
  (
    await sql<StoredLine>`
      select id, day, words, amount::float8 as amount, balance::float8 as balance, nth, slip_id as slip
        from ledger.bank_line where account_id = ${account} order by day, statement_id, position`.execute(
      ctx.db,
    )
  ).rows;

export const insertStatement = async (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  statement: {
    readonly account: AccountId;
    readonly sha256: string;
    readonly name: string;
    readonly by: PersonId;
    readonly lines: readonly NumberedLine[];
  },
): Promise<void> => {
  const { account, sha256, name, by, lines } = statement;
  const at = { book_id: book.id, area_id: book.area, account_id: account };
  const { id } = await ctx.db
    .insertInto("ledger.statement_import")
    .values({ ...at, sha256, name, at: ctx.now, person_id: by, lines: lines.length })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (lines.length === 0) return;
  // In the order in which they happened, which in the file may be the other way round.
  const rows = lines.map(({ day, words, amount, balance, nth }, place) => ({
    position: place + 1,
    day,
    words,
    amount,
    balance,
    nth,
  }));
  await sql`
    insert into ledger.bank_line (statement_id, book_id, area_id, account_id, position, day, words, amount, balance, nth)
    select ${id}, ${book.id}, ${book.area}, ${account}, r.position, r.day, r.words, r.amount, r.balance, r.nth
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (position int, day date, words text, amount bigint, balance bigint, nth int)`.execute(ctx.db);
};

/** What the book says of an account: a slip with the amount as the account sees it, what comes in positive. */
export type BookMovement = {
  readonly id: SlipId;
  readonly day: PlainDate;
  readonly amount: Yen;
  readonly kind: SlipKind;
  readonly voucher: number | null;
  readonly party: string;
  readonly what: string;
  readonly state: SlipState;
};

/** The slips of an account that the bank should know of: not what was withdrawn, carried over, or taken back again. */
export const movementsOf = async (ctx: Ctx, account: AccountId): Promise<readonly BookMovement[]> =>
  (
    await sql<BookMovement>`
      select s.id, s.day, (case when s.kind = 'in' or s.to_account_id = ${account} then s.amount else -s.amount end)::float8 as amount,
             s.kind, s.voucher, s.party, s.what, s.state
        from ledger.slip s left join ledger.entry e on e.slip_id = s.id
       where (s.account_id = ${account} or s.to_account_id = ${account})
         and s.kind in ('in', 'out', 'move') and s.state <> 'withdrawn'
         and not exists (select from ledger.entry r where r.reverses = e.id)
       order by s.day, s.id`.execute(ctx.db)
  ).rows;

export const setMatch = async (
  ctx: Ctx,
  account: AccountId,
  pairs: readonly { readonly line: number; readonly slip: SlipId | null }[],
): Promise<void> => {
  await sql`
    update ledger.bank_line l set slip_id = r.slip
      from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as r (line int, slip int)
     where l.id = r.line and l.account_id = ${account}`.execute(ctx.db);
};

/** A slip that was changed after it was confirmed is free again, though its old line still names it. */
export const releaseSlips = async (ctx: Ctx, account: AccountId, slips: readonly number[]): Promise<void> => {
  await sql`
    update ledger.bank_line set slip_id = null
     where account_id = ${account} and slip_id = any(${[...slips]}::int[])`.execute(ctx.db);
};

/** What the book has of an account before a day (with what it began with) and on the evening of another; yen. */
export const bookedAround = async (
  ctx: Ctx,
  account: AccountId,
  from: PlainDate,
  to: PlainDate,
): Promise<{ readonly before: Yen; readonly after: Yen }> =>
  (
    await sql<{ before: Yen; after: Yen }>`
      select coalesce(sum(l.amount) filter (where l.day < ${from} or e.kind in ('opening', 'carry')), 0)::float8 as before,
             coalesce(sum(l.amount), 0)::float8 as after
        from ledger.line l join ledger.entry e on e.id = l.entry_id
       where l.account_id = ${account} and l.day <= ${to}`.execute(ctx.db)
  ).rows[0] ?? { before: 0, after: 0 };
