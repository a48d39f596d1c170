/** The door of the programme module. */

export { type Loaded, loadProgramme } from "./actions/load-programme.ts";
export { areaColumns } from "./areas/columns.ts";
export { exportAreas } from "./areas/export-areas.ts";
export { importAreaFile } from "./areas/import-area-file.ts";
export { importAreas } from "./areas/import-areas.ts";
export type { Area, AreaLine, AreaPlan } from "./areas/model.ts";
export { type AreaInTree, areaById, areasWith, areaTree, levelNames } from "./areas/queries.ts";
export { checkDefinition } from "./definition/check.ts";
export { inReadingOrder, type Mistake, mistakeLine } from "./definition/mistake.ts";
export { nearest } from "./definition/nearest.ts";
export { code as codeShape, day as dayShape, text as textShape } from "./definition/parts.ts";
export type { Definition, DutyDefinition, PostDefinition } from "./definition/schema.ts";
export { contractOn, type SeatsDue, seatsDue } from "./definition/seats-due.ts";
export { shapeMistakes } from "./definition/shape-mistakes.ts";
export { type Path, readSource, type Source } from "./definition/source.ts";
export { words as definitionWords } from "./definition/text.ts";
export { visit } from "./definition/visit.ts";
export { type Organisation, organisationOn, type PeopleOnPost } from "./picture/organisation.ts";
export { OrganisationList } from "./picture/organisation-list.tsx";
export { OrganisationPicture } from "./picture/organisation-picture.tsx";
export { type Power, powers, type Reach } from "./powers.ts";
export {
  type CentreRow,
  centresOf,
  type DutyRow,
  definitionOf,
  dutiesOf,
  listProgrammes,
  type PostRow,
  postsOf,
} from "./queries.ts";
