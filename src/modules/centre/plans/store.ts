import { sql } from "kysely";
import { type PlainDate, plainMonth } from "../../../kernel/dates.ts";
import type { CouncilId, DutyId, PersonId, ProgrammeId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type {
  EventKind,
  Plan,
  PlanId,
  PlanStep,
  Side,
  Standing,
  StepFields,
  StepId,
  StepState,
} from "./model.ts";

/** All SQL that writes plans, or reads one to decide about it. */

const planColumns = sql`
  p.id, p.programme_id as programme, p.area_id as area, p.council_id as council, p.year, p.state, p.round,
  p.council_agreed_on as "councilAgreedOn", p.client_agreed_on as "clientAgreedOn", p.version`;

/** A plan the actor may see. */
export const findPlan = async (ctx: Ctx, programme: ProgrammeId, id: PlanId): Promise<Plan | null> => {
  const { rows } = await sql<Plan>`
    select ${planColumns} from plans.plan p where p.id = ${id} and p.programme_id = ${programme}`.execute(
    ctx.db,
  );
  return rows[0] ?? null;
};

export const findPlanOf = async (
  ctx: Ctx,
  programme: ProgrammeId,
  council: CouncilId,
  year: number,
): Promise<Plan | null> => {
  const { rows } = await sql<Plan>`
    select ${planColumns} from plans.plan p
     where p.programme_id = ${programme} and p.council_id = ${council} and p.year = ${year}`.execute(ctx.db);
  return rows[0] ?? null;
};

export const insertPlan = async (
  ctx: Ctx,
  plan: Pick<Plan, "programme" | "area" | "council" | "year"> & { readonly writer: PersonId },
): Promise<PlanId> => {
  const { id } = await ctx.db
    .insertInto("plans.plan")
    .values({
      programme_id: plan.programme,
      area_id: plan.area,
      council_id: plan.council,
      year: plan.year,
      written_by: plan.writer,
      updated_at: ctx.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id as PlanId;
};

type Place = Pick<Plan, "id" | "area" | "programme">;

const placeOf = ({ id, area, programme }: Place) => ({ plan_id: id, area_id: area, programme_id: programme });

/** Whoever has read the plan before this has read something else. */
export const touchPlan = (ctx: Ctx, plan: Pick<Plan, "id">) =>
  ctx.db
    .updateTable("plans.plan")
    .set((row) => ({ version: row("version", "+", 1), updated_at: ctx.now }))
    .where("id", "=", plan.id)
    .execute();

export const standingOf = async (ctx: Ctx, plan: PlanId): Promise<readonly Standing[]> =>
  (
    await sql<Standing>`
      select axis, now, wish, evidence from plans.standing where plan_id = ${plan} order by axis`.execute(
      ctx.db,
    )
  ).rows;

export const putStanding = async (ctx: Ctx, plan: Place, standing: readonly Standing[]): Promise<void> => {
  await ctx.db.deleteFrom("plans.standing").where("plan_id", "=", plan.id).execute();
  if (standing.length > 0)
    await ctx.db
      .insertInto("plans.standing")
      .values(standing.map(({ evidence, ...one }) => ({ ...placeOf(plan), ...one, evidence: [...evidence] })))
      .execute();
};

type StepRow = Omit<PlanStep, "due"> & { readonly due: PlainDate };

export const stepsOf = async (ctx: Ctx, plan: PlanId): Promise<readonly PlanStep[]> => {
  const { rows } = await sql<StepRow>`
    select s.id, s.what, s.duty_id as duty, s.axis, s.person_id as person, s.due, s.times, s.minutes, s.sign, s.state,
           s.closed_on as "closedOn", s.closing, s.carried, s.version
      from plans.step s join programme.duty d on d.id = s.duty_id
     where s.plan_id = ${plan} order by d.position, s.axis nulls first, s.id`.execute(ctx.db);
  return rows.map((row) => ({ ...row, due: plainMonth(row.due.slice(0, 7)) }));
};

const fieldsOf = (step: StepFields) => ({
  what: step.what,
  duty_id: step.duty,
  axis: step.axis,
  person_id: step.person,
  due: `${step.due}-01`,
  times: step.times,
  minutes: step.minutes,
  sign: step.sign,
});

/** Answers null where a step of this key stands already. */
export const insertStep = async (
  ctx: Ctx,
  plan: Place,
  step: StepFields,
  around: { readonly key: string; readonly carried?: boolean },
): Promise<StepId | null> => {
  const row = await ctx.db
    .insertInto("plans.step")
    .values({
      ...placeOf(plan),
      ...fieldsOf(step),
      carried: around.carried ?? false,
      submission_key: around.key,
    })
    .onConflict((on) => on.column("submission_key").doNothing())
    .returning("id")
    .executeTakeFirst();
  return (row?.id as StepId | undefined) ?? null;
};

export const hasStepOf = async (ctx: Ctx, key: string): Promise<boolean> =>
  (await sql`select 1 from plans.step where submission_key = ${key}`.execute(ctx.db)).rows.length > 0;

export const updateStep = (ctx: Ctx, step: PlanStep, fields: StepFields) =>
  ctx.db
    .updateTable("plans.step")
    .set({ ...fieldsOf(fields), version: step.version + 1 })
    .where("id", "=", step.id)
    .execute();

export const removeStep = (ctx: Ctx, step: StepId) =>
  ctx.db.deleteFrom("plans.step").where("id", "=", step).execute();

export const setStepState = (ctx: Ctx, step: PlanStep, state: StepState, closing: string) =>
  ctx.db
    .updateTable("plans.step")
    .set({ state, closed_on: state === "open" ? null : ctx.today, closing, version: step.version + 1 })
    .where("id", "=", step.id)
    .execute();

export type NewEvent = {
  readonly kind: EventKind;
  readonly person: PersonId;
  /** Of the plan, as it was read. */
  readonly version: number;
  readonly day?: PlainDate;
  readonly side?: Side;
  readonly behalf?: string;
  readonly words?: string;
};

/** One event; the database moves the plan along with it. */
export const insertEvent = (ctx: Ctx, plan: Place, event: NewEvent) =>
  ctx.db
    .insertInto("plans.event")
    .values({
      ...placeOf(plan),
      // The database counts the rounds.
      round: 0,
      at: ctx.now,
      day: event.day ?? ctx.today,
      person_id: event.person,
      kind: event.kind,
      side: event.side ?? null,
      behalf: event.behalf ?? "",
      words: event.words ?? "",
      version: event.version,
    })
    .execute();

export const insertAgreed = (
  ctx: Ctx,
  plan: Place & Pick<Plan, "round">,
  content: { readonly json: string; readonly sha256: string },
) =>
  ctx.db
    .insertInto("plans.agreed")
    .values({
      ...placeOf(plan),
      round: plan.round,
      content: content.json,
      sha256: content.sha256,
      at: ctx.now,
    })
    .execute();

/** The people who can carry a step: staff of a centre who write records in the area on one of the year's days. */
export const peopleFor = async (
  ctx: Ctx,
  { programme, area, year }: Pick<Plan, "programme" | "area" | "year">,
): Promise<readonly { readonly id: PersonId; readonly name: string }[]> =>
  (
    await sql<{ id: PersonId; name: string }>`
      select distinct on (pe.kana, pe.name, pe.id) pe.id, pe.name
        from people.appointment ap
        join programme.post po on po.id = ap.post_id and po.side = 'centre' and po.powers ? 'record.write'
        join programme.centre_area ca on ca.centre_id = ap.centre_id
        join programme.area_closure l on l.ancestor_id = ca.area_id and l.descendant_id = ${area}
        join people.person pe on pe.id = ap.person_id
       where ap.programme_id = ${programme} and ap.starts < make_date(${year}::int + 1, 4, 1)
         and coalesce(ap.ends, 'infinity') >= make_date(${year}::int, 4, 1)
       order by pe.kana, pe.name, pe.id`.execute(ctx.db)
  ).rows;

export const dutyIds = async (ctx: Ctx, programme: ProgrammeId): Promise<readonly DutyId[]> =>
  (
    await sql<{ id: DutyId }>`select id from programme.duty where programme_id = ${programme}`.execute(ctx.db)
  ).rows.map(({ id }) => id);

/** For which sides the actor may agree today. */
export const mySides = async (ctx: Ctx): Promise<readonly Side[]> =>
  (await sql<{ sides: Side[] }>`select plans.my_sides() as sides`.execute(ctx.db)).rows[0]?.sides ?? [];
