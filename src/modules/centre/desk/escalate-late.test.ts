import { afterAll, beforeAll, expect, it } from "vitest";
import type { TestDatabase } from "../../../../tests/support/database.ts";
import { demoDatabase } from "../../../../tests/support/demo-world.ts";
import { escalateLate } from "./index.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await demoDatabase();
}, 120_000);
afterAll(() => db.drop());

it("tells the supervisor of the block too, the branch's advisor and the assignee, and nobody of another block", async () => {
  // Late in the afternoon of the demonstration's day.
  const told = await escalateLate(db.database, new Date("2026-01-05T17:00:00+09:00"));
  expect(told).toBeGreaterThan(1);
  const { rows } = await db.owner.query(`
    select r.id, r.assignee_id, array_agg(distinct n.person_id) as told,
           array_agg(distinct po.code) as posts,
           bool_and(exists (select from programme.area_closure l where l.descendant_id = r.area_id
                             and l.ancestor_id in (select aa.area_id from people.appointment_area aa where aa.appointment_id = ap.id))) as near
      from notices.notice n
      join desk.request r on n.href = '/osaka-2012/requests/' || r.id
      join people.appointment ap on ap.person_id = n.person_id and ap.programme_id = r.programme_id
      join programme.post po on po.id = ap.post_id
     where n.kind = 'request-late' group by r.id`);
  expect(rows.length).toBeGreaterThan(0);
  for (const { assignee_id, told: people, posts, near } of rows) {
    expect(posts).toEqual(expect.arrayContaining(["supervisor", "advisor"]));
    expect(posts).not.toContain("ward-officer");
    expect(near).toBe(true);
    if (assignee_id !== null) expect(people).toContain(assignee_id);
  }
  expect(await escalateLate(db.database, new Date("2026-01-06T17:00:00+09:00"))).toBe(0);
});
