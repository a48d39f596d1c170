import type { Chart, ProjectId } from "../../ledger/index.ts";
import type { SubsidyRules } from "../../packs/index.ts";

/** What a subsidy can be asked for: the projects of its fields, or the running of the council (null). */
export const placesFor = (
  { fields }: Pick<SubsidyRules, "fields">,
  { projects }: Pick<Chart, "projects">,
): readonly (ProjectId | null)[] =>
  fields.length === 0
    ? [null]
    : projects.filter(({ field, retired }) => !retired && fields.includes(field)).map(({ id }) => id);
