import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type BuiltAppointment,
  type BuiltCouncil,
  buildAppointment,
  buildArea,
  buildCouncil,
  buildProgramme,
  setToday,
} from "../../../tests/support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { areaPages } from "../areas/pages.ts";
import { routes } from "../routes.ts";
import { councilPages } from "./pages.ts";

let db: TestDatabase;
let app: Hono;
let manager: BuiltAppointment;
let worker: BuiltAppointment;
let council: BuiltCouncil;
let other: BuiltCouncil;
const p = "tsurumi-2019";
const all = ["safety", "children", "welfare", "health", "environment", "culture-sports"];

beforeAll(async () => {
  db = await testDatabase();
  app = appWith(db, areaPages, councilPages);
  [manager, worker, council, other] = await asSystem(db, async (ctx) => {
    const programme = await buildProgramme(ctx);
    const one = await buildCouncil(ctx, { programme, name: "見本東地域活動協議会", kana: "みほんひがし" });
    const two = await buildCouncil(ctx, {
      programme,
      name: "見本西地域活動協議会",
      stage: "certified",
      dates: { preparing: "2012-04-01", founded: "2013-02-01", certified: "2013-03-01" },
      fields: all,
    });
    await buildArea(ctx, { programme, code: "free-1", name: "見本空き" });
    return [
      await buildAppointment(ctx, { programme, post: "operations-manager" }),
      await buildAppointment(ctx, { programme, areas: [one.area] }),
      one,
      two,
    ] as const;
  });
  await setToday(db, "2019-06-14");
});
afterAll(() => db.drop());

const fields = (more: Record<string, string>, chosen: readonly string[] = []): [string, string][] => [
  ...Object.entries({
    name: "見本東地域活動協議会",
    kana: "",
    stage: "preparing",
    "dates.preparing": "",
    "dates.founded": "",
    "dates.certified": "",
    website: "",
    note: "",
    ...more,
  }),
  ...chosen.map((field): [string, string] => ["fields", field]),
];

