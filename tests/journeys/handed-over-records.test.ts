import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../src/kernel/ids.ts";
import { handOver } from "../../src/modules/centre/support/index.ts";
import { buildAppointment, granted } from "../support/build/index.ts";
import { asSystem } from "../support/database.ts";
import { type RecordsWorld, recordsWorld } from "../support/records-world.ts";
import { visitor } from "../support/visitor.ts";

let world: RecordsWorld;
let leaver: PersonId;
let successor: PersonId;
let advisors: readonly PersonId[];

beforeAll(async () => {
  world = await recordsWorld();
  leaver = world.people.worker;
  [successor, advisors] = await asSystem(
    world.db,
    async (ctx) => {
      const next = (await buildAppointment(ctx, { name: "後任 次郎" })).person;
      const second = (await buildAppointment(ctx, { post: "advisor", name: "助言 二郎" })).person;
      return [next, [world.people.advisor, second]] as const;
    },
    world.code,
  );
});
afterAll(() => world.close());

const at = (path: string): string => `/${world.code}${path}`;
const as = (person: PersonId) => visitor(world.db, world.app, person);

/** A record of the worker who leaves, handed in and waiting. */
const waiting = async (done: string): Promise<number> => {
  const { to } = await (await as(leaver)).post(at("/records/new"), [
    ...world.filled({ done }),
    ["key", randomUUID()],
  ]);
  return Number(/(\d+)$/.exec(to ?? "")?.[1]);
};
const give = async (to: PersonId) => {
  const { rows } = await world.db.owner.query(
    "select id from people.appointment where person_id = $1 order by id limit 1",
    [leaver],
  );
  granted(
    await asSystem(
      world.db,
      (ctx) => handOver(ctx, leaver, rows[0].id, { to, lastDay: "2019-06-14" }),
      world.code,
    ),
  );
};
const review = async (by: PersonId, id: number, version: number, verdict: string, note = "") =>
  (await as(by)).post(at(`/records/${id}/review`), { verdict, version: String(version), note });
const version = async (id: number): Promise<number> =>
  (await world.db.owner.query("select version from support.record where id = $1", [id])).rows[0].version;

describe("a record that waits when its worker leaves", () => {
  it("is the successor's: returned to them, mended by them, and no longer on the leaver's page", async () => {
    const id = await waiting("去る人が書いたこと");
    await give(successor);
    const [advisor = leaver] = advisors;
    expect((await review(advisor, id, await version(id), "returned", "場所を書き足す")).status).toBe(303);
    expect((await (await as(successor)).get(at("/today"))).html).toContain("場所を書き足す");
    expect((await (await as(leaver)).get(at("/today"))).html).not.toContain("場所を書き足す");
    const mended = await (await as(successor)).post(at(`/records/${id}/edit`), [
      ...world.filled({ done: "後任が直したこと" }),
      ["version", String(await version(id))],
    ]);
    expect(mended.status).toBe(303);
    expect((await (await as(successor)).get(at("/today"))).html).not.toContain("場所を書き足す");
    const { rows } = await world.db.owner.query("select worker_id from support.record where id = $1", [id]);
    expect(rows[0].worker_id).toBe(leaver);
    expect((await review(advisor, id, await version(id), "approved")).status).toBe(303);
  });

  it("is not approved by the one who took it over, alone or among others, and not in their queue", async () => {
    const id = await waiting("助言者が引き継ぐこと");
    const [keeper = leaver, other = leaver] = advisors;
    await give(keeper);
    const page = await as(keeper);
    expect((await page.get(at("/review"))).html).not.toContain("助言者が引き継ぐこと");
    expect((await page.get(at("/today"))).html).not.toContain("確認を待つ支援記録");
    const alone = await review(keeper, id, await version(id), "approved");
    expect(alone.status).toBe(403);
    expect(alone.html).toContain("引き継いだ記録は、ほかの人に確認してもらってください。");
    const many = await page.post(at("/review"), [["records", `${id}:${await version(id)}`]]);
    expect(many.status).toBe(403);
    expect((await (await as(other)).get(at("/review"))).html).toContain("助言者が引き継ぐこと");
    expect((await review(other, id, await version(id), "approved")).status).toBe(303);
  });
});
