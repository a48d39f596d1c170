import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPlan } from "../../../../tests/support/build/index.ts";
import { asSystem } from "../../../../tests/support/database.ts";
import { type RequestsWorld, type Role, requestsWorld } from "../../../../tests/support/requests-world.ts";
import type { AreaId, CouncilId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { PlanId } from "./index.ts";
import { mayAgree, mayWrite } from "./policy.ts";
import { mySides } from "./store.ts";

let world: RequestsWorld;
/** Of the chair's council, offered in the course of the test; and of another one, which stays a draft. */
let plans: { readonly draft: PlanId; readonly elsewhere: PlanId };
let area: AreaId;
let otherArea: AreaId;
const roles: readonly Role[] = ["ward", "manager", "advisor", "worker", "other", "chair", "stranger"];

beforeAll(async () => {
  world = await requestsWorld();
  const [first, second] = world.councils.map((one) => one.id as CouncilId);
  const build = (council: CouncilId | undefined) =>
    asSystem(
      world.db,
      (ctx) => buildPlan(ctx, { ...(council ? { council } : {}), writer: world.people.advisor }),
      world.code,
    );
  const [draft, elsewhere] = [await build(first), await build(second)];
  plans = { draft: draft.id, elsewhere: elsewhere.id };
  const areas = await world.db.owner.query("select id, area_id from plans.plan");
  area = areas.rows.find((row) => row.id === draft.id).area_id;
  otherArea = areas.rows.find((row) => row.id === elsewhere.id).area_id;
});
afterAll(() => world.close());

/** What the table in the README says, by hand: the chair's council is the first one. */
const expected = {
  readDraft: ["manager", "advisor", "worker", "other"],
  write: ["manager", "advisor", "worker", "other"],
  agreeCouncil: ["chair"],
  agreeClient: ["ward"],
} satisfies Record<string, readonly Role[]>;

const undone = new Error("undone");

/** Whether row security lets it pass, tried and undone; triggers come first, so what is tried has to be sound. */
const passes = (role: Role, work: (ctx: Ctx) => Promise<unknown>): Promise<boolean> =>
  world
    .as(role, async (ctx) => {
      await work(ctx);
      throw undone;
    })
    .catch((error: Error) => {
      if (error === undone) return true;
      if (!/row-level security/.test(error.message)) throw error;
      return false;
    });

describe("who may do what with plans, role by role", () => {
  it("is told by the policy as the README has it", async () => {
    for (const role of roles) {
      const found = await world.as(role, async (ctx) => {
        const [rights, sides] = [await ctx.rights(), await mySides(ctx)];
        return {
          write: mayWrite(rights, area) === null,
          agreeCouncil: mayAgree(rights, sides, { area }, "council") === null,
          agreeClient: mayAgree(rights, sides, { area }, "client") === null,
          elsewhere: mayAgree(rights, sides, { area: otherArea }, "council") === null,
        };
      });
      expect(found, role).toEqual({
        write: (expected.write as readonly Role[]).includes(role),
        agreeCouncil: (expected.agreeCouncil as readonly Role[]).includes(role),
        agreeClient: (expected.agreeClient as readonly Role[]).includes(role),
        elsewhere: false,
      });
    }
  });

  it("shows a draft by row security to those who write it, and what was offered to whoever reads plans there", async () => {
    const seen = (role: Role) =>
      world.as(role, async (ctx) => {
        const all = await sql<{ id: PlanId }>`select id from plans.plan`.execute(ctx.db);
        const steps = await sql<{ id: PlanId }>`select distinct plan_id as id from plans.step`.execute(
          ctx.db,
        );
        return [all, steps].map(({ rows }) => rows.map(({ id }) => id).sort());
      });
    const both = [plans.draft, plans.elsewhere].sort();
    for (const role of roles) {
      const own = (expected.readDraft as readonly Role[]).includes(role) ? both : [];
      expect(await seen(role), role).toEqual([own, own]);
    }
    await world.as("advisor", (ctx) =>
      sql`insert into plans.event (plan_id, area_id, programme_id, round, day, person_id, kind, version)
          select id, area_id, programme_id, 0, '2019-06-14', ${world.people.advisor}, 'offered', version from plans.plan where id = ${plans.draft}`.execute(
        ctx.db,
      ),
    );
    for (const role of roles) {
      const own = (expected.readDraft as readonly Role[]).includes(role)
        ? both
        : ["ward", "chair"].includes(role)
          ? [plans.draft]
          : [];
      expect(await seen(role), role).toEqual([own, own]);
    }
  });

  it("moves by row security exactly where the policy says so, only as oneself, and for no other side", async () => {
    const move =
      (role: Role, kind: string, side: string | null, behalf = "", by: Role = role) =>
      (ctx: Ctx) =>
        // The first plan was offered above, the other one is a draft still; versions are what they are.
        sql`insert into plans.event (plan_id, area_id, programme_id, round, day, person_id, kind, side, behalf, words, version)
            values (${kind === "offered" ? plans.elsewhere : plans.draft}, ${kind === "offered" ? otherArea : area},
                    (select id from programme.programme where code = 'tsurumi-2019'), 0, '2019-06-14', ${world.people[by]}, ${kind}, ${side},
                    ${behalf}, 'x', ${kind === "offered" ? versions.elsewhere : versions.draft})`.execute(
          ctx.db,
        );
    const { rows } = await world.db.owner.query("select id, version from plans.plan");
    const versions = {
      draft: rows.find(({ id }) => id === plans.draft).version,
      elsewhere: rows.find(({ id }) => id === plans.elsewhere).version,
    };
    for (const role of roles) {
      const may = (list: readonly Role[]) => list.includes(role);
      const found = {
        offered: await passes(role, move(role, "offered", null)),
        council: await passes(role, move(role, "agreed", "council")),
        client: await passes(role, move(role, "agreed", "client")),
        behalf: await passes(role, move(role, "agreed", "council", "会長")),
        returned: await passes(role, move(role, "returned", "client")),
        asOther: await passes(
          role,
          move(role, "offered", null, "", role === "advisor" ? "manager" : "advisor"),
        ),
      };
      expect(found, role).toEqual({
        offered: may(expected.write),
        council: may(expected.agreeCouncil),
        client: may(expected.agreeClient),
        behalf: may(expected.write),
        returned: may(expected.agreeClient),
        asOther: false,
      });
    }
  });

  it("writes steps and standing by row security only where plans are written", async () => {
    const programme = sql`(select id from programme.programme where code = 'tsurumi-2019')`;
    for (const role of roles) {
      const may = (expected.write as readonly Role[]).includes(role);
      const step = (ctx: Ctx) =>
        sql`insert into plans.step (plan_id, area_id, programme_id, what, duty_id, due, times, minutes, submission_key)
            values (${plans.elsewhere}, ${otherArea}, ${programme}, 'x', (select max(id) from programme.duty d where d.programme_id = ${programme}),
                    '2019-04-01', 1, 1, gen_random_uuid())`.execute(ctx.db);
      const standing = (ctx: Ctx) =>
        sql`insert into plans.standing (plan_id, area_id, programme_id, axis, now)
            values (${plans.elsewhere}, ${otherArea}, ${programme}, 'issues', 'x')`.execute(ctx.db);
      expect([await passes(role, step), await passes(role, standing)], role).toEqual([may, may]);
    }
  });
});
