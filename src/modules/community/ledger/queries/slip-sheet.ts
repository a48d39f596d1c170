import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Book, Chart, EntryId, Picture, Slip, SlipId } from "../model.ts";
import { chartOf, findBook, findSlip, picturesOf } from "../store.ts";

/** A slip with everything its page shows. */
export type SlipSheet = {
  readonly slip: Slip;
  readonly book: Book;
  readonly council: string;
  readonly chart: Chart;
  readonly pictures: readonly Picture[];
  readonly enteredBy: string | null;
  readonly enteredAt: Date;
  /** What it was posted as. */
  readonly entry: {
    readonly id: EntryId;
    readonly no: number;
    readonly at: Date;
    readonly approvedBy: string | null;
    readonly hash: string;
    /** The entry that took it back, its slip and the reason. */
    readonly reversedBy: { readonly no: number; readonly slip: SlipId; readonly why: string } | null;
    /** A reversal waits for approval. */
    readonly reversalWaits: SlipId | null;
  } | null;
  /** Slip and number of the entry that this one takes back. */
  readonly reversed: { readonly slip: SlipId | null; readonly no: number } | null;
  /** The next one that waits, for whoever approves many in a row. */
  readonly next: SlipId | null;
};

type Rest = Pick<SlipSheet, "council" | "enteredBy" | "enteredAt" | "reversed" | "next"> & {
  entry: (Omit<NonNullable<SlipSheet["entry"]>, "at"> & { at: string }) | null;
};

export const slipSheet = async (ctx: Ctx, id: SlipId): Promise<SlipSheet | null> => {
  const slip = await findSlip(ctx, id);
  const book = slip && (await findBook(ctx, slip.book));
  if (!slip || !book) return null;
  const { rows } = await sql<Rest>`
    select (select name from councils.council where id = ${book.council}) as council,
           ledger.name_of(s.entered_by, s.area_id) as "enteredBy", s.entered_at as "enteredAt",
           (select jsonb_build_object('id', e.id, 'no', e.no, 'at', e.posted_at, 'hash', encode(e.hash, 'hex'),
                     'approvedBy', ledger.name_of(e.approved_by, e.area_id),
                     'reversedBy', (select jsonb_build_object('no', r.no, 'slip', r.slip_id, 'why', r.what) from ledger.entry r where r.reverses = e.id),
                     'reversalWaits', (select w.id from ledger.slip w where w.reverses = e.id and w.state in ('waiting', 'returned') limit 1))
              from ledger.entry e where e.slip_id = s.id) as entry,
           (select jsonb_build_object('slip', o.slip_id, 'no', o.no) from ledger.entry o where o.id = s.reverses) as reversed,
           (select n.id from ledger.slip n where n.book_id = s.book_id and n.state = 'waiting' and (n.day, n.id) > (s.day, s.id)
             order by n.day, n.id limit 1) as next
      from ledger.slip s where s.id = ${id}`.execute(ctx.db);
  const [rest] = rows;
  if (!rest) return null;
  return {
    ...rest,
    slip,
    book,
    chart: await chartOf(ctx, book.id),
    pictures: await picturesOf(ctx, id),
    entry: rest.entry && { ...rest.entry, at: new Date(rest.entry.at) },
  };
};
