import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "../../../kernel/dates.ts";
import { checkDefinition, type Definition } from "../programme/index.ts";
import { type Holding, staffingOn, staffingTotal } from "./staffing.ts";

const load = (file: string): Definition => {
  const checked = checkDefinition(
    readFileSync(resolve(import.meta.dirname, "../../../..", file), "utf8"),
    file,
  );
  if (!checked.ok) throw new Error(file);
  return checked.value;
};
const osaka = load("programmes/osaka-2012.yaml");
const town = load("tests/fixtures/programmes/yamanobe-town.yaml");

const required = (definition: Definition, post: string, day: string) =>
  staffingOn(definition, [], day)
    .flatMap(({ posts }) => posts)
    .filter(({ code }) => code === post)
    .reduce((sum, one) => sum + one.required, 0);

describe("the staffing board of 2012", () => {
  it("asks for supervisors and advisors from October, support workers from November 2012", () => {
    const days = ["2012-09-30", "2012-10-01", "2012-10-31", "2012-11-01", "2014-03-31", "2014-04-01"];
    expect(days.map((day) => required(osaka, "supervisor", day))).toEqual([0, 5, 5, 5, 5, 0]);
    expect(days.map((day) => required(osaka, "advisor", day))).toEqual([0, 24, 24, 24, 24, 0]);
    expect(days.map((day) => required(osaka, "support-worker", day))).toEqual([0, 0, 0, 24, 24, 0]);
  });

  it("says from when a post is due while it isn't", () => {
    const branch = staffingOn(osaka, [], "2012-10-15").find(({ code }) => code === "kita-branch");
    expect(branch?.posts.find(({ code }) => code === "support-worker")?.dueFrom).toBe("2012-11-01");
  });
});

/** Counts day by day, with loops and nothing of the rule's own parts. */
const oracle = (
  definition: Definition,
  holdings: readonly Holding[],
  day: string,
  centre: string,
  post: string,
) => {
  let due = 0;
  let isUnderContract = false;
  for (const contract of definition.contracts)
    for (const code of contract.centres)
      if (code === centre && contract.from <= day && contract.to >= day) isUnderContract = true;
  const kind = definition.centres.filter((one) => one.code === centre)[0]?.kind;
  if (isUnderContract)
    for (const one of definition.posts)
      if (one.code === post)
        for (const seat of one.seats)
          if (
            (seat.centre === centre || seat.kind === kind) &&
            !(day < seat.from) &&
            !(seat.to && day > seat.to)
          )
            due += seat.number;
  const people: number[] = [];
  for (const one of holdings) {
    if (one.centre_code !== centre || one.post_code !== post || day < one.starts) continue;
    if ((one.ends && day > one.ends) || (one.contract_ends && day > one.contract_ends)) continue;
    if (!people.includes(one.person_id)) people.push(one.person_id);
  }
  return { due, held: people.length };
};

const cases = [osaka, town].map((definition) => {
  const first = plainDate(definition.period.from);
  const day = fc.integer({ min: -40, max: 1200 }).map((days) => addDays(first, days) as string);
  const holding: fc.Arbitrary<Holding> = fc.record({
    person_id: fc.integer({ min: 1, max: 6 }),
    person_name: fc.constant("見本"),
    post_code: fc.constantFrom(
      ...definition.posts.filter(({ side }) => side === "centre").map(({ code }) => code),
    ),
    centre_code: fc.constantFrom(...definition.centres.slice(0, 3).map(({ code }) => code)),
    starts: day,
    ends: fc.option(day, { nil: null }),
    contract_ends: fc.constantFrom(...definition.contracts.map(({ to }) => to)),
  });
  return { definition, day, holdings: fc.array(holding, { maxLength: 12 }) };
});

it("agrees with a plain count for any appointments on any day", () => {
  for (const { definition, day, holdings } of cases)
    fc.assert(
      fc.property(holdings, day, (held, on) => {
        const board = staffingOn(definition, held, on);
        for (const centre of definition.centres)
          for (const post of definition.posts.filter(({ side }) => side === "centre")) {
            const { due, held: count } = oracle(definition, held, on, centre.code, post.code);
            const found = board
              .find(({ code }) => code === centre.code)
              ?.posts.find(({ code }) => code === post.code);
            expect([found?.required ?? 0, found?.appointed ?? 0, found?.missing ?? 0]).toEqual([
              due,
              count,
              Math.max(0, due - count),
            ]);
          }
        const posts = board.flatMap((one) => one.posts);
        expect(staffingTotal(board).required).toBe(posts.reduce((sum, one) => sum + one.required, 0));
      }),
      { numRuns: 60 },
    );
});
