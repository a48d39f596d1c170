import { plainDate } from "../../../../kernel/dates.ts";
import { invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type EnteredLetter, issuesOf, readAmount, readLetter } from "../input.ts";
import { leftToRepay } from "../policy.ts";
import { keptOf } from "../queries/kept-content.ts";
import { insertEvent } from "../store.ts";
import { tellCouncil } from "../tell.ts";
import { words } from "../text.ts";
import { openToDecide, type Read } from "./open-claim.ts";

/**
 * Grants an amount, at most what was asked for, perhaps with conditions; of a change as well.
 * @param input.below that less than what is paid already is meant: the difference is to be given back
 */
export const decideClaim = async (
  ctx: Ctx,
  input: Read & EnteredLetter & { readonly amount: string; readonly words: string; readonly below?: boolean },
): Promise<Outcome<null>> => {
  const opened = await openToDecide(ctx, input, "decide");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  const [asked] = await keptOf(ctx, claim.id);
  if (!asked) return notFound();
  const read = readAmount(input, asked.content.planned.asked, words.overAsked);
  const letter = readLetter(input, { today: ctx.today, since: plainDate(asked.content.day) });
  if (!read.ok || !letter.ok) return invalid(...issuesOf(read, letter));
  const back = leftToRepay({ ...claim, decided: read.value.amount });
  // Nobody lowers a grant below what is paid without having been told.
  if (back > 0 && !input.below)
    return invalid({ path: "below", message: words.belowPaid(claim.paid - claim.repaid, back) });
  await insertEvent(ctx, claim, {
    kind: "decided",
    person,
    version: claim.version,
    ...read.value,
    ...letter.value,
  });
  await tellCouncil(ctx, claim);
  return ok(null);
};
