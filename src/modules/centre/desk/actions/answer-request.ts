import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { readWords } from "../input.ts";
import type { State } from "../model.ts";
import { tell } from "../tell.ts";
import { words } from "../text.ts";
import { type StepInput, takeStep } from "./take-step.ts";

/** Says what was done, or what is known. The client then accepts it or asks again. */
export const answerRequest = async (
  ctx: Ctx,
  input: StepInput & { readonly words: string },
): Promise<Outcome<State>> => {
  const taken = await takeStep(ctx, "answer", input, async () => {
    const read = readWords(input.words, words.answerNeeded);
    return read.ok ? ok({ words: read.value }) : read;
  });
  if (!taken.ok) return taken;
  const { request, to } = taken.value;
  await tell(ctx, request, {
    to: [request.filedBy],
    kind: "request-answered",
    said: words.told.answered(request.what),
    urgent: true,
  });
  return ok(to);
};
