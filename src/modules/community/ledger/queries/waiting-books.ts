import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../model.ts";

/** A book in which something waits for the reader. */
export type WaitingBook = {
  readonly id: BookId;
  readonly council: string;
  readonly year: number;
  /** Slips the reader can approve, slips that came back, photos that are not written down, and whether the year can be closed. */
  readonly toApprove: number;
  readonly returned: number;
  readonly photos: number;
  readonly toClose: boolean;
};

/** What waits for the actor in the books of their districts. */
export const waitingBooks = async (ctx: Ctx): Promise<readonly WaitingBook[]> => {
  if (ctx.actor.kind !== "person") return [];
  const { id } = ctx.actor;
  const { rows } = await sql<WaitingBook>`
    select * from (
      select b.id, c.name as council, b.year,
             case when b.area_id = any((select app.areas('ledger.approve'))::int[]) and b.state = 'open' then
               (select count(*)::int from ledger.slip s where s.book_id = b.id and s.state = 'waiting' and s.entered_by is distinct from ${id})
             else 0 end as "toApprove",
             case when b.area_id = any((select app.areas('ledger.enter'))::int[]) then
               (select count(*)::int from ledger.slip s where s.book_id = b.id and s.state = 'returned') else 0 end as returned,
             case when b.area_id = any((select app.areas('ledger.enter'))::int[]) then
               (select count(*)::int from ledger.inbox i where i.book_id = b.id) else 0 end as photos,
             b.state = 'closing' and b.closing_by is distinct from ${id} and b.area_id = any((select app.areas('ledger.approve'))::int[]) as "toClose"
        from ledger.book b join councils.council c on c.id = b.council_id where b.state <> 'closed') q
     where q."toApprove" > 0 or q.returned > 0 or q.photos > 0 or q."toClose" order by q.year, q.council`.execute(
    ctx.db,
  );
  return rows;
};
