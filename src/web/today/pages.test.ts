import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAppointment, granted } from "../../../tests/support/build/index.ts";
import { asPerson, asSystem, type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { type ReportWorld, reportWorld } from "../../../tests/support/report-world.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { plainMonth } from "../../kernel/dates.ts";
import type { CouncilId, PersonId } from "../../kernel/ids.ts";
import { startReport } from "../../modules/centre/reports/index.ts";
import { saveDraft } from "../../modules/centre/support/index.ts";
import { routes } from "../routes.ts";
import { todayPages } from "./pages.ts";

type Role = "worker" | "advisor" | "manager" | "officer" | "chair";
let db: TestDatabase;
let app: Hono;
let world: ReportWorld;
let council: CouncilId;
let who: Record<Role, PersonId>;
const key = { month: plainMonth("2019-06"), centre: "tsurumi-centre" };

beforeAll(async () => {
  db = await testDatabase();
  world = await reportWorld(db, "tsurumi", "2019-07-05");
  council = await world.council("榎本", "271241");
  await world.council("今津", "271241");
  const { programme } = world;
  const chair = await asSystem(db, (ctx) => buildAppointment(ctx, { programme, post: "chair", council }));
  who = {
    worker: await world.person("support-worker"),
    advisor: await world.person("advisor"),
    manager: await world.person("operations-manager"),
    officer: await world.person("ward-officer"),
    chair: chair.person,
  };
  app = appWith(db, todayPages);
});
afterAll(() => db.drop());

const see = async (role: Role): Promise<string> =>
  (await (await visitor(db, app, who[role])).get(routes.today(world.programme.code))).html;
const stand = (state: string) => db.owner.query("update reports.report set state = $1", [state]);
const toReport = routes.report("tsurumi-2019", key.month, key.centre);

describe("the report of last month", () => {
  it("waits for everybody who drafts until one has started it, and for nobody else", async () => {
    for (const role of ["worker", "advisor", "manager"] as const) {
      const html = await see(role);
      expect(html).toContain("まだ起案されていません");
      expect(html).toContain(`href="${toReport}"`);
    }
    for (const role of ["officer", "chair"] as const) expect(await see(role)).not.toContain("月次報告（");
    granted(await asPerson(db, who.worker, world.programme.code, (ctx) => startReport(ctx, key)));
    expect(await see("manager")).not.toContain("まだ起案されていません");
  });

  it.each([
    ["draft", "書きかけです", ["worker", "advisor", "manager"]],
    ["returned", "差し戻されています", ["worker", "advisor", "manager"]],
    ["in-review", "確認を待っています", ["advisor", "manager"]],
    ["reviewed", "提出できます", ["manager"]],
    ["submitted", "受理してください", ["officer"]],
    ["accepted", "月次報告（", []],
  ])("waits as %s only for those who take the next step", async (state, sentence, roles) => {
    await stand(state);
    for (const role of ["worker", "advisor", "manager", "officer", "chair"] as const)
      expect([role, (await see(role)).includes(sentence)]).toEqual([role, roles.includes(role)]);
  });
});

describe("today", () => {
  it("says that nothing waits, and leads to the form for those who write", async () => {
    const worker = await see("worker");
    expect(worker).toContain("あなたを待っている仕事はありません");
    expect(worker).toContain(`href="${routes.newRecord("tsurumi-2019")}"`);
    expect(worker).toContain("支援記録を書く");
    expect(await see("officer")).not.toContain("支援記録を書く");
  });

  it("leads an officer of a council to the own council alone", async () => {
    const html = await see("chair");
    expect(html).toContain(`href="${routes.council("tsurumi-2019", council)}"`);
    expect(html).not.toContain("今津地域活動協議会");
    expect(html).not.toContain("支援記録を書く");
    expect(await see("worker")).not.toContain("いまの様子を見られます");
  });

  it("counts what waits for review, for those who review", async () => {
    await world.record({
      centre: key.centre,
      worker: who.worker,
      duty: "a",
      councils: [council],
      day: "2019-07-01",
      minutes: 30,
      state: "submitted",
    });
    expect(await see("advisor")).toContain("確認を待つ支援記録が1件");
    for (const role of ["worker", "officer", "chair"] as const)
      expect(await see(role)).not.toContain("確認を待つ支援記録");
  });

  it("puts what is late before what is due, and keeps drafts to their writer", async () => {
    const next = async (step: string, due: string) => {
      const id = await world.record({
        centre: key.centre,
        worker: who.worker,
        duty: "a",
        councils: [council],
        day: "2019-06-20",
        minutes: 30,
      });
      await db.owner.query(
        "update support.record set next_step = $2, next_due = $3, next_owner_id = $4 where id = $1",
        [id, step, due, who.worker],
      );
    };
    await next("名簿を届ける", "2019-07-20");
    await next("会場を予約する", "2019-07-01");
    granted(
      await asPerson(db, who.worker, world.programme.code, (ctx) =>
        saveDraft(ctx, { form: "record-new", fields: [["done", "途中"]] }),
      ),
    );
    const html = await see("worker");
    expect(html).toContain("期限を4日過ぎています");
    const places = ["会場を予約する", "書きかけた支援記録があります", "名簿を届ける"].map((one) =>
      html.indexOf(one),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(await see("advisor")).not.toContain("書きかけた支援記録");
  });

  it("explains the button that ticks a next step off", async () => {
    const html = await see("worker");
    expect(html).toContain("次の予定は「済みにする」で消えます");
    expect(html).not.toContain("消し込み");
  });

  it("isn't there for strangers", async () => {
    const stranger = await visitor(db, app, null);
    expect((await stranger.get(routes.today("tsurumi-2019"))).html).not.toContain("会場を予約する");
  });
});
