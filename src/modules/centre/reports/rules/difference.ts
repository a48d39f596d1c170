import type { CountedRecord, Difference, Figures, Measure, ReportContent, StaffingLine } from "../content.ts";
import { canonical } from "./canonical.ts";

const none: Figures = { records: 0, minutes: 0 };
const same = (a: Figures, b: Figures) => a.records === b.records && a.minutes === b.minutes;

/** What an amendment changes against what was submitted before. */
export const difference = (before: ReportContent, after: ReportContent): Difference => ({
  total: { before: before.work.total, after: after.work.total },
  cells: changedCells(before, after),
  records: changedRecords(before.records, after.records),
  narrative: changedNarrative(before.narrative, after.narrative),
  staffing: changedStaffing(before.staffing, after.staffing),
  // A report from before the desk was kept here had nothing that could have changed.
  measures: before.measures ? changedMeasures(before.measures, after.measures ?? []) : [],
});

export const isNoDifference = (found: Difference): boolean =>
  same(found.total.before, found.total.after) &&
  found.cells.length + found.narrative.length + found.staffing.length + (found.measures ?? []).length === 0 &&
  found.records.added.length + found.records.removed.length + found.records.changed.length === 0;

const changedCells = (before: ReportContent, after: ReportContent): Difference["cells"] => {
  const keyOf = (cell: { duty: string; council: number | null }) => `${cell.duty} ${cell.council ?? ""}`;
  const old = new Map(before.work.cells.map((cell) => [keyOf(cell), cell]));
  const fresh = new Map(after.work.cells.map((cell) => [keyOf(cell), cell]));
  const figuresOf = (cell: Figures | undefined): Figures =>
    cell ? { records: cell.records, minutes: cell.minutes } : none;
  return [...new Map([...old, ...fresh]).entries()]
    .map(([key, { duty, council }]) => ({
      duty,
      council,
      before: figuresOf(old.get(key)),
      after: figuresOf(fresh.get(key)),
    }))
    .filter((cell) => !same(cell.before, cell.after));
};

/** The version may move without any printed word having changed; only what is printed counts. */
const printed = ({ version: _, ...rest }: CountedRecord): string => canonical(rest);

const changedRecords = (
  before: readonly CountedRecord[],
  after: readonly CountedRecord[],
): Difference["records"] => {
  const old = new Map(before.map((record) => [record.id, printed(record)]));
  const fresh = new Map(after.map((record) => [record.id, printed(record)]));
  return {
    added: [...fresh.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !fresh.has(id)),
    changed: [...fresh].filter(([id, words]) => old.has(id) && old.get(id) !== words).map(([id]) => id),
  };
};

const changedNarrative = (
  before: ReportContent["narrative"],
  after: ReportContent["narrative"],
): Difference["narrative"] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((section) => ({ section, before: before[section] ?? "", after: after[section] ?? "" }))
    .filter((section) => section.before !== section.after);

const changedMeasures = (
  before: readonly Measure[],
  after: readonly Measure[],
): NonNullable<Difference["measures"]> => {
  const old = new Map(before.map((measure) => [measure.code, measure]));
  // What was not kept here yet, when the report before was submitted, could not change.
  const kept = new Set(before.map(({ code }) => code.split(".")[0]));
  const fresh = new Map(
    after.filter(({ code }) => kept.has(code.split(".")[0])).map((measure) => [measure.code, measure]),
  );
  return [...new Map([...old, ...fresh]).keys()]
    .map((code) => ({ before: old.get(code) ?? null, after: fresh.get(code) ?? null }))
    .filter((pair) => pair.before?.value !== pair.after?.value);
};

const changedStaffing = (
  before: readonly StaffingLine[],
  after: readonly StaffingLine[],
): Difference["staffing"] => {
  const keyOf = (line: StaffingLine) => `${line.centre.code} ${line.post.code}`;
  const old = new Map(before.map((line) => [keyOf(line), line]));
  const fresh = new Map(after.map((line) => [keyOf(line), line]));
  const numbers = (line: StaffingLine | undefined) => ({
    required: line?.required ?? 0,
    appointed: line?.appointed ?? 0,
  });
  return [...new Map([...old, ...fresh]).entries()]
    .map(([key, { centre, post }]) => ({
      centre,
      post,
      before: numbers(old.get(key)),
      after: numbers(fresh.get(key)),
    }))
    .filter(
      (line) =>
        line.before.required !== line.after.required || line.before.appointed !== line.after.appointed,
    );
};
