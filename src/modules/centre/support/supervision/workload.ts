import { type RawBuilder, sql } from "kysely";
import type { PlainDate, PlainMonth } from "../../../../kernel/dates.ts";
import type { CentreId, CouncilId, PersonId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

/** Whose work, and of when: the month, and the fiscal year up to that month's end. */
export type Supervised = {
  readonly programme: ProgrammeId;
  readonly centres: readonly CentreId[];
  readonly month: { readonly from: PlainDate; readonly to: PlainDate };
  readonly year: { readonly from: PlainDate; readonly to: PlainDate };
};

/** Work of a month and of the fiscal year so far; minutes, whatever the state of the records. */
export type Work = {
  readonly monthRecords: number;
  readonly monthMinutes: number;
  readonly yearRecords: number;
  readonly yearMinutes: number;
};

export type WorkerLoad = Work & {
  readonly centre: CentreId;
  readonly worker: PersonId;
  readonly name: string;
  /** Open next steps of this centre that are overdue today. */
  readonly overdue: number;
};

/**
 * Row security hides what the actor may not read; this is where the actor sees the work of others. Asked as a set, and as
 * no condition of an index: the way leads over the centre's days.
 */
const inReach = (area: RawBuilder<unknown>) =>
  sql`(${area} in (select unnest(app.areas('workload.read')))) is true`;

/** Everybody who stood in one of the centres or worked for it, by name. */
export const workersLoad = async (ctx: Ctx, asked: Supervised): Promise<readonly WorkerLoad[]> => {
  const { programme, centres, month, year } = asked;
  const { rows } = await sql<WorkerLoad>`
    with worked as (
      select r.centre_id, r.worker_id as person_id, count(*) filter (where r.day >= ${month.from}::date)::int as month_records,
             sum(r.minutes) filter (where r.day >= ${month.from}::date)::int as month_minutes,
             count(*)::int as year_records, sum(r.minutes)::int as year_minutes
        from support.record r
       where r.centre_id = any(${[...centres]}::int[]) and r.programme_id = ${programme}
         and r.day between ${year.from}::date and ${year.to}::date and ${inReach(sql`r.area_id`)}
       group by 1, 2),
    promised as (
      select r.centre_id, r.next_owner_id as person_id, count(*)::int as overdue
        from support.record r
       where r.centre_id = any(${[...centres]}::int[]) and r.programme_id = ${programme}
         and r.next_step <> '' and r.next_done_on is null and r.next_due < ${ctx.today}::date and ${inReach(sql`r.area_id`)}
       group by 1, 2),
    stood as (
      select distinct ap.centre_id, ap.person_id from people.appointment ap
       where ap.programme_id = ${programme} and ap.centre_id = any(${[...centres]}::int[])
         and ap.starts <= ${year.to}::date and coalesce(ap.ends, 'infinity') >= ${year.from}::date),
    everybody as (
      select centre_id, person_id from worked union select centre_id, person_id from promised
      union select centre_id, person_id from stood)
    select e.centre_id as centre, e.person_id as worker, coalesce(p.name, '') as name,
           coalesce(w.month_records, 0) as "monthRecords", coalesce(w.month_minutes, 0) as "monthMinutes",
           coalesce(w.year_records, 0) as "yearRecords", coalesce(w.year_minutes, 0) as "yearMinutes", coalesce(o.overdue, 0) as overdue
      from everybody e
      left join worked w using (centre_id, person_id)
      left join promised o using (centre_id, person_id)
      left join people.person p on p.id = e.person_id
     order by e.centre_id, coalesce(nullif(p.kana, ''), p.name), e.person_id`.execute(ctx.db);
  return rows;
};

export type CouncilLoad = Work & {
  readonly council: CouncilId;
  readonly name: string;
  /** The centre that serves it most closely: of a block and a branch, the branch. */
  readonly centre: CentreId;
  /** Day of the last record with it, by anybody, whenever; null = none in this programme. */
  readonly last: PlainDate | null;
};

/** Every council that the centres serve, by name, with the parts of records that fell to it. */
export const councilsLoad = async (ctx: Ctx, asked: Supervised): Promise<readonly CouncilLoad[]> => {
  const { programme, centres, month, year } = asked;
  const { rows } = await sql<CouncilLoad>`
    with served as (
      select distinct on (c.id) c.id, c.name, c.kana, c.area_id, ca.centre_id
        from programme.centre_area ca
        join programme.area_closure l on l.ancestor_id = ca.area_id
        join councils.council c on c.area_id = l.descendant_id
       where ca.centre_id = any(${[...centres]}::int[]) and ${inReach(sql`c.area_id`)}
       order by c.id, l.depth, ca.centre_id),
    worked as (
      select t.council_id, sum(t.shares) filter (where t.month >= ${month.from}::date)::int as month_records,
             sum(t.minutes) filter (where t.month >= ${month.from}::date)::int as month_minutes,
             sum(t.shares)::int as year_records, sum(t.minutes)::int as year_minutes
        from support.tally t
       where t.programme_id = ${programme} and t.council_id is not null
         and t.month = any(array(select generate_series(date_trunc('month', ${year.from}::date), ${month.from}::date, interval '1 month')::date))
       group by 1)
    select s.id as council, s.name, s.centre_id as centre,
           coalesce(w.month_records, 0) as "monthRecords", coalesce(w.month_minutes, 0) as "monthMinutes",
           coalesce(w.year_records, 0) as "yearRecords", coalesce(w.year_minutes, 0) as "yearMinutes", last.day as last
      from served s
      left join worked w on w.council_id = s.id
      left join lateral (select h.day from support.share h where h.council_id = s.id and h.programme_id = ${programme}
                          order by h.day desc limit 1) last on true
     order by s.centre_id, coalesce(nullif(s.kana, ''), s.name), s.id`.execute(ctx.db);
  return rows;
};

export type CentreRun = { readonly centre: CentreId; readonly month: PlainMonth; readonly minutes: number };

/** Minutes of each centre in each month of the fiscal year up to the month asked for. */
export const centresRun = async (ctx: Ctx, asked: Supervised): Promise<readonly CentreRun[]> => {
  const { programme, centres, month, year } = asked;
  const { rows } = await sql<CentreRun>`
    select t.centre_id as centre, to_char(t.month, 'YYYY-MM') as month, sum(t.minutes)::int as minutes
      from support.tally t
     where t.programme_id = ${programme} and t.centre_id = any(${[...centres]}::int[]) and ${inReach(sql`t.area_id`)}
       and t.month = any(array(select generate_series(date_trunc('month', ${year.from}::date), ${month.from}::date, interval '1 month')::date))
     group by 1, 2`.execute(ctx.db);
  return rows;
};
