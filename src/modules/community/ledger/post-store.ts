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

/** As many as go to the database in one statement. */
const atOnce = 500;

/** Posts entries whole, in the order given, in a few statements however many there are: their lines first, then what holds them together. */
export const insertEntries = async (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  entries: readonly NewEntry[],
): Promise<void> => {
  for (let from = 0; from < entries.length; from += atOnce)
    await insertSome(ctx, book, entries.slice(from, from + atOnce));
};

const insertSome = async (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  entries: readonly NewEntry[],
): Promise<void> => {
  const { rows } = await sql<{ id: number }>`
    select nextval('ledger.entry_id_seq')::float8 as id from generate_series(1, ${entries.length})`.execute(
    ctx.db,
  );
  const numbered = entries.map((entry, place) => ({
    ...entry,
    id: rows[place]?.id,
    place,
    salt: randomBytes(16).toString("hex"),
  }));
  const lines = numbered.flatMap(({ id, day, lines }) =>
    lines.map((line, place) => ({ ...line, entry: id, day, position: place + 1 })),
  );
  await sql`
    insert into ledger.line (entry_id, position, book_id, area_id, day, account_id, fund_id, project_id, amount, note)
    select l.entry, l.position, ${book.id}, ${book.area}, l.day, l.account, l.fund, l.project, l.amount, l.note
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as l (entry bigint, position int, day date, account int, fund int, project int, amount bigint, note text)`.execute(
    ctx.db,
  );
  // Number, seal and link are given by the database.
  await sql`
    insert into ledger.entry (id, book_id, area_id, slip_id, kind, day, voucher, reverses, amount, party, what, papers, salt,
                              entered_by, approved_by, posted_at, no, sealed, hash)
    select e.id, ${book.id}, ${book.area}, e.slip, e.kind, e.day, e.voucher, e.reverses, e.amount, e.party, e.what, e.papers, e.salt,
           e."enteredBy", e."approvedBy", ${ctx.now}, 1, '', ''
      from jsonb_to_recordset(${JSON.stringify(numbered.map(({ lines, ...entry }) => entry))}::jsonb)
        as e (id bigint, place int, slip int, kind text, day date, voucher int, reverses bigint, amount bigint, party text, what text,
              papers jsonb, salt text, "enteredBy" int, "approvedBy" int)
     order by e.place`.execute(ctx.db);
};

/** Lines of these entries, in their order. */
export const linesOfEntries = async (
  ctx: Ctx,
  entries: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, readonly Line[]>> => {
  const { rows } = await sql<Line & { entry: EntryId }>`
    select entry_id::float8 as entry, account_id as account, fund_id as fund, project_id as project, amount::float8 as amount, note
      from ledger.line where entry_id = any(${[...entries]}::bigint[]) order by entry_id, position`.execute(
    ctx.db,
  );
  return Map.groupBy(rows, ({ entry }) => entry);
};
