import { conflict, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { issuesOf, readWords } from "../input.ts";
import { reversible } from "../policy.ts";
import { eventsOf } from "../queries/events-of.ts";
import { insertEvent } from "../store.ts";
import { tellCouncil } from "../tell.ts";
import { fieldWords, words } from "../text.ts";
import { openToDecide, type Read } from "./open-claim.ts";

/** Takes a payment, a repayment or the final amount back in red ink, whole and with the reason; what is right is written anew. */
export const reverseEvent = async (
  ctx: Ctx,
  input: Read & { readonly event: string; readonly words: string },
): Promise<Outcome<null>> => {
  const opened = await openToDecide(ctx, input, "reverse");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  const events = await eventsOf(ctx, claim.id);
  const was = events.find(({ id }) => String(id) === input.event);
  if (input.event !== "" && !was) return notFound();
  const why = readWords(input.words, fieldWords.words);
  const chosen = was ? ok(was) : invalid({ path: "event", message: words.chooseReversed });
  if (!why.ok || !chosen.ok) return invalid(...issuesOf(chosen, why));
  const { id, kind, amount } = chosen.value;
  if (!reversible(claim, events).includes(id) || amount === null) return conflict(words.notReversible);
  if (kind === "paid" && claim.paid - amount < claim.repaid) return conflict(words.repaidFirst);
  await insertEvent(ctx, claim, {
    kind: "reversed",
    person,
    version: claim.version,
    amount,
    words: why.value,
    reverses: id,
  });
  await tellCouncil(ctx, claim);
  return ok(null);
};
