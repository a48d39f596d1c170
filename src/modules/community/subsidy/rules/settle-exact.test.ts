import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountId, FundId, FundKind, ProjectId } from "../../ledger/index.ts";
import { checkPack, type Rounding, type SubsidyRules } from "../../packs/index.ts";
import type { Spent } from "./judge.ts";
import { type Earned, type Grant, settle } from "./settle.ts";

const file = "tests/fixtures/rule-packs/without-food.yaml";
const pack = checkPack(readFileSync(file, "utf8"), file);
if (!pack.ok) throw new Error(JSON.stringify(pack.error));
const [activity, running] = pack.value.subsidies as [SubsidyRules, SubsidyRules];

/** Of unlimited size, never shortened; the bottom is above nothing. */
type Fraction = readonly [top: bigint, bottom: bigint];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const isLess = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;
const least = (...all: readonly Fraction[]): Fraction =>
  all.reduce((one, other) => (isLess(other, one) ? other : one));
const yenOf = (amount: number | bigint): Fraction => [BigInt(amount), 1n];
const nothing = yenOf(0);
const orNothing = (one: Fraction): Fraction => (isLess(one, nothing) ? nothing : one);

/** The multiple of the unit below, found by halving steps; then the one above, where the rules go there. */
const rounded = (amount: Fraction, { unit, direction }: Rounding): Fraction => {
  const [top, bottom] = orNothing(amount);
  let below = 0n;
  for (let step = 1n << 70n; step > 0n; step >>= 1n)
    if ((below + step) * BigInt(unit) * bottom <= top) below += step;
  const rest: Fraction = [top - below * BigInt(unit) * bottom, bottom];
  const isUp =
    direction === "up"
      ? isLess(nothing, rest)
      : direction === "half-up" && !isLess(plus(rest, rest), yenOf(unit));
  return yenOf((below + (isUp ? 1n : 0n)) * BigInt(unit));
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

/** What is left of each line: a line loses what is still too much once every later one has given all that it has. */
const leftOf = (rules: SubsidyRules, lines: readonly Spent[]): bigint[] =>
  lines.map((line, at) => {
    if (!carries(rules, line)) return 0n;
    const amount = BigInt(line.amount);
    const cap = rules.caps.find((one) => one.category === line.category);
    if (!cap || amount <= 0n) return amount;
    const alike = lines.map((one) =>
      carries(rules, one) && one.category === line.category ? BigInt(one.amount) : 0n,
    );
    const tooMuch = alike.reduce((sum, one) => sum + one, 0n) - BigInt(cap.most);
    const later = alike.slice(at + 1).reduce((sum, one) => (one > 0n ? sum + one : sum), 0n);
    const still = tooMuch - later;
    if (still <= 0n) return amount;
    return still > amount ? 0n : amount - still;
  });

type Answer = Record<"final" | "toPay" | "toRepay" | "eligible" | "deducted", bigint>;

/** The same rules told another way: in fractions of unlimited size, project by project, with nothing shared with the code under test. */
const oracle = (
  pair: readonly [SubsidyRules, SubsidyRules],
  lines: readonly Spent[],
  earned: readonly Earned[],
  grants: Record<string, Grant>,
): Record<string, Answer> => {
  const answer: Record<string, Answer> = {};
  let activityComesTo = 0n;
  for (const rules of pair) {
    const left = leftOf(rules, lines);
    let [eligible, deducted] = [0n, 0n];
    let [cost, shares, most] = [nothing, nothing, nothing];
    for (const project of new Set(lines.map((line) => line.project))) {
      let own = 0n;
      for (const [at, line] of lines.entries()) if (line.project === project) own += left[at] ?? 0n;
      let income = 0n;
      for (const one of earned)
        if (one.project === project && rules.deducted.some((code) => code === one.category))
          income += BigInt(one.amount);
      const off = income <= 0n || own <= 0n ? 0n : income < own ? income : own;
      const limit = rules.capPerProject === null ? [] : [yenOf(rules.capPerProject)];
      const net = yenOf(own - off);
      const { numerator, denominator } = rules.rate.share;
      eligible += own;
      deducted += off;
      cost = plus(cost, net);
      shares = plus(shares, least([net[0] * BigInt(numerator), BigInt(denominator)], ...limit));
      most = plus(most, orNothing(least(net, ...limit)));
    }
    const { numerator, denominator } = rules.rate.share;
    const limits =
      rules.rate.kind === "cost"
        ? [rounded(shares, rules.rounding), most]
        : [rounded([activityComesTo * BigInt(numerator), BigInt(denominator)], rules.rounding)];
    limits.push(orNothing(cost));
    if (rules.cap !== null) limits.push(yenOf(rules.cap));
    const granted = grants[rules.code];
    if (granted?.decided != null) limits.push(yenOf(granted.decided));
    const [top, bottom] = least(...limits);
    const final = top / bottom;
    expect(final * bottom).toBe(top);
    const due = granted?.fixed == null ? final : BigInt(granted.fixed);
    const held = BigInt(granted?.paid ?? 0) - BigInt(granted?.repaid ?? 0);
    const [toPay, toRepay] = due > held ? [due - held, 0n] : [0n, held - due];
    answer[rules.code] = { final, toPay, toRepay, eligible, deducted };
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
const places = [
  { project: null, field: null },
  { project: 1, field: "welfare" },
  { project: 2, field: "welfare" },
  { project: 3, field: "safety" },
  { project: 4, field: "tourism" },
] as const;
const spentLine = fc
  .record({
    place: fc.constantFrom(...places),
    category: fc.constantFrom(...codes),
    fundKind: fc.constantFrom(...kinds),
    inside: fc.boolean(),
    amount: fc.integer({ min: -50_000, max: 9_999_999_999 }),
  })
  .map(
    ({ place, ...one }): Spent => ({
      ...one,
      project: place.project as ProjectId | null,
      field: place.field,
      account: 1 as AccountId,
      fund: 1 as FundId,
    }),
  );
const income = fc
  .record({
    place: fc.constantFrom(...places),
    category: fc.constantFrom("takings", "fees", "donations"),
    amount: fc.integer({ min: -50_000, max: 9_999_999_999 }),
  })
  .map(({ place, ...one }): Earned => ({ ...one, project: place.project as ProjectId | null }));

const share = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }))
  .map(([one, other]) => ({ numerator: Math.min(one, other), denominator: Math.max(one, other) }));
