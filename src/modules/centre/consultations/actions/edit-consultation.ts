import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { groundFor } from "../ground.ts";
import { type Entered, readEntered } from "../input.ts";
import type { ConsultationId } from "../model.ts";
import { isAsker, mayAnswer, mayEdit } from "../policy.ts";
import { checkConsultation } from "../rules/check-consultation.ts";
import { updateFields } from "../store.ts";
import { announceCase } from "../tell.ts";
import { openConsultation } from "./open-consultation.ts";

/**
 * Mends the head of a case: what was asked, by whom, about whom.
 * @param input.version the version that was open when the typing began; another one is a conflict and nothing is saved
 */
export const editConsultation = async (
  ctx: Ctx,
  input: { readonly id: ConsultationId; readonly version: number; readonly entered: Entered },
): Promise<Outcome<{ readonly id: ConsultationId }>> => {
  const opened = await openConsultation(ctx, input.id, input.version, (rights, one) =>
    mayEdit(ctx.actor, rights, one),
  );
  if (!opened.ok) return opened;
  const { one } = opened.value;
  const own = isAsker(ctx.actor, one) && mayAnswer(await ctx.rights(), one) !== null;
  const written = readEntered(input.entered, own);
  if (!written.ok) return written;
  const power = own ? "consultation.ask" : "consultation.write";
  const checked = checkConsultation(written.value, await groundFor(ctx, one.programme, power, one));
  if (!checked.ok) return checked;
  await updateFields(ctx, one, checked.value);
  await announceCase(ctx, { ...one, area: checked.value.area });
  return ok({ id: one.id });
};
