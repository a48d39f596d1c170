import { plainDate } from "../../../../kernel/dates.ts";
import { invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type EnteredLetter, issuesOf, readAmount, readLetter } from "../input.ts";
import { keptOf } from "../queries/kept-content.ts";
import { insertEvent } from "../store.ts";
import { tellCouncil } from "../tell.ts";
import { words } from "../text.ts";
import { openToDecide, type Read } from "./open-claim.ts";

/** Fixes the final amount: what the settlement comes to, or another with the reason; at most what was granted. */
export const fixClaim = async (
  ctx: Ctx,
  input: Read & EnteredLetter & { readonly amount: string; readonly words: string },
): Promise<Outcome<null>> => {
  const opened = await openToDecide(ctx, input, "fix");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  const [kept] = await keptOf(ctx, claim.id);
  const settled = kept?.content.settled;
  if (!settled) return notFound();
  const read = readAmount(input, claim.decided ?? 0, words.overDecided, true);
  const letter = readLetter(input, { today: ctx.today, since: plainDate(kept.content.day) });
  if (!read.ok || !letter.ok) return invalid(...issuesOf(read, letter));
  const { amount, words: why } = read.value;
  if (amount !== settled.final && why === "")
    return invalid({ path: "words", message: words.differsFromRules(settled.final) });
  await insertEvent(ctx, claim, {
    kind: "fixed",
    person,
    version: claim.version,
    amount,
    words: why,
    ...letter.value,
  });
  await tellCouncil(ctx, claim);
  return ok(null);
};
