import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  buildCouncil,
  buildPlan,
  buildProgramme,
  enteredStep,
  granted,
} from "../../../../tests/support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../../../../tests/support/database.ts";
import type { Ctx, ProgrammeRef } from "../../../platform/database/run-as.ts";
import { dutiesOf } from "../../foundation/programme/index.ts";
import {
  agreeForCouncil,
  agreePlan,
  beginPlan,
  closeStep,
  offerPlan,
  planSheet,
  stampOf,
  writeStanding,
  writeStep,
} from "./index.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

it("starts from this year's: where the council wanted to be, with what was not finished", async () => {
  await asSystem(db, async (ctx) => {
    const programme = await buildProgramme(ctx, { file: "osaka" });
    const inside: Ctx = { ...ctx, programme, programmes: [programme] };
    const council = (await buildCouncil(inside)).id;
    const { id, writer } = await buildPlan(inside, { council, year: 2012 });
    const as: Ctx = { ...inside, actor: { kind: "person", id: writer, name: "" } };
    const sheet = async (plan = id) => {
      const found = await planSheet(as, (programme as ProgrammeRef).id, plan);
      if (!found) throw new Error("no plan");
      return found;
    };
    const duties = await dutiesOf(as, programme.id);
    const entered = await enteredStep(as, {
      duty: String(duties[1]?.id),
      what: "終わらない取組",
      due: "2012-11",
    });
    granted(await writeStep(as, { id, step: null, version: 0, entered, key: randomUUID() }));
    const standing = [
      { axis: "issues", now: "いま", wish: "めざす姿", evidence: [] },
      { axis: "ties", now: "ここだけ", wish: "", evidence: [] },
    ];
    granted(await writeStanding(as, { id, stamp: stampOf([]), entered: standing }));
    granted(await offerPlan(as, { id, version: (await sheet()).plan.version }));
    granted(
      await agreeForCouncil(as, { id, version: (await sheet()).plan.version, behalf: "会長", day: "" }),
    );
    // The operator's transaction is nobody's side; the database is what is asked here.
    const agreed = await agreePlan(as, { id, version: (await sheet()).plan.version, side: "client" });
    expect(agreed.ok).toBe(false);
    await ctx.db
      .insertInto("plans.event")
      .values({
        plan_id: id,
        area_id: (await sheet()).plan.area,
        programme_id: programme.id,
        round: 0,
        day: "2012-12-01",
        person_id: writer,
        kind: "agreed",
        side: "client",
        version: (await sheet()).plan.version,
      })
      .execute();
    await ctx.db
      .insertInto("plans.agreed")
      .values({
        plan_id: id,
        area_id: (await sheet()).plan.area,
        programme_id: programme.id,
        round: 1,
        content: "{}",
        sha256: "0".repeat(64),
      })
      .execute();
    const first = (await sheet()).steps.find(({ what }) => what !== "終わらない取組");
    if (!first) throw new Error("no step");
    granted(
      await closeStep(as, { id, step: first.id, version: first.version, to: "done", closing: "できた。" }),
    );

    const next = granted(await beginPlan(as, { council, year: 2013 }));
    expect(granted(await beginPlan(as, { council, year: 2013 }))).toBe(next);
    const found = await sheet(next);
    expect(found.standing.map(({ axis, now, wish }) => [axis, now, wish])).toEqual([
      ["issues", "めざす姿", ""],
      ["ties", "ここだけ", ""],
    ]);
    expect(found.steps.map(({ what, due, carried, state }) => [what, due, carried, state])).toEqual([
      ["終わらない取組", "2013-11", true, "open"],
    ]);
    expect((await sheet()).next).toBe(next);
    expect(found.plan).toMatchObject({ state: "draft", year: 2013, round: 0 });
  });
});
