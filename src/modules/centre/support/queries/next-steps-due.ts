import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { CouncilId, PersonId, ProgrammeId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

/** A promise that is open and due on a day. */
export type DueNextStep = {
  readonly id: RecordId;
  readonly step: string;
  readonly due: PlainDate;
  readonly owner: PersonId;
  readonly councils: readonly CouncilId[];
};

/** Open next steps that are due between two days, both included, of all whose records the actor may see. */
export const nextStepsDue = async (
  ctx: Ctx,
  programme: ProgrammeId,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly DueNextStep[]> =>
  (
    await sql<DueNextStep>`
      select r.id, r.next_step as step, r.next_due as due, r.next_owner_id as owner, r.council_ids as councils
        from support.record r
       where r.programme_id = ${programme} and r.next_due between ${from}::date and ${to}::date
         and r.next_step <> '' and r.next_done_on is null
       order by r.next_due, r.id limit 1000`.execute(ctx.db)
  ).rows;
