import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAppointment } from "../../../tests/support/build/index.ts";
import { asPerson, asSystem, type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { type ReportWorld, reportWorld } from "../../../tests/support/report-world.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import type { CouncilId, PersonId } from "../../kernel/ids.ts";
import { listRecords } from "../../modules/centre/support/index.ts";
import { recordPages } from "../records/pages.ts";
import { routes } from "../routes.ts";
import { supervisionPages } from "./pages.ts";

let db: TestDatabase;
let app: Hono;
let world: ReportWorld;
let councils: CouncilId[];
type Role = "worker" | "second" | "advisor" | "manager" | "officer" | "chair";
let who: Record<Role, PersonId>;
const p = "tsurumi-2019";
const centre = "tsurumi-centre";

beforeAll(async () => {
  db = await testDatabase();
  world = await reportWorld(db, "tsurumi", "2019-07-05");
  councils = [await world.council("榎本", "271241"), await world.council("今津", "271241")];
  const { programme } = world;
  const chair = await asSystem(db, (ctx) => {
    const [council] = councils;
    return buildAppointment(ctx, {
      programme,
      post: "chair",
      ends: "2019-08-01",
      ...(council ? { council } : {}),
    });
  });
  who = {
    worker: await world.person("support-worker"),
    second: await world.person("support-worker"),
    advisor: await world.person("advisor"),
    manager: await world.person("operations-manager"),
    officer: await world.person("ward-officer"),
    chair: chair.person,
  };
  const record = (worker: PersonId, day: string, minutes: number, council: number, state = "approved") =>
    world.record({
      centre,
      worker,
      duty: "a",
      councils: councils.slice(council, council + 1),
      day,
      minutes,
      state,
    } as never);
  await record(who.worker, "2019-04-10", 30, 1);
  await record(who.worker, "2019-06-10", 45, 0);
  await record(who.worker, "2019-07-02", 60, 0, "submitted");
  await record(who.second, "2019-07-03", 90, 0);
  const late = await record(who.second, "2019-06-20", 15, 0);
  await db.owner.query(
    "update support.record set next_step = '会場を予約する', next_due = '2019-07-01', next_owner_id = $2 where id = $1",
    [late, who.second],
  );
  await db.owner.query("update support.record set submitted_at = '2019-06-25' where state = 'submitted'");
  app = appWith(db, supervisionPages, recordPages);
});
afterAll(() => db.drop());

const see = async (role: Role, filter = {}) =>
  (await visitor(db, app, who[role])).get(routes.supervision(p, filter));
/** The numbers of a line of the CSV of a table. */
const csv = async (table: string, filter = {}, role: Role = "manager") => {
  const { html } = await (await visitor(db, app, who[role])).get(
    routes.exportSupervision(p, "csv", { table, ...filter }),
  );
  return html
    .replace("\ufeff", "")
    .split("\r\n")
    .filter((line) => line !== "")
    .slice(1)
    .map((line) => line.split(","));
};

describe("supervision", () => {
  it("is there for managers and advisors, and for nobody else", async () => {
    for (const role of ["manager", "advisor"] as const) expect((await see(role)).status).toBe(200);
    for (const role of ["worker", "officer", "chair"] as const) {
      expect([role, (await see(role)).status]).toEqual([role, 404]);
      const one = await visitor(db, app, who[role]);
      for (const format of ["csv", "xlsx"] as const)
        expect((await one.get(routes.exportSupervision(p, format))).status).toBe(404);
    }
    expect((await see("manager", { centre: "no-such-centre" })).status).toBe(404);
  });

  it("counts the month and the fiscal year so far by worker as plain SQL does", async () => {
    for (const [month, from, to] of [
      ["2019-07", "2019-07-01", "2019-07-31"],
      ["2019-06", "2019-06-01", "2019-06-30"],
    ] as const) {
      const { rows } = await db.owner.query(
        `select p.name, count(*) filter (where day >= $1)::text as m, coalesce(sum(minutes) filter (where day >= $1), 0)::text as mm,
                count(*)::text as y, sum(minutes)::text as ym
           from support.record r join people.person p on p.id = r.worker_id
          where day between '2019-04-01' and $2 group by p.name`,
        [from, to],
      );
      const lines = await csv("workers", { month });
      for (const { name, m, mm, y, ym } of rows)
        expect(lines.find((line) => line[1] === name)?.slice(2, 6)).toEqual([m, mm, y, ym]);
      const [line] = await csv("centres", { month });
      const sum = (key: string) => String(rows.reduce((all, row) => all + Number(row[key]), 0));
      expect(line?.slice(2, 6)).toEqual([sum("m"), sum("mm"), sum("y"), sum("ym")]);
    }
  });

  it("lists councils by name, and says where nobody has been in touch for long", async () => {
    const lines = await csv("councils");
    expect(lines.map((line) => line[8])).toEqual(
      lines.map((line) => (line[1]?.includes("榎本") ? "2019-07-03" : "2019-04-10")),
    );
    const quiet = (await see("manager", { councils: "quiet" })).html
      .split('id="councils"')[1]
      ?.split('id="steps"')[0];
    expect(quiet).toContain("今津");
    expect(quiet).not.toContain("榎本");
  });

  it("names overdue steps with their owner, long waits, and terms that end", async () => {
    const { html } = await see("advisor");
    expect(html).toContain("会場を予約する");
    expect(html).toContain("4日過ぎています");
    expect(html).toContain("あと27日");
    const [line] = await csv("centres");
    // waiting, long, overdue, quiet, terms
    expect(line?.slice(6)).toEqual(["1", "1", "1", "1", "1"]);
  });

  it("opens lists that hold as many records as its numbers say", async () => {
    const { html } = await see("manager");
    const one = await visitor(db, app, who.manager);
    const links = [...html.matchAll(/<a href="(\/tsurumi-2019\/records\?[^"]+)">(\d+)<\/a>/g)];
    expect(links.length).toBeGreaterThan(7);
    for (const [, href = "", number] of links) {
      const list = (await one.get(href.replaceAll("&amp;", "&"))).html;
      expect([href, /<p class="count">(\d+)件/.exec(list)?.[1]]).toEqual([href, number]);
    }
  });

  it("gives an Excel file with every table", async () => {
    const { status, bytes } = await (await visitor(db, app, who.manager)).get(
      routes.exportSupervision(p, "xlsx"),
    );
    expect([status, new TextDecoder().decode(bytes.subarray(0, 2))]).toEqual([200, "PK"]);
  });

  it("forgets a term whose holder goes on the day after", async () => {
    await asSystem(
      db,
      (ctx) => {
        const [council] = councils;
        return buildAppointment(ctx, {
          programme: world.programme,
          post: "chair",
          person: who.chair,
          starts: "2019-08-02",
          ...(council ? { council } : {}),
        });
      },
      p,
    );
    expect(await csv("terms")).toEqual([]);
  });

  it("looks at nothing beyond the reach of the power", async () => {
    const far = await asPerson(db, who.manager, p, (ctx) =>
      listRecords(ctx, ctx.programme?.id as never, { overdue: who.second }),
    );
    expect(far.rows).toHaveLength(1);
    const chair = await asPerson(db, who.chair, p, (ctx) =>
      listRecords(ctx, ctx.programme?.id as never, { overdue: "anybody" }),
    );
    expect(chair.rows).toEqual([]);
  });
});
