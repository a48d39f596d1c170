import type { PersonId } from "../../../../kernel/ids.ts";
import { invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { ConsultationId } from "../model.ts";
import { mayAnswer } from "../policy.ts";
import { possibleKeepers } from "../queries/people-to-choose.ts";
import { updateKeeper } from "../store.ts";
import { announceCase, tell } from "../tell.ts";
import { words } from "../text.ts";
import { openConsultation } from "./open-consultation.ts";

/** Takes a case on, or gives it to somebody who sees it and may answer it. */
export const keepConsultation = async (
  ctx: Ctx,
  input: { readonly id: ConsultationId; readonly version: number; readonly keeper: PersonId | null },
): Promise<Outcome<null>> => {
  const opened = await openConsultation(ctx, input.id, input.version, mayAnswer);
  if (!opened.ok) return opened;
  const { one } = opened.value;
  const able = await possibleKeepers(ctx, one);
  const { keeper } = input;
  if (keeper === null || !able.some(({ id }) => id === keeper))
    return invalid({ path: "keeper", message: words.keeperCannot });
  if (keeper === one.keeper) return ok(null);
  await updateKeeper(ctx, one, keeper);
  await tell(ctx, one, [keeper], "yours");
  await announceCase(ctx, one);
  return ok(null);
};
