import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../src/kernel/ids.ts";
import { boardPages } from "../../src/web/board/pages.ts";
import { reportPages } from "../../src/web/reports/pages.ts";
import { routes } from "../../src/web/routes.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type ReportWorld, reportWorld } from "../support/report-world.ts";
import { appWith, visitor } from "../support/visitor.ts";

let db: TestDatabase;
let world: ReportWorld;
let app: Hono;
let council: number;
let first: number;
let people: Record<"worker" | "advisor" | "manager" | "officer", PersonId>;
let chair: PersonId;
const p = "tsurumi-2019";
/** A style or script in the page itself; the content policy forbids both. */
const noInline = / style=|<script(?! type="module" src)/;
const [month, centre] = ["2019-06", "tsurumi-centre"] as const;
const report = routes.report(p, month, centre);
const move = routes.reportMove(p, month, centre);

beforeAll(async () => {
  db = await testDatabase();
  app = appWith(db, reportPages, boardPages);
  world = await reportWorld(db, "tsurumi", "2019-07-05");
  council = await world.council("榎本", "271241");
  await world.council("緑", "271241");
  people = {
    worker: await world.person("support-worker"),
    advisor: await world.person("advisor"),
    manager: await world.person("operations-manager"),
    officer: await world.person("ward-officer"),
  };
  chair = await world.person("chair");
  const given = { centre, worker: people.worker, duty: "a", councils: [council], day: "2019-06-03" };
  first = await world.record({ ...given, minutes: 75, done: "名簿の作り方を伝えた" });
  await world.record({ ...given, minutes: 45, duty: "o", councils: [] });
  await world.record({ ...given, minutes: 30, state: "submitted" });
});
afterAll(() => db.drop());

const as = (one: keyof typeof people) => visitor(db, app, people[one]);
const versionOf = async () =>
  String((await db.owner.query("select version from reports.report")).rows[0]?.version ?? 0);
const step = async (one: keyof typeof people, name: string, reason = "") =>
  (await as(one)).post(move, { step: name, version: await versionOf(), reason });

