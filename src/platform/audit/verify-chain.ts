import type pg from "pg";

export type ChainCheck = {
  readonly count: number;
  /** Hash of the newest event, to be kept elsewhere: it also proves that nothing was cut off at the end. */
  readonly head: string;
  /** The first link that doesn't hold, or null. */
  readonly broken: { readonly id: number; readonly reason: "gap" | "previous" | "hash" } | null;
};

/** Walks the whole chain in the database, as its owner. */
export const verifyChain = async (owner: pg.Client): Promise<ChainCheck> => {
  const { rows } = await owner.query<{ count: number; head: string | null }>(
    "select count(*)::int as count, (select encode(hash, 'hex') from audit.event order by id desc limit 1) as head from audit.event",
  );
  const broken = await owner.query<{ id: string; reason: "gap" | "previous" | "hash" }>(
    "select id, reason from audit.first_broken()",
  );
  const first = broken.rows[0];
  return {
    count: rows[0]?.count ?? 0,
    head: rows[0]?.head ?? "",
    broken: first ? { id: Number(first.id), reason: first.reason } : null,
  };
};
