import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../src/kernel/ids.ts";
import { calendarPages } from "../../src/web/calendar/pages.ts";
import { failure } from "../../src/web/failure.tsx";
import { recordPages } from "../../src/web/records/pages.ts";
import { routes } from "../../src/web/routes.ts";
import { todayPages } from "../../src/web/today/pages.ts";
import {
  type BuiltCouncil,
  buildAppointment,
  buildCouncil,
  buildProgramme,
  buildRecord,
  enteredEntry,
  setToday,
} from "../support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../support/database.ts";
import { appWith, visitor } from "../support/visitor.ts";

const p = "tsurumi-2019";
type Role = "worker" | "colleague" | "manager" | "ward" | "chair" | "other" | "stranger";

let db: TestDatabase;
let app: Hono;
let who: Record<Role, PersonId>;
let enomoto: BuiltCouncil;
let imazu: BuiltCouncil;

beforeAll(async () => {
  db = await testDatabase();
  await asSystem(db, async (ctx) => {
    const programme = await buildProgramme(ctx);
    const town = await buildProgramme(ctx, { file: "town" });
    enomoto = await buildCouncil(ctx, { programme, name: "榎本地域活動協議会" });
    imazu = await buildCouncil(ctx, { programme, name: "今津地域活動協議会" });
    const person = async (given: Parameters<typeof buildAppointment>[1]) =>
      (await buildAppointment(ctx, { programme, ...given })).person;
    who = {
      worker: await person({ name: "支援 花子" }),
      colleague: await person({ name: "支援 次郎" }),
      manager: await person({ post: "operations-manager", name: "責任 三郎" }),
      ward: await person({ post: "ward-officer" }),
      chair: await person({ post: "chair", council: enomoto.id }),
      other: await person({ post: "chair", council: imazu.id }),
      stranger: await person({ programme: town }),
    };
  });
  await setToday(db, "2019-06-14", p);
  app = appWith(db, calendarPages, recordPages, todayPages, failure);
});
afterAll(() => db.drop());

const as = (role: Role | null) => visitor(db, app, role === null ? null : who[role]);
const fields = (given: Parameters<typeof enteredEntry>[0], more: Record<string, string> = {}) =>
  Object.entries({ ...enteredEntry(given), ...more }).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : value.map((one: string) => [name, one]),
  );
const plan = async (role: Role, given: Parameters<typeof enteredEntry>[0] = {}): Promise<number> => {
  const answer = await (await as(role)).post(
    routes.newEntry(p),
    fields({ councils: [String(enomoto.id)], people: [String(who[role])], ...given }, { key: randomUUID() }),
  );
  expect([answer.status, answer.html]).toEqual([303, ""]);
  return Number(/\/(\d+)$/.exec(answer.to ?? "")?.[1]);
};
const rowOf = async (id: number) =>
  (await db.owner.query("select * from calendar.entry where id = $1", [id])).rows[0];
const noticesOf = async (role: Role): Promise<string[]> =>
  (
    await db.owner.query(
      "select said ->> 'ja' as said from notices.notice where person_id = $1 and kind = 'calendar-changed' order by id",
      [who[role]],
    )
  ).rows.map(({ said }) => said);

