import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { CouncilId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

export type RecordedDay = { readonly day: PlainDate; readonly councils: readonly CouncilId[] };

/** For which days and councils the actor has written records between two days, both included. */
export const recordedDays = async (
  ctx: Ctx,
  programme: ProgrammeId,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly RecordedDay[]> =>
  (
    await sql<RecordedDay>`
      select r.day, r.council_ids as councils from support.record r
       where r.worker_id = app.actor_id() and r.programme_id = ${programme}
         and r.day between ${from}::date and ${to}::date`.execute(ctx.db)
  ).rows;
