import type { Hono } from "hono";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { granted } from "../../../tests/support/build/index.ts";
import { pdfText } from "../../../tests/support/pdf-text.ts";
import { type SubsidyWorld, subsidyWorld } from "../../../tests/support/subsidy-world.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { type ClaimId, recordRepayment } from "../../modules/community/subsidy/index.ts";
import { failure } from "../failure.tsx";
import { ledgerPages } from "../ledger/pages.ts";
import { routes } from "../routes.ts";
import { subsidyPages } from "./pages.ts";

let world: SubsidyWorld;
let app: Hono;
let id: ClaimId;
const p = "tsurumi-2019";

beforeAll(async () => {
  world = await subsidyWorld();
  app = appWith(world.db, subsidyPages, ledgerPages, failure);
  id = await world.beginClaim();
  granted(await world.plan(id, "見守り活動", { supplies: "100000" }));
  granted(await world.plan(id, "防災訓練", { rent: "200000" }, "百人の訓練"));
  granted(await world.submit(id));
  granted(await world.decide(id, "150000"));
  granted(await world.pay(id, "150000"));
  await world.enterIncome(150_000, "activity");
  await world.spend(90_000, { category: "supplies", project: "見守り活動" });
  await world.spend(30_000, { category: "rent", project: "防災訓練" });
});
afterAll(() => world.close());
const page = async (path = routes.subsidy(p, id)) =>
  (await (await visitor(world.db, app, world.people.treasurer)).get(path)).html;
const words = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
const backIn = (html: string) => {
  const part = html.slice(html.indexOf('id="carried-back"'));
  return words(part.slice(0, part.indexOf("<details")));
};

describe("what is given back", () => {
  it("isn't spoken of while the year runs", async () => {
    expect(await page()).not.toContain('id="carried-back"');
  });

  it("is said by project and by fund on the sheet, the paper and the workbook, to the yen", async () => {
    granted(await world.perform(id, "見守り活動"));
    granted(await world.perform(id, "防災訓練"));
    granted(await world.report(id));
    // Eligible 120,000, of which a half: 90,000 of the 150,000 go back.
    const said = backIn(await page());
    expect(said).toContain("見守り活動 50,000 45,000 5,000");
    expect(said).toContain("防災訓練 100,000 15,000 85,000");
    expect(said).toContain("合計 150,000 60,000 90,000");
    expect(said).toContain("活動費補助金で使わずに残った額 30,000");
    expect(said).toContain("活動費補助金から精算額を超えて使った額 60,000");
    const reader = await visitor(world.db, app, world.people.treasurer);
    const paper = pdfText((await reader.get(routes.subsidyPaper(p, id, "settlement", "pdf"))).bytes);
    expect(paper).toContain("返還の内訳（事業ごと）");
    expect(paper).toContain("防災訓練100,00015,00085,000");
    const bytes = Buffer.from((await reader.get(routes.subsidyPaper(p, id, "settlement", "xlsx"))).bytes);
    const rows = await readSheet(bytes, 5);
    expect(rows.at(-1)?.filter((cell) => cell !== null)).toEqual(["合計", 150_000, 60_000, 90_000]);
    const funds = await readSheet(bytes, 6);
    expect(funds.at(-1)?.filter((cell) => cell !== null)).toEqual(["合計", 90_000]);
  });

  it("follows what the ward fixes, and stays once it was given back", async () => {
    granted(await world.fix(id, "50000", "領収書が足りない"));
    expect(backIn(await page())).toContain("合計 150,000 50,000 100,000");
    const read = await world.now(id);
    granted(
      await world.as("ward", (ctx) => recordRepayment(ctx, { ...read, amount: "100000", day: "2020-02-12" })),
    );
    expect(backIn(await page())).toContain("合計 150,000 50,000 100,000");
  });

  it("leads to the book's entry, with a calm notice as long as book and ward differ", async () => {
    const before = await page();
    expect(before).toContain("帳簿の返還金と返還の記録が違います");
    expect(words(before)).toContain("帳簿の返還金 記帳はまだありません");
    const back = (amount: number, fund = "activity") =>
      world.spend(amount, { category: "returned", project: null, fund, day: "2020-02-12" });
    await back(40_000);
    await back(7_000, "fees");
    expect(words(await page())).toContain("帳簿の返還金は40,000円、区役所が受けた返還は100,000円です");
    await back(60_000);
    const html = await page();
    expect(html).not.toContain("帳簿の返還金と返還の記録が違います");
    const [, slip = ""] = /href="([^"]*\/slips\/\d+)"[^>]*>60,000円/.exec(html) ?? [];
    const opened = await visitor(world.db, app, world.people.treasurer);
    expect((await opened.get(slip)).html).toContain("60,000");
  });
});
