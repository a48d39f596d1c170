import type { PersonId } from "../../../../kernel/ids.ts";
import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { State } from "../model.ts";
import { tell } from "../tell.ts";
import { words } from "../text.ts";
import { assignRequest } from "./assign-request.ts";
import { type StepInput, takeStep } from "./take-step.ts";

/** The centre has read it and says so. Who sees to it can be said in the same breath. */
export const acknowledgeRequest = async (
  ctx: Ctx,
  input: StepInput & { readonly assignee?: PersonId | null },
): Promise<Outcome<State>> => {
  const taken = await takeStep(ctx, "acknowledge", input, async () => ok({}));
  if (!taken.ok) return taken;
  const { request, to } = taken.value;
  await tell(ctx, request, {
    to: [request.filedBy],
    kind: "request-acknowledged",
    said: words.told.acknowledged(request.what),
  });
  const { assignee } = input;
  return assignee ? assignRequest(ctx, { id: input.id, version: input.version + 1, assignee }) : ok(to);
};
