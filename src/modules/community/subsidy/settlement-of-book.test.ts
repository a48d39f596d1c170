import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { granted } from "../../../../tests/support/build/index.ts";
import { type SubsidyWorld, subsidyWorld } from "../../../../tests/support/subsidy-world.ts";
import { correctEntry, type SlipId } from "../ledger/index.ts";
import type { ClaimId } from "./index.ts";

let world: SubsidyWorld;
/** What the ward granted. */
const limits = { activity: 900_000, running: 225_000 } as const;
const claims: Record<string, ClaimId> = {};
beforeAll(async () => {
  world = await subsidyWorld();
  for (const [code, project, category] of [
    ["activity", "見守り活動", "supplies"],
    ["running", null, "post"],
  ] as const) {
    const id = await world.beginClaim(code);
    granted(await world.plan(id, project, { [category]: "9000000" }));
    claims[code] = id;
  }
  for (const [code, amount] of Object.entries(limits)) {
    const id = claims[code];
    if (id === undefined) throw new Error(code);
    granted(await world.submit(id));
    granted(await world.decide(id, String(amount)));
  }
});
afterAll(() => world.close());

const projects = [null, "見守り活動", "防災訓練"] as const;
const categories = ["supplies", "printing", "rent", "post", "food", "wages"] as const;
const funds = ["activity", "running", "fees", "donations"] as const;
const days = ["2019-05-31", "2019-06-01", "2019-08-15", "2019-12-31", "2020-01-01"] as const;

/** One thing that a treasurer wrote, as a list on paper would have it. */
type Written = {
  readonly project: (typeof projects)[number];
  readonly category: (typeof categories)[number];
  readonly fund: (typeof funds)[number];
  readonly day: (typeof days)[number];
  readonly amount: number;
};
const paper: { readonly written: Written; readonly slip: SlipId; struck: boolean }[] = [];

const write = async (written: Written): Promise<void> => {
  const { project, category, fund, day, amount } = written;
  const slip = await world.enter(world.book, {
    amount: String(amount),
    day,
    parts: [
      {
        category: String(world.account(category)),
        fund: String(world.fund(fund)),
        project: project === null ? "" : String(world.project(project)),
        amount: "",
        note: "",
      },
    ],
  });
  granted(await world.approve(world.book, [slip]));
  paper.push({ written, slip, struck: false });
};

const strike = async (place: number): Promise<void> => {
  const standing = paper.filter(({ struck }) => !struck);
  const one = standing[place % Math.max(1, standing.length)];
  if (!one) return;
  const { rows } = await world.db.owner.query("select id from ledger.entry where slip_id = $1", [one.slip]);
  const red = await world.as("treasurer", (ctx) =>
    correctEntry(ctx, { entry: rows[0].id, words: "書き間違い", key: crypto.randomUUID() }),
  );
  granted(await world.approve(world.book, [granted(red)]));
  one.struck = true;
};

/** The rules of the fixture read by a person with a pencil: no code of ours. */
const byHand = () => {
  let [spent, eligible, office, officeEligible] = [0, 0, 0, 0];
  for (const { written, struck } of paper) {
    if (struck) continue;
    const { project, category, fund, day, amount } = written;
    if (fund === "activity" || project !== null) spent += amount;
    const isIn = day >= "2019-06-01" && day <= "2019-12-31";
    const isPaidFor = category !== "food" && category !== "wages";
    if (project !== null && isIn && isPaidFor && fund !== "running") eligible += amount;
    if (fund === "running") office += amount;
    if (fund === "running" && project === null && category !== "food") officeEligible += amount;
  }
  const half = Math.min(limits.activity, Math.floor(eligible / 2000) * 1000);
  const quarter = Math.floor(half / 4000) * 1000;
  return {
    activity: { spent, eligible, notEligible: spent - eligible, final: half },
    running: {
      spent: office,
      eligible: officeEligible,
      notEligible: office - officeEligible,
      final: Math.min(quarter, officeEligible, limits.running),
    },
  };
};

const one = fc.record({
  project: fc.constantFrom(...projects),
  category: fc.constantFrom(...categories),
  fund: fc.constantFrom(...funds),
  day: fc.constantFrom(...days),
  amount: fc.integer({ min: 1, max: 60_000 }),
});
const steps = fc.array(
  fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: fc.nat({ max: 50 }) }),
  { minLength: 1, maxLength: 6 },
);

it("is settled as a person with a pencil would, whatever was written and taken back", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (many) => {
      for (const step of many) await (typeof step === "number" ? strike(step) : write(step));
      const theirs = byHand();
      for (const code of ["activity", "running"] as const) {
        const id = claims[code];
        if (id === undefined) throw new Error(code);
        expect((await world.sheetOf(id)).content.settled, code).toMatchObject(theirs[code]);
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
  // Something of each kind was met, or nothing was shown.
  expect(paper.some(({ struck }) => struck)).toBe(true);
  expect(paper.some(({ struck }) => !struck)).toBe(true);
});
