import type { PersonId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx, Rights } from "../../../../platform/database/run-as.ts";
import type { Consultation, ConsultationId } from "../model.ts";
import { findConsultation } from "../store.ts";
import { words } from "../text.ts";

export type Opened = { readonly one: Consultation; readonly person: PersonId };

/**
 * Loads a case to change it: may the actor, and is it still as they saw it? Then it is held until the end of the
 * transaction, so that two people can't both take a step from the same state.
 * @param version what was open when the typing began; null where later words do no harm
 */
export const openConsultation = async (
  ctx: Ctx,
  id: ConsultationId,
  version: number | null,
  may: (rights: Rights, one: Consultation) => Text | null,
): Promise<Outcome<Opened>> => {
  const { actor, programme } = ctx;
  const seen = programme && (await findConsultation(ctx, programme.id, id));
  if (!programme || !seen) return notFound();
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  const reason = may(await ctx.rights(), seen);
  if (reason) return forbidden(reason);
  const one = await findConsultation(ctx, programme.id, id, true);
  if (!one) return notFound();
  if (version !== null && one.version !== version) return conflict(words.changedMeanwhile);
  return ok({ one, person: actor.id });
};
