import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../../../kernel/dates.ts";
import { claimStates } from "../model.ts";
import { againstDeadlines, applicationDue, latenessOf, nextDue, reportDue } from "./deadlines.ts";

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => plainDate(Temporal.PlainDate.from("2000-01-01").add({ days }).toString()));
const days = fc.integer({ min: 0, max: 400 });
const year = fc.integer({ min: 2000, max: 2050 });

describe("the deadlines", () => {
  it("read like the ordinance: thirty days before the first project starts", () => {
    const starts = [plainDate("2019-08-01"), plainDate("2019-06-15")];
    expect(applicationDue({ daysBefore: 30 }, 2019, starts)).toBe("2019-05-16");
    expect(applicationDue({ daysBefore: 30 }, 2019, [])).toBe("2019-03-02");
    expect(applicationDue({ daysBefore: 30 }, 2020, [])).toBe("2020-03-02");
    const ends = [plainDate("2019-12-31"), plainDate("2019-08-04")];
    expect(reportDue({ reportDays: 30, projectReportDays: null }, 2019, ends)).toBe("2020-04-30");
    expect(reportDue({ reportDays: 30, projectReportDays: 20 }, 2019, ends)).toBe("2020-01-20");
    expect(reportDue({ reportDays: 30, projectReportDays: 20 }, 2019, [])).toBe("2020-04-30");
    expect(reportDue({ reportDays: 10, projectReportDays: 120 }, 2019, ends)).toBe("2020-04-10");
  });

  it("lie the given days from the earliest start and the year's end, over leap days as well", () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), days, year, (starts, before, of) => {
        const due = Temporal.PlainDate.from(applicationDue({ daysBefore: before }, of, starts));
        const distances = starts.map((start) => due.until(Temporal.PlainDate.from(start)).days);
        expect(Math.min(...distances)).toBe(before);
        const rules = { reportDays: before, projectReportDays: null };
        const report = Temporal.PlainDate.from(reportDue(rules, of, starts));
        expect(Temporal.PlainDate.from(`${of + 1}-03-31`).until(report).days).toBe(before);
      }),
    );
  });

  it("of the report are never later than the year's, nor than the last project's own", () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), days, days, year, (ends, ofYear, ofProjects, of) => {
        const rules = { reportDays: ofYear, projectReportDays: ofProjects };
        const due = Temporal.PlainDate.from(reportDue(rules, of, ends));
        const each = [
          Temporal.PlainDate.from(`${of + 1}-03-31`).until(due).days - ofYear,
          Math.min(...ends.map((end) => Temporal.PlainDate.from(end).until(due).days)) - ofProjects,
        ];
        expect(Math.max(...each)).toBe(0);
      }),
    );
  });

  it("are the council's while it is the council's turn, and late from the day after", () => {
    const due = { application: plainDate("2019-03-02"), report: plainDate("2020-04-30") };
    const at = (state: (typeof claimStates)[number] | null, today: string) =>
      nextDue(state, due, plainDate(today));
    expect(at(null, "2019-03-02")).toEqual({ kind: "application", day: "2019-03-02", late: false });
    expect(at("draft", "2019-03-03")).toMatchObject({ kind: "application", late: true });
    expect(at("decided", "2020-04-30")).toMatchObject({ kind: "report", late: false });
    expect(at("changing", "2020-05-01")).toMatchObject({ kind: "report", late: true });
    expect(claimStates.filter((state) => at(state, "2020-05-01") === null)).toEqual([
      "submitted",
      "refused",
      "change-submitted",
      "reported",
      "final",
      "settled",
      "cancelled",
    ]);
  });

  it("say how late each was: as it was handed in, else so far, and nothing of what isn't owed", () => {
    const maybe = fc.option(day);
    const state = fc.constantFrom(null, ...claimStates);
    fc.assert(
      fc.property(state, year, day, day, day, maybe, maybe, (of, in_, a, r, today, applied, reported) => {
        const dues = { application: a, report: r };
        const handed = { application: applied, report: reported };
        const late = latenessOf(of, { year: in_, dues, days: handed, today });
        for (const { kind, late: known } of againstDeadlines(dues, handed)) expect(late[kind]).toBe(known);
        if (applied === null && late.application !== null) {
          expect([null, "draft"]).toContain(of);
          // Counted by hand: from the deadline to today, at most to the last of March.
          const last = [today, `${in_ + 1}-03-31`].sort()[0] ?? today;
          const passed = Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(last)).days;
          expect(late.application).toBe(Math.max(0, passed));
        }
        if (reported === null && late.report !== null) {
          expect(["decided", "changing", "change-submitted"]).toContain(of);
          expect(late.report).toBeGreaterThan(0);
        }
      }),
    );
  });
});
