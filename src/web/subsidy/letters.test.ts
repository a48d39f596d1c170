import { mkdirSync, writeFileSync } from "node:fs";
import type { Hono } from "hono";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { granted } from "../../../tests/support/build/index.ts";
import { pdfText } from "../../../tests/support/pdf-text.ts";
import { type SubsidyWorld, subsidyWorld } from "../../../tests/support/subsidy-world.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { type ClaimId, lettersOf, moneyAt } from "../../modules/community/subsidy/index.ts";
import { failure } from "../failure.tsx";
import { routes } from "../routes.ts";
import { todayPages } from "../today/pages.ts";
import { subsidyPages } from "./pages.ts";

let world: SubsidyWorld;
let app: Hono;
let id: ClaimId;
const p = "tsurumi-2019";

beforeAll(async () => {
  world = await subsidyWorld();
  app = appWith(world.db, subsidyPages, todayPages, failure);
  id = await world.beginClaim();
  granted(await world.plan(id, "見守り活動", { supplies: "200000" }));
  granted(await world.plan(id, "防災訓練", { rent: "100000" }, "百人の訓練"));
  granted(await world.submit(id, "chair"));
});
afterAll(() => world.close());
/** Folded event by event, the money is what the database has made of it. */
afterEach(async () => {
  const { claim, events } = await world.sheetOf(id);
  const { decided, final, paid, repaid } = claim;
  expect(moneyAt(events, Number.MAX_SAFE_INTEGER)).toEqual({ decided, final, paid, repaid });
});
const todayOf = async (who: "treasurer" | "ward") => (await (await as(who)).get(routes.today(p))).html;
const as = (who: "treasurer" | "chair" | "ward" | "stranger") => visitor(world.db, app, world.people[who]);
const version = async () => String((await world.now(id)).version);
const move = async (who: "treasurer" | "ward", name: string, fields: Record<string, string> = {}) =>
  (await as(who)).post(routes.moveSubsidy(p, id, name), { version: await version(), ...fields });
const done = async (...asked: Parameters<typeof move>) => expect((await move(...asked)).status).toBe(303);
const letters = async () => {
  const { claim, events } = await world.sheetOf(id);
  return lettersOf(claim.state, events);
};
const kinds = async () => (await letters()).map(({ kind }) => kind);
/** Text of the last letter of a kind; its PDF is kept where somebody wants to look at it. */
const textOf = async (kind: string): Promise<string> => {
  const letter = (await letters()).findLast((one) => one.kind === kind);
  const { bytes, status } = await (await as("treasurer")).get(
    routes.subsidyLetter(p, id, letter?.event.id ?? 0),
  );
  if (process.env.PAPERS && status === 200) {
    mkdirSync(process.env.PAPERS, { recursive: true });
    writeFileSync(`${process.env.PAPERS}/${kind}.pdf`, bytes);
  }
  return pdfText(bytes).replaceAll(/[\s\f]/g, "");
};

