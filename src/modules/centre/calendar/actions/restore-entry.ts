import { forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { EntryId } from "../model.ts";
import { mayChange } from "../policy.ts";
import * as store from "../store.ts";
import { tell } from "../tell.ts";
import { words } from "../text.ts";

/** Takes the calling-off of one entry back; one that stands anyway stays as it is. */
export const restoreEntry = async (ctx: Ctx, input: { readonly id: EntryId }): Promise<Outcome<null>> => {
  const { programme } = ctx;
  const entry = programme && (await store.findEntry(ctx, programme.id, input.id, true));
  if (!entry) return notFound();
  const refusal = mayChange(await ctx.rights(), entry.areas);
  if (refusal) return forbidden(refusal);
  if (entry.cancelled === null) return ok(null);
  await store.setCancelled(ctx, [entry.id], null);
  await tell(ctx, entry, [{ to: entry.people, said: words.tellRestored }]);
  return ok(null);
};
