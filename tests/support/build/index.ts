/** Factories: each goes through the real actions as the operator, and makes its own parents when they aren't given. */
export { type BuiltAppointment, buildAppointment } from "./build-appointment.ts";
export { type BuiltArea, buildArea } from "./build-area.ts";
export {
  addToConsultation,
  buildConsultation,
} from "./build-consultation.ts";
export { type BuiltCouncil, buildCouncil } from "./build-council.ts";
export { buildEntry, enteredEntry } from "./build-entry.ts";
export { type BuiltPerson, buildPerson } from "./build-person.ts";
export { buildPlan, enteredStep } from "./build-plan.ts";
export { buildProgramme, type ProgrammeFile, setToday } from "./build-programme.ts";
export { buildRecord, enteredRecord } from "./build-record.ts";
export { buildRequest, enteredRequest } from "./build-request.ts";
export { granted } from "./granted.ts";