describe("the list", () => {
  it("filters by stage and text and comes as a file of the same councils", async () => {
    const one = await visitor(db, app, manager.person);
    expect((await one.get(routes.councils(p))).html).toContain("見本東地域活動協議会");
    const certified = await one.get(routes.councils(p, { stage: "certified", text: "見本西" }));
    expect(certified.html).toContain("見本西地域活動協議会");
    expect(certified.html).not.toContain("見本東地域活動協議会");
    const csv = await one.get(routes.exportCouncils(p, "csv", { stage: "certified" }));
    expect(csv.html).toContain("見本西地域活動協議会");
    expect(csv.html).not.toContain("見本東地域活動協議会");
    const xlsx = await one.get(routes.exportCouncils(p, "xlsx"));
    expect([...xlsx.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });
});

describe("a council", () => {
  it("is certified only with every field, and the days in order", async () => {
    const one = await visitor(db, app, worker.person);
    const path = routes.editCouncil(p, council.id);
    const early = await one.post(
      path,
      fields(
        { stage: "certified", "dates.founded": "2019-05-02", "dates.certified": "2019-05-01", version: "1" },
        ["safety"],
      ),
    );
    expect(early.status).toBe(422);
    expect(early.html).toContain("足りない分野: 子ども・青少年");
    expect(early.html).toContain("「認定」の日が「設立」の日より前");
    const done = await one.post(
      path,
      fields(
        { stage: "certified", "dates.founded": "2019-05-01", "dates.certified": "2019-05-02", version: "1" },
        all,
      ),
    );
    expect(done.to).toBe(routes.council(p, council.id));
    expect((await one.get(done.to ?? "")).html).toContain("全ての分野がそろっています");
  });

  it("tells the second of two editors and shows both, with nothing lost", async () => {
    const one = await visitor(db, app, manager.person);
    const path = routes.editCouncil(p, other.id);
    const base = {
      stage: "certified",
      "dates.founded": "2013-02-01",
      "dates.certified": "2013-03-01",
      version: "1",
    };
    expect((await one.post(path, fields({ ...base, name: "先に直した名前" }, all))).status).toBe(303);
    const second = await one.post(path, fields({ ...base, name: "後から直した名前" }, all));
    expect(second.status).toBe(409);
    for (const word of [
      "ほかの人が保存した内容",
      "<del>",
      'value="後から直した名前"',
      'name="version" value="2"',
    ])
      expect(second.html).toContain(word);
    expect(
      (await one.post(path, fields({ ...base, name: "後から直した名前", version: "2" }, all))).status,
    ).toBe(303);
  });

  it("takes committees and members, once each", async () => {
    const one = await visitor(db, app, worker.person);
    const path = routes.councilPart(p, council.id, "committees");
    expect((await one.post(path, { "committees.name": "福祉部会" })).status).toBe(303);
    const twice = await one.post(path, { "committees.name": "福祉部会" });
    expect(twice.status).toBe(422);
    expect(twice.html).toContain("すでに登録されています");
    await one.post(routes.councilPart(p, council.id, "members"), {
      "members.name": "見本町会",
      "members.kind": "町会",
    });
    const { html } = await one.get(routes.council(p, council.id));
    expect(html).toContain("福祉部会");
    expect(html).toContain("見本町会");
  });

  it("is not to be changed by a worker of another district", async () => {
    const one = await visitor(db, app, worker.person);
    expect((await one.get(routes.editCouncil(p, other.id))).status).toBe(404);
    const refused = await one.post(routes.councilPart(p, other.id, "committees"), { "committees.name": "x" });
    expect(refused.status).toBe(403);
    expect(refused.html).toContain("権限がありません");
  });

  it("keeps its contact points on a page whose every view is noted", async () => {
    const one = await visitor(db, app, worker.person);
    await one.post(routes.councilContacts(p, council.id), {
      label: "事務局",
      name: "見本 花子",
      phone: "06-0000-0000",
      mail: "",
    });
    expect((await one.get(routes.council(p, council.id))).html).not.toContain("06-0000-0000");
    expect((await one.get(routes.councilContacts(p, council.id))).html).toContain("06-0000-0000");
    const { rows } = await db.owner.query(
      "select subject_id from audit.event where action = 'viewed' and subject = 'councils.contact_point'",
    );
    expect(rows).toEqual([{ subject_id: String(council.id) }]);
  });

  describe("a contact point", () => {
    const stands = { label: "会長宅", name: "見本 会長", phone: "06-1111-1111", mail: "" };
    const typed = { ...stands, phone: "06-2222-2222" };
    let point: number;
    beforeAll(async () => {
      const one = await visitor(db, app, worker.person);
      await one.post(routes.councilContacts(p, council.id), stands);
      const { rows } = await db.owner.query(
        "select id from councils.contact_point where council_id = $1 and label = '会長宅'",
        [council.id],
      );
      point = rows[0].id;
    });
    const path = () => routes.editContact(p, council.id, point);
    const views = async () =>
      (
        await db.owner.query(
          "select count(*)::int as n from audit.event where action = 'viewed' and subject = 'councils.contact_point'",
        )
      ).rows[0].n as number;

    it("is mended on a page of its own, linked from the list, whose view is noted", async () => {
      const one = await visitor(db, app, worker.person);
      expect((await one.get(routes.councilContacts(p, council.id))).html).toContain(`href="${path()}"`);
      const before = await views();
      const { html } = await one.get(path());
      for (const word of ['value="06-1111-1111"', 'name="version" value="1"']) expect(html).toContain(word);
      expect(await views()).toBe(before + 1);
      const bad = await one.post(path(), { ...typed, label: "", mail: "no-mail", version: "1" });
      expect(bad.status).toBe(422);
      for (const word of ['value="06-2222-2222"', 'value="no-mail"', 'href="#f-label"', 'href="#f-mail"'])
        expect(bad.html).toContain(word);
      expect(await views()).toBe(before + 1);
    });

    it("tells the second of two editors, shows both, and notes that", async () => {
      const one = await visitor(db, app, worker.person);
      expect((await one.post(path(), { ...typed, version: "1" })).to).toBe(
        routes.councilContacts(p, council.id),
      );
      const before = await views();
      const second = await one.post(path(), { ...typed, name: "後の 会長", version: "1" });
      expect(second.status).toBe(409);
      for (const word of ["ほかの人が保存した内容", 'value="後の 会長"', 'name="version" value="2"'])
        expect(second.html).toContain(word);
      expect(await views()).toBe(before + 1);
      expect((await one.post(path(), { ...typed, name: "後の 会長", version: "2" })).status).toBe(303);
      const { rows } = await db.owner.query("select name, phone from councils.contact_point where id = $1", [
        point,
      ]);
      expect(rows).toEqual([{ name: "後の 会長", phone: "06-2222-2222" }]);
    });

    it("is in the audit log without the words themselves", async () => {
      const { rows } = await db.owner.query(
        "select detail::text as said from audit.event where action = 'update' and subject = 'councils.contact_point'",
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.map(({ said }) => said).join()).not.toMatch(/会長|2222/);
    });

    it("is no page for others, nor under another council, nor once it is gone", async () => {
      const far = await asSystem(db, (ctx) => buildAppointment(ctx, { post: "chair", council: other.id }));
      const stranger = await visitor(db, app, far.person);
      expect((await stranger.get(path())).status).toBe(404);
      expect((await stranger.post(path(), { ...typed, version: "3" })).status).toBe(404);
      const one = await visitor(db, app, manager.person);
      expect((await one.get(routes.editContact(p, other.id, point))).status).toBe(404);
      expect(
        (await one.post(routes.editContact(p, other.id, point), { ...typed, version: "3" })).status,
      ).toBe(404);
      for (const label of ["会長宅", ""])
        expect(
          (await one.post(routes.editContact(p, council.id, 987_654), { ...typed, label, version: "1" }))
            .status,
        ).toBe(404);
    });
  });

  it("can be registered where none stands yet", async () => {
    const one = await visitor(db, app, manager.person);
    const page = await one.get(routes.newCouncil(p));
    expect(page.html).toContain("見本空き");
    const { rows } = await db.owner.query("select id from programme.area where code = 'free-1'");
    const made = await one.post(
      routes.newCouncil(p),
      fields({ name: "見本空き地域活動協議会", area: String(rows[0].id) }),
    );
    expect(made.status).toBe(303);
  });
});

describe("importing councils", () => {
  const csv = (text: string, step = "check") => {
    const form = new FormData();
    form.set("file", new File([text], "councils.csv"));
    form.set("step", step);
    return form;
  };

  it("names every bad line and heading and imports nothing", async () => {
    const one = await visitor(db, app, manager.person);
    const bad = await one.upload(
      routes.importCouncils(p),
      csv("地域コード,協議会名,段階,設立の日\nfree-9,ない地域,準備会,\nfree-1,見本空き,卒業,2019-02-30\n"),
    );
    expect(bad.status).toBe(422);
    for (const word of [
      "地域コード「free-9」の地域がありません",
      "形成の段階は 準備会、設立、認定",
      "「2019-02-30」は日付として読めません",
    ])
      expect(bad.html).toContain(word);
  });

  it("shows first, then imports the very file that was shown", async () => {
    const one = await visitor(db, app, manager.person);
    await asSystem(db, (ctx) => buildArea(ctx, { code: "free-2", name: "見本空き二" }));
    const text =
      "地域コード,協議会名,段階,設立の日,活動分野,部会\nfree-2,見本二地域活動協議会,設立,2019/4/1,防犯・防災、福祉,福祉部会、総務部会\n";
    const shown = await one.upload(routes.importCouncils(p), csv(text));
    expect(shown.html).toContain("まだ取り込んでいません");
    const content = /name="content" value="([^"]*)"/.exec(shown.html)?.[1] ?? "";
    const form = new FormData();
    form.set("content", content);
    form.set("fileName", "councils.csv");
    form.set("step", "import");
    expect((await one.upload(routes.importCouncils(p), form)).status).toBe(303);
    const { rows } = await db.owner.query(
      "select stage, stage_dates, fields from councils.council where name = '見本二地域活動協議会'",
    );
    expect(rows).toEqual([
      { stage: "founded", stage_dates: { founded: "2019-04-01" }, fields: ["safety", "welfare"] },
    ]);
    const again = await one.upload(routes.importCouncils(p), csv(text));
    expect(again.html).toContain("変わりなし");
  });

  it("reads its own export without a change", async () => {
    const one = await visitor(db, app, manager.person);
    const { bytes } = await one.get(routes.exportCouncils(p, "xlsx"));
    const form = new FormData();
    form.set("file", new File([bytes as Uint8Array<ArrayBuffer>], "councils.xlsx"));
    const shown = await one.upload(routes.importCouncils(p), form);
    expect(shown.status).toBe(200);
    expect(shown.html).not.toContain("<details><summary>変更");
  });
});

