import type { PersonId } from "../../../../kernel/ids.ts";
import { forbidden, type Issue, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { holdersOf } from "../../../../platform/notices/index.ts";
import { discardDraft } from "../../support/index.ts";
import { newDraft } from "../draft.ts";
import { groundFor } from "../ground.ts";
import { type Entered, type EnteredAround, readAround, readEntered } from "../input.ts";
import type { ConsultationId } from "../model.ts";
import { checkConsultation } from "../rules/check-consultation.ts";
import * as store from "../store.ts";
import { tellAsked } from "../tell.ts";
import { words } from "../text.ts";

export type Asked = {
  readonly id: ConsultationId;
  /** The same form had come before; nothing was added. */
  readonly again: boolean;
};

/** Whoever writes for the area writes for others; only who may not asks for themselves. */
export const asksForSelf = (powers: ReadonlySet<string>): boolean => !powers.has("consultation.write");

/**
 * Begins a case: asked by the actor themselves, or written down by the staff for whoever is on the phone.
 * @param input.key UUID of the filled form: sent twice, it makes one case
 */
export const askConsultation = async (
  ctx: Ctx,
  input: { readonly entered: Entered; readonly around: EnteredAround; readonly key: string },
): Promise<Outcome<Asked>> => {
  const { actor, programme } = ctx;
  if (!programme) return notFound();
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  const before = await store.findByKey(ctx, input.key, actor.id);
  if (before) return ok({ id: before, again: true });
  const own = asksForSelf(ctx.powers);
  const power = own ? "consultation.ask" : "consultation.write";
  const ground = await groundFor(ctx, programme.id, power);
  if (ground.open.size === 0) return forbidden(own ? words.notYoursToAsk : words.notYours);
  const written = readEntered(input.entered, own);
  const around = readAround(input.around);
  if (!written.ok || !around.ok) return bothOf(written, around);
  const checked = checkConsultation(written.value, ground);
  if (!checked.ok) return checked;
  const fields = checked.value;
  const { confidential } = input.around;
  const { readers } = around.value;
  const wrong = confidential ? await readerIssue(ctx, fields.area, readers, own) : null;
  if (wrong) return invalid(wrong);
  const place = { area: fields.area, programme: programme.id, confidential };
  const id = await store.insertConsultation(ctx, fields, {
    ...place,
    asker: own ? actor.id : null,
    writer: actor.id,
    keeper: own ? null : actor.id,
    key: input.key,
  });
  if (id === null) {
    // The twin of this form was saved between the look-up and now.
    const twin = await store.findByKey(ctx, input.key, actor.id);
    return twin ? ok({ id: twin, again: true }) : notFound();
  }
  const one = { id, ...place };
  await store.putAsker(ctx, one, around.value, null);
  if (confidential) await store.addReaders(ctx, one, readers, actor.id);
  await tellAsked(ctx, one, readers);
  await discardDraft(ctx, { form: newDraft });
  return ok({ id, again: false });
};

/** Named people must be able to see it at all; and where the asker writes, somebody must be there to answer. */
export const readerIssue = async (
  ctx: Ctx,
  area: Parameters<typeof holdersOf>[2],
  readers: readonly PersonId[],
  oneNeeded: boolean,
): Promise<Issue | null> => {
  const able = new Set(await holdersOf(ctx, "consultation.read", area));
  if (readers.some((person) => !able.has(person))) return { path: "readers", message: words.readerCannot };
  return oneNeeded && readers.length === 0 ? { path: "readers", message: words.readerNeeded } : null;
};

const bothOf = (...outcomes: readonly Outcome<unknown>[]) =>
  invalid(
    ...outcomes.flatMap((one) => (one.ok || one.error.kind !== "invalid" ? [] : [...one.error.issues])),
  );
