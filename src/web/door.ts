import type { Context, Handler } from "hono";
import { getCookie } from "hono/cookie";
import { translator } from "../kernel/say.ts";
import { type Entry, runAs } from "../platform/database/run-as.ts";
import { sessionCookie, takeFlash } from "./cookies.ts";
import type { Deps } from "./deps.ts";
import { type FormBody, readForm } from "./form-body.ts";
import { isByItself } from "./live/by-itself.ts";
import { localeOf } from "./locale.ts";
import { isTypedByAnother } from "./parts/TypedBy.tsx";
import { missing, type Reply, signIn } from "./reply.ts";
import { respond } from "./respond.tsx";
import type { FormVisit, ProgrammeVisit, Visit } from "./visit.ts";

const entryOf = (deps: Deps, c: Context, mode: Entry["mode"]): Entry => {
  const token = deps.sessionToken(getCookie(c, sessionCookie));
  return {
    who: token ? { kind: "session", token } : { kind: "public" },
    programme: c.req.param("programme") ?? null,
    mode,
    locale: localeOf(c),
    origin: deps.originOf(c),
  };
};

const pass = async (
  deps: Deps,
  c: Context,
  mode: Entry["mode"],
  work: (visit: Visit) => Promise<Reply>,
): Promise<Response> => {
  const url = new URL(c.req.url);
  const entry = entryOf(deps, c, mode);
  const mark = deps.live.mark();
  const [visit, reply] = await (async () => {
    let seen: Visit | undefined;
    const answer = await runAs(deps.database, entry, async (ctx) => {
      seen = {
        ctx,
        t: translator(ctx.locale),
        url,
        param: (name) => c.req.param(name) ?? "",
        flash: isByItself(c) ? null : takeFlash(c),
        mark,
      };
      return work(seen);
    });
    // runAs either called the work or threw.
    return [seen as Visit, answer] as const;
  })();
  return respond(deps, c, visit, reply);
};

/** Anybody who is signed in and has a place in the programme; outsiders can't tell it from one that doesn't exist. */
const inProgramme =
  (work: (visit: ProgrammeVisit) => Promise<Reply>) =>
  async (visit: Visit): Promise<Reply> => {
    const { programme, actor } = visit.ctx;
    if (programme) return work({ ...visit, programme });
    return actor.kind === "public" ? signIn() : missing();
  };

/** A page that everybody may open, signed in or not. */
export const openPage =
  (deps: Deps, work: (visit: Visit) => Promise<Reply>): Handler =>
  (c) =>
    pass(deps, c, "read", work);

/** A page for whoever is signed in, outside of any programme. */
export const ownPage = (deps: Deps, work: (visit: Visit) => Promise<Reply>): Handler =>
  openPage(deps, async (visit) => (visit.ctx.actor.kind === "person" ? work(visit) : signIn()));

/** GET of a page inside a programme: a read-only transaction. */
export const page = (deps: Deps, work: (visit: ProgrammeVisit) => Promise<Reply>): Handler =>
  openPage(deps, inProgramme(work));

const withForm = async (c: Context, work: (form: FormBody) => Promise<Response>): Promise<Response> => {
  const form = await readForm(c.req.raw);
  try {
    return form.isWhole ? await work(form) : c.body(null, 400);
  } finally {
    await form.discard();
  }
};

/** POST of a form inside a programme: one transaction, rolled back unless the reply is good. */
export const post =
  (deps: Deps, work: (visit: FormVisit) => Promise<Reply>): Handler =>
  (c) =>
    withForm(c, async (form) => {
      c.set("form", form);
      return pass(
        deps,
        c,
        "write",
        inProgramme(async (visit) => (isTypedByAnother(form, visit) ? signIn() : work({ ...visit, form }))),
      );
    });

/** POST from a script of ours, also of somebody whose session or place in the programme is over: the work says so itself. */
export const openFormPost =
  (deps: Deps, work: (visit: Visit & { form: FormBody }) => Promise<Reply>): Handler =>
  (c) =>
    withForm(c, (form) => pass(deps, c, "write", (visit) => work({ ...visit, form })));

/** POST of a form outside of any programme, e.g. the own account. */
export const ownPost =
  (deps: Deps, work: (visit: Visit & { form: FormBody }) => Promise<Reply>): Handler =>
  (c) =>
    withForm(c, async (form) => {
      c.set("form", form);
      return pass(deps, c, "write", async (visit) =>
        visit.ctx.actor.kind === "person" ? work({ ...visit, form }) : signIn(),
      );
    });
