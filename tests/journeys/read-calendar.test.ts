import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/web/routes.ts";
import { buildRecord, type enteredEntry } from "../support/build/index.ts";
import { type CalendarWorld, calendarWorld } from "../support/calendar-world.ts";
import { asSystem } from "../support/database.ts";

const p = "tsurumi-2019";
let world: CalendarWorld;
let db: CalendarWorld["db"];
let who: CalendarWorld["who"];
let enomoto: CalendarWorld["enomoto"];
let imazu: CalendarWorld["imazu"];
let as: CalendarWorld["as"];
let plan: CalendarWorld["plan"];
let rowOf: CalendarWorld["rowOf"];
beforeAll(async () => {
  world = await calendarWorld();
  ({ db, who, enomoto, imazu, as, plan, rowOf } = world);
});
afterAll(() => world.close());

describe("the month on the screen", () => {
  it("shows every day exactly once, and each entry on every day that it touches", async () => {
    const all: { title: string; from: string; to: string }[] = [];
    const put = async (
      n: number,
      startsOn: string,
      rest: Parameters<typeof enteredEntry>[0],
      from: string,
      to: string,
    ) => {
      const title = `通し${n}番`;
      await plan("worker", { title, startsOn, ...rest });
      all.push({ title, from, to });
    };
    const allDay = { startsAt: "", endsAt: "" };
    await put(1, "2020-01-20", { ...allDay, endsOn: "2020-02-03" }, "2020-01-20", "2020-02-03");
    await put(2, "2020-02-28", { ...allDay, endsOn: "2020-03-02" }, "2020-02-28", "2020-03-02");
    await put(3, "2020-02-28", { startsAt: "22:00", endsAt: "00:00" }, "2020-02-28", "2020-02-28");
    await put(
      4,
      "2020-02-29",
      { startsAt: "22:00", endsAt: "02:00", endsOn: "2020-03-01" },
      "2020-02-29",
      "2020-03-01",
    );
    await put(5, "2020-02-10", { startsAt: "00:00", endsAt: "00:30" }, "2020-02-10", "2020-02-10");
    await put(
      6,
      "2020-01-31",
      { startsAt: "23:00", endsAt: "00:00", endsOn: "2020-02-01" },
      "2020-01-31",
      "2020-01-31",
    );
    for (let n = 7; n < 14; n++)
      await put(n, "2020-02-12", { startsAt: "09:00", endsAt: "10:00" }, "2020-02-12", "2020-02-12");
    const { html } = await (await as("worker")).get(routes.calendar(p, { on: "2020-02-14" }));
    const cells = html
      .split(/<td[^>]*cal-day[^>]*>/)
      .slice(1)
      .map((cell) => cell.split("</td>")[0] ?? "");
    const days = Array.from({ length: 29 }, (_, n) => `2020-02-${String(n + 1).padStart(2, "0")}`);
    expect(cells.map((cell) => /datetime="([^"]+)"/i.exec(cell)?.[1])).toEqual(days);
    for (const [n, day] of days.entries()) {
      const expected = all.filter(({ from, to }) => from <= day && day <= to).map(({ title }) => title);
      const shown = [...(cells[n] ?? "").matchAll(/>(通し\d+番)</g)].map(([, title]) => title ?? "");
      expect([day, shown.sort()]).toEqual([day, expected.sort()]);
    }
  });
});

describe("an address that makes no sense", () => {
  it("shows the month of today", async () => {
    for (const on of ["", "x", "0000-00-00", "2019-02-29", "2999-12-31"]) {
      const page = await (await as("worker")).get(
        routes.calendar(p, { on, view: "x", council: "x", person: "-1" }),
      );
      expect([on, page.status, page.html.includes("2019年6月")]).toEqual([on, 200, true]);
    }
  });
});

