/** The door of the programme module. */

export { type Loaded, loadProgramme } from "./actions/load-programme.ts";
export { checkDefinition } from "./definition/check.ts";
export type { Definition, DutyDefinition, PostDefinition } from "./definition/schema.ts";
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