describe("the letters of a subsidy", () => {
  it("aren't there before anything is decided", async () => {
    expect(await kinds()).toEqual([]);
    expect((await (await as("ward")).get(routes.subsidyLetter(p, id, 1))).status).toBe(404);
    expect((await (await as("ward")).get(routes.subsidy(p, id))).html).not.toContain("通知書・請求書");
  });

  it("say at the field what is wrong with number and date, and keep what was typed", async () => {
    const bad = await move("ward", "decide", {
      amount: "150000",
      words: "領収書を保管すること",
      letterNo: "第".repeat(61),
      day: "2019-01-01",
    });
    expect(bad.status).toBe(422);
    for (const name of ["letterNo", "day"]) expect(bad.html).toContain(`href="#f-${name}"`);
    expect(bad.html).toContain("提出された日（2020年2月14日（金））より前です");
    expect(bad.html).toContain("第".repeat(61));
    expect((await move("ward", "decide", { amount: "1", words: "", day: "2020-02-30" })).status).toBe(422);
  });

  it("tell the council of the grant, with the number and date that the ward typed; the history has them too", async () => {
    await done("ward", "decide", {
      amount: "150000",
      words: "領収書を保管すること",
      letterNo: "見区第１２号",
      day: "2020-02-14",
    });
    const text = await textOf("grant");
    for (const said of [
      "見区第１２号",
      "令和2年2月14日",
      "見本榎本地域活動協議会会長見本会長様",
      "活動費補助金交付決定通知書",
      "150,000円",
      "見守り活動、防災訓練",
      "領収書を保管すること",
      "仮の決まり",
    ])
      expect(text).toContain(said);
    expect(text).not.toContain("文書番号なし");
    const { html } = await (await as("treasurer")).get(routes.subsidy(p, id));
    expect(html).toContain("交付決定通知書（PDF）");
    expect(html).toMatch(/交付を決定した 150,000円 2020年2月14日（金）付[\s\S]*文書番号 見区第１２号/);
    const [letter] = await letters();
    const beside = await (await as("stranger")).get(routes.subsidyLetter(p, id, letter?.event.id ?? 0));
    expect(beside.status).toBe(404);
  });

  it("ask for money in parts: who may, how much, and the ward's step begins with it", async () => {
    expect((await move("ward", "request", { amount: "1", day: "2020-02-14" })).status).toBe(403);
    const over = await move("treasurer", "request", { amount: "150001", day: "2020-02-14" });
    expect([over.status, over.html.includes('href="#f-amount"')]).toEqual([422, true]);
    await done("treasurer", "request", { amount: "90,000", day: "2020-02-14" });
    const text = await textOf("request");
    for (const said of [
      "概算払請求書",
      "代表者会長見本会長",
      "90,000円",
      "60,000円",
      "見区第１２号",
      "振込先",
    ])
      expect(text).toContain(said);
    expect(text).not.toContain("文書番号なし");
    const { html } = await (await as("ward")).get(routes.subsidy(p, id));
    expect(html).toContain("地活協から90,000円の請求が届いています");
    expect(html).toContain('value="90000"');
    expect(await todayOf("ward")).toContain("支払いを請求されています");
    expect(await todayOf("treasurer")).not.toContain("支払いを請求されています");
    await done("ward", "pay", { amount: "90000", day: "2020-02-14" });
    expect((await (await as("ward")).get(routes.subsidy(p, id))).html).not.toContain("請求が届いています");
    expect(await todayOf("ward")).not.toContain("支払いを請求されています");
    await done("ward", "pay", { amount: "60000", day: "2020-02-14" });
  });

  it("tell of a change what it was before and is now; without a number they say so", async () => {
    await done("treasurer", "change", { words: "会場が変わった" });
    granted(await world.plan(id, "防災訓練", { rent: "60000" }, "百人の訓練"));
    await done("treasurer", "submit");
    await done("ward", "decide", { amount: "130000", words: "", below: "1" });
    const text = await textOf("change");
    for (const said of [
      "変更承認通知書",
      "会場が変わった",
      "△20,000円",
      "文書番号なし",
      "賃借料100,00060,000△40,000",
    ])
      expect(text).toContain(said);
    expect(await kinds()).toEqual(["grant", "request", "change"]);
  });

  it("tell of the final amount, and ask back by a day what is too much, project by project", async () => {
    await world.spend(120_000, { category: "supplies", project: "見守り活動" });
    granted(await world.perform(id, "見守り活動"));
    granted(await world.perform(id, "防災訓練"));
    await done("treasurer", "report");
    await done("ward", "fix", { amount: "60000", words: "", letterNo: "見区第30号", day: "2020-02-14" });
    const fixing = await textOf("fixing");
    for (const said of ["額の確定通知書", "見区第30号", "60,000円", "返還してもらう額90,000円"])
      expect(fixing).toContain(said);
    const early = await move("ward", "demand", {
      amount: "90000",
      due: "2020-02-13",
      words: "",
      letterNo: "",
    });
    expect([early.status, early.html.includes('href="#f-due"')]).toEqual([422, true]);
    expect((await move("ward", "demand", { amount: "90001", due: "", words: "" })).status).toBe(422);
    const demand = { amount: "90000", due: "2020-03-31", words: "", letterNo: "見区第31号" };
    expect((await move("treasurer", "demand", demand)).status).toBe(403);
    await done("ward", "demand", demand);
    const text = await textOf("demand");
    for (const said of ["返還請求書", "見区第31号", "令和2年3月31日", "今回返還する額90,000円"])
      expect(text).toContain(said);
    expect(text).toContain("合計150,00060,00090,000");
    expect(await todayOf("treasurer")).toContain("返還の請求が届いています");
    expect(await todayOf("ward")).not.toContain("返還の請求が届いています");
    expect((await (await as("ward")).get(routes.subsidy(p, id))).html).toContain("期限 2020年3月31日");
  });

  it("go with what was taken back", async () => {
    const { events } = await world.sheetOf(id);
    const fixed = events.findLast(({ kind }) => kind === "fixed")?.id ?? 0;
    await done("ward", "reverse", { event: String(fixed), words: "額の誤り" });
    expect(await kinds()).toEqual(["grant", "request", "change"]);
    expect(await todayOf("treasurer")).not.toContain("返還の請求が届いています");
    expect((await (await as("ward")).get(routes.subsidyLetter(p, id, fixed))).status).toBe(404);
    await done("ward", "fix", { amount: "60000", words: "" });
    expect(await kinds()).toEqual(["grant", "request", "change", "fixing"]);
  });

  it("aren't given of a cancelled grant any more, but what was paid is asked back", async () => {
    await done("ward", "cancel", { words: "条件に反した" });
    expect(await kinds()).toEqual([]);
    await done("ward", "demand", { amount: "150000", due: "2020-03-31", words: "" });
    expect(await kinds()).toEqual(["demand"]);
    const text = await textOf("demand");
    for (const said of ["交付の決定を取り消しました", "条件に反した", "150,000円"])
      expect(text).toContain(said);
  });

  it("say of a refusal why, and nothing else", async () => {
    const cancelled = { world, app, id };
    world = await subsidyWorld();
    app = appWith(world.db, subsidyPages, todayPages, failure);
    id = await world.beginClaim();
    granted(await world.plan(id, "見守り活動", { supplies: "200000" }));
    granted(await world.submit(id));
    await done("ward", "refuse", { words: "対象になる事業がない", letterNo: "見区第40号" });
    expect(await kinds()).toEqual(["refusal"]);
    const text = await textOf("refusal");
    for (const said of ["不交付決定通知書", "見区第40号", "対象になる事業がない"])
      expect(text).toContain(said);
    await world.close();
    ({ world, app, id } = cancelled);
  });
});
