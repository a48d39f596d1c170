import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enteredRequest, granted } from "../../../../tests/support/build/index.ts";
import { asSystem } from "../../../../tests/support/database.ts";
import { type RequestsWorld, type Role, requestsWorld } from "../../../../tests/support/requests-world.ts";
import type { AreaId } from "../../../kernel/ids.ts";
import { fileRequest, type RequestId, requestSheet } from "./index.ts";
import { type State, type Step, states, steps } from "./model.ts";
import { mayStep } from "./policy.ts";
import { move } from "./rules/moves.ts";

const roles: readonly Role[] = ["ward", "manager", "advisor", "worker", "other", "chair", "stranger"];
let world: RequestsWorld;
/** Of the ward, and of a ward of another city where none of them stands. */
let here: RequestId;
let area: AreaId;
let elsewhere: RequestId;

beforeAll(async () => {
  world = await requestsWorld();
  const [first] = world.councils;
  here = granted(
    await world.as("ward", (ctx) =>
      fileRequest(ctx, {
        entered: enteredRequest({ councils: [String(first?.id)] }),
        key: randomUUID(),
      }),
    ),
  ).id;
  const { rows } = await world.db.owner.query("select area_id from desk.request where id = $1", [here]);
  area = rows[0].area_id;
  // Another programme's request in an area of its own, put there past the actions.
  elsewhere = await asSystem(world.db, async (ctx) => {
    const made = await sql<{ id: RequestId; area: AreaId; at: Date }>`
      insert into desk.request (programme_id, centre_id, area_id, what, why, filed_by, filed_at, acknowledge_soon, acknowledge_by, answer_soon, answer_by, first_answer_by, submission_key)
      select c.programme_id, c.id, c.area_id, '別の事業の依頼', '理由', ${world.people.stranger}, now(), now(), now(), now(), now(), now(), gen_random_uuid()
        from programme.centre c join programme.programme p on p.id = c.programme_id
       where p.code <> 'tsurumi-2019' order by c.id limit 1
      returning id, area_id as area, filed_at as at`.execute(ctx.db);
    const [one] = made.rows;
    await sql`insert into desk.event (request_id, area_id, at, person_id, kind)
      select id, area_id, filed_at, filed_by, 'received' from desk.request where id = ${one?.id}`.execute(
      ctx.db,
    );
    return one?.id as RequestId;
  });
});
afterAll(() => world.close());

/** What the table in the README says, by hand. */
const expected: Readonly<Record<Step | "read" | "file", readonly Role[]>> = {
  read: ["ward", "manager", "advisor", "worker", "other"],
  file: ["ward"],
  acknowledge: ["manager"],
  assign: ["manager"],
  // The assignee of this test is the first worker.
  answer: ["manager", "worker"],
  accept: ["ward"],
  reopen: ["ward"],
};

