import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import { readWords } from "../input.ts";
import type { State } from "../model.ts";
import { calendarsOf } from "../opening.ts";
import { answerTarget } from "../rules/due.ts";
import { tell } from "../tell.ts";
import { words } from "../text.ts";
import { centreSide } from "./accept-request.ts";
import { type StepInput, takeStep } from "./take-step.ts";

/** The client says what is still missing; the same person answers again, and the time for the answer begins anew. */
export const reopenRequest = async (
  ctx: Ctx,
  input: StepInput & { readonly words: string },
): Promise<Outcome<State>> => {
  const taken = await takeStep(ctx, "reopen", input, async ({ request, at }) => {
    const read = readWords(input.words, words.reasonNeeded);
    if (!read.ok) return read;
    const { desk } = await definitionOf(ctx, request.programme);
    const calendar = (await calendarsOf(ctx, request.programme))(request.centre);
    return ok({ words: read.value, answer: answerTarget(calendar, desk, at) });
  });
  if (!taken.ok) return taken;
  const { request, to } = taken.value;
  await tell(ctx, request, {
    to: await centreSide(ctx, request),
    kind: "request-reopened",
    said: words.told.reopened(request.what),
    urgent: true,
  });
  return ok(to);
};
