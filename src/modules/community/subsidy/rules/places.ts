import type { Chart, ProjectId } from "../../ledger/index.ts";
import type { SubsidyRules } from "../../packs/index.ts";
import type { Plan } from "../model.ts";

/**
 * What a subsidy can be asked for: the projects of its fields, or the running of the council (null). What is planned already can be changed
 * and taken out, also where its project is not on offer any more.
 */
export const placesFor = (
  { fields }: Pick<SubsidyRules, "fields">,
  { projects }: Pick<Chart, "projects">,
  plans: readonly Pick<Plan, "project">[],
): readonly (ProjectId | null)[] => {
  const offered =
    fields.length === 0
      ? [null]
      : projects.filter(({ field, retired }) => !retired && fields.includes(field)).map(({ id }) => id);
  return [...new Set([...offered, ...plans.map(({ project }) => project)])];
};
