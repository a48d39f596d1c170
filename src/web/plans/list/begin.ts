import { type CouncilId, parseId } from "../../../kernel/ids.ts";
import { beginPlan } from "../../../modules/centre/plans/index.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit } from "../../visit.ts";

/** Begins a plan, or leads to the one that is there; a plan of the year before is carried on. */
export const beginPost = async ({ ctx, form, programme }: FormVisit): Promise<Reply> => {
  const council = parseId<CouncilId>(form.get("council"));
  if (council === null) return missing();
  const begun = await beginPlan(ctx, { council, year: Number(form.get("year")) });
  return begun.ok ? redirect(routes.plan(programme.code, begun.value)) : missing();
};
