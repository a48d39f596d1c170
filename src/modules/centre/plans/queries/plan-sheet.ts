import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import type { PersonId, ProgrammeId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Done, EventKind, Plan, PlanId, PlanStep, Side, Standing } from "../model.ts";
import { feed } from "../rules/feed.ts";
import { findPlan, standingOf, stepsOf } from "../store.ts";
import { councilName } from "./council-name.ts";
import { evidenceNamed } from "./records-of-council.ts";
import { workOf } from "./work.ts";

export type PlanEvent = {
  readonly kind: EventKind;
  readonly round: number;
  readonly at: Date;
  readonly day: PlainDate;
  /** Empty where the actor may not know who. */
  readonly person: string;
  readonly side: Side | null;
  readonly behalf: string;
  readonly words: string;
};

export type SheetStep = PlanStep & { readonly done: Done };

export type PlanSheet = {
  readonly plan: Plan;
  readonly councilName: string;
  readonly standing: readonly Standing[];
  readonly evidence: ReadonlyMap<RecordId, { readonly day: PlainDate; readonly done: string }>;
  /** Nobody has touched yet first, then what goes on, then what is closed. */
  readonly steps: readonly SheetStep[];
  readonly outside: Done;
  readonly events: readonly PlanEvent[];
  /** Rounds in which both agreed, the newest first. */
  readonly agreedRounds: readonly number[];
  /** The plan of the year after, if there is one that the actor may see. */
  readonly next: PlanId | null;
};

const orderOf = ({ state, done }: SheetStep): number => (state !== "open" ? 2 : done.records === 0 ? 0 : 1);

const eventsOf = async (ctx: Ctx, plan: PlanId): Promise<readonly PlanEvent[]> =>
  (
    await sql<PlanEvent>`
      select e.kind, e.round, e.at, e.day, coalesce(p.name, '') as person, e.side, e.behalf, e.words
        from plans.event e left join people.person p on p.id = e.person_id
       where e.plan_id = ${plan} order by e.id`.execute(ctx.db)
  ).rows;

type Around = { rounds: number[]; next: PlanId | null };

const aroundOf = async (ctx: Ctx, plan: Plan): Promise<Around> => {
  const { rows } = await sql<Around>`
    select array(select a.round from plans.agreed a where a.plan_id = ${plan.id} order by a.round desc) as rounds,
           (select n.id from plans.plan n where n.programme_id = ${plan.programme} and n.council_id = ${plan.council}
              and n.year = ${plan.year + 1}) as next`.execute(ctx.db);
  return rows[0] ?? { rounds: [], next: null };
};

/** Everything about one plan, with what was done of it so far. */
export const planSheet = async (ctx: Ctx, programme: ProgrammeId, id: PlanId): Promise<PlanSheet | null> => {
  const plan = await findPlan(ctx, programme, id);
  if (!plan) return null;
  const standing = await standingOf(ctx, id);
  const steps = await stepsOf(ctx, id);
  const work = await workOf(ctx, { programme, councils: [plan.council], ...daysOf(plan.year) });
  const { done, outside } = feed(steps, work);
  const { rounds, next } = await aroundOf(ctx, plan);
  return {
    plan,
    councilName: await councilName(ctx, plan.council),
    standing,
    evidence: await evidenceNamed(
      ctx,
      standing.flatMap((one) => one.evidence),
    ),
    steps: steps
      .map((step) => ({ ...step, done: done.get(step) ?? { records: 0, minutes: 0, last: null } }))
      .sort((a, b) => orderOf(a) - orderOf(b)),
    outside,
    events: await eventsOf(ctx, id),
    agreedRounds: rounds,
    next,
  };
};

/** Names of the people in steps, as far as the actor may know them. */
export const namesOfPeople = async (
  ctx: Ctx,
  ids: readonly (PersonId | null)[],
): Promise<ReadonlyMap<PersonId, string>> => {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ id: PersonId; name: string }>`
    select id, name from people.person where id = any(${wanted}::int[])`.execute(ctx.db);
  return new Map(rows.map(({ id, name }) => [id, name]));
};
