import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AccountId, FundId, ProjectId } from "../../ledger/index.ts";
import { checkPack, type SubsidyRules } from "../../packs/index.ts";
import type { Spent } from "./judge.ts";
import { type Earned, type Grant, settle } from "./settle.ts";

const file = "tests/fixtures/rule-packs/without-food.yaml";
const pack = checkPack(readFileSync(file, "utf8"), file);
if (!pack.ok) throw new Error(JSON.stringify(pack.error));
const both = pack.value.subsidies;
const [activity, running] = both as [SubsidyRules, SubsidyRules];

const cost = (amount: number, changes: Partial<Spent> = {}): Spent => ({
  project: 1 as ProjectId,
  field: "welfare",
  account: 1 as AccountId,
  category: "supplies",
  fund: 1 as FundId,
  fundKind: "activity-subsidy",
  inside: true,
  amount,
  ...changes,
});
const office = (amount: number, changes: Partial<Spent> = {}) =>
  cost(amount, { project: null, field: null, fundKind: "running-subsidy", ...changes });
const grant = (changes: Partial<Grant>): Grant => ({
  decided: null,
  fixed: null,
  paid: 0,
  repaid: 0,
  ...changes,
});
const of = (
  code: string,
  spent: readonly Spent[],
  grants: Record<string, Grant> = {},
  packs = both,
  earned: readonly Earned[] = [],
) => {
  const one = settle(packs, spent, (asked) => grants[asked], earned).get(code);
  if (!one) throw new Error(code);
  return one;
};

describe("the activity subsidy", () => {
  it("is half of the eligible cost, cut to a thousand yen", () => {
    const one = of("activity", [cost(301_999)]);
    expect(one).toMatchObject({ eligible: 301_999, basis: 301_999, computed: 150_000, final: 150_000 });
  });

  it("counts what other money of the council's own paid, because it carries only a share", () => {
    expect(of("activity", [cost(60_000), cost(40_000, { fundKind: "fee" })]).final).toBe(50_000);
  });

  it("names why something is not eligible", () => {
    const reasons = of("activity", [
      cost(1, { category: "food" }),
      cost(2, { category: "returned" }),
      cost(3, { field: "tourism" }),
      cost(4, { inside: false }),
      cost(5, { fundKind: "entrusted" }),
      cost(6, { fundKind: "running-subsidy" }),
      cost(7, { project: null, field: null }),
      cost(8),
    ]).judged.map(({ amount, refusal }) => [amount, refusal?.kind ?? "eligible"]);
    expect(reasons).toEqual([
      [1, "excluded"],
      [2, "category"],
      [3, "field"],
      [4, "period"],
      [5, "other-money"],
      [6, "other-money"],
      [7, "field"],
      [8, "eligible"],
    ]);
  });

  it("leaves out what the running of the council costs, unless it was paid from this very fund", () => {
    expect(of("activity", [office(5_000, { fundKind: "fee" }), cost(2_000)]).spent).toBe(2_000);
  });

  it("is never more than was decided, nor than the cap", () => {
    const grants = { activity: grant({ decided: 40_000 }) };
    expect(of("activity", [cost(300_000)], grants).final).toBe(40_000);
    const capped = { ...activity, cap: 25_000 };
    expect(of("activity", [cost(300_000)], grants, [capped, running]).final).toBe(25_000);
  });

  it("tells what is still to be paid, or given back", () => {
    const settled = (changes: Partial<Grant>) =>
      of("activity", [cost(200_000)], { activity: grant({ decided: 150_000, ...changes }) });
    expect(settled({ paid: 60_000 })).toMatchObject({ final: 100_000, toPay: 40_000, toRepay: 0 });
    expect(settled({ paid: 150_000 })).toMatchObject({ toPay: 0, toRepay: 50_000 });
    expect(settled({ paid: 150_000, repaid: 50_000 })).toMatchObject({ toPay: 0, toRepay: 0 });
    expect(settled({ paid: 150_000, fixed: 90_000 })).toMatchObject({ final: 100_000, toRepay: 60_000 });
  });

  it("is nothing where more came back than was paid", () => {
    expect(of("activity", [cost(500), cost(-900)])).toMatchObject({ eligible: -400, basis: 0, final: 0 });
  });
});

describe("the running subsidy", () => {
  it("is a quarter of what the activity subsidy comes to", () => {
    const spent = [cost(400_000), office(90_000)];
    expect(of("running", spent)).toMatchObject({ basis: 200_000, computed: 50_000, final: 50_000 });
    expect(of("running", spent, { activity: grant({ decided: 120_000 }) }).basis).toBe(120_000);
    expect(of("running", spent, { activity: grant({ decided: 120_000, fixed: 80_000 }) }).computed).toBe(
      20_000,
    );
  });

  it("is never more than was spent from it, to the yen", () => {
    expect(of("running", [cost(400_000), office(12_345)]).final).toBe(12_345);
  });

  it("asks for nothing that other money paid", () => {
    const one = of("running", [cost(400_000), office(30_000), office(9_000, { fundKind: "fee" })]);
    expect([one.spent, one.final]).toEqual([30_000, 30_000]);
  });

  it("can't be a share of itself or of nothing", () => {
    const share = (ofCode: string) => ({
      ...running,
      rate: { kind: "subsidy" as const, of: ofCode, share: { numerator: 1, denominator: 4 } },
    });
    expect(() => settle([share("running")], [])).toThrow();
    expect(() => settle([share("nowhere")], [])).toThrow();
  });
});

