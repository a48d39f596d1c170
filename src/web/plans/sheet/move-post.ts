import type { Outcome } from "../../../kernel/problem.ts";
import {
  agreeForCouncil,
  agreePlan,
  offerPlan,
  type PlanId,
  returnPlan,
  revisePlan,
  type Side,
  withdrawPlan,
} from "../../../modules/centre/plans/index.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { again } from "../../again.ts";
import type { FormBody } from "../../form-body.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit } from "../../visit.ts";
import { planIn } from "../plan-in.ts";
import { words } from "../text.ts";
import type { MoveName } from "./Moves.tsx";
import { showPlan } from "./sheet.tsx";

type Input = { readonly id: PlanId; readonly version: number };

const sideIn = (form: FormBody): Side => (form.get("side") === "client" ? "client" : "council");

const moves: Readonly<Record<MoveName, (ctx: Ctx, input: Input, form: FormBody) => Promise<Outcome<null>>>> =
  {
    offer: offerPlan,
    withdraw: withdrawPlan,
    return: (ctx, input, form) => returnPlan(ctx, { ...input, side: sideIn(form), words: form.get("words") }),
    agree: (ctx, input, form) => agreePlan(ctx, { ...input, side: sideIn(form) }),
    "agree-for": (ctx, input, form) =>
      agreeForCouncil(ctx, { ...input, behalf: form.get("behalf"), day: form.get("day") }),
    revise: (ctx, input, form) => revisePlan(ctx, { ...input, words: form.get("words") }),
  };

const isMove = (text: string): text is MoveName => Object.hasOwn(moves, text);

/** One step of a plan on its way to agreement; what was typed comes back when it can't be taken. */
export const movePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, param, programme } = visit;
  const id = planIn(visit);
  const move = param("move");
  if (id === null || !isMove(move)) return missing();
  const done = await moves[move](ctx, { id, version: Number(form.get("version")) || 0 }, form);
  if (done.ok) return redirect(routes.plan(programme.code, id), { text: words.moved[move] });
  return again(done.error, (trouble, status) => showPlan(visit, { trouble, status, typed: { move, form } }));
};
