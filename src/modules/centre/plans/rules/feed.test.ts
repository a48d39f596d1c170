import fc from "fast-check";
import { expect, it } from "vitest";
import { type PlainDate, plainDate } from "../../../../kernel/dates.ts";
import type { DutyId } from "../../../../kernel/ids.ts";
import type { Work } from "../model.ts";
import { clash, feed } from "./feed.ts";

const axes = ["issues", "ties", "running"] as const;
const duty = fc.integer({ min: 1, max: 4 }).map((id) => id as DutyId);
const axis = fc.constantFrom(...axes, null);
const step = fc.record({ duty, axis });
const record = fc.record({
  duty,
  axis,
  minutes: fc.integer({ min: 0, max: 600 }),
  day: fc.integer({ min: 1, max: 28 }).map((day) => plainDate(`2019-06-${String(day).padStart(2, "0")}`)),
});
type Step = { readonly duty: DutyId; readonly axis: string | null };
type OneRecord = { duty: DutyId; axis: string | null; minutes: number; day: PlainDate };

/** Steps as a plan may have them: none wants another's records. */
const plan = fc.array(step, { maxLength: 8 }).map((all) => {
  const kept: Step[] = [];
  for (const one of all) if (!kept.some((other) => clash(one, other))) kept.push(one);
  return kept;
});

/** Records in the shape in which the database counts them. */
const grouped = (records: readonly OneRecord[]): Work[] => {
  const groups = new Map<string, Work>();
  for (const { duty: of, axis: on, minutes, day } of records) {
    const key = `${of} ${on}`;
    const before = groups.get(key);
    groups.set(key, {
      duty: of,
      axis: on,
      records: (before?.records ?? 0) + 1,
      minutes: (before?.minutes ?? 0) + minutes,
      last: before && before.last > day ? before.last : day,
    });
  }
  return [...groups.values()];
};

it("gives each record to the one step it belongs to, counted record by record, and loses none", () => {
  fc.assert(
    fc.property(plan, fc.array(record, { maxLength: 60 }), (steps, records) => {
      const { done, outside } = feed(steps, grouped(records));
      let counted = 0;
      for (const one of steps) {
        const mine = records.filter(
          (each) => each.duty === one.duty && (one.axis === null || one.axis === each.axis),
        );
        counted += mine.length;
        expect(done.get(one)).toEqual({
          records: mine.length,
          minutes: mine.reduce((sum, { minutes }) => sum + minutes, 0),
          last:
            mine
              .map(({ day }) => day)
              .sort()
              .at(-1) ?? null,
        });
      }
      expect(outside.records).toBe(records.length - counted);
      const all = [...done.values(), outside];
      expect(all.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(
        records.reduce((sum, { minutes }) => sum + minutes, 0),
      );
    }),
  );
});

it("calls a clash exactly what would count a record twice", () => {
  fc.assert(
    fc.property(step, step, (one, other) => {
      const both = [...axes, null].some((on) =>
        [one, other].every((each) => each.duty === one.duty && (each.axis === null || each.axis === on)),
      );
      expect(clash(one, other)).toBe(both);
    }),
  );
});
