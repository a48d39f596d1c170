import type { PersonId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Claim, ClaimId } from "../model.ts";
import { type Move, mayApply, mayDecide, whyNotNow } from "../policy.ts";
import * as store from "../store.ts";
import { words } from "../text.ts";

export type Opened = { readonly claim: Claim; readonly person: PersonId };

/** The claim in the version that was read. */
export type Read = { readonly id: ClaimId; readonly version: number };

const open = async (
  ctx: Ctx,
  { id, version }: Read,
  move: Move,
  may: typeof mayApply,
): Promise<Outcome<Opened>> => {
  const { actor, programme } = ctx;
  await oneAtATime(ctx);
  const claim = programme && (await store.findClaim(ctx, id));
  if (!claim) return notFound();
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  const refusal = may(await ctx.rights(), claim.area);
  if (refusal) return forbidden(refusal);
  const ended = whyNotNow(claim, move);
  if (ended) return conflict(ended);
  if (claim.version !== version) return conflict(words.changedMeanwhile);
  return ok({ claim, person: actor.id });
};

/** A claim while nobody else writes, for the council's own people. */
export const openToApply = (ctx: Ctx, read: Read, move: Move): Promise<Outcome<Opened>> =>
  open(ctx, read, move, mayApply);

/** The same for the ward. What somebody handed in themselves they don't decide. */
export const openToDecide = async (ctx: Ctx, read: Read, move: Move): Promise<Outcome<Opened>> => {
  const opened = await open(ctx, read, move, mayDecide);
  if (!opened.ok || move === "pay" || move === "repay" || move === "reverse") return opened;
  return (await store.handedInBy(ctx, read.id)) === opened.value.person ? forbidden(words.notOwn) : opened;
};
