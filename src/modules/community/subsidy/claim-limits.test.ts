import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { granted } from "../../../../tests/support/build/index.ts";
import { claimOf, settledClaim } from "../../../../tests/support/claim-content.ts";
import { asSystem } from "../../../../tests/support/database.ts";
import { limitsPack } from "../../../../tests/support/limits-pack.ts";
import { pdfText } from "../../../../tests/support/pdf-text.ts";
import { type SubsidyWorld, subsidyWorld } from "../../../../tests/support/subsidy-world.ts";
import { loadPack, packFor } from "../packs/index.ts";
import { claimContent, freeze } from "./content.ts";
import { beginChange, type ClaimId, claimPdf, dropChange } from "./index.ts";

let world: SubsidyWorld;
let id: ClaimId;
beforeAll(async () => {
  world = await subsidyWorld();
  granted(await asSystem(world.db, (ctx) => loadPack(ctx, { text: limitsPack, fileName: "limits.yaml" })));
  id = await world.beginClaim();
});
afterAll(() => world.close());

describe("a claim under rules with every kind of limit", () => {
  it("finds the rules as the file has them", async () => {
    const area = (await world.sheetOf(id)).claim.area;
    const pack = await world.as("treasurer", (ctx) => packFor(ctx, { area, year: 2019 }));
    expect(pack?.subsidies[0]).toMatchObject({
      rate: { kind: "cost", share: { numerator: 2, denominator: 3 } },
      capPerProject: 60_000,
      caps: [{ category: "supplies", most: 150_000 }],
      deducted: ["takings"],
      rounding: { unit: 100, direction: "half-up" },
      projectReportDays: 20,
    });
    expect(pack?.subsidies[1]).toMatchObject({ capPerProject: null, caps: [], deducted: [] });
  });

  it("asks by them, and reports earlier where the last project ends earlier", async () => {
    granted(await world.plan(id, "見守り活動", { supplies: "100000" }));
    granted(await world.plan(id, "防災訓練", { supplies: "80000" }));
    const { content } = await world.sheetOf(id);
    // 60,000 at most for the first; two thirds of the 50,000 that the cap of supplies leaves to the second.
    expect(content.planned).toMatchObject({ total: 180_000, eligible: 150_000, asked: 93_300 });
    expect(content.projects.map(({ limited }) => limited)).toEqual([
      { share: 66_666, most: 60_000 },
      undefined,
    ]);
    const why = "参加費を集めて、防災の訓練をする";
    granted(await world.plan(id, "防災訓練", { supplies: "80000" }, why, "9,000円"));
    const net = (await world.sheetOf(id)).content;
    // Two thirds of 41,000.
    expect(net.planned).toMatchObject({ eligible: 150_000, deducted: 9_000, basis: 141_000, asked: 87_300 });
    expect(net.projects.map(({ income }) => income)).toEqual([undefined, 9_000]);
    const paper = await claimPdf(net, "application", { locale: "ja", demo: false, sha256: null });
    for (const said of ["参加費などの収入（見込み）9,000円", "対象経費から引く収入：防災訓練9,000円"])
      expect(pdfText(paper).replaceAll(/\s/g, "")).toContain(said);
    granted(await world.submit(id));
    granted(await world.decide(id, "87300"));
    expect((await world.sheetOf(id)).due).toMatchObject({ kind: "report", day: "2020-01-20" });
  });

  it("forgets what a change expected, once the change is given up", async () => {
    const expected = async () => (await world.sheetOf(id)).plans.map(({ income }) => income);
    const begun = await world.now(id);
    granted(await world.as("treasurer", (ctx) => beginChange(ctx, { ...begun, words: "参加費が増える" })));
    granted(await world.plan(id, "防災訓練", { supplies: "80000" }, "防災の訓練", "30000"));
    expect(await expected()).toEqual([null, 30_000]);
    const wrong = await world.plan(id, "防災訓練", { supplies: "80000" }, "防災の訓練", "-1");
    expect(wrong).toMatchObject({ ok: false, error: { kind: "invalid", issues: [{ path: "income" }] } });
    const read = await world.now(id);
    granted(await world.as("treasurer", (ctx) => dropChange(ctx, read)));
    expect(await expected()).toEqual([null, 9_000]);
  });

  it("settles to the yen, with the reason for every yen that doesn't count", async () => {
    await world.spend(100_000, { category: "supplies", project: "見守り活動" });
    await world.spend(80_000, { category: "supplies", project: "防災訓練" });
    const part = {
      category: String(world.account("takings")),
      fund: String(world.fund("business")),
      project: String(world.project("防災訓練")),
      amount: "",
      note: "",
    };
    const slip = await world.enter(world.book, { kind: "in", amount: "9423", parts: [part] });
    granted(await world.approve(world.book, [slip]));
    const { content } = await world.sheetOf(id);
    expect(content.settled).toMatchObject({
      spent: 180_000,
      eligible: 150_000,
      notEligible: 30_000,
      deducted: 9_423,
      basis: 140_577,
      computed: 87_100,
      final: 87_100,
    });
    const [watch, drill] = content.projects;
    expect(watch).toMatchObject({ limited: { share: 66_666, most: 60_000 }, spent: [{ refusal: null }] });
    expect(drill).toMatchObject({
      deducted: 9_423,
      spent: [
        {
          amount: 80_000,
          eligible: 50_000,
          refusal: {
            kind: "over-cap",
            reason: { ja: "年度の上限150,000円を超えた分です。年度を通した消耗品の上限です。" },
          },
        },
      ],
    });
  });

  it("says all of it on its paper, and keeps it through newer rules", async () => {
    granted(await world.perform(id, "見守り活動"));
    granted(await world.perform(id, "防災訓練"));
    granted(await world.report(id));
    granted(
      await asSystem(world.db, (ctx) =>
        loadPack(ctx, {
          text: limitsPack.replace("version: 2", "version: 3").replace("share: 2/3", "share: 1/3"),
          fileName: "x.yaml",
        }),
      ),
    );
    const { content, pack } = await world.sheetOf(id);
    expect([pack.version, content.rules.share]).toEqual([2, { numerator: 2, denominator: 3 }]);
    const text = pdfText(await claimPdf(content, "settlement", { locale: "ja", demo: false, sha256: null }));
    for (const said of [
      "3分の2（100円未満四捨五入）",
      "一つの事業の限度額",
      "補助率では66,666円",
      "対象経費から引く収入",
      "9,423円",
      "50,000",
      "30,000",
      "年度の上限150,000円を超えた分",
    ])
      expect(text.replaceAll(/\s/g, "")).toContain(said);
  });
});

describe("what was handed in before packs could say that", () => {
  it("is read as it was: a rate in percent, cut off, without caps of projects", () => {
    const { share, capPerProject, direction, ...rules } = claimOf().rules;
    const earlier = { ...settledClaim(), rules: { ...rules, percent: 50 } };
    const read = claimContent.parse(earlier);
    expect(read).toEqual(settledClaim());
    expect([share, capPerProject, direction]).toEqual([{ numerator: 50, denominator: 100 }, null, "down"]);
  });

  it("stands beside what is handed in now, which comes back as it was frozen", () =>
    expect(claimContent.parse(JSON.parse(freeze(settledClaim()).content))).toEqual(settledClaim()));
});
