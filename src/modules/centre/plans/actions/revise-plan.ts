import { conflict, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { readWords } from "../input.ts";
import type { PlanId } from "../model.ts";
import { insertEvent } from "../store.ts";
import { announcePlan } from "../tell.ts";
import { fieldWords, words } from "../text.ts";
import { openToWrite } from "./open-plan.ts";

/** Begins to revise an agreed plan: what was agreed stays to be read, the new version needs both agreements again. */
export const revisePlan = async (
  ctx: Ctx,
  input: { readonly id: PlanId; readonly version: number; readonly words: string },
): Promise<Outcome<null>> => {
  const opened = await openToWrite(ctx, input.id, "revise");
  if (!opened.ok) return opened;
  const { plan, person } = opened.value;
  const why = readWords(input.words, "words", words.required(fieldWords.words));
  if (!why.ok) return why;
  if (plan.version !== input.version) return conflict(words.changedMeanwhile);
  await insertEvent(ctx, plan, { kind: "revised", person, version: plan.version, words: why.value });
  await announcePlan(ctx, plan);
  return ok(null);
};
