import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AreaId } from "../../kernel/ids.ts";
import { createMemory } from "./memory.ts";
import type { Message } from "./message.ts";

const message = (n: number): Message => ({ topic: "records", area: n as AreaId, programme: null });

describe("what happened between reading a page and listening", () => {
  it("is told exactly, whatever the clock does, or said to be unknown", () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("keep" as const), n: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ kind: fc.constant("mark" as const) }),
      fc.record({ kind: fc.constant("forget" as const) }),
      // A clock may stand still and may be set back.
      fc.record({ kind: fc.constant("wait" as const), by: fc.integer({ min: -5, max: 50 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let clock = 1000;
        let count = 0;
        let forgotten = 0;
        const memory = createMemory(() => clock);
        // Independent of any clock: how many messages there were when the mark was taken.
        const marks: { mark: string; count: number; forgotten: number }[] = [];
        for (const one of steps) {
          if (one.kind === "wait") clock += one.by;
          if (one.kind === "mark") marks.push({ mark: memory.mark(), count, forgotten });
          if (one.kind === "forget") {
            memory.forget();
            forgotten += 1;
          }
          if (one.kind === "keep") {
            memory.keep(Array.from({ length: one.n }, (_, k) => message(count + k + 1)));
            count += one.n;
          }
        }
        for (const taken of marks) {
          const expected =
            taken.forgotten < forgotten
              ? null
              : Array.from({ length: count - taken.count }, (_, k) => message(taken.count + k + 1));
          expect(memory.since(taken.mark)).toEqual(expected);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("is unknown for a mark from before something was missed, also when the clock was set back between", () => {
    let clock = 1000;
    const memory = createMemory(() => clock);
    const before = memory.mark();
    clock = 999;
    memory.forget();
    expect(memory.since(before)).toBeNull();
    clock = 2000;
    expect(memory.since(before)).toBeNull();
    expect(memory.since(memory.mark())).toEqual([]);
  });

  it("is told whole when the clock was set back after the page was read", () => {
    let clock = 1000;
    const memory = createMemory(() => clock);
    const read = memory.mark();
    clock = 999;
    memory.keep([message(1)]);
    expect(memory.since(read)).toEqual([message(1)]);
  });

  it("is unknown after so many messages that not all of them are kept", () => {
    const memory = createMemory();
    const early = memory.mark();
    memory.keep(Array.from({ length: 1500 }, (_, n) => message(n + 1)));
    const later = memory.mark();
    memory.keep(Array.from({ length: 1500 }, (_, n) => message(n + 1)));
    expect(memory.since(early)).toBeNull();
    expect(memory.since(later)).toHaveLength(1500);
  });

  it("is unknown for a mark that nobody gave", () => {
    const memory = createMemory();
    for (const wrong of [undefined, "", "-1", "zzzzzzzzzz", "zzzzzzzzzzz", "' or 1", "%00"])
      expect(memory.since(wrong)).toBeNull();
  });
});
