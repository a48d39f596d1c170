import type { ClientBase } from "pg";

export type BrokenBook = {
  readonly council: number;
  readonly name: string;
  readonly year: number;
  /** Number of the entry; null where the kept sums differ from the entries. */
  readonly no: number | null;
  readonly reason: "gap" | "private" | "balance" | "hash" | "day" | "slip" | "head" | "totals";
};

/**
 * Every book's links, sums and private parts computed anew; names the first entry of each book that is not what was posted.
 * @param council only its books; null = everybody's
 */
export const verifyBooks = async (
  owner: ClientBase,
  council: number | null = null,
): Promise<{ readonly books: number; readonly entries: number; readonly broken: readonly BrokenBook[] }> => {
  const counts = await owner.query<{ books: number; entries: number }>(
    "select count(*)::int as books, coalesce(sum(entries), 0)::int as entries from ledger.book where $1::int is null or council_id = $1",
    [council],
  );
  const broken = await owner.query<BrokenBook>(
    `select b.council, c.name, b.year, b.no, b.reason 
       from ledger.first_broken(array(select q.id from ledger.book q where $1::int is null or q.council_id = $1)) b
       join councils.council c on c.id = b.council order by c.name, b.year`,
    [council],
  );
  return { books: 0, entries: 0, ...counts.rows[0], broken: broken.rows };
};