describe("who may do what, role by role", () => {
  it("is told by the policy as the README has it", async () => {
    for (const role of roles)
      for (const step of steps) {
        const refusal = await world.as(role, async (ctx) =>
          mayStep(ctx.actor, await ctx.rights(), { area, assignee: world.people.worker }, step),
        );
        expect(refusal === null, `${role} ${step}`).toBe(expected[step].includes(role));
      }
  });

  it("reads by row security: the own area, and nothing of another programme", async () => {
    for (const role of roles)
      for (const table of ["request", "event"] as const) {
        const key = table === "request" ? "id" : "request_id";
        const seen = await world.as(role, async (ctx) => {
          const { rows } = await sql<{ id: RequestId }>`
            select ${sql.ref(key)} as id from ${sql.table(`desk.${table}`)}`.execute(ctx.db);
          return rows.map(({ id }) => id);
        });
        expect(seen.includes(here), `${role} ${table}`).toBe(expected.read.includes(role));
        expect(seen.includes(elsewhere), `${role} ${table} elsewhere`).toBe(false);
      }
  });

  it("takes steps by row security exactly where the policy says so", async () => {
    const before: Record<Step, readonly State[]> = {
      acknowledge: ["received"],
      assign: ["received", "acknowledged"],
      answer: ["received", "acknowledged", "assigned"],
      accept: ["received", "acknowledged", "assigned", "answered"],
      reopen: ["received", "acknowledged", "assigned", "answered"],
    };
    for (const step of steps) {
      const to = move(before[step].at(-1) ?? "received", step) as State;
      for (const role of roles) {
        const id = await requestIn(before[step]);
        const past = world.as(role, (ctx) =>
          sql`insert into desk.event (request_id, area_id, at, person_id, kind, words, assignee_id, answer_soon, answer_by)
              values (${id}, ${area}, now() + interval '1 hour', ${world.people[role]}, ${to}, 'x',
                      ${to === "assigned" ? world.people.worker : null}, ${to === "reopened" ? new Date() : null}, ${to === "reopened" ? new Date() : null})`.execute(
            ctx.db,
          ),
        );
        const done = await past.then(
          () => true,
          (error: Error) => {
            if (!/row-level security/.test(error.message)) throw error;
            return false;
          },
        );
        expect(done, `${role} ${step}`).toBe(expected[step].includes(role));
      }
    }
  });

  it("files by row security only as oneself and only as an officer", async () => {
    const insert = (role: Role, by: Role) =>
      world
        .as(role, (ctx) =>
          sql`insert into desk.request (programme_id, centre_id, area_id, what, why, filed_by, filed_at, acknowledge_soon, acknowledge_by, answer_soon, answer_by, first_answer_by, submission_key)
              select programme_id, centre_id, area_id, what, why, ${world.people[by]}, now(), now(), now(), now(), now(), now(), gen_random_uuid() from (
                select ${ctx.programme?.id ?? null}::int as programme_id, (select id from programme.centre where programme_id = ${ctx.programme?.id ?? null} limit 1) as centre_id,
                       ${area}::int as area_id, 'x' as what, 'x' as why) given`.execute(ctx.db),
        )
        .then(
          () => "done",
          (error: Error) => error.message,
        );
    // An officer's row passes row security and meets the next wall: a request needs its first event.
    expect(await insert("ward", "ward")).toMatch(/has no event/);
    expect(await insert("ward", "manager")).toMatch(/row-level security/);
    for (const role of roles.filter((one) => one !== "ward" && one !== "stranger"))
      expect(await insert(role, role), role).toMatch(/row-level security/);
  });
});

it("gives a request's sheet of another programme to nobody here, as if it didn't exist", async () => {
  for (const role of roles.filter((one) => one !== "stranger"))
    expect(
      await world.as(role, (ctx) => requestSheet(ctx, ctx.programme?.id as never, elsewhere)),
    ).toBeNull();
});

it("moves in the database exactly as in the rules", async () => {
  const leads: Readonly<Record<Step, State>> = {
    acknowledge: "acknowledged",
    assign: "assigned",
    answer: "answered",
    accept: "accepted",
    reopen: "reopened",
  };
  for (const state of states)
    for (const step of steps) {
      const { rows } = await world.db.owner.query("select desk.state_after($1, $2) as after", [
        state,
        leads[step],
      ]);
      expect(rows[0].after, `${state} ${step}`).toBe(move(state, step));
    }
});

/** A request that has come so far, by events written past the actions. */
const requestIn = async (way: readonly State[]): Promise<RequestId> => {
  const id = granted(
    await world.as("ward", (ctx) => fileRequest(ctx, { entered: enteredRequest(), key: randomUUID() })),
  ).id;
  for (const kind of way.slice(1))
    await asSystem(world.db, (ctx) =>
      sql`insert into desk.event (request_id, area_id, at, person_id, kind, words, assignee_id)
          select id, area_id, filed_at, ${world.people.manager}, ${kind}, 'x', ${kind === "assigned" ? world.people.worker : null}::int
            from desk.request where id = ${id}`.execute(ctx.db),
    );
  return id;
};
