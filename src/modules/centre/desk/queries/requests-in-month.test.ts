import { readFileSync } from "node:fs";
import holidayJp from "@holiday-jp/holiday_jp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
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

type Desk = {
  hours: { days: string[]; from: string; to: string }[];
  closed: { from: string; to: string }[];
};

/** Opening minutes between two instants, one minute after another; the contracts hold all year in the demonstration. */
const walk = (desk: Desk, from: Date, to: Date): number => {
  let open = 0;
  for (let at = from.getTime(); at + 60_000 <= to.getTime(); at += 60_000) {
    const here = new Date(at + 9 * 3_600_000);
    const [day = "", clock = ""] = here.toISOString().slice(0, 16).split("T");
    const weekday = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"][here.getUTCDay()] ?? "";
    const date = day.slice(5);
    const closed =
      day in holidayJp.holidays ||
      desk.closed.some((one) =>
        one.from <= one.to ? one.from <= date && date <= one.to : one.from <= date || date <= one.to,
      );
    if (
      !closed &&
      desk.hours.some(
        ({ days, from: begin, to: end }) => days.includes(weekday) && begin <= clock && clock < end,
      )
    )
      open += 1;
  }
  return open;
};

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

/** The middle of a list, as a database counts it. */
const middle = async (minutes: readonly number[]): Promise<number | null> =>
  (
    await db.owner.query(
      "select round((percentile_cont(0.5) within group (order by m))::numeric)::int as middle from unnest($1::int[]) m",
      [minutes],
    )
  ).rows[0].middle;

it("says of every month of the demonstration what plain SQL and a walk minute by minute say", async () => {
  for (const [programme, months] of [
    ["tsurumi-2019", ["2019-04", "2019-09", "2019-12", "2020-01", "2020-03"]],
    ["osaka-2012", ["2012-11", "2013-03", "2013-09"]],
  ] as const) {
    const { desk } = parse(readFileSync(`programmes/${programme}.yaml`, "utf8"));
    for (const month of months) {
      const { rows } = await db.owner.query(
        `select r.*, to_char(filed_at at time zone 'Asia/Tokyo', 'YYYY-MM') as filed,
                to_char(acknowledged_at at time zone 'Asia/Tokyo', 'YYYY-MM') as acknowledged,
                to_char(answered_at at time zone 'Asia/Tokyo', 'YYYY-MM') as answered,
                to_char(closed_at at time zone 'Asia/Tokyo', 'YYYY-MM') as closed
           from desk.request r join programme.programme p on p.id = r.programme_id where p.code = $1`,
        [programme],
      );
      const now = (key: string) => rows.filter((row) => row[key] === month);
      const minutes = (key: string) => now(key).map((row) => walk(desk, row.filed_at, row[`${key}_at`]));
      expect(await monthOf(month, programme), `${programme} ${month}`).toEqual({
        filed: now("filed").length,
        answered: now("answered").length,
        late: now("answered").filter(
          (row) => row.acknowledged_at > row.acknowledge_by || row.answered_at > row.first_answer_by,
        ).length,
        closed: now("closed").length,
        unanswered: rows.filter((row) => row.filed <= month && (row.answered ?? "9999") > month).length,
        acknowledgeMinutes: await middle(minutes("acknowledged")),
        answerMinutes: await middle(minutes("answered")),
      });
    }
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
});
