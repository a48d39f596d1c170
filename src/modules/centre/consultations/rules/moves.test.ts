import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../../../kernel/dates.ts";
import { type Consultation, helpeds, type Kind, kinds } from "../model.ts";
import { moved, refusal, stateAfter } from "./moves.ts";

/** The same in plain words: what each kind needs, and where it leads. Shares no line with the rules. */
const table: Readonly<Record<Kind, { readonly onClosed: boolean; readonly onOpen: boolean }>> = {
  fact: { onClosed: false, onOpen: true },
  advice: { onClosed: false, onOpen: true },
  referral: { onClosed: false, onOpen: true },
  closing: { onClosed: false, onOpen: true },
  outcome: { onClosed: true, onOpen: true },
  note: { onClosed: true, onOpen: true },
  reopening: { onClosed: true, onOpen: false },
  helped: { onClosed: true, onOpen: false },
};

const begun: Consultation = {
  askedBy: "council",
  how: "phone",
  askedOn: plainDate("2019-04-01"),
  councils: [],
  area: 1 as Consultation["area"],
  duty: null,
  question: "?",
  id: 1 as Consultation["id"],
  programme: 1 as Consultation["programme"],
  asker: 9 as Consultation["asker"],
  writer: 9 as Consultation["writer"],
  confidential: false,
  state: "open",
  keeper: null,
  answeredOn: null,
  closedOn: null,
  askAgainOn: null,
  helped: null,
  helpedOn: null,
  version: 1,
};

const step = fc.record({
  kind: fc.constantFrom(...kinds),
  isAsker: fc.boolean(),
  person: fc.integer({ min: 10, max: 12 }),
  helped: fc.constantFrom(...helpeds),
});

describe("the way of a case", () => {
  it("holds what the database holds, after any steps", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.integer({ min: 1, max: 400 }), (steps, askAgain) => {
        let one = begun;
        for (const [n, { kind, isAsker, person, helped }] of steps.entries()) {
          // Only the staff close; an asker alone leaves a case without a keeper.
          const byAsker = isAsker && ["fact", "helped", "reopening"].includes(kind);
          const allowed = one.state === "closed" ? table[kind].onClosed : table[kind].onOpen;
          const twice = kind === "helped" && one.helped !== null;
          expect(refusal(one, kind) === null).toBe(allowed && !twice);
          if (refusal(one, kind) !== null) continue;
          const today = plainDate(`2019-05-${String(n + 1).padStart(2, "0")}`);
          const entry = {
            kind,
            body: "x",
            sources: "",
            referral: null,
            helped: kind === "helped" ? helped : null,
          };
          const now = moved(one, entry, {
            person: person as Consultation["writer"],
            isAsker: byAsker,
            today,
            askAgain,
          });
          one = { ...one, ...now };
          expect(one.state === "closed").toBe(one.closedOn !== null);
          expect(one.state === "closed").toBe(one.askAgainOn !== null);
          expect(one.helped === null).toBe(one.helpedOn === null);
          if (one.helped !== null) expect(one.state).toBe("closed");
          if (one.state === "closed") expect(one.keeper).not.toBeNull();
          if (one.closedOn && one.askAgainOn) expect(one.askAgainOn > one.closedOn).toBe(true);
        }
      }),
    );
  });

  it("waits for an answer again when the asker adds to it, and not when the staff do", () => {
    expect(stateAfter("answered", "fact", true)).toBe("open");
    expect(stateAfter("answered", "fact", false)).toBe("answered");
    expect(stateAfter("open", "note", false)).toBe("open");
  });

  it("asks again a month after the last day of February as the calendar has it", () => {
    const entry = { kind: "closing", body: "x", sources: "", referral: null, helped: null } as const;
    const by = {
      person: 10 as Consultation["writer"],
      isAsker: false,
      today: plainDate("2020-02-29"),
      askAgain: 30,
    };
    expect(moved(begun, entry, by)).toMatchObject({
      closedOn: "2020-02-29",
      askAgainOn: "2020-03-30",
      keeper: 10,
    });
  });
});
