import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { readWords } from "../input.ts";
import { insertEvent } from "../store.ts";
import { announceClaim } from "../tell.ts";
import { fieldWords } from "../text.ts";
import { openToApply, type Read } from "./open-claim.ts";

/** Opens the plan and budget again; what was granted stays until the change is. */
export const beginChange = async (
  ctx: Ctx,
  input: Read & { readonly words: string },
): Promise<Outcome<null>> => {
  const opened = await openToApply(ctx, input, "change");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  const why = readWords(input.words, fieldWords.words);
  if (!why.ok) return why;
  await insertEvent(ctx, claim, { kind: "changing", person, version: claim.version, words: why.value });
  await announceClaim(ctx, claim);
  return ok(null);
};
