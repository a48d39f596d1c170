import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settledClaim } from "../../../../../tests/support/claim-content.ts";
import type { ClaimContent } from "../content.ts";
import { apportion } from "./apportion.ts";
import { carryBack, carryBackOf } from "./carry-back.ts";

const yen = fc.integer({ min: 0, max: 9_999_999_999 });
const adding = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

describe("yen divided in proportion", () => {
  it("add up to the whole, each within a yen of its exact share, more for more", () => {
    fc.assert(
      fc.property(yen, fc.array(yen, { minLength: 1, maxLength: 12 }), (total, weights) => {
        const parts = apportion(total, weights);
        expect(adding(parts)).toBe(total);
        const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
        if (sum === 0n) return;
        for (const [at, weight] of weights.entries()) {
          // |part − total × weight ÷ sum| < 1, without a fraction.
          const off = BigInt(parts[at] ?? 0) * sum - BigInt(total) * BigInt(weight);
          expect(off < sum && off > -sum).toBe(true);
          for (const [other, less] of weights.entries())
            if (less < weight) expect(parts[other]).toBeLessThanOrEqual(parts[at] ?? 0);
        }
      }),
    );
  });
});

const line = fc.record({
  amount: fc.integer({ min: -5_000, max: 900_000 }),
  isOwn: fc.boolean(),
  isEligible: fc.boolean(),
});
const lines = fc.array(line, { maxLength: 4 });
const project = fc.record({ planned: lines, spent: lines });
const sentence = { kind: "category", reason: null } as const;
const anyContent = fc
  .record({
    projects: fc.array(project, { maxLength: 5 }),
    received: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
    returned: fc.nat({ max: 9000 }),
  })
  .map(({ projects, received, returned }): ClaimContent => {
    const base = settledClaim();
    const lineOf = ({ amount, isEligible }: { amount: number; isEligible: boolean }) => ({
      code: "supplies",
      name: "消耗品費",
      amount,
      refusal: isEligible ? null : sentence,
    });
    const all = projects.flatMap(({ spent }) => spent);
    const spentOf = (isOwn: boolean) => adding(all.filter((one) => one.isOwn === isOwn).map((o) => o.amount));
    const fund = (code: string, isOwn: boolean) => ({
      code,
      name: code,
      spent: spentOf(isOwn),
      eligible: 0,
      own: isOwn,
      ...(received === null ? {} : { received: isOwn ? received : 0, returned: isOwn ? returned : 0 }),
    });
    return {
      ...base,
      projects: projects.map((one, at) => ({
        ...(base.projects[0] as ClaimContent["projects"][number]),
        code: `P${at}`,
        name: `事業${at}`,
        planned: one.planned.map(lineOf),
        spent: one.spent.map((each) => ({
          ...lineOf(each),
          fund: { code: each.isOwn ? "activity" : "fees", name: "" },
        })),
      })),
      settled: base.settled && { ...base.settled, funds: [fund("activity", true), fund("fees", false)] },
    };
  });

describe("what is carried back", () => {
  it("adds up to the yen, by project and by fund, whatever was planned, spent, paid and fixed", () => {
    fc.assert(
      fc.property(anyContent, yen, yen, (content, paid, due) => {
        const back = carryBack(content, { paid, due });
        expect(back === null).toBe(paid <= due);
        if (back === null) return;
        expect(back.total).toBe(paid - due);
        expect(adding(back.projects.map((one) => one.back))).toBe(paid - due);
        expect(adding(back.projects.map((one) => one.paid))).toBe(paid);
        expect(adding(back.projects.map((one) => one.used))).toBe(due);
        expect(adding(back.funds.map(({ amount }) => amount))).toBe(paid - due);
      }),
    );
  });

  it("says of the sample what is left in the fund, and what was spent beyond what the subsidy comes to", () => {
    expect(carryBackOf(settledClaim())).toEqual({
      total: 30_000,
      projects: [{ name: "見守り活動", paid: 100_000, used: 70_000, back: 30_000 }],
      funds: [
        { kind: "left", name: "活動費補助金", amount: 10_000 },
        { kind: "beyond", name: "活動費補助金", amount: 20_000 },
      ],
    });
    expect(carryBackOf(settledClaim({ final: 95_000, paid: 100_000 }))?.funds).toEqual([
      { kind: "left", name: "活動費補助金", amount: 10_000 },
      { kind: "instead", name: "活動費補助金", amount: -5_000 },
    ]);
    expect(carryBackOf(settledClaim({ paid: 70_000 }))).toBe(null);
  });

  it("goes by what each project draws: a line beyond a cap in part, its income taken off, at most what a project may have", () => {
    const base = settledClaim({ paid: 100_000, final: 90_000 });
    const [one] = base.projects;
    if (!one) throw new Error("no project");
    const line = { code: "supplies", name: "消耗品費", amount: 100_000, refusal: null };
    const over = { ...line, eligible: 40_000, refusal: { kind: "over-cap", reason: null } } as const;
    const fund = { code: "activity", name: "" };
    const claim: ClaimContent = {
      ...base,
      rules: { ...base.rules, share: { numerator: 1, denominator: 2 }, capPerProject: 45_000 },
      projects: [
        {
          ...one,
          name: "半分まで",
          planned: [over],
          spent: [{ ...over, fund }],
          income: 10_000,
          deducted: 10_000,
        },
        { ...one, name: "限度額まで", planned: [line], spent: [{ ...line, fund }] },
      ],
    };
    // Half of 30,000 beside 45,000 instead of half of 100,000: one to three.
    expect(carryBack(claim, { paid: 100_000, due: 90_000 })?.projects).toEqual([
      { name: "半分まで", paid: 25_000, used: 22_500, back: 2500 },
      { name: "限度額まで", paid: 75_000, used: 67_500, back: 7500 },
    ]);
  });
});
