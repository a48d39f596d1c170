import { forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { groundFor } from "../ground.ts";
import { type Entered, readEntered } from "../input.ts";
import type { EntryId } from "../model.ts";
import { mayPlan } from "../policy.ts";
import { checkEntry } from "../rules/check-entry.ts";
import * as store from "../store.ts";
import { tell } from "../tell.ts";
import { words } from "../text.ts";

export type Planned = {
  /** The first of them. */
  readonly id: EntryId;
  /** How many days it was put on. */
  readonly count: number;
  /** The same form had come before; nothing was added. */
  readonly again: boolean;
};

/**
 * Puts an entry into the calendar, or a whole series of them.
 * @param input.key UUID of the filled form: sent twice, it plans once
 */
export const planEntry = async (
  ctx: Ctx,
  input: { readonly entered: Entered; readonly key: string },
): Promise<Outcome<Planned>> => {
  const { actor, programme } = ctx;
  if (!programme) return notFound();
  const refusal = mayPlan(ctx.powers);
  if (refusal || actor.kind !== "person") return forbidden(words.notYours);
  const before = await store.findByKey(ctx, input.key, actor.id);
  if (before) return ok({ id: before, count: 0, again: true });
  const written = readEntered(input.entered);
  if (!written.ok) return written;
  const checked = checkEntry(written.value, await groundFor(ctx, programme.id));
  if (!checked.ok) return invalid(...checked.error);
  const { fields, days } = checked.value;
  const [id, ...others] = await store.insertEntries(ctx, {
    programme: programme.id,
    fields,
    days,
    key: input.key,
    maker: actor.id,
  });
  if (id === undefined) {
    // The twin of this form was saved between the look-up and now.
    const twin = await store.findByKey(ctx, input.key, actor.id);
    return twin ? ok({ id: twin, count: 0, again: true }) : notFound();
  }
  // A series that began earlier still concerns whoever goes on its last day.
  await tell(ctx, { ...fields, id, endsOn: days.at(-1) ?? fields.endsOn }, [
    { to: fields.people, said: words.tellAdded },
  ]);
  return ok({ id, count: 1 + others.length, again: false });
};
