import type { Entered, SupportRecord } from "../../../modules/centre/support/index.ts";
import type { FormBody } from "../../form-body.ts";

const generation = /^met-(.+)$/;

/** What was typed into the form's boxes. A number typed into the box wins over a quick choice. */
export const enteredIn = (form: FormBody): Entered => ({
  day: form.get("day"),
  minutes: form.get("minutes").trim() || form.get("quick"),
  how: form.get("how"),
  place: form.get("place"),
  councils: form.all("councils"),
  area: form.get("area"),
  duty: form.get("duty"),
  // The main duty is offered among the others without scripts; ticked there as well, it is told.
  otherDuties: form.all("otherDuties"),
  axis: form.get("axis"),
  peopleMet: form.get("peopleMet"),
  metByGeneration: Object.fromEntries(
    form.entries.flatMap(([name, value]) => {
      const code = generation.exec(name)?.[1];
      return code === undefined ? [] : [[code, value] as const];
    }),
  ),
  asked: form.get("asked"),
  done: form.get("done"),
  outcome: form.get("outcome"),
  nextStep: form.get("nextStep"),
  nextDue: form.get("nextDue"),
  nextOwner: form.get("nextOwner"),
});

/** A record as it would have been typed. */
export const enteredOf = (record: SupportRecord): Entered => ({
  day: record.day,
  minutes: String(record.minutes),
  how: record.how,
  place: record.place,
  councils: record.councils.map(String),
  area: record.councils.length === 0 ? String(record.area) : "",
  duty: String(record.duty),
  otherDuties: record.otherDuties.map(String),
  axis: record.axis ?? "",
  peopleMet: record.peopleMet === null ? "" : String(record.peopleMet),
  metByGeneration: Object.fromEntries(
    Object.entries(record.metByGeneration).map(([code, count]) => [code, String(count)]),
  ),
  asked: record.asked,
  done: record.done,
  outcome: record.outcome,
  nextStep: record.next?.step ?? "",
  nextDue: record.next?.due ?? "",
  nextOwner: record.next ? String(record.next.owner) : "",
});

/** The same as form values: what the boxes are filled with. */
export const fieldsOf = (entered: Partial<Entered>): (readonly [string, string])[] =>
  Object.entries(entered).flatMap(([name, value]): (readonly [string, string])[] => {
    if (typeof value === "string") return [[name, value]];
    if (Array.isArray(value)) return value.map((one) => [name, String(one)]);
    return Object.entries(value).map(([code, count]) => [`met-${code}`, String(count)]);
  });