/** The activity subsidy by changed rules, of what is spent and earned. */
const by = (changes: Partial<SubsidyRules>, spent: readonly Spent[], earned: readonly Earned[] = []) =>
  of("activity", spent, {}, [{ ...activity, ...changes }, running], earned);
const second = (amount: number, changes: Partial<Spent> = {}) =>
  cost(amount, { project: 2 as ProjectId, ...changes });

describe("a rate that percent can't say", () => {
  const thirds = { kind: "cost" as const, share: { numerator: 2, denominator: 3 } };
  it("is taken exactly, and rounded once at the end to the side that the rules name", () => {
    const spent = [cost(100_000), second(100_000)];
    const to = (direction: "down" | "up" | "half-up", unit: 1 | 1000 = 1) =>
      by({ rate: thirds, rounding: { unit, direction } }, spent).final;
    expect([to("down"), to("up"), to("half-up")]).toEqual([133_333, 133_334, 133_333]);
    expect([to("down", 1000), to("up", 1000), to("half-up", 1000)]).toEqual([133_000, 134_000, 133_000]);
    const half = by({ rounding: { unit: 1000, direction: "half-up" } }, [cost(3_000)]);
    expect(half.final).toBe(2_000);
  });

  it("rounded up is still no more than the cost", () => {
    const whole = { kind: "cost" as const, share: { numerator: 1, denominator: 1 } };
    const one = by({ rate: whole, rounding: { unit: 1000, direction: "up" } }, [cost(1_500)]);
    expect([one.computed, one.final]).toEqual([2_000, 1_500]);
  });
});

describe("a cap", () => {
  it("of a project holds for its share alone, and says what the rate would have given", () => {
    const one = by({ capPerProject: 100_000 }, [cost(300_000), second(60_000)]);
    expect([one.computed, one.final]).toEqual([130_000, 130_000]);
    expect(one.projects.map(({ beyondCap }) => beyondCap)).toEqual([150_000, null]);
  });

  it("of a category leaves the rest of the line, from the last project on, with the reason", () => {
    const reason = { ja: "講師のお茶代に限るため", en: "only for tea of the lecturers" };
    const one = by({ caps: [{ category: "supplies", most: 50_000, reason }] }, [
      cost(30_000),
      cost(5_000, { category: "rent" }),
      second(15_000),
      second(12_000, { fundKind: "fee" }),
      cost(1_000, { project: 3 as ProjectId }),
    ]);
    expect(one.judged.map(({ amount, eligible, refusal }) => [amount, eligible, refusal?.kind])).toEqual([
      [30_000, 30_000, undefined],
      [5_000, 5_000, undefined],
      [15_000, 15_000, undefined],
      [12_000, 5_000, "over-cap"],
      [1_000, 0, "over-cap"],
    ]);
    expect([one.spent, one.eligible, one.notEligible]).toEqual([63_000, 55_000, 8_000]);
  });
});

describe("what participants paid", () => {
  const fees = (amount: number, project: number | null = 1, category = "takings"): Earned => ({
    project: project as ProjectId | null,
    category,
    amount,
  });
  it("is taken off the cost of its own project before the rate, where the rules say so", () => {
    const spent = [cost(100_000), second(50_000)];
    const earned = [fees(30_000), fees(5_000, 1, "donations"), fees(80_000, 2), fees(9_000, null)];
    expect(by({}, spent, earned)).toMatchObject({ deducted: 0, basis: 150_000, final: 75_000 });
    const one = by({ deducted: ["takings"] }, spent, earned);
    expect(one).toMatchObject({ eligible: 150_000, deducted: 80_000, basis: 70_000, final: 35_000 });
    expect(one.projects.map(({ deducted }) => deducted)).toEqual([30_000, 50_000]);
  });

  it("that was given back again takes off nothing", () =>
    expect(by({ deducted: ["takings"] }, [cost(10_000)], [fees(-500)]).basis).toBe(10_000));
});

describe("sums of any size", () => {
  it("are computed exactly, and refused where they could not be", () => {
    expect(by({ rounding: { unit: 1, direction: "down" } }, [cost(2 ** 53 - 1)]).final).toBe(2 ** 52 - 1);
    expect(() => of("activity", [cost(2 ** 53)])).toThrow(RangeError);
  });
});
