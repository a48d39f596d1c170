import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type BuiltAppointment,
  buildAppointment,
  buildCouncil,
  buildProgramme,
  setToday,
} from "../../../tests/support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { routes } from "../routes.ts";
import { peoplePages } from "./pages.ts";

let db: TestDatabase;
let app: Hono;
let manager: BuiltAppointment;
let worker: BuiltAppointment;
let chair: BuiltAppointment;
const p = "tsurumi-2019";

beforeAll(async () => {
  db = await testDatabase();
  app = appWith(db, peoplePages);
  [manager, worker, chair] = await asSystem(db, async (ctx) => {
    const programme = await buildProgramme(ctx);
    const council = await buildCouncil(ctx, { programme });
    return [
      await buildAppointment(ctx, { post: "operations-manager", name: "見本 まとめ" }),
      await buildAppointment(ctx, { name: "見本 支え", areas: [council.area] }),
      await buildAppointment(ctx, { post: "chair", council: council.id, name: "見本 会長" }),
    ] as const;
  });
  await setToday(db, "2019-06-14");
});
afterAll(() => db.drop());

describe("the list of people", () => {
  it("shows everyone with post, place and term", async () => {
    const { status, html } = await (await visitor(db, app, manager.person)).get(routes.people(p));
    expect(status).toBe(200);
    for (const word of ["見本 まとめ", "見本 支え", "見本 会長", "アドバイザー", "鶴見区まちづくりセンター"])
      expect(html).toContain(word);
  });

  it("finds a person by any writing of the name", async () => {
    const one = await visitor(db, app, manager.person);
    const { html } = await one.get(routes.people(p, { text: "ミホン", post: "support-worker" }));
    expect(html).toContain("見本 支え");
    expect(html).not.toContain("見本 会長");
  });

  it("isn't there for a council's chair, and asks a visitor to sign in", async () => {
    expect((await (await visitor(db, app, chair.person)).get(routes.people(p))).status).toBe(404);
    expect((await (await visitor(db, app, null)).get(routes.people(p))).to).toContain("/sign-in");
  });
});

describe("a person's contact", () => {
  it("is shown on a page of its own, and the view is in the audit log before it leaves", async () => {
    const { html } = await (await visitor(db, app, manager.person)).get(
      routes.personContact(p, worker.person),
    );
    expect(html).toContain("@example.test");
    const { rows } = await db.owner.query(
      "select person_id, subject_id, origin from audit.event where action = 'viewed' and subject = 'people.contact'",
    );
    expect(rows).toEqual([
      { person_id: manager.person, subject_id: String(worker.person), origin: "192.0.2.7" },
    ]);
  });

  it("isn't on the sheet itself", async () => {
    const { html } = await (await visitor(db, app, manager.person)).get(routes.person(p, worker.person));
    expect(html).toContain("見本 支え");
    expect(html).not.toContain("@example.test");
  });
});

describe("registering and appointing", () => {
  it("leads from a new person to their post", async () => {
    const one = await visitor(db, app, manager.person);
    const areas = await db.owner.query("select id from programme.area where code = '271241'");
    const area = String(areas.rows[0].id);
    const made = await one.post(routes.newPerson(p), {
      name: "見本 新人",
      kana: "みほん しんじん",
      area,
      mail: "",
      phone: "",
    });
    expect(made.status).toBe(303);
    const to = made.to ?? "";
    expect((await one.get(to)).html).toContain("どの職に就きますか");
    const form = await one.get(`${to}?post=${worker.post}`);
    expect(form.html).toContain("鶴見区まちづくりセンター");
    const fields: [string, string][] = [
      ["post", String(worker.post)],
      ["centre", String(worker.centre)],
      ["areas", area],
      ["starts", "2019-06-15"],
      ["ends", ""],
    ];
    expect((await one.post(to, fields)).status).toBe(303);
    const again = await one.post(to, fields);
    expect(again.status).toBe(422);
    expect(again.html).toContain("配置済みです");
  });

  it("keeps what was typed and names every mistake", async () => {
    const one = await visitor(db, app, manager.person);
    const { status, html } = await one.post(routes.newPerson(p), {
      name: " ",
      kana: "のこる",
      area: "x",
      mail: "no-mail",
      phone: "",
    });
    expect(status).toBe(422);
    expect(html).toContain('value="のこる"');
    expect(html).toContain("メールアドレスの形で入力してください。");
    expect(html).toContain('href="#f-area"');
  });

  it("refuses a term outside the contract, and a contractor who fills the client's posts", async () => {
    const one = await visitor(db, app, manager.person);
    const areas = await db.owner.query("select id from programme.area where code = '271241'");
    const posts = await db.owner.query("select id from programme.post where code = 'ward-officer'");
    const area = String(areas.rows[0].id);
    const late = await one.post(routes.appoint(p, worker.person), {
      post: String(worker.post),
      centre: String(worker.centre),
      areas: area,
      starts: "2020-04-01",
      ends: "",
    });
    expect(late.html).toContain("委託契約がありません");
    const client = await one.post(routes.appoint(p, worker.person), {
      post: String(posts.rows[0].id),
      areas: area,
      starts: "2019-06-15",
      ends: "",
    });
    expect(client.status).toBe(403);
    expect(client.html).toContain("委託する側の職は");
  });

  it("is no page for those who may not appoint", async () => {
    const one = await visitor(db, app, worker.person);
    expect((await one.get(routes.newPerson(p))).status).toBe(404);
    expect((await one.get(routes.appoint(p, worker.person))).status).toBe(404);
  });
});

