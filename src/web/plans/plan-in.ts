import { parseId } from "../../kernel/ids.ts";
import type { PlanId, StepId } from "../../modules/centre/plans/index.ts";
import type { ProgrammeVisit } from "../visit.ts";

type Params = Pick<ProgrammeVisit, "param">;

export const planIn = ({ param }: Params): PlanId | null => parseId<PlanId>(param("id"));
export const stepIn = ({ param }: Params): StepId | null => parseId<StepId>(param("step"));
