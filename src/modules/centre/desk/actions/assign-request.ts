import { todayIn } from "../../../../kernel/dates.ts";
import type { PersonId } from "../../../../kernel/ids.ts";
import { conflict, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { State } from "../model.ts";
import { assignableIn } from "../store.ts";
import { tell } from "../tell.ts";
import { words } from "../text.ts";
import { type StepInput, takeStep } from "./take-step.ts";

/** Gives a request to somebody who supports its area; also to somebody else, as long as it isn't answered. */
export const assignRequest = async (
  ctx: Ctx,
  input: StepInput & { readonly assignee: PersonId | null },
): Promise<Outcome<State>> => {
  const { assignee } = input;
  const taken = await takeStep(ctx, "assign", input, async ({ request, at }) => {
    if (assignee === null) return invalid({ path: "assignee", message: words.assigneeNeeded });
    if (!(await assignableIn(ctx, request, todayIn(at))).includes(assignee))
      return invalid({ path: "assignee", message: words.notInOffice });
    // Once reopened, giving it to the same person again is an answer to "who does it now".
    if (request.state === "assigned" && request.assignee === assignee) return conflict(words.sameAssignee);
    return ok({ assignee });
  });
  if (!taken.ok) return taken;
  const { request, to } = taken.value;
  await tell(ctx, request, {
    to: assignee === null ? [] : [assignee],
    kind: "request-assigned",
    said: words.told.assigned(request.what),
    urgent: true,
  });
  return ok(to);
};
