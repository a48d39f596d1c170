import { readFileSync } from "node:fs";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPerson, granted } from "../../../../tests/support/build/index.ts";
import { asSystem } from "../../../../tests/support/database.ts";
import type { Officer } from "../../../../tests/support/ledger-world.ts";
import { limitsPack } from "../../../../tests/support/limits-pack.ts";
import { type SubsidyWorld, subsidyWorld } from "../../../../tests/support/subsidy-world.ts";
import { appWith, visitor } from "../../../../tests/support/visitor.ts";
import { loadPack } from "../../../modules/community/packs/index.ts";
import type { ClaimId } from "../../../modules/community/subsidy/index.ts";
import { failure } from "../../failure.tsx";
import { ledgerPages } from "../../ledger/pages.ts";
import { routes } from "../../routes.ts";
import { subsidyPages } from "../pages.ts";

const p = "tsurumi-2019";
let world: SubsidyWorld;
let app: Hono;
let id: ClaimId;
beforeAll(async () => {
  world = await subsidyWorld();
  app = appWith(world.db, subsidyPages, ledgerPages, failure);
  const plain = readFileSync("rule-packs/plain.yaml", "utf8");
  granted(await asSystem(world.db, (ctx) => loadPack(ctx, { text: plain, fileName: "plain.yaml" })));
  id = await world.beginClaim();
  granted(await world.plan(id, "見守り活動", { supplies: "100000" }));
  granted(await world.submit(id));
  granted(await asSystem(world.db, (ctx) => loadPack(ctx, { text: limitsPack, fileName: "limits.yaml" })));
});
afterAll(() => world.close());
const as = (who: Officer) => visitor(world.db, app, world.people[who]);
const page = async (who: Officer, to: string) => (await (await as(who)).get(to)).html;
const first = routes.rulePack(p, { code: "without-food", version: 1 });
const second = routes.rulePack(p, { code: "without-food", version: 2 });
const plainText = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

describe("the pages of rule packs", () => {
  it("open to whoever may see subsidies, and to nobody else", async () => {
    for (const who of ["treasurer", "chair", "auditor", "ward", "worker"] as const)
      for (const to of [routes.rulePacks(p), first])
        expect([who, to, (await (await as(who)).get(to)).status]).toEqual([who, to, 200]);
    const outsider = await asSystem(world.db, (ctx) => buildPerson(ctx));
    const nobody = await visitor(world.db, app, outsider.id);
    for (const to of [routes.rulePacks(p), first]) expect((await nobody.get(to)).status).toBe(404);
    for (const wrong of [
      { code: "nowhere", version: 1 },
      { code: "without-food", version: 9 },
    ])
      expect((await (await as("ward")).get(routes.rulePack(p, wrong))).status).toBe(404);
  });

  it("list every version with where and when it holds, and say what is not confirmed", async () => {
    const html = await page("ward", routes.rulePacks(p));
    for (const to of [first, second, routes.rulePack(p, { code: "plain", version: 1 })])
      expect(html).toContain(`href="${to}"`);
    const said = plainText(html);
    expect(said).toMatch(/試験の決まり 第2版 最新の版 大阪市 鶴見区 2019年度 まだ確認していません/);
    expect(said).toMatch(/試験の決まり 第1版 前の版/);
    expect(said).toMatch(/標準の決まり 第1版 最新の版 ほかの決まりがない区すべて すべての年度/);
  });

  it("say everything of a pack in plain words", async () => {
    const said = plainText(await page("treasurer", second));
    for (const words of [
      "この決まりは、まだ原典で確かめていません",
      "試験のための架空の決まりです。",
      "対象経費の3分の2",
      "100円未満四捨五入",
      "900,000円まで",
      "60,000円まで",
      "消耗品費は年度に150,000円まで：年度を通した消耗品の上限です。",
      "食糧費：飲食の費用は対象になりません。",
      "事業に入った事業収益",
      "最初の事業が始まる30日前まで",
      "最後の事業が終わって20日以内か、年度が終わって30日以内の、早いほう",
      "活動費補助金の25%",
      "年間の事業計画書",
      "試験のために置いたもの",
      "原典での確認はまだです",
      "品代",
      "上様",
    ])
      expect(said).toContain(words);
  });

  it("show the sources as links, the amounts for receipts, and lead from an old version to the newest", async () => {
    const shipped = await page("ward", routes.rulePack(p, { code: "plain", version: 1 }));
    expect(shipped).toContain('href="https://www.city.osaka.lg.jp/higashiyodogawa/page/0000213676.html"');
    for (const words of ["領収書1枚で80,000円を超えるとき", "100,000円以上のとき", "200,000円を超えて"])
      expect(plainText(shipped)).toContain(words);
    expect(shipped).not.toContain("新しい版があります");
    const old = await page("ward", first);
    expect(old).toContain("この決まりには、新しい版があります");
    expect(old).toContain(`href="${second}"`);
  });

  it("are led to from the list, the claim, its newer rules, and the warnings of a book", async () => {
    expect(await page("chair", routes.subsidies(p))).toContain(`href="${routes.rulePacks(p)}"`);
    const sheet = await page("chair", routes.subsidy(p, id));
    expect([sheet.includes(`href="${first}"`), sheet.includes(`href="${second}"`)]).toEqual([true, true]);
    expect(await page("chair", routes.bookWarnings(p, world.book))).toContain(`href="${second}"`);
  });
});
