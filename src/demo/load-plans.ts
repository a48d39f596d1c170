import { addDays, type PlainDate, plainDate } from "../kernel/dates.ts";
import type { CouncilId, PersonId } from "../kernel/ids.ts";
import {
  agreeForCouncil,
  agreePlan,
  beginPlan,
  closeStep,
  evidenceFor,
  offerPlan,
  type PlanId,
  peopleFor,
  planSheet,
  revisePlan,
  stampOf,
  writeStanding,
  writeStep,
} from "../modules/centre/plans/index.ts";
import { recordChoices } from "../modules/centre/support/index.ts";
import { definitionOf, dutiesOf } from "../modules/foundation/programme/index.ts";
import type { Database } from "../platform/database/pool.ts";
import { type Ctx, type ProgrammeRef, runAs } from "../platform/database/run-as.ts";
import { granted } from "./granted.ts";
import { keyOf } from "./key-of.ts";
import { councilName, type PlannedProgramme } from "./plan.ts";
import { plannedSteps, standings } from "./plan-plans.ts";

/** As if it were done on that day. */
const on = (ctx: Ctx, day: PlainDate): Ctx => ({
  ...ctx,
  today: day,
  now: new Date(`${day}T10:30:00+09:00`),
});

const programmeOf = (ctx: Ctx) => (ctx.programme as ProgrammeRef).id;

const sheetOf = async (ctx: Ctx, id: PlanId) => {
  const sheet = await planSheet(ctx, programmeOf(ctx), id);
  if (!sheet) throw new Error(`the demonstration's plan ${id} is gone`);
  return sheet;
};

const versionOf = async (ctx: Ctx, id: PlanId): Promise<number> => (await sheetOf(ctx, id)).plan.version;

/** What a council's plan has come to in the demonstration, by its place among the councils. */
const storyOf = (n: number) =>
  (["revised", "offered", "half", "draft", "none", "carried"] as const)[n] ?? ("agreed" as const);

type Writing = {
  readonly code: "tsurumi-2019" | "osaka-2012";
  readonly year: number;
  readonly begun: PlainDate;
};

/** Standing on every axis with the newest records as evidence, and the steps; of a draft only the beginning. */
const write = async (ctx: Ctx, council: CouncilId, n: number, { code, year }: Writing): Promise<PlanId> => {
  const id = granted(await beginPlan(ctx, { council, year }));
  const { plan, standing } = await sheetOf(ctx, id);
  const records = await evidenceFor(ctx, plan, [], 2);
  const axes = new Set((await definitionOf(ctx, plan.programme)).axes.map((axis) => axis.code as string));
  const entered = standings
    .filter(({ axis }) => axes.has(axis))
    .map((one) => ({
      ...one,
      evidence: records.filter(({ axis }) => axis === one.axis).map((record) => String(record.id)),
    }));
  granted(await writeStanding(ctx, { id, stamp: stampOf(standing), entered }));
  const duties = new Map((await dutiesOf(ctx, plan.programme)).map((duty) => [duty.code, duty.id]));
  const people = await peopleFor(ctx, plan);
  for (const [place, step] of plannedSteps.entries())
    if (storyOf(n) !== "draft" || place === 0)
      granted(
        await writeStep(ctx, {
          id,
          step: null,
          version: 0,
          key: keyOf(code, year, n, place),
          entered: {
            what: step.what,
            duty: String(duties.get(step.duty[code]) ?? ""),
            axis: step.axis ?? "",
            person: String(people[(n + place) % people.length]?.id ?? ""),
            due: `${year + 1}-03`,
            times: String(step.times),
            hours: String(step.hours),
            sign: step.sign,
          },
        }),
      );
  if (storyOf(n) !== "draft") granted(await offerPlan(ctx, { id, version: await versionOf(ctx, id) }));
  if (!["draft", "offered"].includes(storyOf(n))) await agreeInMeeting(ctx, id);
  return id;
};

const agreeInMeeting = async (ctx: Ctx, id: PlanId): Promise<void> => {
  const version = await versionOf(ctx, id);
  granted(await agreeForCouncil(ctx, { id, version, behalf: "会長（役員会で）", day: "" }));
};

/** What became of some steps by now. */
const goOn = async (ctx: Ctx, id: PlanId, n: number): Promise<void> => {
  const { steps } = await sheetOf(ctx, id);
  const [first] = steps.filter(({ done }) => done.records > 0);
  const last = steps.find(({ done, state }) => done.records === 0 && state === "open");
  if (first && n % 3 === 0)
    granted(
      await closeStep(ctx, {
        id,
        step: first.id,
        version: first.version,
        to: "done",
        closing: `${first.sign}。`,
      }),
    );
  if (last && n % 4 === 1)
    granted(
      await closeStep(ctx, {
        id,
        step: last.id,
        version: last.version,
        to: "dropped",
        closing: "地域の都合で、来年度に改めて話し合うことになった。",
      }),
    );
};

/** A year of plans of the advisor's councils: agreed, revised, waiting, in draft; the client agrees for itself. */
export const loadPlans = async (
  database: Database,
  planned: PlannedProgramme,
  people: ReadonlyMap<string, PersonId>,
): Promise<void> => {
  const { code } = planned;
  if (code !== "tsurumi-2019" && code !== "osaka-2012") return;
  const writing: Writing =
    code === "tsurumi-2019"
      ? { code, year: 2019, begun: plainDate("2019-04-15") }
      : { code, year: 2013, begun: plainDate("2013-04-15") };
  const writer = planned.people.find(({ key, mail }) => key.startsWith("advisor") && mail)?.key ?? "";
  const as = async <T>(person: string, work: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const id = people.get(person);
    if (id === undefined) throw new Error(`the demonstration's plan names no person ${person}`);
    const who = { kind: "person", id } as const;
    return runAs(database, { who, programme: code, mode: "write", origin: "demo" }, work);
  };
  const later = addDays(writing.begun, 21);
  const ids = await as(writer, async (ctx) => {
    const known = new Map(
      (await recordChoices(ctx, programmeOf(ctx))).councils.map((one) => [one.name, one.id]),
    );
    const councils = planned.councils.flatMap(({ name }) => known.get(councilName(name)) ?? []).slice(0, 12);
    const made: [number, PlanId][] = [];
    for (const [n, council] of councils.entries())
      if (storyOf(n) !== "none") made.push([n, await write(on(ctx, writing.begun), council, n, writing)]);
    return made;
  });
  const agreed = ids.filter(([n]) => ["revised", "carried", "agreed"].includes(storyOf(n)));
  const clientAgrees = (day: PlainDate, which: typeof ids) =>
    as("ward", async (ctx) => {
      for (const [, id] of which)
        granted(await agreePlan(on(ctx, day), { id, version: await versionOf(ctx, id), side: "client" }));
    });
  await clientAgrees(later, agreed);
  const revised = agreed.filter(([n]) => storyOf(n) === "revised");
  await as(writer, async (ctx) => {
    for (const [, id] of revised) {
      const then = on(ctx, addDays(later, 60));
      const words = "担い手の集まりを、夏休みに合わせて増やすため。";
      granted(await revisePlan(then, { id, version: await versionOf(ctx, id), words }));
      granted(await offerPlan(then, { id, version: await versionOf(ctx, id) }));
      await agreeInMeeting(then, id);
    }
  });
  await clientAgrees(addDays(later, 70), revised);
  await as(writer, async (ctx) => {
    for (const [n, id] of agreed) await goOn(on(ctx, plainDate(planned.today)), id, n);
  });
};
