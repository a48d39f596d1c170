import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { CentreId, PersonId, ProgrammeId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { longWaitBefore } from "../rules/waiting.ts";

export type CentreWait = {
  readonly centre: CentreId;
  readonly waiting: number;
  /** Those of them that have waited long. */
  readonly long: number;
};

type Where = { readonly programme: ProgrammeId; readonly centres: readonly CentreId[] };

/** Records that wait for review today, by centre. */
export const centresWait = async (ctx: Ctx, { programme, centres }: Where): Promise<readonly CentreWait[]> =>
  (
    await sql<CentreWait>`
      select r.centre_id as centre, count(*)::int as waiting,
             count(*) filter (where r.submitted_at < (${longWaitBefore(ctx.today)}::date::timestamp at time zone 'Asia/Tokyo'))::int as long
        from support.record r
       where r.programme_id = ${programme} and r.state = 'submitted' and r.centre_id = any(${[...centres]}::int[])
         and (r.area_id in (select unnest(app.areas('workload.read')))) is true
       group by 1`.execute(ctx.db)
  ).rows;

export type OverdueStep = {
  readonly record: RecordId;
  readonly centre: CentreId;
  readonly owner: PersonId;
  readonly ownerName: string;
  readonly step: string;
  readonly due: PlainDate;
  readonly areaName: string;
};

export const mostOverdue = 200;

/** Next steps whose due date is over, those of one person together, the oldest first. */
export const overdueSteps = async (
  ctx: Ctx,
  { programme, centres }: Where,
): Promise<readonly OverdueStep[]> =>
  (
    await sql<OverdueStep>`
      select r.id as record, r.centre_id as centre, r.next_owner_id as owner, coalesce(p.name, '') as "ownerName",
             r.next_step as step, r.next_due as due, a.name as "areaName"
        from support.record r
        join programme.area a on a.id = r.area_id
        left join people.person p on p.id = r.next_owner_id
       where r.programme_id = ${programme} and r.centre_id = any(${[...centres]}::int[])
         and r.next_step <> '' and r.next_done_on is null and r.next_due < ${ctx.today}::date
         and (r.area_id in (select unnest(app.areas('workload.read')))) is true
       order by r.centre_id, coalesce(nullif(p.kana, ''), p.name), r.next_owner_id, r.next_due, r.id
       limit ${sql.lit(mostOverdue)}`.execute(ctx.db)
  ).rows;
