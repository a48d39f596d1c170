import type { PersonId } from "../../../../kernel/ids.ts";
import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { holdersOf } from "../../../../platform/notices/index.ts";
import { readWords } from "../input.ts";
import type { DeskRequest, State } from "../model.ts";
import { tell } from "../tell.ts";
import { words } from "../text.ts";
import { type StepInput, takeStep } from "./take-step.ts";

/** Everybody at the centre whom the client's word concerns. */
export const centreSide = async (
  ctx: Ctx,
  request: Pick<DeskRequest, "area" | "assignee">,
): Promise<readonly PersonId[]> => [
  ...(await holdersOf(ctx, "request.handle", request.area)),
  ...(request.assignee === null ? [] : [request.assignee]),
];

/** The client has what it asked for. Nothing follows. */
export const acceptRequest = async (
  ctx: Ctx,
  input: StepInput & { readonly words?: string },
): Promise<Outcome<State>> => {
  const taken = await takeStep(ctx, "accept", input, async () => {
    const read = readWords(input.words ?? "", null);
    return read.ok ? ok({ words: read.value }) : read;
  });
  if (!taken.ok) return taken;
  const { request, to } = taken.value;
  await tell(ctx, request, {
    to: await centreSide(ctx, request),
    kind: "request-accepted",
    said: words.told.accepted(request.what),
  });
  return ok(to);
};
