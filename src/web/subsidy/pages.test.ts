import { readFileSync } from "node:fs";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { granted } from "../../../tests/support/build/index.ts";
import { asSystem } from "../../../tests/support/database.ts";
import type { Officer } from "../../../tests/support/ledger-world.ts";
import { pdfText } from "../../../tests/support/pdf-text.ts";
import { type SubsidyWorld, subsidyWorld } from "../../../tests/support/subsidy-world.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { loadPack } from "../../modules/community/packs/index.ts";
import type { ClaimId } from "../../modules/community/subsidy/index.ts";
import { failure } from "../failure.tsx";
import { ledgerPages } from "../ledger/pages.ts";
import { recordPages } from "../records/pages.ts";
import { routes } from "../routes.ts";
import { todayPages } from "../today/pages.ts";
import { subsidyPages } from "./pages.ts";

let world: SubsidyWorld;
let app: Hono;
let id: ClaimId;
let watch: number;
const p = "tsurumi-2019";
const none = 999_999;

beforeAll(async () => {
  world = await subsidyWorld();
  app = appWith(world.db, subsidyPages, ledgerPages, todayPages, recordPages, failure);
  id = await world.beginClaim();
  watch = world.project("見守り活動");
});
afterAll(() => world.close());
const as = (who: Officer) => visitor(world.db, app, world.people[who]);
const version = async () => String((await world.now(id)).version);
const move = async (who: Officer, name: string, fields: Record<string, string> = {}) =>
  (await as(who)).post(routes.moveSubsidy(p, id, name), { version: await version(), ...fields });

/** Every address of a claim, and the same of one that doesn't exist. */
const addresses = (): [string, string][] => [
  [routes.subsidy(p, id), routes.subsidy(p, none)],
  [routes.subsidyPlan(p, id, watch), routes.subsidyPlan(p, none, watch)],
  [routes.subsidyPaper(p, id, "application", "pdf"), routes.subsidyPaper(p, none, "application", "pdf")],
  [routes.subsidyPaper(p, id, "application", "xlsx"), routes.subsidyPaper(p, none, "application", "xlsx")],
];
const without = (html: string, path: string) => html.replaceAll(path, "…");

