import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../../../kernel/dates.ts";
import type { AreaId, CentreId, CouncilId, DutyId, PersonId } from "../../../../kernel/ids.ts";
import type { Written } from "../input.ts";
import type { Ground } from "../model.ts";
import { checkRecord } from "./check-record.ts";
import { allocate, stateAfterReview } from "./review.ts";

const id = <I>(value: number): I => value as I;
const north = id<AreaId>(11);
const south = id<AreaId>(12);
const elsewhere = id<AreaId>(99);

const ground: Ground = {
  today: plainDate("2019-06-14"),
  contracts: [{ starts: plainDate("2019-04-01"), ends: plainDate("2020-03-31") }],
  terms: [
    {
      centre: id<CentreId>(1),
      areas: new Set([north, south]),
      starts: plainDate("2019-05-01"),
      ends: plainDate("2020-03-31"),
    },
  ],
  hows: new Set(["visit"]),
  axes: new Set(["ties", "running"]),
  generations: new Set(["child", "senior"]),
  duties: new Map([
    [id<DutyId>(1), { axis: "ties" }],
    [id<DutyId>(2), { axis: null }],
  ]),
  councils: new Map([
    [id<CouncilId>(1), north],
    [id<CouncilId>(2), south],
    [id<CouncilId>(9), elsewhere],
  ]),
  writable: new Set([north, south]),
  owners: new Set([id<PersonId>(5)]),
};

const written: Written = {
  day: plainDate("2019-06-03"),
  minutes: 90,
  how: "visit",
  place: "",
  councils: [id<CouncilId>(1)],
  area: null,
  duty: id<DutyId>(1),
  otherDuties: [],
  axis: null,
  peopleMet: null,
  metByGeneration: {},
  asked: "",
  done: "話を聞いた",
  outcome: "",
  next: null,
};

const said = (changes: Partial<Written>, on: Ground = ground): Record<string, string> => {
  const result = checkRecord({ ...written, ...changes }, on);
  return result.ok ? {} : Object.fromEntries(result.error.map((issue) => [issue.path, issue.message.ja]));
};

describe("what a record is checked against", () => {
  it("takes the centre from the worker's term, the district from the first council, the axis from the duty", () => {
    const result = checkRecord({ ...written, councils: [id<CouncilId>(2), id<CouncilId>(1)] }, ground);
    expect(result.ok && result.value).toMatchObject({ centre: 1, area: south, axis: "ties" });
  });

  it("keeps an axis that was chosen over the duty's", () => {
    const result = checkRecord({ ...written, axis: "running" }, ground);
    expect(result.ok && result.value.axis).toBe("running");
  });

  it("names the contract when the day lies outside of it", () => {
    expect(said({ day: plainDate("2019-03-31") }).day).toContain(
      "委託契約の期間（2019-04-01〜2020-03-31）の外",
    );
  });

  it("names the term when the worker held no post on that day", () => {
    expect(said({ day: plainDate("2019-04-30") }).day).toContain(
      "職に就いていた期間（2019-05-01〜2020-03-31）の外",
    );
  });

  it("refuses a day that has not come", () => {
    expect(said({ day: plainDate("2019-06-15") }).day).toContain("まだ来ていない日付");
    expect(said({ day: plainDate("2019-06-14") })).toEqual({});
  });

  it("tells somebody without any post so", () => {
    expect(said({}, { ...ground, terms: [] }).day).toContain("職に就いていないので");
  });

  it("refuses the main duty among the others, and one twice", () => {
    expect(said({ otherDuties: [id<DutyId>(1)] }).otherDuties).toContain("「ほかの業務」にも選ばれています");
    expect(said({ otherDuties: [id<DutyId>(2)] })).toEqual({});
  });

  it("wants a council or an area, and only one's own", () => {
    expect(said({ councils: [] }).councils).toContain("どちらかを選んで");
    expect(said({ councils: [], area: elsewhere }).area).toContain("担当していない地域");
    expect(said({ councils: [id<CouncilId>(1), id<CouncilId>(9)] }).councils).toContain(
      "担当していない地活協",
    );
    expect(said({ councils: [], area: north })).toEqual({});
  });

  it("refuses codes that the programme doesn't know", () => {
    const wrong = said({ how: "teleport", axis: "x", duty: id<DutyId>(77), metByGeneration: { robot: 1 } });
    expect(Object.keys(wrong).sort()).toEqual(["axis", "duty", "how", "metByGeneration"]);
  });

  it("counts no more people by generation than were met", () => {
    expect(said({ peopleMet: 5, metByGeneration: { child: 3, senior: 4 } }).peopleMet).toContain("7人");
    expect(said({ peopleMet: 7, metByGeneration: { child: 3, senior: 4 } })).toEqual({});
  });

  it("wants a next step's due date not before the support, and an owner on the staff", () => {
    const next = { step: "見積りを送る", due: plainDate("2019-06-02"), owner: id<PersonId>(6) };
    expect(Object.keys(said({ next })).sort()).toEqual(["nextDue", "nextOwner"]);
  });
});

describe("minutes divided among councils", () => {
  it("add up, differ by one at most, and the earlier get more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 1, max: 40 }), (minutes, councils) => {
        const shares = allocate(minutes, councils);
        expect(shares).toHaveLength(councils);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(minutes);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        expect([...shares].sort((a, b) => b - a)).toEqual(shares);
      }),
    );
  });

  it("fall to the area as a whole when there is no council", () => expect(allocate(75, 0)).toEqual([75]));
});

describe("the way of a record", () => {
  it("goes from submitted to returned or approved, and nowhere else by a review", () => {
    expect(stateAfterReview("submitted", "approved")).toBe("approved");
    expect(stateAfterReview("submitted", "returned")).toBe("returned");
    for (const state of ["returned", "approved"] as const) {
      expect(stateAfterReview(state, "approved")).toBeNull();
      expect(stateAfterReview(state, "returned")).toBeNull();
      expect(stateAfterReview(state, "commented")).toBe(state);
    }
  });
});
