import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { CouncilId, DutyId, PersonId, ProgrammeId } from "../../../../kernel/ids.ts";
import { fold } from "../../../../kernel/japanese-text.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { AskedBy, Consultation, Helped, State } from "../model.ts";

export const consultationSorts = ["askedOn", "state", "keeper"] as const;
export type ConsultationSort = (typeof consultationSorts)[number];

/** The day that a period is about: when it was asked, first answered, closed, or said whether it helped. */
export const consultationDays = ["asked", "answered", "closed", "helped"] as const;
export type ConsultationDay = (typeof consultationDays)[number];

export type ConsultationFilter = {
  readonly dayOf?: ConsultationDay;
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly state?: State | null;
  /** Code of a centre: everything within its area. */
  readonly centre?: string | null;
  readonly council?: CouncilId | null;
  readonly duty?: DutyId | null;
  readonly keeper?: PersonId | null;
  readonly askedBy?: AskedBy | null;
  readonly helped?: Helped | null;
  /** Words that occur in the question or in what was added. */
  readonly text?: string;
  readonly sort?: ConsultationSort;
  readonly ascending?: boolean;
  /** 1-based */
  readonly page?: number;
};

/** A line of the list. Councils and duty are ids, their names the page has from its filter; a confidential case's words stay on its sheet. */
export type ListedConsultation = Pick<
  Consultation,
  "id" | "askedBy" | "askedOn" | "councils" | "duty" | "how" | "confidential" | "state" | "keeper" | "helped"
> & {
  readonly question: string;
  readonly areaName: string;
  readonly keeperName: string | null;
};

export const consultationPageSize = 50;

const dayColumns: Record<ConsultationDay, RawBuilder<unknown>> = {
  asked: sql`c.asked_on`,
  answered: sql`c.answered_on`,
  closed: sql`c.closed_on`,
  helped: sql`c.helped_on`,
};

const conditionsOf = (programme: ProgrammeId, filter: ConsultationFilter): RawBuilder<unknown> => {
  const words = fold((filter.text ?? "").slice(0, 200))
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, 10);
  const day = dayColumns[filter.dayOf ?? "asked"];
  return sql.join(
    [
      sql`c.programme_id = ${programme}`,
      ...(filter.from ? [sql`${day} >= ${filter.from}::date`] : []),
      ...(filter.to ? [sql`${day} <= ${filter.to}::date`] : []),
      ...(filter.state ? [sql`c.state = ${filter.state}`] : []),
      ...(filter.centre
        ? [
            sql`c.area_id in (
              select l.descendant_id from programme.centre ce join programme.area_closure l on l.ancestor_id = ce.area_id
               where ce.programme_id = ${programme} and ce.code = ${filter.centre})`,
          ]
        : []),
      ...(filter.council ? [sql`${filter.council}::int = any(c.council_ids)`] : []),
      ...(filter.duty ? [sql`c.duty_id = ${filter.duty}`] : []),
      ...(filter.keeper ? [sql`c.keeper_id = ${filter.keeper}`] : []),
      ...(filter.askedBy ? [sql`c.asked_by = ${filter.askedBy}`] : []),
      ...(filter.helped ? [sql`c.helped = ${filter.helped}`] : []),
      ...words.map(
        (word) => sql`(strpos(c.folded, ${word}) > 0 or exists (
          select from consultations.entry e where e.consultation_id = c.id and strpos(e.folded, ${word}) > 0))`,
      ),
    ],
    sql` and `,
  );
};

const orderOf = (filter: ConsultationFilter): RawBuilder<unknown> => {
  const way = filter.ascending ? sql`asc` : sql`desc`;
  switch (filter.sort) {
    case "state":
      return sql`array_position(array['open', 'answered', 'closed'], c.state) ${way}, c.asked_on desc, c.id desc`;
    case "keeper":
      return sql`k.kana ${way} nulls last, c.asked_on desc, c.id desc`;
    default:
      return sql`c.asked_on ${way}, c.id ${way}`;
  }
};

const columns = sql`
  c.id, c.asked_by as "askedBy", c.asked_on as "askedOn", c.council_ids as councils, c.duty_id as duty, c.how, c.confidential,
  c.state, c.keeper_id as keeper, c.helped, a.name as "areaName", k.name as "keeperName"`;

const joined = sql`
  consultations.consultation c join programme.area a on a.id = c.area_id left join people.person k on k.id = c.keeper_id`;

/** One page of the cases the actor may see: those of their areas, those that name them, and their own questions. */
export const listConsultations = async (
  ctx: Ctx,
  programme: ProgrammeId,
  filter: ConsultationFilter,
): Promise<{ readonly rows: readonly ListedConsultation[]; readonly total: number }> => {
  const where = conditionsOf(programme, filter);
  const offset = (Math.max(1, filter.page ?? 1) - 1) * consultationPageSize;
  const { rows } = await sql<ListedConsultation & { total: number }>`
    select ${columns}, case when c.confidential then '' else left(c.question, 80) end as question, count(*) over ()::int as total
      from ${joined} where ${where}
     order by ${orderOf(filter)} limit ${sql.lit(consultationPageSize)} offset ${offset}`.execute(ctx.db);
  if (rows.length === 0 && offset > 0) {
    const { rows: counted } = await sql<{ total: number }>`
      select count(*)::int as total from ${joined} where ${where}`.execute(ctx.db);
    return { rows, total: counted[0]?.total ?? 0 };
  }
  return { rows, total: rows[0]?.total ?? 0 };
};

/** Everything a file of cases holds; never who asked. */
export type ExportedConsultation = ListedConsultation & {
  readonly advice: string;
  readonly outcome: string;
  readonly answeredOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly area: Consultation["area"];
};

const mostExported = 20_000;

/** All cases of a filter that the actor may see. Confidential ones are among them for the asker, the writer and those named. */
export const exportConsultations = async (
  ctx: Ctx,
  programme: ProgrammeId,
  filter: ConsultationFilter,
): Promise<readonly ExportedConsultation[]> => {
  const told = (kinds: readonly string[]) => sql`
    (select coalesce(string_agg(e.body, E'\n' order by e.id), '') from consultations.entry e
      where e.consultation_id = c.id and e.kind = any(${kinds}::text[]))`;
  const { rows } = await sql<ExportedConsultation>`
    select ${columns}, c.question, c.area_id as area, c.answered_on as "answeredOn", c.closed_on as "closedOn",
           ${told(["advice"])} as advice, ${told(["outcome", "closing"])} as outcome
      from ${joined} where ${conditionsOf(programme, filter)}
     order by ${orderOf(filter)} limit ${sql.lit(mostExported)}`.execute(ctx.db);
  return rows;
};
