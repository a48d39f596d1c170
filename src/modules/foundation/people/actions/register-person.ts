import type { PersonId } from "../../../../kernel/ids.ts";
import { forbidden, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { NewPerson } from "../input.ts";
import { mayRegister } from "../policy.ts";
import * as store from "../store.ts";

/**
 * Writes a person down, with how to reach them. Nothing is allowed to them before an appointment. Somebody of the same name,
 * area and contact who waits for the first appointment is the same person: the form came twice.
 */
export const registerPerson = async (ctx: Ctx, input: NewPerson): Promise<Outcome<PersonId>> => {
  const refusal = mayRegister(await ctx.rights(), input.area);
  if (refusal) return forbidden(refusal);
  await oneAtATime(ctx);
  const twin = await store.findUnappointed(ctx, input);
  if (twin !== null) return ok(twin);
  const id = await store.insertPerson(ctx, {
    name: input.name,
    kana: input.kana,
    area_id: input.area,
    is_fictitious: input.fictitious,
  });
  await store.insertContact(ctx, id, { mail: input.mail, phone: input.phone });
  return ok(id);
};
