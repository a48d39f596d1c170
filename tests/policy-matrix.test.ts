import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, plainDate } from "../src/kernel/dates.ts";
import type { PersonId } from "../src/kernel/ids.ts";
import { type Definition, powers } from "../src/modules/foundation/programme/index.ts";
import { setToday } from "./support/build/index.ts";
import { type TestDatabase, testDatabase } from "./support/database.ts";
import { answersTo, buildMatrixWorld, type MatrixWorld, seatPerson } from "./support/matrix-world.ts";
import { areasByHand, type Seat } from "./support/rights-oracle.ts";

let db: TestDatabase;
let world: MatrixWorld;
/** How often somebody held something somewhere: a matrix of nothing but blanks would agree too. */
let held = 0;
beforeAll(async () => {
  db = await testDatabase();
  world = await buildMatrixWorld(db);
});
afterAll(() => db.drop());

const agree = async (person: PersonId, seats: readonly Seat[], day: string, programme: string | null) => {
  const by = (power: string) => areasByHand(world.definitions, world.tree, seats, power, day, programme);
  const found = await answersTo(db, person, programme);
  for (const power of powers) {
    const expected = by(power);
    held += expected.length > 0 ? 1 : 0;
    expect(found.sql.get(power), `SQL: ${power} on ${day} in ${programme}`).toEqual(expected);
    expect(found.rights.get(power), `rights: ${power} on ${day} in ${programme}`).toEqual(expected);
  }
  const visible = [...new Set([...by("council.read"), ...by("council.write")])];
  expect(found.councils, `councils seen on ${day}`).toEqual(
    visible.filter((code) => world.councils.has(code)).sort(),
  );
};

/** A seat of a post somewhere it can stand, with a term inside the contract. */
const seatOf = (definition: Definition, post: string, starts: string, ends: string | null): Seat => {
  const { side, seats } = definition.posts.find(({ code }) => code === post) ?? { side: "client", seats: [] };
  const codeOf = (key: string) => definition.areas.find((area) => area.key === key)?.code ?? key;
  const centre = definition.centres.findLast(
    ({ code, kind }) =>
      side === "centre" &&
      (seats.length === 0 || seats.some((seat) => seat.kind === kind || seat.centre === code)),
  );
  const inside = [...world.councils.keys()];
  const wardOf = (codes: readonly string[]) => codes[0] ?? "";
  const areas =
    side === "council"
      ? [wardOf(inside)]
      : side === "client"
        ? [codeOf(definition.client.area)]
        : (centre?.serves ?? []).slice(0, 1).map(codeOf);
  return { programme: definition.code, post, centre: centre?.code ?? null, areas, starts, ends };
};

describe("post × power × area × day", () => {
  it("is one and the same to TypeScript, to row security and to the definition read by hand", async () => {
    for (const definition of world.definitions) {
      const [contract] = definition.contracts;
      if (!contract) throw new Error("a programme has a contract");
      const starts = addDays(plainDate(contract.from), 30);
      const ends = addDays(plainDate(contract.to), -30);
      const people = [];
      for (const { code } of definition.posts) {
        const open = seatOf(definition, code, starts, null);
        const ended = seatOf(definition, code, starts, ends);
        people.push({ seats: [open], id: await seatPerson(db, world, [open]) });
        people.push({ seats: [ended], id: await seatPerson(db, world, [ended]) });
      }
      const days = [
        addDays(starts, -1),
        starts,
        ends,
        addDays(ends, 1),
        contract.to,
        addDays(plainDate(contract.to), 1),
      ];
      for (const day of days) {
        await setToday(db, day);
        for (const { id, seats } of people) await agree(id, seats, day, definition.code);
      }
    }
    expect(held).toBeGreaterThan(500);
  });

  it("holds for anybody on any seats at once, in one programme or in all", async () => {
    const seat = fc
      .constantFrom(...world.definitions)
      .chain((definition) => {
        const contracts = definition.contracts.flatMap((contract) =>
          contract.centres.map((centre) => ({ centre, from: contract.from, to: contract.to })),
        );
        return fc.record({
          definition: fc.constant(definition),
          post: fc.constantFrom(...definition.posts),
          contract: fc.constantFrom(...contracts),
          picks: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
          offset: fc.integer({ min: 0, max: 300 }),
          length: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
        });
      })
      .map(({ definition, post, contract, picks, offset, length }): Seat => {
        const inCentre = post.side === "centre";
        const last = plainDate(contract.to);
        const starts = [addDays(plainDate(contract.from), offset), last].sort()[0] ?? last;
        const wanted = length === null ? null : addDays(starts, length);
        const ends = wanted !== null && inCentre && wanted > last ? last : wanted;
        const serves = definition.centres.find(({ code }) => code === contract.centre)?.serves ?? [];
        const roots = serves.map((key) => definition.areas.find((area) => area.key === key)?.code ?? key);
        const under = (code: string): boolean => {
          for (let at: string | null = code; at !== null; at = world.tree.get(at) ?? null)
            if (roots.includes(at)) return true;
          return false;
        };
        const all = [...world.tree.keys()].sort();
        const choices = inCentre
          ? all.filter(under)
          : post.side === "council"
            ? [...world.councils.keys()].sort()
            : all;
        const areas = picks.map((pick) => choices[pick % choices.length] ?? "");
        return {
          programme: definition.code,
          post: post.code,
          centre: inCentre ? contract.centre : null,
          areas: post.side === "council" ? areas.slice(0, 1) : [...new Set(areas)],
          starts,
          ends,
        };
      });
    const when = fc.record({
      programme: fc.constantFrom(...world.definitions),
      days: fc.array(fc.integer({ min: -20, max: 900 }), { minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(seat, { minLength: 1, maxLength: 4 }),
        when,
        async (seats, { programme, days }) => {
          const person = await seatPerson(db, world, seats);
          for (const offset of days) {
            const day = addDays(plainDate(programme.period.from), offset);
            await setToday(db, day);
            await agree(person, seats, day, programme.code);
            await agree(person, seats, day, null);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

it("lets nobody into a programme whose contract has ended, however open the term", async () => {
  const tsurumi = world.definitions.find(({ code }) => code === "tsurumi-2019");
  if (!tsurumi) throw new Error("tsurumi");
  const seat = seatOf(tsurumi, "operations-manager", "2019-04-01", null);
  const person = await seatPerson(db, world, [seat]);
  for (const [day, open] of [
    ["2020-03-31", true],
    ["2020-04-01", false],
  ] as const) {
    await setToday(db, day);
    const { rows } = await db.owner.query(
      "select app.enter_as('person', $1, 'tsurumi-2019', 'test') as entered",
      [person],
    );
    expect(rows[0].entered.programme !== null).toBe(open);
    expect(rows[0].entered.powers.length > 0).toBe(open);
  }
});
