import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { CentreId, CouncilId, DutyId, ProgrammeId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

/** An approved record as a report prints it. */
export type ReportedRecord = {
  readonly id: RecordId;
  readonly version: number;
  readonly day: string;
  readonly worker: string;
  readonly centre: CentreId;
  readonly minutes: number;
  readonly duty: DutyId;
  readonly councils: CouncilId[];
  readonly area: string;
  readonly asked: string;
  readonly done: string;
  readonly outcome: string;
  readonly next: string;
  readonly next_due: string | null;
};

const columns = sql`
  r.id, r.version, r.day, coalesce(w.name, '') as worker, r.centre_id as centre, r.minutes, r.duty_id as duty, r.council_ids as councils,
  a.name as area, r.asked, r.done, r.outcome, r.next_step as next, r.next_due`;

/**
 * Approved records of some centres (null = all of the programme's) between two days, oldest first. They are found through
 * their shares, like the tally that counts them, so list and count can't part ways.
 */
export const approvedRecords = async (
  ctx: Ctx,
  asked: {
    readonly programme: ProgrammeId;
    readonly centres: readonly CentreId[] | null;
    readonly from: PlainDate;
    readonly to: PlainDate;
  },
): Promise<ReportedRecord[]> =>
  (
    await sql<ReportedRecord>`
      select ${columns}
        from support.share s
        join support.record r on r.id = s.record_id
        join programme.area a on a.id = r.area_id
        left join people.person w on w.id = r.worker_id
       where s.programme_id = ${asked.programme}
         and s.centre_id = any(coalesce(${asked.centres}::int[], (select array_agg(c.id) from programme.centre c where c.programme_id = ${asked.programme})))
         and s.day between ${asked.from}::date and ${asked.to}::date
         and s.position = 0 and s.state = 'approved'
       order by r.day, r.id`.execute(ctx.db)
  ).rows;

/** The same of given records, as they stand now, whatever their state; what the reader may not see is left out. */
export const recordsNow = async (
  ctx: Ctx,
  ids: readonly number[],
): Promise<(ReportedRecord & { readonly state: string })[]> =>
  (
    await sql<ReportedRecord & { state: string }>`
      select ${columns}, r.state
        from support.record r
        join programme.area a on a.id = r.area_id
        left join people.person w on w.id = r.worker_id
       where r.id = any(${ids}::int[])`.execute(ctx.db)
  ).rows;