describe("the staffing board", () => {
  it("shows required against appointed on any day", async () => {
    const one = await visitor(db, app, chair.person);
    const { html } = await one.get(routes.staffing(p, { on: "2019-06-14" }));
    expect(html).toContain("2人不足");
    const before = await one.get(routes.staffing(p, { on: "2019-03-31" }));
    expect(before.html).toContain("契約期間外");
  });
});

describe("ending and handing over", () => {
  it("asks first, then ends the term on the day", async () => {
    const one = await visitor(db, app, manager.person);
    const made = await asSystem(db, (ctx) => buildAppointment(ctx, { name: "見本 去る" }));
    const path = routes.endAppointment(p, made.person, made.id);
    expect((await one.get(path)).html).toContain("任期を終える");
    expect((await one.post(path, { ends: "2019-03-01" })).status).toBe(422);
    expect((await one.post(path, { ends: "2019-06-30" })).to).toBe(routes.person(p, made.person));
  });

  it("shows what will move, moves it, and the sheet keeps the hand-over", async () => {
    const one = await visitor(db, app, manager.person);
    const made = await asSystem(db, (ctx) => buildAppointment(ctx, { name: "見本 前任" }));
    const page = await one.get(routes.handOver(p, made.person, made.id));
    expect(page.html).toContain("引き継がれるもの");
    const done = await one.post(routes.handOver(p, made.person), {
      appointment: String(made.id),
      to: String(worker.person),
      lastDay: "2019-06-30",
    });
    expect(done.to).toBe(routes.person(p, made.person));
    expect((await one.get(done.to ?? "")).html).toContain("見本 前任 から 見本 支え へ");
  });
});

describe("editing a person", () => {
  let made: BuiltAppointment;
  let officer: BuiltAppointment;
  const base = { name: "見本 改名", kana: "みほん かいめい", mail: "new@example.test", phone: "" };
  beforeAll(async () => {
    [made, officer] = await asSystem(
      db,
      async (ctx) =>
        [
          await buildAppointment(ctx, { name: "見本 旧名" }),
          await buildAppointment(ctx, { post: "ward-officer", name: "見本 区役所" }),
        ] as const,
    );
  });
  const views = async () =>
    (
      await db.owner.query(
        "select count(*)::int as n from audit.event where action = 'viewed' and subject = 'people.contact' and subject_id = $1",
        [String(made.person)],
      )
    ).rows[0].n as number;

  it("shows name and contact, notes the view, and says that the sign-in address stays", async () => {
    const one = await visitor(db, app, manager.person);
    expect((await one.get(routes.person(p, made.person))).html).toContain(routes.editPerson(p, made.person));
    const before = await views();
    const { status, html } = await one.get(routes.editPerson(p, made.person));
    expect(status).toBe(200);
    for (const word of [
      "見本 旧名",
      "@example.test",
      'name="version" value="1"',
      "ログインに使うアドレスは変わりません",
    ])
      expect(html).toContain(word);
    expect(await views()).toBe(before + 1);
  });

  it("keeps what was typed and names every mistake, without showing more than was typed", async () => {
    const one = await visitor(db, app, manager.person);
    const before = await views();
    const { status, html } = await one.post(routes.editPerson(p, made.person), {
      ...base,
      name: " ",
      mail: "no-mail",
      version: "1",
    });
    expect(status).toBe(422);
    for (const word of ['value="no-mail"', 'value="みほん かいめい"', 'href="#f-name"', 'href="#f-mail"'])
      expect(html).toContain(word);
    expect(await views()).toBe(before);
  });

  it("saves once, tells the second of two editors, shows both and notes that", async () => {
    const one = await visitor(db, app, manager.person);
    const path = routes.editPerson(p, made.person);
    const first = await one.post(path, { ...base, version: "1" });
    expect(first.to).toBe(routes.person(p, made.person));
    expect((await one.get(first.to ?? "")).html).toContain("見本 改名");
    const before = await views();
    const second = await one.post(path, { ...base, mail: "mine@example.test", version: "1" });
    expect(second.status).toBe(409);
    for (const word of [
      "ほかの人が保存した内容",
      "<del>new</del>",
      'value="mine@example.test"',
      'name="version" value="2"',
    ])
      expect(second.html).toContain(word);
    expect(await views()).toBe(before + 1);
    expect((await one.post(path, { ...base, mail: "mine@example.test", version: "2" })).status).toBe(303);
    const { rows } = await db.owner.query("select mail from people.contact where person_id = $1", [
      made.person,
    ]);
    expect(rows).toEqual([{ mail: "mine@example.test" }]);
  });

  it("is in the audit log without the words themselves", async () => {
    const { rows } = await db.owner.query(
      "select detail::text as said from audit.event where action = 'update' and subject in ('people.person', 'people.contact') and subject_id = $1",
      [String(made.person)],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ said }) => said).join()).not.toMatch(/改名|mine@/);
  });

  it("is no page for those who may not, nor for the client's people", async () => {
    const path = routes.editPerson(p, made.person);
    for (const who of [worker, chair]) {
      const one = await visitor(db, app, who.person);
      expect((await one.get(path)).status).toBe(404);
      expect((await one.post(path, { ...base, version: "3" })).status).toBe(404);
    }
    const one = await visitor(db, app, manager.person);
    const theirs = routes.editPerson(p, officer.person);
    expect((await one.get(theirs)).status).toBe(404);
    expect((await one.post(theirs, { ...base, version: "1" })).status).toBe(404);
    expect((await one.get(routes.person(p, officer.person))).html).toContain(
      "委託する側の人だけが変えられます",
    );
    const { rows } = await db.owner.query("select name from people.person where id = $1", [officer.person]);
    expect(rows).toEqual([{ name: "見本 区役所" }]);
  });
});
