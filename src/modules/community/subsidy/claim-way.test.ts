import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { granted } from "../../../../tests/support/build/index.ts";
import { said } from "../../../../tests/support/said.ts";
import { type SubsidyWorld, subsidyWorld } from "../../../../tests/support/subsidy-world.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { retireFromChart } from "../ledger/index.ts";
import {
  beginChange,
  beginClaim,
  type ClaimId,
  claimSheet,
  dropChange,
  listClaims,
  packsInUse,
  payClaim,
  recordRepayment,
  returnClaim,
  submitClaim,
  whatIf,
  withdrawClaim,
} from "./index.ts";
import { words } from "./text.ts";

let world: SubsidyWorld;
beforeAll(async () => {
  world = await subsidyWorld();
});
afterAll(() => world.close());

const state = async (id: ClaimId) => (await world.sheetOf(id)).claim.state;

const rulesInUse = async (ctx: Ctx) => (await packsInUse(ctx, 2019))[0]?.subsidies ?? [];

describe("a claim", () => {
  let id: ClaimId;
  let running: ClaimId;

  it("is begun once, by the council, for a subsidy that there is", async () => {
    id = await world.beginClaim();
    expect(await world.beginClaim()).toBe(id);
    const begin = (who: "chair" | "ward" | "stranger", code: string) =>
      world.as(who, (ctx) => beginClaim(ctx, { book: world.book, code }));
    expect(said(await begin("chair", "harvest"))).toEqual(["code"]);
    expect(said(await begin("ward", "activity"))).toEqual(words.onlyCouncil);
    expect(said(await begin("stranger", "activity"))).toBe("not-found");
    running = await world.beginClaim("running");
  });

  it("says of its plan what can't be read, field by field", async () => {
    expect(said(await world.submit(id))).toEqual(words.noBudget);
    const supplies = `amount-${world.account("supplies")}`;
    expect(said(await world.plan(id, "見守り活動", { supplies: "-5" }))).toEqual([supplies]);
    expect(said(await world.plan(id, "見守り活動", { supplies: "1e12" }))).toEqual([supplies]);
    expect(said(await world.plan(id, "見守り活動", { supplies: "5" }, ""))).toEqual(["what"]);
    expect(said(await world.plan(id, "見守り活動", { supplies: "5" }, "字".repeat(2001)))).toEqual(["what"]);
    expect(said(await world.plan(id, null, { supplies: "5" }))).toBe("not-found");
    expect(said(await world.plan(running, "見守り活動", { supplies: "5" }))).toBe("not-found");
  });

  it("asks for what the rules give for the budget", async () => {
    granted(await world.plan(id, "見守り活動", { food: "30,000" }));
    expect(said(await world.submit(id))).toEqual(words.nothingAsked);
    granted(
      await world.plan(id, "見守り活動", { supplies: "200,000円", printing: "41,500", food: "30,000" }),
    );
    granted(await world.plan(id, "防災訓練", { rent: "60000" }));
    const { planned } = (await world.sheetOf(id)).content;
    expect(planned).toEqual({ total: 331_500, eligible: 301_500, basis: 301_500, asked: 150_000 });
    granted(await world.plan(running, null, { post: "50000" }, "事務局の運営"));
    expect((await world.sheetOf(running)).content.planned).toMatchObject({ basis: 150_000, asked: 37_000 });
  });

  it("keeps the plan of a project that is not on offer any more, to be changed and taken out", async () => {
    const retire = async (name: string, retired: boolean) =>
      granted(
        await world.as("treasurer", (ctx) =>
          retireFromChart(ctx, { book: world.book, part: "projects", id: world.project(name), retired }),
        ),
      );
    const total = async () => (await world.sheetOf(id)).content.planned.total;
    const before = await total();
    await retire("防災訓練", true);
    granted(await world.plan(id, "防災訓練", { rent: "50000" }));
    expect(await total()).toBe(before - 10_000);
    granted(await world.plan(id, "防災訓練", {}, ""));
    expect(await total()).toBe(before - 60_000);
    expect(said(await world.plan(id, "防災訓練", { rent: "60000" }))).toBe("not-found");
    await retire("防災訓練", false);
    granted(await world.plan(id, "防災訓練", { rent: "60000" }));
  });

  it("is handed in, taken back, returned and handed in again; each time it is kept with its fingerprint", async () => {
    const read = await world.now(id);
    expect(said(await world.submit(id, "ward"))).toEqual(words.onlyCouncil);
    granted(await world.submit(id));
    const again = () => world.as("treasurer", (ctx) => submitClaim(ctx, read));
    expect(said(await again())).toEqual(words.notNow);
    expect(said(await world.plan(id, "防災訓練", { rent: "1" }))).toEqual(words.notNow);
    const back = async (step: typeof withdrawClaim) => {
      const of = await world.now(id);
      return world.as("treasurer", (ctx) => step(ctx, of));
    };
    granted(await back(withdrawClaim));
    expect(await state(id)).toBe("draft");
    granted(await world.submit(id));
    const returned = async (why: string, who: "ward" | "chair") => {
      const of = await world.now(id);
      return world.as(who, (ctx) => returnClaim(ctx, { ...of, words: why }));
    };
    expect(said(await returned("", "ward"))).toEqual(["words"]);
    expect(said(await returned("予算を確かめてください", "chair"))).toEqual(words.onlyWard);
    granted(await returned("予算を確かめてください", "ward"));
    granted(await world.submit(id, "chair"));
    const { kept } = await world.sheetOf(id);
    expect(kept.map(({ round, kind }) => [round, kind])).toEqual([
      [3, "application"],
      [2, "application"],
      [1, "application"],
    ]);
    // The treasurer doesn't see who chairs the council; the chair does, and the paper names her.
    const [third, second, first] = kept;
    expect([second?.sha256, third?.sha256 === second?.sha256]).toEqual([first?.sha256, false]);
    expect({ ...third?.content, letter: second?.content.letter }).toEqual(second?.content);
    expect([second, third].map((one) => one?.content.letter?.chair?.name ?? null)).toEqual([
      null,
      "見本 会長",
    ]);
  });

  it("is decided by the ward, at most as it was asked for", async () => {
    expect(said(await world.decide(id, "150000", "chair"))).toEqual(words.onlyWard);
    expect(said(await world.decide(id, "150001"))).toEqual(["amount"]);
    expect(said(await world.decide(id, "0"))).toEqual(["amount"]);
    expect(said(await world.decide(id, "多め"))).toEqual(["amount"]);
    granted(await world.decide(id, "140,000"));
    expect(said(await world.decide(id, "140000"))).toEqual(words.notNow);
    expect((await world.sheetOf(id)).claim).toMatchObject({ state: "decided", decided: 140_000 });
  });

  it("is paid in parts, never more than was granted, and a form sent twice pays once", async () => {
    granted(await world.pay(id, "100000"));
    const read = await world.now(id);
    const send = () =>
      world.as("ward", (ctx) => payClaim(ctx, { ...read, amount: "10000", day: "2019-07-01" }));
    expect([said(await send()), said(await send())]).toEqual(["done", words.changedMeanwhile]);
    expect(said(await world.pay(id, "30001"))).toEqual(["amount"]);
    expect(said(await world.pay(id, "x", "2019-06-31"))).toEqual(["amount", "day"]);
    expect(said(await world.pay(id, "1", "2020-02-15"))).toEqual(["day"]);
    expect(said(await world.pay(id, "1", "2020-02-01", "treasurer"))).toEqual(words.onlyWard);
    granted(await world.pay(id, "30,000"));
    expect((await world.sheetOf(id)).claim.paid).toBe(140_000);
  });

  it("is changed with the ward's consent, and a change that is given up leaves what was granted", async () => {
    const change = async (why: string) => {
      const read = await world.now(id);
      return world.as("treasurer", (ctx) => beginChange(ctx, { ...read, words: why }));
    };
    expect(said(await change(" "))).toEqual(["words"]);
    granted(await change("会場が変わった"));
    granted(await world.plan(id, "防災訓練", { rent: "90000" }));
    granted(await world.plan(id, "見守り活動", {}, ""));
    const drop = await world.now(id);
    granted(await world.as("treasurer", (ctx) => dropChange(ctx, drop)));
    expect((await world.sheetOf(id)).content.planned.total).toBe(331_500);
    granted(await change("会場が変わった"));
    granted(await world.plan(id, "防災訓練", { rent: "90000" }));
    granted(await world.submit(id));
    expect(await state(id)).toBe("change-submitted");
    granted(await world.decide(id, "145000"));
    expect((await world.sheetOf(id)).claim).toMatchObject({ state: "decided", decided: 145_000 });
  });

  it("is settled from the book: what was spent, what of it is eligible, and why the rest is not", async () => {
    await world.spend(150_000, { category: "supplies", project: "見守り活動" });
    await world.spend(40_000, { category: "printing", project: "見守り活動", fund: "fees" });
    await world.spend(20_000, { category: "food", project: "見守り活動" });
    await world.spend(60_000, { category: "rent", project: "防災訓練" });
    await world.spend(7_000, { category: "rent", project: "防災訓練", day: "2020-01-10" });
    await world.spend(5_000, { category: "post", project: null, fund: "running" });
    const { settled, projects } = (await world.sheetOf(id)).content;
    expect(settled).toMatchObject({
      spent: 277_000,
      eligible: 250_000,
      notEligible: 27_000,
      computed: 125_000,
      final: 125_000,
      paid: 140_000,
      toRepay: 15_000,
    });
    expect(settled?.funds.map(({ code, spent, eligible }) => [code, spent, eligible])).toEqual([
      ["activity", 237_000, 210_000],
      ["fees", 40_000, 40_000],
    ]);
    const reasons = projects.flatMap(({ name, spent }) =>
      spent.flatMap(({ code, amount, refusal }) => (refusal ? [[name, code, amount, refusal.kind]] : [])),
    );
    expect(reasons).toEqual([
      ["見守り活動", "food", 20_000, "excluded"],
      ["防災訓練", "rent", 7_000, "period"],
    ]);
  });

  it("is reported project by project; what was handed in stays as it was", async () => {
    expect(said(await world.report(id))).toEqual(words.noPerformance(["見守り活動", "防災訓練"]));
    expect(said(await world.perform(id, "見守り活動", ""))).toEqual(["done"]);
    expect(said(await world.perform(id, null))).toBe("not-found");
    granted(await world.perform(id, "見守り活動"));
    granted(await world.perform(id, "防災訓練", "百人で訓練した"));
    granted(await world.report(id));
    await world.spend(10_000, { category: "supplies", project: "見守り活動" });
    const sheet = await world.sheetOf(id);
    expect(sheet.content.settled?.spent).toBe(277_000);
    expect(sheet.isBookNewer).toBe(true);
    const read = await world.now(id);
    granted(await world.as("treasurer", (ctx) => withdrawClaim(ctx, read)));
    expect((await world.sheetOf(id)).content.settled?.spent).toBe(287_000);
    granted(await world.report(id));
  });

  it("is fixed by the ward, with the reason where it differs, and ends when all is given back", async () => {
    expect(said(await world.fix(id, "145001"))).toEqual(["amount"]);
    expect(said(await world.fix(id, "120000"))).toEqual(["words"]);
    expect(said(await world.fix(id, "130000", "", "chair"))).toEqual(words.onlyWard);
    granted(await world.fix(id, "130000"));
    expect(await state(id)).toBe("final");
    const repay = async (amount: string) => {
      const read = await world.now(id);
      return world.as("ward", (ctx) => recordRepayment(ctx, { ...read, amount, day: "2020-02-10" }));
    };
    expect(said(await repay("10001"))).toEqual(["amount"]);
    expect(said(await world.pay(id, "1"))).toEqual(["amount"]);
    granted(await repay("4,000"));
    expect(await state(id)).toBe("final");
    granted(await repay("6,000"));
    expect(await state(id)).toBe("settled");
    expect(said(await world.pay(id, "1"))).toEqual(words.notNow);
    expect((await world.sheetOf(id)).events.map(({ kind }) => kind)).toEqual(
      "begun submitted withdrawn submitted returned submitted decided paid paid paid changing dropped changing submitted decided reported withdrawn reported fixed repaid repaid".split(
        " ",
      ),
    );
  });

  it("gives the running subsidy its share of what the activity subsidy was fixed at, at most what was spent", async () => {
    granted(await world.submit(running));
    granted(await world.decide(running, "35000"));
    granted(await world.perform(running, null, "事務局を開けた"));
    const { settled } = (await world.sheetOf(running)).content;
    expect(settled).toMatchObject({ basis: 130_000, computed: 32_000, final: 5_000, toPay: 5_000 });
    granted(await world.report(running));
    granted(await world.fix(running, "0", "領収書がない"));
    expect(await state(running)).toBe("settled");
  });

  it("counts what a reversal takes back on the day of its original", async () => {
    const before = (
      await world.as("ward", async (ctx) =>
        whatIf(ctx, { year: 2019, of: "spent", pack: "without-food", after: await rulesInUse(ctx) }),
      )
    )[0];
    const { rows } = await world.db.owner.query(
      "select e.id from ledger.entry e join ledger.line l on l.entry_id = e.id where e.amount = 60000 limit 1",
    );
    const { correctEntry } = await import("../ledger/index.ts");
    const red = granted(
      await world.as("treasurer", (ctx) =>
        correctEntry(ctx, { entry: Number(rows[0].id) as never, words: "二重", key: crypto.randomUUID() }),
      ),
    );
    granted(await world.approve(world.book, [red]));
    const after = (
      await world.as("ward", async (ctx) =>
        whatIf(ctx, { year: 2019, of: "spent", pack: "without-food", after: await rulesInUse(ctx) }),
      )
    )[0];
    expect((before?.eligible ?? 0) - (after?.eligible ?? 0)).toBe(60_000);
  });

  it("shows what other rules would do, council by council", async () => {
    const effect = await world.as("ward", async (ctx) =>
      whatIf(ctx, {
        year: 2019,
        of: "planned",
        pack: "without-food",
        after: (await rulesInUse(ctx)).map((rules) =>
          rules.rate.kind === "cost"
            ? { ...rules, rate: { kind: "cost", share: { numerator: 3, denominator: 4 } } }
            : rules,
        ),
      }),
    );
    expect(effect.map(({ code, before, after }) => [code, before, after])).toEqual([
      ["activity", 165_000, 248_000],
      ["running", 41_000, 50_000],
    ]);
  });

  it("is listed with every council and subsidy, late ones first; the council beside sees nothing of it", async () => {
    const rows = await world.as("ward", (ctx) => listClaims(ctx, 2019));
    expect(rows.map(({ name, code, due }) => [name.slice(2, 4), code, due?.late ?? null])).toEqual([
      ["今津", "activity", true],
      ["今津", "running", true],
      ["榎本", "activity", null],
      ["榎本", "running", null],
    ]);
    expect(rows[2]).toMatchObject({ asked: 165_000, claim: { final: 130_000 } });
    expect(await world.as("stranger", (ctx) => claimSheet(ctx, id))).toBe(null);
    const beside = await world.as("stranger", (ctx) => listClaims(ctx, 2019));
    expect(beside.map(({ claim }) => claim)).toEqual([null, null]);
  });
});
