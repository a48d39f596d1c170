import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, Paper, SlipState } from "../model.ts";

/** A numbered paper of a book with its photos. */
export type Voucher = {
  readonly voucher: number;
  readonly kind: "in" | "out";
  readonly day: PlainDate;
  readonly party: string;
  readonly what: string;
  readonly amount: number;
  readonly paper: Paper;
  readonly paperReason: string;
  readonly state: SlipState;
  /** Why it was returned or withdrawn. */
  readonly words: string;
  /** Number of the entry that took it back. */
  readonly reversedBy: number | null;
  readonly pictures: readonly {
    readonly sha256: string;
    readonly mediaType: string;
    readonly name: string;
  }[];
};

/** So many numbers of vouchers stand in one paper: it stays small enough to open and to print. */
export const vouchersInPart = 100;

/** How many papers the vouchers of a book fill. */
export const voucherParts = ({ vouchers }: { readonly vouchers: number }): number =>
  Math.ceil(vouchers / vouchersInPart);

/** Vouchers in the order of their numbers, whatever became of them; @param part one of the papers, null = all */
export const vouchersOf = async (
  ctx: Ctx,
  book: BookId,
  part: number | null,
): Promise<readonly Voucher[]> => {
  const from = part === null ? 1 : (part - 1) * vouchersInPart + 1;
  const until = part === null ? sql`` : sql`and s.voucher < ${from + vouchersInPart}`;
  const { rows } = await sql<Voucher>`
    select s.voucher, s.kind, s.day, s.party, s.what, s.amount::float8 as amount, s.paper, s.paper_reason as "paperReason", s.state, s.words,
           (select r.no from ledger.entry e join ledger.entry r on r.reverses = e.id where e.slip_id = s.id) as "reversedBy",
           coalesce((select jsonb_agg(jsonb_build_object('sha256', f.sha256, 'mediaType', f.media_type, 'name', p.name) order by p.id)
                       from ledger.picture p join files.file f on f.id = p.file_id where p.slip_id = s.id), '[]') as pictures
      from ledger.slip s where s.book_id = ${book} and s.voucher >= ${from} ${until} order by s.voucher`.execute(
    ctx.db,
  );
  return rows;
};
