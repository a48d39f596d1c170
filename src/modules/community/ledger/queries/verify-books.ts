import type { ClientBase } from "pg";

export type BrokenBook = {
  readonly council: number;
  readonly name: string;
  readonly year: number;
  /** Number of the entry; null where it is none of them. */
  readonly no: number | null;
  readonly reason:
    | "gap"
    | "private"
    | "balance"
    | "hash"
    | "day"
    | "slip"
    | "head"
    | "totals"
    | "log"
    | "gone"
    | "unposted"
    | "stray";
};

type Row = BrokenBook & { readonly book: number };

/**
 * Every book's links, sums and private parts computed anew, and its links compared with the audit log; names the first
 * entry of each book that is not what was posted, as the database's owner.
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
  const of = async (found: "first_broken" | "unlike_log"): Promise<readonly Row[]> =>
    (
      await owner.query<Row>(
        `select b.book, b.council, c.name, b.year, b.no, b.reason
           from ledger.${found}(array(select q.id from ledger.book q where $1::int is null or q.council_id = $1)) b
           join councils.council c on c.id = b.council order by c.name, b.year`,
        [council],
      )
    ).rows;
  const [broken, unlike] = [await of("first_broken"), await of("unlike_log")];
  const seen = new Set(broken.map(({ book }) => book));
  const all = [...broken, ...unlike.filter(({ book }) => !seen.has(book))];
  return {
    books: 0,
    entries: 0,
    ...counts.rows[0],
    broken: all.map(({ book, ...rest }) => rest),
  };
};
