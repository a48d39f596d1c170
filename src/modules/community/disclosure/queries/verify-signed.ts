import type { ClientBase } from "pg";

export type BrokenAudit = {
  readonly council: number;
  readonly name: string;
  readonly year: number;
  /** What isn't as it was: the signed paper, the book that was signed, the published accounts, or a redacted picture. */
  readonly reason: "paper" | "signed" | "snapshot" | "release";
};

/**
 * What was signed and published, computed anew, as the database's owner.
 * @param council only its years; null = everybody's
 */
export const verifySigned = async (
  owner: ClientBase,
  council: number | null = null,
): Promise<{ readonly signatures: number; readonly broken: readonly BrokenAudit[] }> => {
  const counts = await owner.query<{ signatures: number }>(
    `select count(*)::int as signatures from disclosure.signature s join ledger.book b on b.id = s.book_id
      where $1::int is null or b.council_id = $1`,
    [council],
  );
  const broken = await owner.query<BrokenAudit>(
    `select f.council, c.name, f.year, f.reason
       from disclosure.first_broken(array(select q.id from ledger.book q where $1::int is null or q.council_id = $1)) f
       join councils.council c on c.id = f.council order by c.name, f.year`,
    [council],
  );
  return { signatures: counts.rows[0]?.signatures ?? 0, broken: broken.rows };
};
