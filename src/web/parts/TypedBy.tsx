import type { FormBody } from "../form-body.ts";
import type { Visit } from "../visit.ts";

export const typedBy = "typed-by";

/** Whether a form was opened by somebody other than who is signed in now, e.g. in another tab of a shared machine. */
export const isTypedByAnother = (form: Pick<FormBody, "get">, { ctx }: Pick<Visit, "ctx">): boolean => {
  const writer = form.get(typedBy);
  return writer !== "" && ctx.actor.kind === "person" && writer !== String(ctx.actor.id);
};

/** Says whose words a form holds, so that they are given back to nobody else once the session is over. */
export const TypedBy = ({ visit: { ctx } }: { visit: Pick<Visit, "ctx"> }) =>
  ctx.actor.kind === "person" && <input type="hidden" name={typedBy} value={ctx.actor.id} />;
