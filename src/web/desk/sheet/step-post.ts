import { type PersonId, parseId } from "../../../kernel/ids.ts";
import type { Outcome } from "../../../kernel/problem.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  acceptRequest,
  acknowledgeRequest,
  answerRequest,
  assignRequest,
  type RequestStep,
  reopenRequest,
  type StepInput,
} from "../../../modules/centre/desk/index.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { again } from "../../again.ts";
import type { FormBody } from "../../form-body.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { requestIn, showRequest } from "./sheet.tsx";

const assigneeIn = (form: FormBody): PersonId | null => parseId<PersonId>(form.get("assignee"));

type Take = (ctx: Ctx, input: StepInput, form: FormBody) => Promise<Outcome<unknown>>;

const takes: Readonly<Record<RequestStep, Take>> = {
  acknowledge: (ctx, input, form) => acknowledgeRequest(ctx, { ...input, assignee: assigneeIn(form) }),
  assign: (ctx, input, form) => assignRequest(ctx, { ...input, assignee: assigneeIn(form) }),
  answer: (ctx, input, form) => answerRequest(ctx, { ...input, words: form.get("words") }),
  accept: (ctx, input, form) => acceptRequest(ctx, { ...input, words: form.get("words") }),
  reopen: (ctx, input, form) => reopenRequest(ctx, { ...input, words: form.get("words") }),
};

const isStep = (text: string): text is RequestStep => text in takes;

/** One step of a request; what was typed comes back when it can't be taken. */
export const stepPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, param, programme } = visit;
  const id = requestIn(visit);
  const step = param("step");
  if (id === null || !isStep(step)) return missing();
  const done = await takes[step](ctx, { id, version: Number(form.get("version")) || 0 }, form);
  const said: Text = step === "acknowledge" && assigneeIn(form) !== null ? words.did.assign : words.did[step];
  if (done.ok) return redirect(routes.request(programme.code, id), { text: said });
  return again(done.error, (trouble, status) =>
    showRequest(visit, { trouble, status, typed: { step, form } }),
  );
};
