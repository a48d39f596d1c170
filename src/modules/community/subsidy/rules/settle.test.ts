import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountId, FundId, FundKind, ProjectId } from "../../ledger/index.ts";
import { checkPack, type SubsidyRules } from "../../packs/index.ts";
import { type Grant, type Spent, settle } from "./settle.ts";

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
const of = (code: string, spent: readonly Spent[], grants: Record<string, Grant> = {}, packs = both) => {
  const one = settle(packs, spent, (asked) => grants[asked]).get(code);
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
      rate: { kind: "subsidy" as const, of: ofCode, percent: 25 },
    });
    expect(() => settle([share("running")], [])).toThrow();
    expect(() => settle([share("nowhere")], [])).toThrow();
  });
});

/** The same rules told another way: entry by entry, in fractions of unlimited size, with nothing shared with the code under test. */
const oracle = (
  a: SubsidyRules,
  r: SubsidyRules,
  entries: readonly Spent[],
  grants: Record<string, Grant>,
): Record<string, { final: bigint; toPay: bigint; toRepay: bigint; eligible: bigint }> => {
  const cut = (numerator: bigint, denominator: bigint, unit: bigint): bigint => {
    let units = 0n;
    for (let step = 1n << 60n; step > 0n; step >>= 1n)
      if ((units + step) * unit * denominator <= numerator) units += step;
    return units * unit;
  };
  const carries = (rules: SubsidyRules, entry: Spent): boolean => {
    const isRunning = rules.fields.length === 0;
    if (isRunning !== (entry.project === null)) return false;
    if (!isRunning && !rules.fields.some((field) => field === entry.field)) return false;
    if (rules.excluded.some((one) => one.category === entry.category)) return false;
    if (!new Set(rules.categories).has(entry.category) || entry.inside === false) return false;
    if (rules.rate.kind === "subsidy") return entry.fundKind === rules.fund;
    const others = ["entrusted", "activity-subsidy", "running-subsidy"].filter((kind) => kind !== rules.fund);
    return others.every((kind) => kind !== entry.fundKind);
  };
  const answer: ReturnType<typeof oracle> = {};
  let activityComesTo = 0n;
  for (const rules of [a, r]) {
    let eligible = 0n;
    for (const entry of entries) if (carries(rules, entry)) eligible += BigInt(entry.amount);
    const positive = eligible > 0n ? eligible : 0n;
    const basis = rules.rate.kind === "cost" ? positive : activityComesTo;
    const limits = [cut(basis * BigInt(rules.rate.percent), 100n, BigInt(rules.rounding.unit))];
    if (rules.rate.kind === "subsidy") limits.push(positive);
    if (rules.cap !== null) limits.push(BigInt(rules.cap));
    const granted = grants[rules.code];
    if (granted?.decided != null) limits.push(BigInt(granted.decided));
    const final = [...limits].sort((one, other) => (one < other ? -1 : 1))[0] ?? 0n;
    const due = granted?.fixed == null ? final : BigInt(granted.fixed);
    const held = BigInt(granted?.paid ?? 0) - BigInt(granted?.repaid ?? 0);
    const [toPay, toRepay] = due > held ? [due - held, 0n] : [0n, held - due];
    answer[rules.code] = { final, toPay, toRepay, eligible };
    if (rules.code === "activity") activityComesTo = due;
  }
  return answer;
};

const codes = ["supplies", "food", "wages", "rent", "returned"];
const kinds: FundKind[] = [
  "activity-subsidy",
  "running-subsidy",
  "fee",
  "donation",
  "business",
  "entrusted",
  "other",
];
const entry = fc
  .record({
    place: fc.constantFrom(null, "welfare", "safety", "tourism"),
    category: fc.constantFrom(...codes),
    fundKind: fc.constantFrom(...kinds),
    inside: fc.boolean(),
    amount: fc.integer({ min: -50_000, max: 9_999_999_999 }),
  })
  .map(({ place, ...one }) =>
    cost(one.amount, { ...one, project: place === null ? null : (place.length as ProjectId), field: place }),
  );
