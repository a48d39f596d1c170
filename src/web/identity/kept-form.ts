import type { Context } from "hono";
import { z } from "zod";
import { notFound } from "../../kernel/problem.ts";
import { saveDraft } from "../../modules/centre/support/index.ts";
import { runAs } from "../../platform/database/run-as.ts";
import type { Deps } from "../deps.ts";
import type { FormBody } from "../form-body.ts";
import { routes } from "../routes.ts";
import { safeNext } from "../safe-next.ts";
import { draftFormAt } from "./draft-form.ts";
import { fromOf } from "./session-cookie.ts";

/** What somebody had typed when the session was over: which form, the page it stands on, and every field. */
const shape = z.object({
  form: z.string().startsWith("/").max(300),
  page: z.string().startsWith("/").max(2000),
  fields: z.array(z.tuple([z.string().max(200), z.string()])).max(1000),
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
    fields: form.entries.filter(([name]) => !secrets.has(name)).map(([name, value]) => [name, value]),
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

/** Saves it as the draft of whoever signed in now; false when the form keeps none, or belongs to no programme of theirs. */
export const saveAsDraft = async (
  deps: Deps,
  c: Context,
  token: string,
  kept: KeptForm,
): Promise<boolean> => {
  const at = draftFormAt(kept.form);
  if (!at) return false;
  const { programme, form } = at;
  const entry = {
    who: { kind: "session", token },
    programme,
    mode: "write",
    origin: fromOf(deps, c).origin,
  } as const;
  const saved = await runAs(deps.database, entry, async (ctx) =>
    ctx.programme ? saveDraft(ctx, { form, fields: kept.fields }) : notFound(),
  );
  return saved.ok;
};
