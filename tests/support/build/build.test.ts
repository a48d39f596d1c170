import { afterAll, beforeAll, expect, it } from "vitest";
import { runAs } from "../../../src/platform/database/run-as.ts";
import { asPerson, asSystem, type TestDatabase, testDatabase } from "../database.ts";
import { buildAppointment, buildCouncil, buildProgramme, setToday } from "./index.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

it("builds a whole advisor from nothing, programme and centre included", async () => {
  const advisor = await asSystem(db, (ctx) => buildAppointment(ctx, { post: "advisor" }));
  await setToday(db, "2019-06-14");
  await asPerson(db, advisor.person, "tsurumi-2019", async (ctx) => {
    expect(ctx.programme?.code).toBe("tsurumi-2019");
    expect(ctx.powers.has("record.review")).toBe(true);
    expect((await ctx.rights()).has("record.review", advisor.areas[0] ?? (0 as never))).toBe(true);
  });
});

it("builds councils and their officers in every programme", async () => {
  for (const file of ["osaka", "town"] as const) {
    const programme = await asSystem(db, (ctx) => buildProgramme(ctx, { file }));
    const built = await asSystem(db, async (ctx) => ({
      council: await buildCouncil(ctx, { programme }),
      worker: await buildAppointment(ctx, { programme }),
    }));
    expect(built.council.id).toBeGreaterThan(0);
    expect(built.worker.centre).not.toBeNull();
  }
  const chair = await asSystem(db, (ctx) => buildAppointment(ctx, { post: "chair" }));
  expect(chair.council).not.toBeNull();
});

it("answers a person after the contract like a stranger", async () => {
  const worker = await asSystem(db, (ctx) => buildAppointment(ctx));
  await setToday(db, "2020-04-01");
  const seen = await runAs(
    db.database,
    { who: { kind: "person", id: worker.person }, mode: "read", programme: "tsurumi-2019", origin: "test" },
    async (ctx) => ({ programme: ctx.programme, powers: [...ctx.powers] }),
  );
  expect(seen).toEqual({ programme: null, powers: [] });
});
