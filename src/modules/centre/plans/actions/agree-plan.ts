import type { PlainDate } from "../../../../kernel/dates.ts";
import { conflict, forbidden, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { holdersOf } from "../../../../platform/notices/index.ts";
import { freeze } from "../content.ts";
import { readAgreedOn, readWords } from "../input.ts";
import type { Plan, PlanId, Side } from "../model.ts";
import { mayAgree, mayWrite } from "../policy.ts";
import * as store from "../store.ts";
import { announcePlan, tell } from "../tell.ts";
import { fieldWords, longest, words } from "../text.ts";
import { type Opened, openPlan } from "./open-plan.ts";

type Agreeing = {
  readonly side: Side;
  /** Who of the council agreed, where the centre writes it down. */
  readonly behalf?: string;
  readonly day?: PlainDate;
};

const agree = async (
  ctx: Ctx,
  { plan, person }: Opened,
  version: number,
  agreeing: Agreeing,
): Promise<Outcome<null>> => {
  if ((agreeing.side === "council" ? plan.councilAgreedOn : plan.clientAgreedOn) !== null)
    return conflict(words.agreedAlready);
  if (plan.version !== version) return conflict(words.changedMeanwhile);
  await store.insertEvent(ctx, plan, { kind: "agreed", person, version, ...agreeing });
  const other = agreeing.side === "council" ? plan.clientAgreedOn : plan.councilAgreedOn;
  if (other === null) {
    await announcePlan(ctx, plan);
    return ok(null);
  }
  await keepAgreed(ctx, plan);
  return ok(null);
};

/** Both have agreed: what they agreed to is kept as it is. */
const keepAgreed = async (ctx: Ctx, plan: Plan): Promise<void> => {
  await store.insertAgreed(
    ctx,
    plan,
    freeze(await store.standingOf(ctx, plan.id), await store.stepsOf(ctx, plan.id)),
  );
  await tell(ctx, plan, {
    to: await holdersOf(ctx, "plan.write", plan.area),
    kind: "plan-agreed",
    said: words.told.agreed,
  });
};

/** Agrees for one's own side: the council's officers, or the client's. */
export const agreePlan = async (
  ctx: Ctx,
  input: { readonly id: PlanId; readonly version: number; readonly side: Side },
): Promise<Outcome<null>> => {
  const opened = await openPlan(ctx, input.id, "agree");
  if (!opened.ok) return opened;
  const refusal = mayAgree(await ctx.rights(), await store.mySides(ctx), opened.value.plan, input.side);
  if (refusal) return forbidden(refusal);
  return agree(ctx, opened.value, input.version, { side: input.side });
};

/** Writes down that the council agreed, e.g. in its meeting: who, and when. The client agrees for itself. */
export const agreeForCouncil = async (
  ctx: Ctx,
  input: {
    readonly id: PlanId;
    readonly version: number;
    readonly behalf: string;
    readonly day: string;
  },
): Promise<Outcome<null>> => {
  const opened = await openPlan(ctx, input.id, "agree");
  if (!opened.ok) return opened;
  const refusal = mayWrite(await ctx.rights(), opened.value.plan.area);
  if (refusal) return forbidden(refusal);
  const behalf = readWords(input.behalf, "behalf", words.required(fieldWords.behalf), longest.name);
  const day = readAgreedOn(input.day, ctx.today);
  if (!behalf.ok || !day.ok)
    return invalid(
      ...[behalf, day].flatMap((one) => (one.ok || one.error.kind !== "invalid" ? [] : one.error.issues)),
    );
  return agree(ctx, opened.value, input.version, { side: "council", behalf: behalf.value, day: day.value });
};
