import { sql } from "kysely";
import type { AreaId, PersonId, ProgrammeId } from "../../../kernel/ids.ts";
import { momentOf } from "../../../platform/database/moment.ts";
import { oneAtATime } from "../../../platform/database/one-at-a-time.ts";
import type { Database } from "../../../platform/database/pool.ts";
import { type Ctx, type Entry, runAs } from "../../../platform/database/run-as.ts";
import { centreSide } from "./actions/accept-request.ts";
import type { RequestId } from "./model.ts";
import { setEscalated } from "./store.ts";
import { tell } from "./tell.ts";
import { words } from "./text.ts";

type Late = { id: RequestId; area: AreaId; assignee: PersonId | null; what: string };

const lateIn = async (ctx: Ctx, programme: ProgrammeId): Promise<readonly Late[]> =>
  (
    await sql<Late>`
      select id, area_id as area, assignee_id as assignee, left(what, 80) as what
        from desk.request
       where programme_id = ${programme} and escalated_at is null and state not in ('answered', 'accepted')
         and (answer_by < ${momentOf(ctx)} or state = 'received' and acknowledge_by < ${momentOf(ctx)})
       order by id`.execute(ctx.db)
  ).rows;

/**
 * Tells whoever handles requests (a supervisor among them) and the assignee of every request that has become late: once,
 * and never again, however often and by how many processes this is run.
 * @returns how many were told of
 */
export const escalateLate = async (database: Database, now: Date): Promise<number> => {
  const entry = { who: { kind: "system" }, mode: "write", origin: "job", now } as const satisfies Entry;
  const programmes = await runAs(database, { ...entry, mode: "read" }, async (ctx) => ctx.programmes);
  let told = 0;
  for (const { code } of programmes)
    told += await runAs(database, { ...entry, programme: code }, async (ctx) => {
      if (!ctx.programme || (await lateIn(ctx, ctx.programme.id)).length === 0) return 0;
      // Looked at again once every other writer is done: it may have been answered, or told of, meanwhile.
      await oneAtATime(ctx);
      let here = 0;
      for (const request of await lateIn(ctx, ctx.programme.id)) {
        if (!(await setEscalated(ctx, request.id, momentOf(ctx)))) continue;
        const to = await centreSide(ctx, request);
        await tell(ctx, request, {
          to,
          kind: "request-late",
          said: words.told.late(request.what),
          urgent: true,
        });
        here += 1;
      }
      return here;
    });
  return told;
};
