import { plainDate } from "../../../../kernel/dates.ts";
import { invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type EnteredLetter, issuesOf, readAmount, readDue, readLetter } from "../input.ts";
import { leftToRepay } from "../policy.ts";
import { keptOf } from "../queries/kept-content.ts";
import { insertEvent } from "../store.ts";
import { tellCouncil } from "../tell.ts";
import { words } from "../text.ts";
import { openToDecide, type Read } from "./open-claim.ts";

/** Asks the council to give back what it was paid too much, by a day (返還請求). */
export const demandRepayment = async (
  ctx: Ctx,
  input: Read & EnteredLetter & { readonly amount: string; readonly words: string; readonly due: string },
): Promise<Outcome<null>> => {
  const opened = await openToDecide(ctx, input, "demand");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  const [kept] = await keptOf(ctx, claim.id);
  if (!kept) return notFound();
  const read = readAmount(input, leftToRepay(claim), words.overLeft);
  const letter = readLetter(input, { today: ctx.today, since: plainDate(kept.content.day) });
  const due = readDue(input.due, letter.ok ? letter.value.day : ctx.today);
  if (!read.ok || !letter.ok || !due.ok) return invalid(...issuesOf(read, letter, due));
  await insertEvent(ctx, claim, {
    kind: "demanded",
    person,
    version: claim.version,
    ...read.value,
    ...letter.value,
    due: due.value,
  });
  await tellCouncil(ctx, claim);
  return ok(null);
};
