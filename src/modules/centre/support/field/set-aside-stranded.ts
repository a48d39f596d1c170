import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { readNote } from "../input.ts";
import { maySettle } from "../policy.ts";
import { words } from "../text.ts";
import type { StrandedId } from "./model.ts";
import { findStranded, settle } from "./stranded.ts";

/** Says why a held entry becomes no record; what was sent stays readable. */
export const setAsideStranded = async (
  ctx: Ctx,
  input: { readonly id: StrandedId; readonly note: string },
): Promise<Outcome<null>> => {
  await oneAtATime(ctx);
  const entry = ctx.programme && (await findStranded(ctx, ctx.programme.id, input.id));
  if (!entry) return notFound();
  const refusal = maySettle(await ctx.rights(), entry);
  if (refusal) return forbidden(refusal);
  if (entry.settledAt) return conflict(words.heldSettled);
  const note = readNote(input.note);
  if (!note.ok) return invalid({ path: "note", message: note.error });
  if (note.value === "") return invalid({ path: "note", message: words.whyAside });
  await settle(ctx, entry.id, { note: note.value });
  return ok(null);
};
