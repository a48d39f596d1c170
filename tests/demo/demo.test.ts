import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { osaka } from "../../src/demo/osaka.ts";
import { tsurumi } from "../../src/demo/tsurumi.ts";
import { loadProgramme } from "../../src/modules/foundation/programme/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../support/database.ts";
import { demoDatabase } from "../support/demo-world.ts";

const source = readFileSync("programmes/osaka-2012.yaml", "utf8");

let db: TestDatabase;
beforeAll(async () => {
  db = await demoDatabase();
}, 120_000);
afterAll(() => db.drop());

const rows = async (sql: string) => (await db.owner.query(sql)).rows;

describe("the demonstration world", () => {
  it("is the same every time", () => {
    expect(tsurumi()).toEqual(tsurumi());
    expect(osaka(source)).toEqual(osaka(source));
  });

  it("holds a year of both programmes", async () => {
    const found = await rows(
      "select p.code, count(distinct to_char(r.day, 'YYYY-MM'))::int as months, count(*)::int as records from support.record r join programme.programme p on p.id = r.programme_id group by 1 order by 1",
    );
    expect(found).toEqual([
      { code: "osaka-2012", months: 12, records: osaka(source).records.length },
      { code: "tsurumi-2019", months: 12, records: tsurumi().records.length },
    ]);
  });

  it("holds a year of visits and meetings in both calendars, some of them still ahead", async () => {
    const found = await rows(
      `select p.code, count(distinct to_char(e.starts_on, 'YYYY-MM')) >= 12 as year, bool_or(e.starts_on > p.demo_today) as ahead,
              bool_or(e.cancelled_at is not null) as off, count(*) > 300 as many
         from calendar.entry e join programme.programme p on p.id = e.programme_id group by 1 order by 1`,
    );
    const all = { year: true, ahead: true, off: true, many: true };
    expect(found).toEqual([
      { code: "osaka-2012", ...all },
      { code: "tsurumi-2019", ...all },
    ]);
  });

  it("names only people that nobody is", async () => {
    expect(await rows("select name from people.person where not is_fictitious")).toEqual([]);
    const strange = await rows(
      "select name from people.person where name !~ '^(見本|架空|仮名|例示|試作|虚構|想定) '",
    );
    expect(strange).toEqual([]);
  });

  it("uses real district names only where they are confirmed, and marks the others as samples", async () => {
    const real = await rows(
      "select a.name from programme.area a join programme.area w on w.id = a.parent_id where w.code = '271241' and not a.is_sample order by a.code",
    );
    expect(real.map((row) => row.name)).toEqual(["榎本", "茨田南", "緑"]);
    expect(
      await rows("select name from programme.area where is_sample and level = 'district' and name !~ '見本'"),
    ).toEqual([]);
  });

  it("leaves the tally equal to the records", async () => {
    const wrong = await rows(`
      with counted as (
        select programme_id, centre_id, area_id, council_id, duty_id, date_trunc('month', day)::date as month, state,
               count(*) filter (where position = 0)::int as records, count(*)::int as shares, sum(minutes)::int as minutes
          from support.share group by 1, 2, 3, 4, 5, 6, 7)
      (select * from counted except select programme_id, centre_id, area_id, council_id, duty_id, month, state, records, shares, minutes from support.tally)
      union all
      (select programme_id, centre_id, area_id, council_id, duty_id, month, state, records, shares, minutes from support.tally where shares > 0 except select * from counted)`);
    expect(wrong).toEqual([]);
  });

  it("hands in every report of the past months, with the sums that plain SQL gives", async () => {
    const reports = await rows("select state, count(*)::int as n from reports.report group by 1");
    expect(reports).toEqual([{ state: "accepted", n: 66 }]);
    const [june] = await rows(`
      select (s.content #>> '{work,total,records}')::int as records, (s.content #>> '{work,total,minutes}')::int as minutes
        from reports.submission s join reports.report r on r.id = s.report_id join programme.programme p on p.id = r.programme_id
       where p.code = 'tsurumi-2019' and r.month = '2019-06-01'`);
    const [plain] = await rows(`
      select count(*)::int as records, sum(minutes)::int as minutes from support.record r join programme.programme p on p.id = r.programme_id
       where p.code = 'tsurumi-2019' and r.state = 'approved' and r.day between '2019-06-01' and '2019-06-30'`);
    expect(june).toEqual(plain);
  });

  it("holds a year of consultations, a few of them confidential, and a library without names", async () => {
    const found = await rows(`
      select p.code, count(*)::int as cases, count(distinct to_char(c.asked_on, 'YYYY-MM'))::int as months,
             count(*) filter (where c.confidential)::int as confidential,
             bool_and(c.asked_on <= p.demo_today and coalesce(c.closed_on, c.asked_on) <= p.demo_today) as passed,
             bool_or(c.state = 'open') and bool_or(c.state = 'answered') and bool_or(c.helped is not null) as mixed
        from consultations.consultation c join programme.programme p on p.id = c.programme_id group by 1 order by 1`);
    expect(found).toEqual([
      { code: "osaka-2012", cases: 42, months: 12, confidential: 4, passed: true, mixed: true },
      { code: "tsurumi-2019", cases: 32, months: 12, confidential: 3, passed: true, mixed: true },
    ]);
    expect(
      await rows(
        "select 1 from consultations.library_entry l join people.person p on strpos(l.title || l.situation || l.done || l.result, p.name) > 0",
      ),
    ).toEqual([]);
  });

  it("refuses a real programme beside it", async () => {
    const text = readFileSync("tests/fixtures/programmes/yamanobe-town.yaml", "utf8");
    const refused = await asSystem(db, (ctx) => loadProgramme(ctx, { text, fileName: "yamanobe" }));
    expect(refused).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    await expect(
      db.owner.query(
        "insert into programme.programme (code, title, definition, source, sha256, starts, ends) values ('real', '{}', '{}', '', '', '2019-04-01', '2020-03-31')",
      ),
    ).rejects.toThrow(/demonstration/);
  });

  it("is not entered by one click where there is no demonstration", async () => {
    const real = await testDatabase();
    try {
      expect((await real.owner.query("select * from identity.demo_roles()")).rows).toEqual([]);
      const opened = await real.owner.query(
        "select identity.open_demo_session(1, 'token', null, '') as opened",
      );
      expect(opened.rows[0].opened).toBe(false);
    } finally {
      await real.drop();
    }
  });
});