describe("areas", () => {
  it("stand as a tree, and come as a file", async () => {
    const one = await visitor(db, app, worker.person);
    expect((await one.get(routes.areas(p))).html).toContain("大阪市 › 鶴見区 › ");
    expect((await one.get(routes.exportAreas(p, "csv"))).html).toContain("271241");
    expect((await one.get(routes.importAreas(p))).status).toBe(404);
  });

  it("are imported by those who may, below what they may write", async () => {
    const one = await visitor(db, app, manager.person);
    const send = (text: string, step: string) => {
      const form = new FormData();
      form.set("file", new File([text], "areas.csv"));
      form.set("step", step);
      return one.upload(routes.importAreas(p), form);
    };
    const head = "地域コード,名称,カナ,段階,親コード\n";
    const wrong = await send(
      `${head}x-1,見本,ミホン,丁目,271241\nx-2,見本,ミホン,校区等地域,nowhere\n`,
      "import",
    );
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("段階「丁目」は");
    expect(wrong.html).toContain("親コード「nowhere」の地域がありません");
    const outside = await send(`${head}x-3,よその区,ヨソ,区,271004\n`, "import");
    expect(outside.html).toContain("この地域を変える権限がありません");
    expect((await send(`${head}x-1,見本一,ミホンイチ,校区等地域,271241\n`, "import")).status).toBe(303);
    expect((await db.owner.query("select name from programme.area where code like 'x-%'")).rows).toEqual([
      { name: "見本一" },
    ]);
  });
});
