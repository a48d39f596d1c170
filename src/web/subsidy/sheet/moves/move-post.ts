import type { Outcome } from "../../../../kernel/problem.ts";
import {
  beginChange,
  type ClaimId,
  cancelClaim,
  decideClaim,
  demandRepayment,
  dropChange,
  fixClaim,
  payClaim,
  recordRepayment,
  refuseClaim,
  reportClaim,
  requestPayment,
  returnClaim,
  reverseEvent,
  submitClaim,
  withdrawClaim,
} from "../../../../modules/community/subsidy/index.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { again } from "../../../again.ts";
import type { FormBody } from "../../../form-body.ts";
import { missing, type Reply, redirect } from "../../../reply.ts";
import { routes } from "../../../routes.ts";
import type { FormVisit } from "../../../visit.ts";
import { claimIn } from "../../claim-in.ts";
import { words } from "../../text.ts";
import { showClaim } from "../sheet.tsx";
import { type MoveName, moveNames } from "./move-name.ts";

type Input = { readonly id: ClaimId; readonly version: number };

const said = (form: FormBody) => ({ words: form.get("words") });
const amount = (form: FormBody) => ({ amount: form.get("amount"), words: form.get("words") });
const letter = (form: FormBody) => ({ letterNo: form.get("letterNo"), day: form.get("day") });
const money = (form: FormBody) => ({ amount: form.get("amount"), day: form.get("day") });

const moves: Readonly<Record<MoveName, (ctx: Ctx, input: Input, form: FormBody) => Promise<Outcome<null>>>> =
  {
    submit: submitClaim,
    withdraw: withdrawClaim,
    return: (ctx, input, form) => returnClaim(ctx, { ...input, ...said(form) }),
    decide: (ctx, input, form) =>
      decideClaim(ctx, { ...input, ...amount(form), ...letter(form), below: form.get("below") !== "" }),
    request: (ctx, input, form) => requestPayment(ctx, { ...input, ...money(form) }),
    pay: (ctx, input, form) => payClaim(ctx, { ...input, ...money(form) }),
    change: (ctx, input, form) => beginChange(ctx, { ...input, ...said(form) }),
    drop: dropChange,
    report: reportClaim,
    fix: (ctx, input, form) => fixClaim(ctx, { ...input, ...amount(form), ...letter(form) }),
    demand: (ctx, input, form) =>
      demandRepayment(ctx, { ...input, ...amount(form), ...letter(form), due: form.get("due") }),
    repay: (ctx, input, form) => recordRepayment(ctx, { ...input, ...money(form) }),
    refuse: (ctx, input, form) => refuseClaim(ctx, { ...input, ...said(form), ...letter(form) }),
    cancel: (ctx, input, form) => cancelClaim(ctx, { ...input, ...said(form) }),
    reverse: (ctx, input, form) => reverseEvent(ctx, { ...input, ...said(form), event: form.get("event") }),
  };

/** One step of a claim; what was typed comes back when it can't be taken. */
export const movePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, param, programme } = visit;
  const id = claimIn(visit);
  const move = moveNames.find((one) => one === param("move"));
  if (id === null || !move) return missing();
  const done = await moves[move](ctx, { id, version: Number(form.get("version")) || 0 }, form);
  if (done.ok) return redirect(routes.subsidy(programme.code, id), { text: words.done[move] });
  return again(done.error, (trouble, status) => showClaim(visit, { trouble, status, typed: { move, form } }));
};
