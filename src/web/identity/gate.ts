import type { Context, Handler } from "hono";
import { runAs } from "../../platform/database/run-as.ts";
import type { Deps } from "../deps.ts";
import { openPage } from "../door.ts";
import { type FormBody, readForm } from "../form-body.ts";
import { type Reply, signIn } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { fromOf, tokenIn } from "./session-cookie.ts";

type Answer = (visit: Visit) => Reply | Promise<Reply>;

/**
 * POST of a form that anybody may send. The work opens its own short transactions (identity does), and only then the
 * answer is rendered in one of its own.
 */
export const openPost =
  (deps: Deps, work: (c: Context, form: FormBody) => Promise<Answer>): Handler =>
  async (c, next) => {
    const form = await readForm(c.req.raw);
    c.set("form", form);
    try {
      if (!form.isWhole) return c.body(null, 400);
      const answer = await work(c, form);
      return await openPage(deps, async (visit) => answer(visit))(c, next);
    } finally {
      await form.discard();
    }
  };

/** The same for whoever is signed in; the work gets the session's token. */
export const ownPost = (
  deps: Deps,
  work: (c: Context, form: FormBody, token: string) => Promise<Answer>,
): Handler =>
  openPost(deps, async (c, form) => {
    const token = tokenIn(deps, c);
    if (token === null) return signIn;
    const { origin } = fromOf(deps, c);
    const actor = await runAs(
      deps.database,
      { who: { kind: "session", token }, mode: "read", origin },
      async (ctx) => ctx.actor,
    );
    return actor.kind === "person" ? work(c, form, token) : signIn;
  });
