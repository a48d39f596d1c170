import fc from "fast-check";
import { expect, it } from "vitest";
import { plainDate } from "../../../../kernel/dates.ts";
import type { EntryId } from "../model.ts";
import { heldIn } from "./held-in.ts";
import type { Thing } from "./model.ts";

const day = fc.constantFrom(
  "2018-12-01",
  "2019-03-31",
  "2019-04-01",
  "2019-10-10",
  "2020-03-31",
  "2020-04-01",
);
const noted = fc.option(
  fc.record({
    quantity: fc.constant(1),
    place: fc.constant(""),
    disposedOn: fc.option(day),
    reason: fc.constant("x"),
  }),
);
const anyThing = (entry: number): fc.Arbitrary<Thing> =>
  noted.map((note) => ({
    ...{
      entry: entry as EntryId,
      position: 1,
      older: null,
      code: `${entry}-1`,
      year: 2018,

      day: plainDate("2018-06-01"),
      voucher: entry,
    },
    ...{ party: "", what: "", category: "", fund: "", lasting: false, project: null, amount: 1 },
    noted: note && { ...note, disposedOn: note.disposedOn === null ? null : plainDate(note.disposedOn) },
  }));
const anyThings = fc
  .nat(6)
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, entry) => anyThing(entry))));

it("each thing is held, gone in the year, or gone before, in the order in which it was bought", () => {
  fc.assert(
    fc.property(anyThings, (things) => {
      const { held, gone } = heldIn(things, { from: plainDate("2019-04-01"), to: plainDate("2020-03-31") });
      for (const [list, days] of [
        [held, [undefined, null, "2020-04-01"]],
        [gone, ["2019-04-01", "2019-10-10", "2020-03-31"]],
      ] as const)
        expect(list.map(({ entry }) => entry)).toEqual(
          things
            .filter((thing) => (days as readonly unknown[]).includes(thing.noted?.disposedOn))
            .map(({ entry }) => entry),
        );
    }),
  );
});
