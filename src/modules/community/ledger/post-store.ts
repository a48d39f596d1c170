import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { Book, EntryId, Line, SlipId, SlipKind } from "./model.ts";

/** All SQL that posts entries. The database numbers and links them, and refuses what doesn't add up. */

export type NewEntry = {
  readonly slip: SlipId | null;
  readonly kind: SlipKind | "carry";
  readonly day: PlainDate;
  readonly voucher: number | null;
  readonly reverses: EntryId | null;
  readonly amount: number;
  readonly party: string;
  readonly what: string;
  readonly papers: {
    readonly paper: string;
    readonly reason: string;
    readonly addressedTo: string;
    readonly shopPlace: string;
    /** SHA-256 of each picture, 64 hex digits. */
    readonly pictures: readonly string[];
  };
  readonly enteredBy: PersonId | null;
  readonly approvedBy: PersonId | null;
  readonly lines: readonly Line[];
};

/** Posts one entry whole: its lines first, then what holds them together. */
export const insertEntry = async (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  entry: NewEntry,
): Promise<EntryId> => {
  const { rows } = await sql<{
    id: string;
  }>`select nextval('ledger.entry_id_seq') as id`.execute(ctx.db);
  const id = Number(rows[0]?.id) as EntryId;
  await ctx.db
    .insertInto("ledger.line")
    .values(
      entry.lines.map((line, place) => ({
        entry_id: id,
        position: place + 1,
        book_id: book.id,
        area_id: book.area,
        day: entry.day,
        account_id: line.account,
        fund_id: line.fund,
        project_id: line.project,
        amount: line.amount,
        note: line.note,
      })),
    )
    .execute();
  await ctx.db
    .insertInto("ledger.entry")
    .values({
      id,
      book_id: book.id,
      area_id: book.area,
      slip_id: entry.slip,
      kind: entry.kind,
      day: entry.day,
      voucher: entry.voucher,
      reverses: entry.reverses,
      amount: entry.amount,
      party: entry.party,
      what: entry.what,
      papers: JSON.stringify(entry.papers),
      salt: randomBytes(16).toString("hex"),
      entered_by: entry.enteredBy,
      approved_by: entry.approvedBy,
      posted_at: ctx.now,
      // Given by the database.
      no: 1,
      sealed: Buffer.alloc(0),
      hash: Buffer.alloc(0),
    })
    .execute();
  return id;
};

export const linesOfEntry = async (ctx: Ctx, entry: EntryId): Promise<readonly Line[]> =>
  (
    await sql<Line>`
      select account_id as account, fund_id as fund, project_id as project, amount::float8 as amount, note
        from ledger.line where entry_id = ${entry} order by position`.execute(ctx.db)
  ).rows;
