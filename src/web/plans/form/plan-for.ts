import {
  canNow,
  mayWrite,
  type Plan,
  type PlanSheet,
  planSheet,
} from "../../../modules/centre/plans/index.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { planIn } from "../plan-in.ts";
import { words } from "../text.ts";

/** The plan in the address, if its words may be written by the reader now. */
export const planFor = async (visit: ProgrammeVisit): Promise<PlanSheet | null> => {
  const { ctx, programme } = visit;
  const id = planIn(visit);
  const sheet = id === null ? null : await planSheet(ctx, programme.id, id);
  return sheet && canNow(sheet.plan, "write") && mayWrite(await ctx.rights(), sheet.plan.area) === null
    ? sheet
    : null;
};

/** The way back to the plan, on top of its forms. */
export const crumbsTo = (
  { programme }: ProgrammeVisit,
  { plan, councilName }: { plan: Plan; councilName: string },
) => [
  { text: words.title, href: routes.plans(programme.code, { year: plan.year }) },
  { text: words.one(councilName, plan.year), href: routes.plan(programme.code, plan.id) },
];
