import { forbidden, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type DraftFields, putDraft } from "../drafts.ts";
import { words } from "../text.ts";

const longestDraft = 200_000;

/** Keeps what is being typed, for the actor alone. A draft is never checked: it is not finished. */
export const saveDraft = async (
  ctx: Ctx,
  input: { readonly form: string; readonly fields: DraftFields },
): Promise<Outcome<null>> => {
  if (ctx.actor.kind !== "person") return forbidden(words.onlyPeople);
  if (!/^[a-z0-9-]{1,80}$/.test(input.form)) return invalid({ path: "", message: words.unknownChoice });
  const length = input.fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (length > longestDraft || input.fields.length > 500)
    return invalid({ path: "", message: words.tooLong(longestDraft) });
  await putDraft(ctx, input.form, input.fields);
  return ok(null);
};