describe("an entry", () => {
  it("is planned once, however often its form arrives", async () => {
    const key = randomUUID();
    const form = fields({ councils: [String(enomoto.id)], title: "二重送信" }, { key });
    const one = await (await as("worker")).post(routes.newEntry(p), form);
    const two = await (await as("worker")).post(routes.newEntry(p), form);
    expect([one.status, two.status, two.to]).toEqual([303, 303, one.to]);
    const { rows } = await db.owner.query(
      "select count(*)::int as n from calendar.entry where title = '二重送信'",
    );
    expect(rows[0].n).toBe(1);
  });

  it("is seen in month, week and list by its centre, the ward and the council's own officers, and by nobody else", async () => {
    const id = await plan("worker", { title: "榎本の役員会", startsOn: "2019-06-19" });
    for (const role of ["worker", "colleague", "manager", "ward", "chair"] as const)
      for (const view of ["month", "week", "list"]) {
        const page = await (await as(role)).get(routes.calendar(p, { view, on: "2019-06-19" }));
        expect([role, view, page.status, page.html.includes("榎本の役員会")]).toEqual([
          role,
          view,
          200,
          true,
        ]);
      }
    const other = await as("other");
    expect((await other.get(routes.calendar(p))).html).not.toContain("榎本の役員会");
    expect((await other.get(routes.entry(p, id))).status).toBe(404);
    expect((await (await as("stranger")).get(routes.calendar(p))).status).toBe(404);
    expect((await (await as(null)).get(routes.calendar(p))).status).toBe(303);
  });

  it("of two councils is seen by the officers of both, each with the own council's name alone", async () => {
    const id = await plan("worker", {
      title: "合同の防災会議",
      councils: [String(enomoto.id), String(imazu.id)],
    });
    const html = (await (await as("other")).get(routes.entry(p, id))).html;
    expect(html).toContain("合同の防災会議");
    expect(html).toContain(imazu.name);
    expect(html).not.toContain(enomoto.name);
  });

  it("is changed by the centre alone: others find no form, and theirs isn't taken", async () => {
    const id = await plan("worker", { title: "変えられない予定" });
    for (const role of ["ward", "chair", "other", "stranger"] as const) {
      const one = await as(role);
      expect((await one.get(routes.newEntry(p))).status).toBe(404);
      expect((await one.get(routes.editEntry(p, id))).status).toBe(404);
      for (const path of [routes.editEntry(p, id), routes.cancelEntry(p, id), routes.restoreEntry(p, id)])
        expect((await one.post(path, { version: "1", reason: "x" })).status).toBe(404);
      expect((await one.post(routes.newEntry(p), fields({ councils: [String(enomoto.id)] }))).status).toBe(
        404,
      );
    }
    expect(await rowOf(id)).toMatchObject({ version: 1, cancelled_at: null });
  });

  it("that two people change shows the second both versions, and loses neither", async () => {
    const id = await plan("worker", { title: "はじめの件名" });
    const edit = async (role: Role, title: string, version: string) =>
      (await as(role)).post(
        routes.editEntry(p, id),
        fields({ title, councils: [String(enomoto.id)], people: [String(who.worker)] }, { version }),
      );
    expect((await edit("colleague", "次郎の件名", "1")).status).toBe(303);
    const late = await edit("worker", "花子の件名", "1");
    expect(late.status).toBe(409);
    expect(late.html).toContain("<del>次郎</del>の件名");
    expect(late.html).toContain("<ins>花子</ins>の件名");
    expect(late.html).toContain('name="version" value="2"');
    expect((await edit("worker", "花子の件名", "2")).status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ title: "花子の件名", version: 3 });
  });

  it("is called off with a reason, stays, and can take place after all", async () => {
    const id = await plan("worker", { title: "雨の清掃" });
    const worker = await as("worker");
    const without = await worker.post(routes.cancelEntry(p, id), { reason: " " });
    expect([without.status, without.html.includes("「中止の理由」を入力してください")]).toEqual([422, true]);
    expect((await worker.post(routes.cancelEntry(p, id), { reason: "雨のため" })).status).toBe(303);
    expect((await worker.get(routes.entry(p, id))).html).toContain("雨のため");
    expect((await worker.get(routes.calendar(p))).html).toMatch(/中止<\/strong>[\s\S]{0,200}雨の清掃/);
    expect((await worker.post(routes.cancelEntry(p, id), { reason: "もう一度" })).status).toBe(409);
    const changed = await worker.post(
      routes.editEntry(p, id),
      fields({ councils: [String(enomoto.id)] }, { version: "2" }),
    );
    expect(changed.status).toBe(409);
    expect((await worker.post(routes.restoreEntry(p, id), {})).status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ cancelled_at: null, cancel_reason: "", version: 3 });
  });

  it("tells those who go when somebody else adds them, changes it or calls it off, and never the one who did", async () => {
    const id = await plan("worker", {
      title: "知らせる予定",
      startsOn: "2019-06-20",
      people: [String(who.worker), String(who.colleague)],
    });
    const colleague = await as("colleague");
    await colleague.post(
      routes.editEntry(p, id),
      fields(
        {
          title: "知らせる予定",
          startsOn: "2019-06-21",
          councils: [String(enomoto.id)],
          people: [String(who.worker), String(who.manager)],
        },
        { version: "1" },
      ),
    );
    await colleague.post(routes.cancelEntry(p, id), { reason: "会場の都合" });
    expect((await noticesOf("worker")).filter((said) => said.includes("知らせる予定"))).toEqual([
      "6/21（金） 13:00の予定「知らせる予定」が変わりました。",
      "6/21（金） 13:00の予定「知らせる予定」は中止です。理由：会場の都合",
    ]);
    expect((await noticesOf("colleague")).filter((said) => said.includes("知らせる予定"))).toEqual([
      "6/20（木） 13:00の予定「知らせる予定」に入りました。",
    ]);
    expect((await noticesOf("manager")).filter((said) => said.includes("知らせる予定"))).toHaveLength(2);
  });

  it("that puts somebody in two places at once is kept, and said", async () => {
    await plan("worker", {
      title: "先の訪問",
      startsOn: "2019-06-25",
      startsAt: "10:00",
      endsAt: "11:00",
      place: "榎本会館",
    });
    const touching = await plan("worker", {
      title: "すぐ次",
      startsOn: "2019-06-25",
      startsAt: "11:00",
      endsAt: "12:00",
      place: "今津会館",
    });
    const worker = await as("worker");
    expect((await worker.get(routes.entry(p, touching))).html).not.toContain("時間が重なっています");
    const clashing = await plan("worker", {
      title: "重なる訪問",
      startsOn: "2019-06-25",
      startsAt: "10:30",
      endsAt: "10:45",
      place: "緑会館",
    });
    const html = (await worker.get(routes.entry(p, clashing))).html;
    expect(html).toContain("時間が重なっています");
    expect(html).toContain("支援 花子さん：6/25（火） 10:00 – 11:00「先の訪問」");
  });
});

