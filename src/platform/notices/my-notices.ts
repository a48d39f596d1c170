import { sql } from "kysely";
import type { Text } from "../../kernel/say.ts";
import type { Ctx } from "../database/run-as.ts";

export type MyNotice = {
  readonly id: number;
  readonly kind: string;
  readonly said: Text;
  readonly href: string;
  readonly programme: Text | null;
  readonly urgent: boolean;
  readonly made_at: Date;
  readonly seen_at: Date | null;
};

/** What the reader was told, newest first, one page of it, and how much there is. */
export const myNotices = async (
  ctx: Ctx,
  asked: { readonly unreadOnly: boolean; readonly limit: number; readonly offset: number },
): Promise<{ readonly notices: readonly MyNotice[]; readonly total: number }> => {
  if (ctx.actor.kind !== "person") return { notices: [], total: 0 };
  const mine = sql`n.person_id = ${ctx.actor.id} ${asked.unreadOnly ? sql`and n.seen_at is null` : sql``}`;
  const { rows } = await sql<MyNotice>`
    select n.id, n.kind, n.said, n.href, p.title as programme, n.urgent, n.made_at, n.seen_at
      from notices.notice n left join programme.programme p on p.id = n.programme_id
     where ${mine} order by n.id desc limit ${asked.limit} offset ${asked.offset}`.execute(ctx.db);
  const all = await sql<{ n: number }>`select count(*)::int as n from notices.notice n where ${mine}`.execute(
    ctx.db,
  );
  return { notices: rows, total: all.rows[0]?.n ?? 0 };
};

/** Where one of the reader's notices leads; null when it isn't theirs or is gone. */
export const whereNoticeLeads = async (ctx: Ctx, id: number): Promise<string | null> => {
  if (ctx.actor.kind !== "person") return null;
  const { rows } = await sql<{ href: string }>`
    select n.href from notices.notice n where n.id = ${id} and n.person_id = ${ctx.actor.id}`.execute(ctx.db);
  return rows[0]?.href ?? null;
};
