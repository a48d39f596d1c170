import type { Visit } from "../visit.ts";

export const typedBy = "typed-by";

/** Says whose words a form holds, so that they are given back to nobody else once the session is over. */
export const TypedBy = ({ visit: { ctx } }: { visit: Pick<Visit, "ctx"> }) =>
  ctx.actor.kind === "person" && <input type="hidden" name={typedBy} value={ctx.actor.id} />;
