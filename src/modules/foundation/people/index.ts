/** The door of the people module. */

export { appointPerson } from "./actions/appoint-person.ts";
export { editPerson } from "./actions/edit-person.ts";
export { endAppointment } from "./actions/end-appointment.ts";
export { type Passed, passAppointment } from "./actions/pass-appointment.ts";
export { registerPerson } from "./actions/register-person.ts";
export { type EndingTerm, endingTerms } from "./ending-terms.ts";
export {
  appointmentInput,
  type EditedPerson,
  editPersonInput,
  endInput,
  type HandOverWish,
  handOverInput,
  type NewAppointment,
  type NewPerson,
  newPersonInput,
} from "./input.ts";
export type { Appointment, Contact, Person, Side } from "./model.ts";
export { mayAppointSomewhere } from "./policy.ts";
export {
  appointmentsIn,
  type HandOver,
  handOversOf,
  type ListedPerson,
  listPeople,
  type PeopleFilter,
  type PersonSheet,
  peopleToChoose,
  personContact,
  personSheet,
  type SheetAppointment,
  staffingBoard,
} from "./queries.ts";
export { holdsOn } from "./rules.ts";
export { type StaffedCentre, type StaffedPost, staffingTotal } from "./staffing.ts";
export { noteHandOver } from "./store.ts";