const most = fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 9_999_999_999 }));
const rounding: fc.Arbitrary<Rounding> = fc.record({
  unit: fc.constantFrom<1 | 10 | 100 | 1000>(1, 10, 100, 1000),
  direction: fc.constantFrom<"down" | "up" | "half-up">("down", "up", "half-up"),
});
const words = (ja: string) => ({ ja, en: ja });
const shared = fc
  .record({
    categories: fc.uniqueArray(fc.constantFrom(...codes)),
    excluded: fc.uniqueArray(fc.constantFrom(...codes)),
    caps: fc.uniqueArray(fc.tuple(fc.constantFrom(...codes), most), { selector: ([code]) => code }),
    deducted: fc.uniqueArray(fc.constantFrom("takings", "fees")),
  })
  .map(({ categories, excluded, caps, deducted }) => ({
    categories,
    excluded: excluded.map((category) => ({ category, reason: words(category) })),
    caps: caps.map(([category, most]) => ({ category, most, reason: words(category) })),
    deducted,
  }));
const limits = fc.record({ cap: fc.option(most), rounding, share });
const rulesPair = fc
  .record({
    fields: fc.uniqueArray(fc.constantFrom("welfare", "safety", "health"), { minLength: 1 }),
    shared,
    of: fc.tuple(limits, limits),
    capPerProject: fc.option(most),
  })
  .map(({ fields, shared, of: [a, r], capPerProject }): [SubsidyRules, SubsidyRules] => [
    { ...activity, ...shared, ...a, fields, capPerProject, rate: { kind: "cost", share: a.share } },
    { ...running, ...shared, ...r, rate: { kind: "subsidy", of: "activity", share: r.share } },
  ]);
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
  it("agrees to the yen with the same rules in fractions", () => {
    fc.assert(
      fc.property(
        rulesPair,
        fc.array(spentLine, { maxLength: 60 }).map(addedUp),
        fc.array(income, { maxLength: 20 }),
        fc.record({ activity: anyGrant, running: anyGrant }),
        (pair, lines, earned, grants: Record<string, Grant>) => {
          const ours = settle(pair, lines, (code) => grants[code], earned);
          const theirs = oracle(pair, lines, earned, grants);
          for (const { code } of pair)
            for (const of of ["final", "toPay", "toRepay", "eligible", "deducted"] as const)
              expect([code, of, BigInt(ours.get(code)?.[of] ?? -1)]).toEqual([code, of, theirs[code]?.[of]]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("does not ask in which pieces it was entered, where no category is capped", () => {
    fc.assert(
      fc.property(rulesPair, fc.array(spentLine, { maxLength: 40 }), (pair, entries) => {
        const open = pair.map((rules) => ({ ...rules, caps: [] }));
        const finals = (lines: readonly Spent[]) =>
          [...settle(open, lines).values()].map(({ final }) => final);
        expect(finals(entries)).toEqual(finals(addedUp(entries)));
      }),
    );
  });

  it("parts what was spent into eligible and not, each yen with its reason, and pays or takes back, never both", () => {
    fc.assert(
      fc.property(
        rulesPair,
        fc.array(spentLine, { maxLength: 40 }),
        fc.array(income, { maxLength: 10 }),
        anyGrant,
        (pair, entries, earned, granted) => {
          for (const one of settle(pair, entries, () => granted, earned).values()) {
            expect(one.eligible + one.notEligible).toBe(one.spent);
            for (const { amount, eligible, refusal } of one.judged)
              expect(amount === eligible || refusal !== null).toBe(true);
            expect(one.toPay === 0 || one.toRepay === 0).toBe(true);
            expect(one.paid - one.repaid + one.toPay - one.toRepay).toBe(granted.fixed ?? one.final);
            expect(one.final).toBeLessThanOrEqual(granted.decided ?? one.byRules);
            expect(one.byRules).toBeLessThanOrEqual(Math.max(0, one.eligible - one.deducted));
            expect(one.final).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });

  it("never falls when more that is eligible is spent", () => {
    fc.assert(
      fc.property(
        rulesPair,
        fc.array(fc.integer({ min: 1, max: 1_000_000 })),
        fc.integer({ min: 1, max: 1_000_000 }),
        ([rules], before, more) => {
          const open = { ...rules, fields: ["welfare"], categories: ["supplies"], excluded: [], caps: [] };
          const spent = (amounts: readonly number[]) =>
            amounts.map(
              (amount, at): Spent => ({
                project: ((at % 3) + 1) as ProjectId,
                field: "welfare",
                account: 1 as AccountId,
                category: "supplies",
                fund: 1 as FundId,
                fundKind: "activity-subsidy",
                inside: true,
                amount,
              }),
            );
          const final = (amounts: readonly number[]) =>
            settle([open], spent(amounts)).get("activity")?.final ?? -1;
          expect(final([...before, more])).toBeGreaterThanOrEqual(final(before));
        },
      ),
    );
  });
});
