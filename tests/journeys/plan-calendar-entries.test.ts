import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/web/routes.ts";
import { type CalendarWorld, calendarWorld, fields } from "../support/calendar-world.ts";

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

const noticesOf = async (role: keyof typeof who): Promise<string[]> =>
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
    const edit = async (role: keyof CalendarWorld["who"], title: string, version: string) =>
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
});