const percent = fc.integer({ min: 0, max: 100 });
const cap = fc.option(fc.integer({ min: 0, max: 9_999_999_999 }));
const unit = fc.constantFrom<1 | 10 | 100 | 1000>(1, 10, 100, 1000);
const rulesPair = fc
  .record({
    fields: fc.uniqueArray(fc.constantFrom("welfare", "safety", "health"), { minLength: 1 }),
    categories: fc.uniqueArray(fc.constantFrom(...codes)),
    excluded: fc.uniqueArray(fc.constantFrom(...codes)),
    percents: fc.tuple(percent, percent),
    caps: fc.tuple(cap, cap),
    units: fc.tuple(unit, unit),
  })
  .map(({ fields, categories, excluded, percents, caps, units }): [SubsidyRules, SubsidyRules] => {
    const shared = {
      categories,
      excluded: excluded.map((category) => ({ category, reason: { ja: category, en: category } })),
    };
    const cut = (at: 0 | 1) => ({
      cap: caps[at],
      rounding: { unit: units[at], direction: "down" as const },
    });
    return [
      { ...activity, ...shared, ...cut(0), fields, rate: { kind: "cost", percent: percents[0] } },
      {
        ...running,
        ...shared,
        ...cut(1),
        rate: { kind: "subsidy", of: "activity", percent: percents[1] },
      },
    ];
  });
const yen = fc.integer({ min: 0, max: 9_999_999_999 });
const anyGrant = fc
  .record({
    decided: fc.option(yen),
    fixed: fc.option(yen),
    paid: yen,
    back: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ back, ...one }): Grant => ({ ...one, repaid: Math.floor((one.paid * back) / 100) }));

/** As the ledger gives it: one sum for all entries that are alike. */
const addedUp = (entries: readonly Spent[]): readonly Spent[] => {
  const sums = new Map<string, Spent>();
  for (const one of entries) {
    const key = JSON.stringify({ ...one, amount: 0 });
    sums.set(key, { ...one, amount: one.amount + (sums.get(key)?.amount ?? 0) });
  }
  return [...sums.values()];
};

describe("every settlement", () => {
  it("agrees to the yen with the same rules in fractions, entry by entry", () => {
    fc.assert(
      fc.property(
        rulesPair,
        fc.array(entry, { maxLength: 60 }),
        fc.record({ activity: anyGrant, running: anyGrant }),
        (pair, entries, grants: Record<string, Grant>) => {
          const ours = settle(pair, addedUp(entries), (code) => grants[code]);
          const theirs = oracle(...pair, entries, grants);
          for (const { code } of pair) {
            const one = ours.get(code);
            expect(
              [one?.final, one?.toPay, one?.toRepay, one?.eligible].map((value) => BigInt(value ?? -1)),
            ).toEqual([
              theirs[code]?.final,
              theirs[code]?.toPay,
              theirs[code]?.toRepay,
              theirs[code]?.eligible,
            ]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("parts what was spent into eligible and not, and pays or takes back, never both", () => {
    fc.assert(
      fc.property(rulesPair, fc.array(entry, { maxLength: 40 }), anyGrant, (pair, entries, granted) => {
        for (const one of settle(pair, entries, () => granted).values()) {
          expect(one.eligible + one.notEligible).toBe(one.spent);
          expect(one.toPay === 0 || one.toRepay === 0).toBe(true);
          expect(one.paid - one.repaid + one.toPay - one.toRepay).toBe(granted.fixed ?? one.final);
          expect(one.final).toBeLessThanOrEqual(granted.decided ?? one.byRules);
          expect(one.final).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("never falls when more that is eligible is spent", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 })),
        fc.integer({ min: 1, max: 1_000_000 }),
        (before, more) => {
          const entries = before.map((amount) => cost(amount));
          expect(of("activity", [...entries, cost(more)]).final).toBeGreaterThanOrEqual(
            of("activity", entries).final,
          );
        },
      ),
    );
  });

  it("refuses sums that it could not compute exactly", () => {
    expect(() => of("activity", [cost(2 ** 52)])).toThrow(RangeError);
  });
});