describe("the pages of a subsidy", () => {
  it("open to the council and, but for its forms, to the ward; the council beside finds nothing, byte for byte", async () => {
    for (const who of ["treasurer", "chair"] as const)
      for (const [there, nowhere] of addresses()) {
        const one = await as(who);
        expect([who, there, (await one.get(there)).status]).toEqual([who, there, 200]);
        expect([nowhere, (await one.get(nowhere)).status]).toEqual([nowhere, 404]);
      }
    for (const who of ["ward", "vice", "auditor", "worker"] as const) {
      const reader = await as(who);
      expect([who, (await reader.get(routes.subsidy(p, id))).status]).toEqual([who, 200]);
      expect([who, (await reader.get(routes.subsidyPlan(p, id, watch))).status]).toEqual([who, 404]);
    }
    const stranger = await as("stranger");
    for (const [there, nowhere] of addresses()) {
      const [real, missing] = [await stranger.get(there), await stranger.get(nowhere)];
      expect([there, real.status]).toEqual([there, 404]);
      expect(without(real.html, there)).toBe(without(missing.html, nowhere));
    }
    expect((await stranger.get(routes.subsidies(p))).html).not.toContain("見本榎本");
  });

  it("are begun from the list, once", async () => {
    const treasurer = await as("treasurer");
    const begin = () => treasurer.post(routes.subsidies(p), { book: String(world.book), code: "running" });
    const [first, second] = [await begin(), await begin()];
    expect([first.status, second.to]).toEqual([303, first.to]);
    const refused = await treasurer.post(routes.subsidies(p), { book: String(world.book), code: "harvest" });
    expect(refused.status).toBe(422);
    expect(
      (await (await as("ward")).post(routes.subsidies(p), { book: String(world.book), code: "activity" }))
        .status,
    ).toBe(403);
  });

  it("say at the field what can't be read of a plan, and keep what was typed", async () => {
    const supplies = `amount-${world.account("supplies")}`;
    const treasurer = await as("treasurer");
    const fields = { version: await version(), what: "見守りの目的", people: "千人", [supplies]: "-5" };
    const bad = await treasurer.post(routes.subsidyPlan(p, id, watch), fields);
    expect(bad.status).toBe(422);
    for (const name of ["people", supplies]) expect(bad.html).toContain(`href="#f-${name}"`);
    expect(bad.html).toContain("見守りの目的");
    expect(bad.html).toContain('value="-5"');
    const good = { ...fields, people: "120", [supplies]: "301,500円" };
    expect((await treasurer.post(routes.subsidyPlan(p, id, watch), good)).status).toBe(303);
    const late = await treasurer.post(routes.subsidyPlan(p, id, watch), { ...good, what: "別の目的" });
    expect(late.status).toBe(409);
    expect(late.html).toContain("別の目的");
    expect((await treasurer.get(routes.subsidy(p, id))).html).toContain("150,000円");
  });

  it("keep a draft of a plan, which Today leads back to", async () => {
    const treasurer = await as("treasurer");
    const kept = await treasurer.post(routes.saveDraft(p), {
      "draft-key": `${p}:subsidy-${id}-plan-${watch}`,
      what: "書きかけの目的",
    });
    expect(kept.status).toBe(200);
    expect((await treasurer.get(routes.today(p))).html).toContain(routes.subsidyPlan(p, id, watch));
    expect((await treasurer.get(routes.subsidyPlan(p, id, watch))).html).toContain("書きかけの目的");
  });

  it("lead from the application to the last repayment, each step by those who may", async () => {
    expect((await move("ward", "submit")).status).toBe(403);
    expect((await move("treasurer", "submit")).status).toBe(303);
    expect((await (await as("ward")).get(routes.today(p))).html).toContain(routes.subsidy(p, id));
    const over = await move("ward", "decide", { amount: "150001", words: "条件を残す" });
    expect([over.status, over.html.includes('href="#f-amount"'), over.html.includes("条件を残す")]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await move("chair", "decide", { amount: "150000", words: "" })).status).toBe(403);
    expect((await move("ward", "return", { words: "見積もりを付けてください" })).status).toBe(303);
    expect((await (await as("treasurer")).get(routes.today(p))).html).toContain("差し戻されています");
    expect((await move("treasurer", "submit")).status).toBe(303);
    expect((await move("ward", "decide", { amount: "150000", words: "" })).status).toBe(303);
    expect((await move("ward", "pay", { amount: "150000", day: "2019-06-31" })).status).toBe(422);
    expect((await move("ward", "pay", { amount: "150000", day: "2019-06-30" })).status).toBe(303);
    await world.spend(200_000, { category: "supplies", project: "見守り活動" });
    await world.spend(30_000, { category: "food", project: "見守り活動" });
    const { html } = await (await as("ward")).get(routes.subsidy(p, id));
    expect(html).toContain("飲食の費用は対象になりません。");
    // An amount opens the entries behind it.
    const [, entries = ""] = /href="([^"]*\/cash\?[^"]*)"[^>]*>30,000</.exec(html) ?? [];
    const behind = await (await as("ward")).get(entries.replaceAll("&amp;", "&"));
    expect([behind.status, behind.html.includes("30,000"), behind.html.includes("200,000")]).toEqual([
      200,
      true,
      false,
    ]);
    expect((await move("treasurer", "report")).status).toBe(409);
    granted(await world.perform(id, "見守り活動"));
    expect((await move("treasurer", "report")).status).toBe(303);
    expect((await move("ward", "fix", { amount: "99999", words: "" })).status).toBe(422);
    expect((await move("ward", "fix", { amount: "100000", words: "" })).status).toBe(303);
    expect((await move("ward", "repay", { amount: "50000", day: "2020-02-10" })).status).toBe(303);
    expect((await (await as("treasurer")).get(routes.subsidy(p, id))).html).toContain("精算済み");
    expect((await move("ward", "pay", { amount: "1", day: "2020-02-10" })).status).toBe(409);
  });

  it("say beneath the settlement as handed in what is left as of now, and when each payment was", async () => {
    const { html } = await (await as("treasurer")).get(routes.subsidy(p, id));
    expect(html).toContain("提出時点の精算");
    const now = html.slice(html.indexOf('id="as-of-now"'));
    const facts = now
      .slice(0, now.indexOf("</section>"))
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ");
    expect(facts).toContain("確定額 100,000円 支払済額 150,000円 返還済額 50,000円 残り なし（精算済み）");
    expect(html).toMatch(/支払った 150,000円 2019年6月30日\S*付/);
  });

  it("show what the book received beside what was paid, its entries, and calmly that they differ", async () => {
    const treasurer = await as("treasurer");
    const page = async () => (await treasurer.get(routes.subsidy(p, id))).html;
    expect(await page()).toContain("帳簿の入金と支払済額が違います");
    const part = { category: String(world.account("subsidy")), fund: String(world.fund("activity")) };
    const slip = await world.enter(world.book, {
      kind: "in",
      amount: "150000",
      parts: [{ ...part, project: "", amount: "", note: "" }],
    });
    granted(await world.approve(world.book, [slip]));
    const html = await page();
    expect(html).not.toContain("帳簿の入金と支払済額が違います");
    const [, entries = ""] = /href="([^"]*\/cash\?[^"]*)"[^>]*>150,000円/.exec(html) ?? [];
    const behind = await treasurer.get(entries.replaceAll("&amp;", "&"));
    expect([behind.status, behind.html.includes("150,000"), behind.html.includes("200,000")]).toEqual([
      200,
      true,
      false,
    ]);
  });

  it("say on the sheet and in the list how late something was handed in, and on Today what is due", async () => {
    const ward = await as("ward");
    expect((await ward.get(routes.subsidy(p, id))).html).toMatch(
      /期限 [^、]*、提出 [^（]*（.）（\d+日遅れ）/,
    );
    expect((await ward.get(routes.subsidies(p, { year: 2019, state: "settled" }))).html).toMatch(/日遅れ/);
    const today = (await (await as("treasurer")).get(routes.today(p))).html;
    expect(today).toMatch(/運営費補助金の申請の期限は2019年3月2日/);
    expect(today).toMatch(/期限を\d+日過ぎています/);
    expect((await ward.get(routes.today(p))).html).not.toContain("申請の期限は");
  });

  it("have what was written by mistake taken back in red ink, and what was typed kept", async () => {
    const { events } = await world.sheetOf(id);
    const repaid = String(events.find(({ kind }) => kind === "repaid")?.id);
    const none = await move("ward", "reverse", { event: repaid, words: "" });
    expect([none.status, none.html.includes('href="#f-words"')]).toEqual([422, true]);
    expect((await move("treasurer", "reverse", { event: repaid, words: "誤り" })).status).toBe(403);
    expect((await move("ward", "reverse", { event: repaid, words: "別の団体の返還だった" })).status).toBe(
      303,
    );
    const { html } = await (await as("ward")).get(routes.subsidy(p, id));
    expect(html).toMatch(/class="red-ink">取り消した記録：返還を受けた △50,000円/);
    expect(html).toContain("あと50,000円を返還する");
    expect((await move("ward", "repay", { amount: "50000", day: "2020-02-10" })).status).toBe(303);
  });

  it("print what was handed in with its mark, also of earlier rounds", async () => {
    const treasurer = await as("treasurer");
    const { kept } = await world.sheetOf(id);
    const settlement = await treasurer.get(routes.subsidyPaper(p, id, "settlement", "pdf"));
    const text = pdfText(settlement.bytes);
    for (const said of ["精算書", "100,000円", "50,000円", kept[0]?.sha256.slice(0, 8) ?? "", "仮の決まり"])
      expect(text).toContain(said);
    expect(text).not.toContain("提出前");
    const first = await treasurer.get(routes.subsidyPaper(p, id, "application", "pdf", { round: 1 }));
    expect(pdfText(first.bytes)).toContain(kept.find(({ round }) => round === 1)?.sha256.slice(0, 8));
    expect(
      (await treasurer.get(routes.subsidyPaper(p, id, "application", "pdf", { round: 99 }))).status,
    ).toBe(404);
    const workbook = await treasurer.get(routes.subsidyPaper(p, id, "settlement", "xlsx"));
    expect([workbook.status, Buffer.from(workbook.bytes.slice(0, 2)).toString()]).toEqual([200, "PK"]);
  });

  it("lead from every amount that was spent to entries that add up to it, inside and outside of the period apart", async () => {
    const other = await subsidyWorld();
    const there = appWith(other.db, subsidyPages, ledgerPages, failure);
    const reader = await visitor(other.db, there, other.people.treasurer);
    const claim = await other.beginClaim();
    granted(await other.plan(claim, "見守り活動", { supplies: "200000" }));
    granted(await other.submit(claim));
    granted(await other.decide(claim, "100000"));
    const on = { category: "supplies", project: "見守り活動" };
    await other.spend(1_001, { ...on, day: "2019-06-01" });
    await other.spend(2_002, { ...on, day: "2019-12-31" });
    await other.spend(40_004, { ...on, day: "2020-01-05" });
    await other.spend(500_005, { ...on, fund: "fees" });
    await other.spend(6_000_006, { category: "supplies", project: null, fund: "fees" });
    await other.spend(70_000_007, { category: "supplies", project: "防災訓練" });
    const { html } = await reader.get(routes.subsidy(p, claim));
    const links = [...html.matchAll(/href="([^"]*\/cash\?[^"]*)"[^>]*>([\d,]+)</g)].map(
      ([, to = "", amount = ""]) => ({
        to: to.replaceAll("&amp;", "&"),
        amount,
      }),
    );
    expect([...new Set(links.map(({ amount }) => amount))].sort()).toEqual(
      ["3,003", "40,004", "500,005", "543,012", "70,000,007", "70,043,014"].sort(),
    );
    for (const { to, amount } of links)
      expect([amount, (await reader.get(to)).html.includes(`支払い ${amount}円`)]).toEqual([amount, true]);
    const [inside, outside] = ["3,003", "40,004"].map(
      (sum) => links.find(({ amount }) => amount === sum)?.to,
    );
    expect(inside).not.toBe(outside);
    await other.close();
  });

  it("compute what other rules would do, save nothing, and say what can't be read", async () => {
    const ward = await as("ward");
    const asked = { year: 2019, of: "spent", "rate-activity": "75", "rounding-activity": "1000-down" };
    const { html, status } = await ward.get(routes.subsidyWhatIf(p, asked));
    expect([status, html.includes("150,000"), html.includes("50,000")]).toEqual([200, true, true]);
    const wrong = await ward.get(routes.subsidyWhatIf(p, { ...asked, "rate-activity": "101" }));
    expect([wrong.status, wrong.html.includes('href="#f-rate-activity"')]).toEqual([422, true]);
    expect((await ward.get(routes.subsidies(p))).html).toContain("精算済み");
  });

  it("say of each number apart what is wrong with it, and keep what was typed", async () => {
    const ward = await as("ward");
    const read = async (query: Record<string, string>) => {
      const { html, status } = await ward.get(routes.subsidyWhatIf(p, { year: 2019, ...query }));
      return [status, ...[...html.matchAll(/href="#f-([^"]*)"/g)].map(([, name]) => name)];
    };
    expect(await read({ "rate-activity": "5/4" })).toEqual([422, "rate-activity"]);
    expect(await read({ "rate-activity": "50", "cap-activity": "-1" })).toEqual([422, "cap-activity"]);
    expect(
      await read({ "rate-activity": "x", "cap-activity": "1.5", "project-cap-activity": "多め" }),
    ).toEqual([422, "rate-activity", "cap-activity", "project-cap-activity"]);
    expect(await read({ "rate-running": "0" })).toEqual([422, "rate-running"]);
    const query = { year: 2019, "rate-activity": "5/4", "project-cap-activity": "多め" };
    const { html } = await ward.get(routes.subsidyWhatIf(p, query));
    for (const kept of ['value="5/4"', 'value="多め"']) expect(html).toContain(kept);
    expect(await read({ "rate-activity": "３分の２", "cap-activity": "1,000円" })).toEqual([200]);
  });

  /** The council's line: before, after, difference. */
  const lineOf = async (query: Record<string, string | number | string[]>) => {
    const ward = await as("ward");
    const search = new URLSearchParams([["year", "2019"]]);
    for (const [name, value] of Object.entries(query))
      for (const one of [value].flat()) search.append(name, String(one));
    const { html } = await ward.get(`${routes.subsidyWhatIf(p)}?${search}`);
    const table = html.slice(html.indexOf("地活協ごとの差"));
    const cells = /見本榎本地域活動協議会<\/a>(.*?)<\/tr>/s.exec(table)?.[1] ?? "";
    return [...cells.matchAll(/>([△\d,]+)</g)].map(([, amount]) => amount);
  };

  it("count by fractions, caps of a project and the categories that are ticked", async () => {
    // 200,000 for supplies and 30,000 for food were spent, and nothing on running the council.
    const rate = { "rate-activity": "50" };
    expect(await lineOf(rate)).toEqual(["100,000", "100,000", "0"]);
    expect(await lineOf({ "rate-activity": "2/3" })).toEqual(["100,000", "133,000", "33,000"]);
    expect(await lineOf({ ...rate, "project-cap-activity": "80,000" })).toEqual([
      "100,000",
      "80,000",
      "△20,000",
    ]);
    expect(await lineOf({ "rate-activity": "1/3", "rounding-activity": "100-up" })).toEqual([
      "100,000",
      "66,700",
      "△33,300",
    ]);
    const ticked = (...codes: string[]) =>
      lineOf({ ...rate, "category-activity-asked": "1", "category-activity": codes });
    expect(await ticked("supplies", "food")).toEqual(["100,000", "115,000", "15,000"]);
    expect(await ticked("rent")).toEqual(["100,000", "0", "△100,000"]);
    expect(await ticked()).toEqual(["100,000", "0", "△100,000"]);
  });

  it("compare the rules in use with another version, and say on the page how they differ", async () => {
    const text = readFileSync("tests/fixtures/rule-packs/without-food.yaml", "utf8")
      .replace("code: without-food", "code: of-another-city")
      .replace(/^areas: .*$/m, 'areas: ["999999"]')
      .replace("percent: 50", "share: 3/4");
    granted(await asSystem(world.db, (ctx) => loadPack(ctx, { text, fileName: "other.yaml" })));
    const other = { with: "of-another-city@1" };
    expect(await lineOf(other)).toEqual(["100,000", "150,000", "50,000"]);
    const ward = await as("ward");
    const { html } = await ward.get(routes.subsidyWhatIf(p, { year: 2019, ...other }));
    const compared = html.slice(html.indexOf('id="compared"'), html.indexOf("補助金ごとの差"));
    const said = compared.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
    expect(said).toContain("補助率 活動費補助金 対象経費の50% 対象経費の4分の3");
    expect(said).not.toContain("運営費補助金");
    expect(html).not.toContain('name="rate-activity"');
    expect(html).toContain(`href="${routes.rulePack(p, { code: "of-another-city", version: 1 })}"`);
    const same = (await ward.get(routes.subsidyWhatIf(p, { year: 2019 }))).html;
    expect(same).toContain("補助金の決まりに違いはありません");
  });

  it("are computed by the rules of one pack at a time where wards have different ones", async () => {
    const ward = await as("ward");
    expect((await ward.get(routes.subsidyWhatIf(p, { year: 2019 }))).html).not.toContain('name="pack"');
    const { rows } = await world.db.owner.query(
      "select a.code from programme.area a join councils.council c on c.area_id = a.id where c.id = $1",
      [world.beside],
    );
    const text = readFileSync("tests/fixtures/rule-packs/without-food.yaml", "utf8")
      .replace("code: without-food", "code: of-the-other-ward")
      .replace(/^areas: .*$/m, `areas: ["${rows[0].code}"]`);
    granted(await asSystem(world.db, (ctx) => loadPack(ctx, { text, fileName: "other.yaml" })));
    const named = (await ward.get(routes.subsidyWhatIf(p, { year: 2019, pack: "without-food" }))).html;
    expect(named).toContain('name="pack"');
    expect(named).toContain("見本榎本地域活動協議会</a>");
    const other = (await ward.get(routes.subsidyWhatIf(p, { year: 2019, pack: "of-the-other-ward" }))).html;
    expect(other).not.toContain("見本榎本地域活動協議会</a>");
  });

  it("are found in the list by state, subsidy and name, and the file holds what is shown", async () => {
    const ward = await as("ward");
    const found = async (query: Record<string, string>) => {
      const list = routes.subsidies(p, { year: 2019, ...query });
      const { html } = await ward.get(routes.exportSubsidies(p, "csv", { year: 2019, ...query }));
      const rows = html
        .trim()
        .split("\n")
        .slice(1)
        .filter((line) => line.includes("見本榎本"));
      const page = (await ward.get(list)).html;
      for (const line of rows) expect(page).toContain(line.split(",")[1]);
      return rows.map((line) => line.split(",").slice(1, 3).join(" ").trim()).sort();
    };
    expect(await found({})).toEqual(["活動費補助金 精算済み", "運営費補助金 申請の準備中"]);
    expect(await found({ state: "settled" })).toEqual(["活動費補助金 精算済み"]);
    expect(await found({ state: "late" })).toEqual(["運営費補助金 申請の準備中"]);
    expect(await found({ state: "was-late" })).toEqual([
      "活動費補助金 精算済み",
      "運営費補助金 申請の準備中",
    ]);
    expect(await found({ subsidy: "running", q: "榎本" })).toEqual(["運営費補助金 申請の準備中"]);
    expect(await found({ q: "どこにもない" })).toEqual([]);
    const { html } = await ward.get(routes.subsidies(p, { year: 2019, state: "changing" }));
    expect(html).toContain("当てはまる補助金はありません");
    expect(html).toContain(`href="${routes.subsidies(p, { year: 2019 })}"`);
  });

  it("come as a list in a file", async () => {
    const ward = await as("ward");
    const { html } = await ward.get(routes.exportSubsidies(p, "csv", { year: 2019 }));
    expect(html).toMatch(
      /見本榎本地域活動協議会,活動費補助金,精算済み,,\d+,0,150000,150000,150000,50000,100000,0,0/,
    );
    // Nobody has begun it, and it is late all the same.
    expect(html).toContain("申請の遅れ（日）,実績報告・精算の遅れ（日）");
    expect(html).toMatch(/見本今津地域活動協議会,活動費補助金,未着手,2019\S*,349,,/);
  });
});
