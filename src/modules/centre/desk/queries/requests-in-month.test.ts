import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem, type TestDatabase } from "../../../../../tests/support/database.ts";
import { demoDatabase } from "../../../../../tests/support/demo-world.ts";
import { plainMonth } from "../../../../kernel/dates.ts";
import { centresOf } from "../../../foundation/programme/index.ts";
import { requestsInMonth } from "../index.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await demoDatabase();
}, 120_000);
afterAll(() => db.drop());

const monthOf = (month: string, programme: string) =>
  asSystem(
    db,
    async (ctx) => {
      const id = ctx.programme?.id as never;
      const centres = (await centresOf(ctx, id)).map((centre) => centre.id);
      return requestsInMonth(ctx, { programme: id, centres }, plainMonth(month));
    },
    programme,
  );

it("says of every month of the demonstration what plain SQL and a plain count say", async () => {
  for (const [programme, months] of [
    ["tsurumi-2019", ["2019-04", "2019-09", "2019-12", "2020-01", "2020-03"]],
    ["osaka-2012", ["2012-11", "2013-03", "2013-09"]],
  ] as const)
    for (const month of months) {
      const found = await monthOf(month, programme);
      const { rows } = await db.owner.query(
        `select count(*) filter (where to_char(r.filed_at at time zone 'Asia/Tokyo', 'YYYY-MM') = $2)::int as filed,
                count(*) filter (where to_char(r.answered_at at time zone 'Asia/Tokyo', 'YYYY-MM') = $2)::int as answered,
                count(*) filter (where to_char(r.closed_at at time zone 'Asia/Tokyo', 'YYYY-MM') = $2)::int as closed
           from desk.request r join programme.programme p on p.id = r.programme_id where p.code = $1`,
        [programme, month],
      );
      const { filed, answered, closed } = found;
      expect({ filed, answered, closed }, `${programme} ${month}`).toEqual(rows[0]);
      const middle = found.requests
        .filter(({ answerMinutes }) => answerMinutes !== null)
        .map(({ answerMinutes }) => answerMinutes ?? 0);
      if (found.answered > 0) {
        expect(found.answerMinutes).toBeGreaterThanOrEqual(Math.min(...middle));
        expect(found.answerMinutes).toBeLessThanOrEqual(Math.max(...middle));
      }
      expect(found.late).toBe(found.requests.filter(({ late }) => late).length);
    }
});

it("stands in every state in the demonstration, late ones and support given among them", async () => {
  for (const programme of ["tsurumi-2019", "osaka-2012"]) {
    const { rows } = await db.owner.query(
      "select r.state, count(*)::int as n from desk.request r join programme.programme p on p.id = r.programme_id where p.code = $1 group by 1 order by 1",
      [programme],
    );
    expect(rows.map(({ state }) => state)).toEqual([
      "accepted",
      "acknowledged",
      "answered",
      "assigned",
      "received",
      "reopened",
    ]);
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(programme === "osaka-2012" ? 60 : 40);
  }
  const linked = await db.owner.query("select count(*)::int as n from desk.request_record");
  expect(linked.rows[0].n).toBeGreaterThan(10);
  const unread = await db.owner.query(
    "select count(*)::int as n from notices.notice where mailed_at is null",
  );
  expect(unread.rows[0].n).toBe(0);
});
