import { plainDate } from "../../../../kernel/dates.ts";
import { invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type EnteredLetter, issuesOf, readLetter, readWords } from "../input.ts";
import { keptOf } from "../queries/kept-content.ts";
import { insertEvent } from "../store.ts";
import { tellCouncil } from "../tell.ts";
import { fieldWords } from "../text.ts";
import { openToDecide, type Read } from "./open-claim.ts";

/** Refuses an application (不交付), with the reason. Nothing is paid; a change is returned instead. */
export const refuseClaim = async (
  ctx: Ctx,
  input: Read & EnteredLetter & { readonly words: string },
): Promise<Outcome<null>> => {
  const opened = await openToDecide(ctx, input, "refuse");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  const why = readWords(input.words, fieldWords.words);
  const [asked] = await keptOf(ctx, claim.id);
  if (!asked) return notFound();
  const letter = readLetter(input, { today: ctx.today, since: plainDate(asked.content.day) });
  if (!why.ok || !letter.ok) return invalid(...issuesOf(letter, why));
  await insertEvent(ctx, claim, {
    kind: "refused",
    person,
    version: claim.version,
    words: why.value,
    ...letter.value,
  });
  await tellCouncil(ctx, claim);
  return ok(null);
};