describe("a monthly report, page by page", () => {
  it("is listed before anybody has started it, with what it will count", async () => {
    const { html, status } = await (await as("worker")).get(routes.reports(p));
    expect(status).toBe(200);
    expect(html).toContain("2019年6月");
    expect(html).toContain("未着手");
  });

  it("shows its numbers at once and says why others can't start it", async () => {
    const seen = await (await as("officer")).get(report);
    expect(seen.html).toContain("文章を書けるのは、この区域の報告を起案する職だけです。");
    const own = await (await as("worker")).get(report);
    expect(own.html).toContain("令和元年6月分 月次報告書");
    expect(own.html).toContain("1件あります。承認されるまで報告には入りません。");
    expect(own.html).not.toMatch(noInline);
  });

  it("is started, written and sent to review", async () => {
    const one = await as("worker");
    const started = await one.post(move, { step: "start", version: "0" });
    expect(started.to).toBe(routes.reportNarrative(p, month, centre));
    const form = await one.get(routes.reportNarrative(p, month, centre));
    expect(form.html).toContain("今後の見通し");
    const fields = { version: "1", staffing: "", duties: "", councils: "", outlook: "夏まつりを支える。" };
    expect((await one.post(routes.reportNarrative(p, month, centre), fields)).status).toBe(303);
    const late = await one.post(routes.reportNarrative(p, month, centre), {
      ...fields,
      outlook: "古い画面から",
    });
    expect(late.status).toBe(409);
    expect(late.html).toContain("夏まつりを支える。");
    expect(late.html).toContain("古い画面から");
    expect((await step("worker", "send-to-review")).to).toBe(report);
  });

  it("asks for a reason where one is needed, and keeps the page", async () => {
    const empty = await step("advisor", "send-back");
    expect(empty.status).toBe(422);
    expect(empty.html).toContain("理由を書いてください。");
    expect((await step("advisor", "mark-reviewed")).status).toBe(303);
  });

  it("can't be submitted by the wrong hand, not even by a forged form", async () => {
    const forged = await step("officer", "submit");
    expect(forged.status).toBe(403);
    expect(forged.html).toContain("報告を提出する職");
    expect((await step("manager", "submit")).status).toBe(303);
  });

  it("opens a number down to its record, marked once the record has changed", async () => {
    const one = await as("officer");
    const { html } = await one.get(report);
    const cell = routes.reportRecords(p, month, centre, { duty: "a", council, number: 1 });
    expect(html).toContain(cell.replaceAll("&", "&amp;"));
    const before = await one.get(cell);
    expect(before.html).toContain(routes.record(p, first));
    expect(before.html).toContain("名簿の作り方を伝えた");
    expect(before.html).not.toContain("提出後に変更");
    await db.owner.query("update support.record set minutes = 600, version = version + 1 where id = $1", [
      first,
    ]);
    const after = await one.get(cell);
    expect(after.html).toContain("1件・1時間15分");
    expect(after.html).toContain("提出後に変更");
    const year = await one.get(routes.reportRecords(p, month, centre, { span: "year" }));
    expect(year.html).toContain("2件・10時間45分");
  });

  it("comes as PDF, Excel, CSV and JSON with the frozen numbers", async () => {
    const one = await as("officer");
    const json = JSON.parse((await one.get(routes.reportFile(p, month, centre, "json"))).html);
    expect(json.work.total).toEqual({ records: 2, minutes: 120 });
    expect((await one.get(routes.reportFile(p, month, centre, "csv"))).html).toContain(",120\r\n");
    expect((await one.get(routes.reportFile(p, month, centre, "pdf"))).html.slice(0, 5)).toBe("%PDF-");
    expect([...(await one.get(routes.reportFile(p, month, centre, "xlsx"))).bytes.slice(0, 2)]).toEqual([
      0x50, 0x4b,
    ]);
    const live = JSON.parse((await one.get(routes.reportFile(p, month, centre, "json", { live: "1" }))).html);
    expect(live.work.total).toEqual({ records: 2, minutes: 645 });
  });

  it("is returned with a reason, amended with its difference in sight, and accepted", async () => {
    expect((await step("officer", "return", "3日の時間を確かめてください。")).status).toBe(303);
    const making = await (await as("worker")).get(`${report}?live=1`);
    expect(making.html).toContain("前回の提出（第1版）から変わること");
    expect(making.html).toContain("3日の時間を確かめてください。");
    await step("worker", "send-to-review");
    await step("advisor", "mark-reviewed");
    await step("manager", "submit");
    const amended = await (await as("officer")).get(report);
    expect(amended.html).toContain("この訂正で第1版から変わったこと");
    expect((await step("officer", "accept")).status).toBe(303);
    expect((await (await as("officer")).get(`${report}?number=1`)).html).toContain("2時間");
  });

  it("doesn't exist for outsiders, for other months, and for odd addresses", async () => {
    const outside = await visitor(db, app, chair);
    const one = await as("worker");
    for (const [who, path] of [
      [outside, report],
      [outside, routes.reports(p)],
      [outside, routes.reportFile(p, month, centre, "json")],
      [one, routes.report(p, "2019-13", centre)],
      [one, routes.report(p, "2031-01", centre)],
      [one, routes.report(p, month, "no-such-centre")],
      [one, `${report}?number=9`],
    ] as const) {
      expect([path, (await who.get(path)).status]).toEqual([path, 404]);
    }
    expect((await (await visitor(db, app, null)).get(report)).status).toBe(303);
  });
});

describe("the duty board", () => {
  it("counts each duty's approved work, says whom it reached and links to the last record", async () => {
    const { html, status } = await (await as("worker")).get(routes.board(p, { month }));
    expect(status).toBe(200);
    expect(html).toContain("届いた地活協 1／3");
    expect(html).toContain(routes.record(p, first));
    expect(html).toContain("2019年6月");
    expect(html).not.toMatch(noInline);
  });

  it("takes its period from the address: month, fiscal year, everything", async () => {
    const one = await as("worker");
    expect((await one.get(routes.board(p, { month: "2019-05" }))).html).toContain(
      "この期間の支援はまだありません",
    );
    expect((await one.get(routes.board(p, { month: "2019-05", period: "year" }))).html).toContain("2019年度");
    expect((await one.get(routes.board(p, { period: "all" }))).html).toContain("事業の全期間");
    expect((await one.get(routes.board(p, { month: "1999-99", period: "x" }))).status).toBe(200);
  });

  it("shows a council's officer the own council and no records", async () => {
    const one = await visitor(db, app, chair);
    const { html } = await one.get(routes.board(p, { month }));
    expect(html).not.toContain(routes.record(p, first));
    expect(html).not.toContain("榎本地域活動協議会");
    expect(html).toContain("あなたの地活協への支援をまとめています。");
  });
});