describe("what hangs on it", () => {
  it("shows open next steps of records on their day, to those who read records", async () => {
    const { id } = await asSystem(
      db,
      (ctx) =>
        buildRecord(ctx, {
          worker: who.worker,
          councils: [String(enomoto.id)],
          day: "2019-06-10",
          nextStep: "名簿を届ける",
          nextDue: "2019-06-27",
          nextOwner: String(who.worker),
        }),
      p,
    );
    expect((await (await as("manager")).get(routes.calendar(p))).html).toContain(
      `href="${routes.record(p, id)}"`,
    );
    expect((await (await as("chair")).get(routes.calendar(p))).html).not.toContain("名簿を届ける");
  });

  it("leads from a visit that has begun to a record with its day, minutes, way, councils and place", async () => {
    const past = await plan("worker", {
      title: "昨日の訪問",
      startsOn: "2019-06-13",
      startsAt: "10:00",
      endsAt: "11:30",
      place: "榎本会館",
    });
    const future = await plan("worker", { title: "来週の訪問", startsOn: "2019-06-18" });
    const worker = await as("worker");
    const link = /href="([^"]*records\/new[^"]*)"/.exec(
      (await worker.get(routes.entry(p, past))).html.split("<main")[1] ?? "",
    )?.[1];
    const form = (await worker.get((link ?? "").replaceAll("&amp;", "&"))).html;
    expect(form).toMatch(/name="day"[^>]*value="2019-06-13"/);
    expect(form).toMatch(/name="minutes"[^>]*value="90"/);
    expect(form).toMatch(/name="how" value="visit" checked/);
    expect(form).toMatch(new RegExp(`name="councils" value="${enomoto.id}" checked`));
    expect(form).toMatch(/name="place"[^>]*value="榎本会館"/);
    expect((await worker.get(routes.entry(p, future))).html).not.toContain("記録を書く");
  });

  it("says on the page Today where one goes, and which visits have no record yet", async () => {
    await plan("colleague", {
      title: "今日の訪問",
      startsOn: "2019-06-14",
      startsAt: "16:00",
      endsAt: "17:00",
    });
    await plan("colleague", { title: "書いた訪問", startsOn: "2019-06-12" });
    await plan("colleague", {
      title: "書いていない訪問",
      startsOn: "2019-06-13",
      councils: [String(imazu.id)],
    });
    await asSystem(
      db,
      (ctx) => buildRecord(ctx, { worker: who.colleague, councils: [String(enomoto.id)], day: "2019-06-12" }),
      p,
    );
    const html = (await (await as("colleague")).get(routes.today(p))).html;
    expect(html).toContain("今日 16:00 訪問：今日の訪問");
    expect(html).toContain("書いていない訪問");
    expect(html).not.toContain("書いた訪問");
    expect((await (await as("manager")).get(routes.today(p))).html).not.toContain("書いていない訪問");
  });

  it("gives the list of a month as CSV and Excel, with the filter of the page", async () => {
    await plan("manager", {
      title: "所内会議",
      kind: "meeting",
      startsOn: "2019-09-02",
      councils: [],
      area: String((await rowOf(await plan("worker"))).area_id),
    });
    const csv = (
      await (
        await as("worker")
      ).get(routes.exportCalendar(p, "csv", { on: "2019-09-10", person: who.manager }))
    ).html;
    expect(csv).toContain("件名");
    expect(csv).toContain("所内会議");
    expect(
      (
        await (
          await as("worker")
        ).get(routes.exportCalendar(p, "csv", { on: "2019-09-10", person: who.worker }))
      ).html,
    ).not.toContain("所内会議");
    const xlsx = await (await as("worker")).get(routes.exportCalendar(p, "xlsx", { on: "2019-09-10" }));
    expect([xlsx.status, String.fromCharCode(...xlsx.bytes.slice(0, 2))]).toEqual([200, "PK"]);
    expect((await (await as("stranger")).get(routes.exportCalendar(p, "csv"))).status).toBe(404);
  });

  it("names holidays and closed days, and says which day is today", async () => {
    const may = (await (await as("worker")).get(routes.calendar(p, { on: "2019-05-01" }))).html;
    expect(may).toContain("憲法記念日");
    expect(may).toContain("休み");
    const week = (await (await as("worker")).get(routes.calendar(p, { view: "week" }))).html;
    expect(week).toMatch(/6\/14（金）<\/time><strong[^>]*> 今日/);
    expect(week).toMatch(/\d\d:\d\d–\d\d:\d\d/);
  });
});
