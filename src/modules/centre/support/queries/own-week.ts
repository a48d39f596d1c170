import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { CouncilId, DutyId, ProgrammeId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { State } from "../model.ts";

export type OwnRecord = {
  readonly id: RecordId;
  readonly day: PlainDate;
  readonly minutes: number;
  readonly councils: readonly CouncilId[];
  readonly areaName: string;
  readonly duty: DutyId;
  readonly state: State;
};

/** What the actor did between two days, in the order of the days. */
export const ownRecords = async (
  ctx: Ctx,
  programme: ProgrammeId,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly OwnRecord[]> =>
  (
    await sql<OwnRecord>`
      select r.id, r.day, r.minutes, r.council_ids as councils, a.name as "areaName", r.duty_id as duty, r.state
        from support.record r join programme.area a on a.id = r.area_id
       where r.worker_id = app.actor_id() and r.programme_id = ${programme} and r.day between ${from}::date and ${to}::date
       order by r.day, r.id`.execute(ctx.db)
  ).rows;

export type CouncilContact = {
  readonly id: CouncilId;
  readonly name: string;
  /** The area above the council's district, e.g. its ward. */
  readonly within: string;
  /** Day of the latest record with it, by anybody; null = none in this programme. */
  readonly last: PlainDate | null;
};

const lastContact = (programme: ProgrammeId) => sql`
  left join lateral (select s.day from support.share s where s.council_id = c.id and s.programme_id = ${programme}
                      order by s.day desc limit 1) s on true`;

/** The councils in the areas of the actor's own appointments, by name, with the last day somebody was in touch. */
export const ownCouncils = async (ctx: Ctx, programme: ProgrammeId): Promise<readonly CouncilContact[]> =>
  (
    await sql<CouncilContact>`
      select c.id, c.name, coalesce(up.name, '') as within, s.day as last
        from councils.council c
        join programme.area a on a.id = c.area_id
        left join programme.area up on up.id = a.parent_id
        ${lastContact(programme)}
       where c.area_id in (
         select l.descendant_id from people.appointment ap
           join people.appointment_area aa on aa.appointment_id = ap.id
           join programme.area_closure l on l.ancestor_id = aa.area_id
          where ap.person_id = app.actor_id() and ap.programme_id = ${programme}
            and ${ctx.today}::date between ap.starts and coalesce(ap.ends, 'infinity'))
       order by up.code, coalesce(c.kana, c.name) collate app.by_number, c.id`.execute(ctx.db)
  ).rows;
