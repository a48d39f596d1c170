import type { PersonId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { DeskRequest, RequestId, State, Step } from "../model.ts";
import { momentAfter } from "../moment-after.ts";
import { mayStep } from "../policy.ts";
import { move } from "../rules/moves.ts";
import { findRequest, insertEvent, lastEventAt, type NewEvent } from "../store.ts";
import { words } from "../text.ts";

export type StepInput = {
  readonly id: RequestId;
  /** What was read; a request that was moved since then is looked at again first. */
  readonly version: number;
};

export type Taken = {
  readonly request: DeskRequest;
  readonly person: PersonId;
  readonly at: Date;
  readonly to: State;
};

/** What every step has in common: may it, does it lead anywhere, is it still what was read; then one event. */
export const takeStep = async (
  ctx: Ctx,
  step: Step,
  input: StepInput,
  /** The rest of the event, or why there is none. */
  detail: (taken: Taken) => Promise<Outcome<Partial<NewEvent>>>,
): Promise<Outcome<Taken>> => {
  const { actor, programme } = ctx;
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  await oneAtATime(ctx);
  const request = programme && (await findRequest(ctx, programme.id, input.id));
  if (!request) return notFound();
  const refusal = mayStep(actor, await ctx.rights(), request, step);
  if (refusal) return forbidden(refusal);
  const to = move(request.state, step);
  if (to === null)
    return conflict(request.state === "accepted" ? words.alreadyClosed : words.notNow(request.state, step));
  if (request.version !== input.version) return conflict(words.changedMeanwhile);
  const at = momentAfter(ctx, await lastEventAt(ctx, request.id));
  if (!at.ok) return at;
  const taken: Taken = { request, person: actor.id, at: at.value, to };
  const more = await detail(taken);
  if (!more.ok) return more;
  await insertEvent(ctx, request, { kind: to, at: at.value, person: actor.id, ...more.value });
  return ok(taken);
};