describe("a series", () => {
  it("is made at once as single entries, and changed or called off alone or with those that follow", async () => {
    const id = await plan("worker", {
      title: "毎週の会議",
      startsOn: "2019-07-01",
      repeat: "weekly",
      until: "2019-08-26",
    });
    const days = async () =>
      (
        await db.owner.query(
          "select starts_on::text as day, title, cancelled_at is not null as off from calendar.entry where series_id = (select series_id from calendar.entry where id = $1) order by starts_on",
          [id],
        )
      ).rows;
    expect((await days()).map(({ day }) => day)).toEqual([
      ..."2019-07-01 2019-07-08 2019-07-15 2019-07-22 2019-07-29 2019-08-05 2019-08-12 2019-08-19 2019-08-26".split(
        " ",
      ),
    ]);
    const third = (
      await db.owner.query(
        "select id from calendar.entry where title = '毎週の会議' and starts_on = '2019-07-15'",
      )
    ).rows[0].id;
    const worker = await as("worker");
    expect((await worker.get(routes.editEntry(p, third))).html).toContain("この予定と、あとの6件");
    await worker.post(
      routes.editEntry(p, third),
      fields(
        { title: "火曜に移した会議", startsOn: "2019-07-16", councils: [String(enomoto.id)] },
        { version: "1", reach: "following" },
      ),
    );
    expect((await days()).map(({ day, title }) => `${day} ${title}`)).toEqual([
      "2019-07-01 毎週の会議",
      "2019-07-08 毎週の会議",
      ..."2019-07-16 2019-07-23 2019-07-30 2019-08-06 2019-08-13 2019-08-20 2019-08-27"
        .split(" ")
        .map((day) => `${day} 火曜に移した会議`),
    ]);
    await worker.post(
      routes.editEntry(p, id),
      fields(
        { title: "初回だけ", startsOn: "2019-07-01", councils: [String(enomoto.id)] },
        { version: "1", reach: "one" },
      ),
    );
    const last = (
      await db.owner.query(
        "select id from calendar.entry where title = '火曜に移した会議' and starts_on = '2019-08-20'",
      )
    ).rows[0].id;
    await worker.post(routes.cancelEntry(p, last), { reason: "お盆明け", following: "yes" });
    expect((await days()).filter(({ off }) => off).map(({ day }) => day)).toEqual([
      "2019-08-20",
      "2019-08-27",
    ]);
    expect((await days()).map(({ title }) => title).slice(0, 2)).toEqual(["初回だけ", "毎週の会議"]);
  });

  it("of more than sixty is refused with all that was typed", async () => {
    const answer = await (await as("worker")).post(
      routes.newEntry(p),
      fields(
        { title: "長すぎる", councils: [String(enomoto.id)], repeat: "weekly", until: "2020-12-31" },
        { key: randomUUID() },
      ),
    );
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("60回まで");
    expect(answer.html).toContain('value="長すぎる"');
    expect(answer.html).toContain('value="2020-12-31"');
  });
});

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

describe("bad input", () => {
  it.each([
    [{ title: "" }, "「件名」を入力してください"],
    [{ startsOn: "2019-02-29" }, "ない日付です"],
    [{ startsOn: "2109-06-14" }, "年を確かめてください"],
    [{ startsAt: "25:00" }, "ない時刻です"],
    [{ startsAt: "15:00", endsAt: "13:00" }, "始まりより後に"],
    [{ startsAt: "13:00", endsAt: "13:00" }, "始まりより後に"],
    [{ startsAt: "13:00", endsAt: "" }, "終わりの時刻も"],
    [{ startsAt: "", endsAt: "13:00" }, "始まりの時刻も"],
    [{ endsOn: "2019-06-13" }, "始まりより後に"],
    [{ endsOn: "2019-12-31" }, "60日を超える"],
    [{ kind: "party" }, "「種類」を選んでください"],
    [{ councils: ["999999"] }, "一覧にあるもの"],
    [{ councils: [], area: "" }, "区域を選んでください"],
    [{ councils: [], area: "999999" }, "一覧にあるもの"],
    [{ people: ["999999"] }, "センターの職員ではない"],
    [{ repeat: "weekly", until: "" }, "いつまで繰り返すか"],
    [{ repeat: "weekly", until: "2019-06-01" }, "最初の日より後に"],
  ])("%j is answered at its field, and nothing is planned", async (given, message) => {
    const before = (await db.owner.query("select count(*)::int as n from calendar.entry")).rows[0].n;
    const answer = await (await as("worker")).post(
      routes.newEntry(p),
      fields({ councils: [String(enomoto.id)], note: "消えないメモ", ...given }, { key: randomUUID() }),
    );
    expect([answer.status, answer.html.includes(message)]).toEqual([422, true]);
    expect(answer.html).toContain("消えないメモ");
    expect((await db.owner.query("select count(*)::int as n from calendar.entry")).rows[0].n).toBe(before);
  });

  it("in the address shows the month of today", async () => {
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
