import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { CouncilId, PersonId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { RequestId } from "../model.ts";

/** A request whose answer is due on a day. */
export type DueRequest = {
  readonly id: RequestId;
  readonly what: string;
  readonly due: PlainDate;
  readonly assignee: PersonId | null;
  readonly councils: readonly CouncilId[];
};

/** Requests that wait for the centre's answer and are due between two days in Japan, both included. */
export const requestsDue = async (
  ctx: Ctx,
  programme: ProgrammeId,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly DueRequest[]> =>
  (
    await sql<DueRequest>`
      select r.id, left(split_part(r.what, E'\n', 1), 80) as what, (r.answer_by at time zone 'Asia/Tokyo')::date as due,
             r.assignee_id as assignee, r.council_ids as councils
        from desk.request r
       where r.programme_id = ${programme} and r.state not in ('answered', 'accepted')
         and r.answer_by >= ${from}::date::timestamp at time zone 'Asia/Tokyo'
         and r.answer_by < (${to}::date + 1)::timestamp at time zone 'Asia/Tokyo'
       order by r.answer_by, r.id limit 1000`.execute(ctx.db)
  ).rows;
