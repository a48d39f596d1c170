import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { removeDraft } from "../drafts.ts";

/** Throws away what the actor has typed and not sent. */
export const discardDraft = async (ctx: Ctx, input: { readonly form: string }): Promise<Outcome<null>> => {
  await removeDraft(ctx, input.form);
  return ok(null);
};
