import { sql } from "kysely";
import type { PersonId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { EditedPerson } from "../input.ts";
import { mayEditPerson } from "../policy.ts";
import * as store from "../store.ts";
import { words } from "../text.ts";

/**
 * Corrects a name and how to reach the person. The address of an account stays: with it somebody signs in. Of two people
 * editing one, the second gets a conflict.
 */
export const editPerson = async (ctx: Ctx, id: PersonId, input: EditedPerson): Promise<Outcome<PersonId>> => {
  if (!(await store.findPerson(ctx, id))) return notFound();
  const refusal = await whyNotEdit(ctx, id);
  if (refusal) return forbidden(refusal);
  const person = await store.lockPerson(ctx, id);
  if (!person) return notFound();
  if (person.version !== input.version) return conflict(words.changedMeanwhile);
  await store.updatePerson(ctx, id, { name: input.name, kana: input.kana });
  await store.putContact(ctx, id, { mail: input.mail, phone: input.phone });
  return ok(id);
};

/** Why the actor may not correct this person's name and contact; null when they may. */
export const whyNotEdit = async (ctx: Ctx, id: PersonId): Promise<Text | null> =>
  mayEditPerson({
    readable: (await whyNotSee(ctx, id)) === null,
    ...(await store.editableBy(ctx, id)),
  });

/** Why the actor may not read this person's contact: it is their own, or people.read where the person stands. */
export const whyNotSee = async (ctx: Ctx, id: PersonId): Promise<Text | null> => {
  if (ctx.actor.kind === "person" && ctx.actor.id === id) return null;
  const { rows } = await sql<{ may: boolean }>`
    select ${id} = any(people.reachable('people.read')) as may`.execute(ctx.db);
  return rows[0]?.may ? null : words.onlyReader;
};
