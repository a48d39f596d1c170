import { daysBetween } from "../../../../kernel/dates.ts";
import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { groundFor } from "../ground.ts";
import { type Entered, readEntered } from "../input.ts";
import type { Entry, EntryFields, EntryId } from "../model.ts";
import { mayChange } from "../policy.ts";
import { checkEntry } from "../rules/check-entry.ts";
import * as store from "../store.ts";
import { tell } from "../tell.ts";
import { words } from "../text.ts";

/**
 * Changes an entry, or it and all of its series that follow: they get the same fields and move by as many days.
 * @param input.version the version that was open when the typing began; another one is a conflict and nothing is saved
 */
export const editEntry = async (
  ctx: Ctx,
  input: {
    readonly id: EntryId;
    readonly version: number;
    readonly entered: Entered;
    readonly following: boolean;
  },
): Promise<Outcome<{ readonly id: EntryId; readonly count: number }>> => {
  const { programme } = ctx;
  const before = programme && (await store.findEntry(ctx, programme.id, input.id, true));
  if (!programme || !before) return notFound();
  const rights = await ctx.rights();
  const refusal = mayChange(rights, before.areas);
  if (refusal) return forbidden(refusal);
  if (before.cancelled !== null) return conflict(words.isCancelled);
  if (before.version !== input.version) return conflict(words.changedMeanwhile);
  // A series repeats as it was planned; who wants another rhythm plans another one.
  const written = readEntered({ ...input.entered, repeat: "none", until: "" });
  if (!written.ok) return written;
  const checked = checkEntry(written.value, await keeping(ctx, before));
  if (!checked.ok) return invalid(...checked.error);
  const { fields } = checked.value;
  const all =
    input.following && before.series !== null ? await store.findFollowing(ctx, before, false) : [before];
  if (all.some(({ areas }) => mayChange(rights, areas) !== null)) return forbidden(words.notYourArea);
  await store.updateEntries(
    ctx,
    all.map(({ id }) => id),
    fields,
    daysBetween(before.startsOn, fields.startsOn),
  );
  await tellChange(ctx, before, fields);
  return ok({ id: before.id, count: all.length });
};

/** Whoever goes already may stay, also after leaving the centre. */
const keeping = async (ctx: Ctx, before: Entry) => {
  const ground = await groundFor(ctx, before.programme);
  return { ...ground, staff: new Set([...ground.staff, ...before.people]) };
};

const tellChange = async (ctx: Ctx, before: Entry, after: EntryFields): Promise<void> => {
  const stays = after.people.filter((person) => before.people.includes(person));
  await tell(ctx, { ...after, id: before.id }, [
    { to: stays, said: words.tellChanged },
    { to: after.people.filter((person) => !stays.includes(person)), said: words.tellAdded },
    { to: before.people.filter((person) => !stays.includes(person)), said: words.tellLeftOut },
  ]);
};
