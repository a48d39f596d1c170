import type { Context } from "hono";
import { z } from "zod";
import { type PersonId, parseId } from "../../kernel/ids.ts";
import { notFound, type Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import { saveDraft } from "../../modules/centre/support/index.ts";
import { runAs } from "../../platform/database/run-as.ts";
import type { Deps } from "../deps.ts";
import type { FormBody } from "../form-body.ts";
import { typedBy } from "../parts/TypedBy.tsx";
import { routes } from "../routes.ts";
import { safeNext } from "../safe-next.ts";
import { draftFormAt } from "./draft-form.ts";
import { fromOf } from "./session-cookie.ts";

/** What somebody had typed when the session was over: which form, the page it stands on, every field, and by whom if the form says so. */
const shape = z.object({
  form: z.string().startsWith("/").max(300),
  page: z.string().startsWith("/").max(2000),
  fields: z.array(z.tuple([z.string().max(200), z.string()])).max(1000),
  by: z.number().int().nullable().default(null),
});
export type KeptForm = z.infer<typeof shape>;

const secrets = new Set(["password", "current", "again", "code"]);

/** Takes a form that can't be granted now. Secrets are not written into a page. */
export const keepForm = (c: Context, form: FormBody): KeptForm => {
  const url = new URL(c.req.url);
  const referer = c.req.header("referer") ?? "";
  const came =
    URL.canParse(referer) && new URL(referer).host === (c.req.header("host") ?? url.host)
      ? new URL(referer)
      : null;
  return {
    form: url.pathname,
    page: came
      ? came.pathname + came.search
      : url.pathname.startsWith(`${routes.me()}/`)
        ? routes.me()
        : url.pathname,
    fields: form.entries
      .filter(([name]) => !secrets.has(name) && name !== typedBy)
      .map(([name, value]) => [name, value]),
    by: parseId<PersonId>(form.get(typedBy)),
  };
};

/** Reads it back from the hidden field; anything odd is nothing. */
export const readKept = (text: string): KeptForm | null => {
  try {
    const kept = shape.parse(JSON.parse(text));
    return { ...kept, form: safeNext(kept.form), page: safeNext(kept.page) };
  } catch {
    return null;
  }
};

/**
 * Gives it to whoever signed in now: as the draft of its form, or, where the form keeps none or belongs to no programme
 * of theirs, as a form to send. What somebody else typed at this machine is given to nobody.
 */
export const bringBack = async (
  deps: Deps,
  c: Context,
  token: string,
  kept: KeptForm,
): Promise<"draft" | "form" | "not-theirs"> => {
  const at = draftFormAt(kept.form);
  const entry = {
    who: { kind: "session", token },
    programme: at?.programme ?? null,
    mode: "write",
    origin: fromOf(deps, c).origin,
  } as const;
  const saved = await runAs(deps.database, entry, async (ctx): Promise<Outcome<"draft" | "not-theirs">> => {
    if (kept.by !== null && !(ctx.actor.kind === "person" && ctx.actor.id === kept.by))
      return ok("not-theirs");
    if (!at || !ctx.programme) return notFound();
    const draft = await saveDraft(ctx, { form: at.form, fields: kept.fields });
    return draft.ok ? ok("draft") : draft;
  });
  return saved.ok ? saved.value : "form";
};
