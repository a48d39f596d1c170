import {
  exportRecords,
  finishNextStep,
  type ImportRow,
  importRecords,
} from "../modules/centre/support/index.ts";
import type { Ctx, ProgrammeRef } from "../platform/database/run-as.ts";
import { granted } from "./granted.ts";
import { councilName, type PlannedProgramme, type PlannedRecord } from "./plan.ts";

/** A planned record as a line of a file: the demonstration comes in through the same door as a centre's old records. */
const rowOf = (planned: PlannedProgramme, record: PlannedRecord, line: number): ImportRow => {
  const nameOf = (key: string): string => planned.people.find((person) => person.key === key)?.name ?? key;
  const centre = planned.people
    .flatMap((person) => (person.key === record.worker ? person.appointments : []))
    .find((appointment) => appointment.centre === record.centre);
  return {
    line,
    day: record.day,
    minutes: String(record.minutes),
    how: record.how,
    place: record.place,
    councils: record.councils.map(councilName).join("、"),
    area: record.councils.length > 0 ? "" : (centre?.areas[0] ?? ""),
    worker: nameOf(record.worker),
    duty: record.duty,
    otherDuties: "",
    axis: "",
    peopleMet: record.peopleMet > 0 ? String(record.peopleMet) : "",
    asked: record.story.asked,
    done: record.story.done,
    outcome: record.story.outcome,
    nextStep: record.story.next,
    nextDue: record.nextDue ?? "",
    nextOwner: record.nextDue ? nameOf(record.worker) : "",
  };
};

/** A year of work: what is old is approved, the last days still wait for the advisor. */
export const loadRecords = async (ctx: Ctx, planned: PlannedProgramme): Promise<void> => {
  const bring = async (records: readonly PlannedRecord[], state: "approved" | "submitted", now = ctx.now) => {
    const rows = records.map((record, n) => rowOf(planned, record, n + 2));
    granted(await importRecords({ ...ctx, now }, { rows, dryRun: false, state }));
  };
  const { approved = [], submitted = [] } = Object.groupBy(planned.records, ({ state }) => state);
  await bring(approved, "approved");
  // What waits was handed in on the evening of its day.
  for (const [day, records] of Map.groupBy(submitted, (record) => record.day))
    await bring(records, "submitted", new Date(`${day}T18:00:00+09:00`));
};

/** What was agreed long ago has been done, but for a few steps that are late. */
export const finishOldSteps = async (ctx: Ctx): Promise<void> => {
  const records = await exportRecords(ctx, (ctx.programme as ProgrammeRef).id, {});
  const due = records.filter(({ nextDue }) => nextDue !== null && nextDue < ctx.today);
  for (const [n, { id }] of due.entries()) {
    if (n > 30 || n % 9 !== 0) granted(await finishNextStep(ctx, { id, done: true }));
  }
};
