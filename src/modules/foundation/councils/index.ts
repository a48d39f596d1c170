/** The door of the councils module. */

export { addCommittee } from "./actions/add-committee.ts";
export { addContactPoint } from "./actions/add-contact-point.ts";
export { addMemberOrganisation } from "./actions/add-member-organisation.ts";
export { createCouncil } from "./actions/create-council.ts";
export { editContactPoint } from "./actions/edit-contact-point.ts";
export { editCouncil } from "./actions/edit-council.ts";
export { type CouncilsImported, importCouncilFile } from "./actions/import-councils.ts";
export { removeCommittee, removeContactPoint, removeMemberOrganisation } from "./actions/remove-part.ts";
export { councilColumns } from "./columns.ts";
export {
  committeeInput,
  contactInput,
  type EditedContact,
  type EditedCouncil,
  editContactInput,
  editCouncilInput,
  memberInput,
  type NewCouncil,
  newCouncilInput,
} from "./input.ts";
export type { ContactPoint, Council, CouncilTerms, StageDates } from "./model.ts";
export { contactPoints } from "./queries/contact-points.ts";
export { type CouncilSheet, councilSheet } from "./queries/council-sheet.ts";
export { exportCouncils } from "./queries/export-councils.ts";
export {
  type CouncilFilter,
  type CouncilSort,
  councilSorts,
  type ListedCouncil,
  listCouncils,
} from "./queries/list-councils.ts";
export { missingFields } from "./rules.ts";
export { findCouncilArea } from "./store.ts";
export { allTerms } from "./terms.ts";
