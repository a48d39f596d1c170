/** The door of the consultations module. */

export { addEntry, answerHelped } from "./actions/add-entry.ts";
export { askConsultation, asksForSelf } from "./actions/ask-consultation.ts";
export { editAsker } from "./actions/edit-asker.ts";
export { editConsultation } from "./actions/edit-consultation.ts";
export { keepConsultation } from "./actions/keep-consultation.ts";
export { nameReaders } from "./actions/name-readers.ts";
export { editLibraryEntry, makeLibraryEntry, tracesIn } from "./actions/write-library-entry.ts";
export { newDraft } from "./draft.ts";
export {
  type Entered,
  type EnteredAround,
  type EnteredEntry,
  entryKinds,
} from "./input.ts";
export {
  type AskedBy,
  type Asker,
  askers,
  type Consultation,
  type ConsultationId,
  type Helped,
  helpeds,
  type Kind,
  type LibraryEntry,
  type LibraryEntryId,
  type LibraryFields,
  type LibraryState,
  type State as ConsultationState,
  states as consultationStates,
} from "./model.ts";
export {
  isAsker,
  libraryRefusal,
  mayAnswer,
  mayEdit,
  mayName,
  mayOpenList,
  mayReadLibrary,
  mayWriteLibrary,
} from "./policy.ts";
export { type ConsultationSheet, consultationSheet, type Entry } from "./queries/consultation-sheet.ts";
export { consultationsInMonth, type MonthOfConsultations } from "./queries/in-month.ts";
export { type ListedEntry, libraryPageSize, listLibrary } from "./queries/library.ts";
export {
  type ConsultationFilter,
  consultationDays,
  consultationPageSize,
  consultationSorts,
  type ExportedConsultation,
  exportConsultations,
  type ListedConsultation,
  listConsultations,
} from "./queries/list-consultations.ts";
export { type PersonChoice, possibleKeepers, possibleReaders } from "./queries/people-to-choose.ts";
export { type SimilarCase, similarCases } from "./queries/similar-cases.ts";
export {
  type WaitingConsultation,
  type WaitingConsultations,
  waitingConsultations,
} from "./queries/waiting-consultations.ts";
export { refusal } from "./rules/moves.ts";
export { findAsker, findLibraryEntry } from "./store.ts";
export {
  askedByWords,
  fieldWords,
  helpedWords,
  kindWords,
  libraryStateWords,
  longest,
  stateWords,
} from "./text.ts";
