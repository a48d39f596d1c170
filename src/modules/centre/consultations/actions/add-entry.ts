import { conflict, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import { type EnteredEntry, readEntry, readHelped } from "../input.ts";
import type { Consultation, ConsultationId, Kind, NewEntry, State } from "../model.ts";
import { isAsker, mayAdd, mayAnswer } from "../policy.ts";
import { moved, refusal } from "../rules/moves.ts";
import { hasEntry, insertEntry, updateStanding } from "../store.ts";
import { announceCase, tell } from "../tell.ts";
import { openConsultation } from "./open-consultation.ts";

type Input = { readonly id: ConsultationId; readonly key: string };

/** Adds one step to the way of a case; what was added before stays as it is. Sent twice, it is one step. */
export const addEntry = async (
  ctx: Ctx,
  input: Input & { readonly entered: EnteredEntry },
): Promise<Outcome<State>> => add(ctx, input, readEntry(input.entered, ctx.today));

/** Says whether it helped: the keeper after asking again, or the asker themselves. */
export const answerHelped = async (
  ctx: Ctx,
  input: Input & { readonly helped: string; readonly body: string },
): Promise<Outcome<State>> => add(ctx, input, readHelped(input.helped, input.body));

const add = async (ctx: Ctx, { id, key }: Input, read: Outcome<NewEntry>): Promise<Outcome<State>> => {
  // A form full of mistakes is answered like any other only to those who may write here at all.
  const kind: Kind = read.ok ? read.value.kind : "fact";
  const opened = await openConsultation(ctx, id, null, (rights, one) => mayAdd(ctx.actor, rights, one, kind));
  if (!opened.ok) return opened;
  if (!read.ok) return read;
  const { one, person } = opened.value;
  const entry = read.value;
  if (await hasEntry(ctx, one.id, key)) return ok(one.state);
  const reason = refusal(one, entry.kind);
  if (reason) return conflict(reason);
  const byAsker = isAsker(ctx.actor, one) && mayAnswer(await ctx.rights(), one) !== null;
  if (!(await insertEntry(ctx, one, entry, { person, key }))) return ok(one.state);
  const { consultations } = (await definitionOf(ctx, one.programme)).desk;
  const now = moved(one, entry, {
    person,
    isAsker: byAsker,
    today: ctx.today,
    askAgain: consultations.askAgain,
  });
  if (movesAnything(one, now)) await updateStanding(ctx, one, now);
  await tellOf(ctx, one, entry.kind, byAsker);
  await announceCase(ctx, one);
  return ok(now.state);
};

const movesAnything = (one: Consultation, now: object): boolean =>
  Object.entries(now).some(([name, value]) => one[name as keyof Consultation] !== value);

const tellOf = async (ctx: Ctx, one: Consultation, kind: Kind, byAsker: boolean): Promise<void> => {
  if (byAsker) {
    if (kind === "fact") await tell(ctx, one, [one.keeper], "added");
    if (kind === "reopening") await tell(ctx, one, [one.keeper], "reopened");
    return;
  }
  if (kind === "advice" || kind === "referral") await tell(ctx, one, [one.asker], "answered");
  if (kind === "closing") await tell(ctx, one, [one.asker], "closed");
  if (kind === "reopening") await tell(ctx, one, [one.asker, one.keeper], "reopened");
};
