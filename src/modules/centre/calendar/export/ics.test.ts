import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { readIcs, valuesOf } from "../../../../../tests/support/read-ics.ts";
import { plainDate } from "../../../../kernel/dates.ts";
import type { AreaId, ProgrammeId } from "../../../../kernel/ids.ts";
import { translator } from "../../../../kernel/say.ts";
import type { EntryId } from "../model.ts";
import type { FeedEntry } from "../queries/feed-entries.ts";
import { writeIcs } from "./ics.ts";

const t = translator("ja");
const entry = (given: Partial<FeedEntry> = {}): FeedEntry => ({
  id: 12 as EntryId,
  uid: "3f0f3b1e-8a57-4a4e-9d4a-0d4f6a9f2c11",
  programme: 1 as ProgrammeId,
  area: 1 as AreaId,
  areas: [1 as AreaId],
  kind: "visit",
  title: "役員会への同席",
  startsOn: plainDate("2019-06-14"),
  endsOn: plainDate("2019-06-14"),
  startsAt: "13:00",
  endsAt: "15:00",
  place: "榎本会館",
  councils: [],
  people: [],
  note: "",
  cancelled: null,
  series: null,
  version: 1,
  updatedAt: new Date("2019-06-01T00:30:00Z"),
  programmeCode: "tsurumi-2019",
  programmeTitle: { ja: "鶴見区", en: "Tsurumi" },
  councilNames: ["榎本地域活動協議会"],
  ...given,
});
const read = (...entries: FeedEntry[]) =>
  readIcs(writeIcs(entries, t, "まちセンの予定", "https://machisen.example.jp"));
const eventOf = (given: Partial<FeedEntry>) => {
  const event = read(entry(given)).components.find(({ name }) => name === "VEVENT");
  if (!event) throw new Error("no event");
  return event;
};
const lineOf = (given: Partial<FeedEntry>, name: string): string => {
  const found = eventOf(given).properties.find((one) => one.name === name);
  return found ? `${Object.entries(found.parameters).map(([k, v]) => `${k}=${v}`)}:${found.raw}` : "";
};

describe("a calendar file", () => {
  it("is one VCALENDAR with Tokyo's zone and the events", () => {
    const calendar = read(entry(), entry({ id: 13 as EntryId, uid: "other" }));
    expect(valuesOf(calendar)).toMatchObject({ VERSION: "2.0", METHOD: "PUBLISH" });
    expect(calendar.components.map(({ name }) => name)).toEqual(["VTIMEZONE", "VEVENT", "VEVENT"]);
    const [zone] = calendar.components;
    expect(zone && valuesOf(zone).TZID).toBe("Asia/Tokyo");
    expect(zone?.components.map((part) => [part.name, valuesOf(part).TZOFFSETTO])).toEqual([
      ["STANDARD", "+0900"],
    ]);
  });

  it("is a calendar also without any entry", () => {
    expect(read().components.filter(({ name }) => name === "VEVENT")).toEqual([]);
  });

  it("tells title, time, place and councils, and of the people nothing", () => {
    const told = valuesOf(eventOf({ note: "会長は入院中", version: 4 }));
    expect(told).toMatchObject({
      UID: "3f0f3b1e-8a57-4a4e-9d4a-0d4f6a9f2c11@machisen",
      SEQUENCE: "3",
      STATUS: "CONFIRMED",
      SUMMARY: "役員会への同席",
      LOCATION: "榎本会館",
      DESCRIPTION: "訪問\n榎本地域活動協議会\n鶴見区",
      DTSTAMP: "20190601T003000Z",
      URL: "https://machisen.example.jp/tsurumi-2019/calendar/12",
    });
    expect(JSON.stringify(told)).not.toContain("入院");
    expect(Object.keys(told)).not.toContain("ATTENDEE");
  });

  it("says of what is called off that it is, under the same name", () => {
    const told = valuesOf(eventOf({ cancelled: "雨のため", version: 2 }));
    expect(told).toMatchObject({ STATUS: "CANCELLED", SEQUENCE: "1", UID: valuesOf(eventOf({})).UID });
    expect(JSON.stringify(told)).not.toContain("雨");
  });

  it("keeps whatever people type inside its field", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 200 }), (typed) => {
        const kept = typed.replace(/\r\n|\r/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
        const told = valuesOf(eventOf({ title: typed.toWellFormed(), place: "END:VEVENT\nBEGIN:VEVENT" }));
        expect(told.SUMMARY).toBe(kept.toWellFormed());
        expect(told.LOCATION).toBe("END:VEVENT\nBEGIN:VEVENT");
      }),
    );
  });
});

describe("the clock", () => {
  const here = process.env.TZ;
  afterEach(() => {
    if (here === undefined) delete process.env.TZ;
    else process.env.TZ = here;
  });

  it.each(["UTC", "Asia/Tokyo", "America/New_York", "Pacific/Kiritimati"])(
    "is Tokyo's in a process that believes to be in %s",
    (zone) => {
      process.env.TZ = zone;
      expect(lineOf({}, "DTSTART")).toBe("TZID=Asia/Tokyo:20190614T130000");
      expect(lineOf({}, "DTEND")).toBe("TZID=Asia/Tokyo:20190614T150000");
      expect(lineOf({}, "DTSTAMP")).toBe(":20190601T003000Z");
      // A night on which clocks elsewhere jump.
      const night = {
        startsOn: plainDate("2020-03-08"),
        endsOn: plainDate("2020-03-08"),
        startsAt: "02:30",
        endsAt: "03:00",
      };
      expect(lineOf(night, "DTSTART")).toBe("TZID=Asia/Tokyo:20200308T023000");
      const leap = {
        startsOn: plainDate("2020-02-28"),
        endsOn: plainDate("2020-02-29"),
        startsAt: null,
        endsAt: null,
      };
      expect([lineOf(leap, "DTSTART"), lineOf(leap, "DTEND")]).toEqual([
        "VALUE=DATE:20200228",
        "VALUE=DATE:20200301",
      ]);
      const late = { endsOn: plainDate("2019-06-15"), startsAt: "22:00", endsAt: "00:00" };
      expect(lineOf(late, "DTEND")).toBe("TZID=Asia/Tokyo:20190615T000000");
    },
  );

  it("of a deadline is one moment without an end", () => {
    const moment = { kind: "deadline", startsAt: "17:00", endsAt: "17:00" } as const;
    expect([lineOf(moment, "DTSTART"), lineOf(moment, "DTEND")]).toEqual([
      "TZID=Asia/Tokyo:20190614T170000",
      "",
    ]);
  });
});
