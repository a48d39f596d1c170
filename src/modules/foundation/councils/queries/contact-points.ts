import type { CouncilId } from "../../../../kernel/ids.ts";
import { forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { ContactPoint } from "../model.ts";
import { maySeeContacts } from "../policy.ts";
import { contactsOf, findCouncil } from "../store.ts";

/** Personal data. Whoever calls this also writes down that it was seen. */
export const contactPoints = async (ctx: Ctx, id: CouncilId): Promise<Outcome<readonly ContactPoint[]>> => {
  const council = await findCouncil(ctx, id);
  if (!council) return notFound();
  const refusal = maySeeContacts(await ctx.rights(), council.area_id);
  return refusal ? forbidden(refusal) : ok(await contactsOf(ctx, id));
};
