import type { Context, Hono } from "hono";
import { type PersonId, parseId } from "../../kernel/ids.ts";
import { demoRoles } from "../../platform/identity/index.ts";
import type { Deps } from "../deps.ts";
import { openPage } from "../door.ts";
import type { FormBody } from "../form-body.ts";
import { missing, type Reply, redirect } from "../reply.ts";
import { routes } from "../routes.ts";
import { safeNext } from "../safe-next.ts";
import type { Visit } from "../visit.ts";
import { codePage } from "./CodePage.tsx";
import { continuePage } from "./ContinuePage.tsx";
import { openPost } from "./gate.ts";
import { bringBack, type KeptForm, readKept } from "./kept-form.ts";
import { refusalOf } from "./refusal.ts";
import { dropSession, fromOf, setSession, tokenIn } from "./session-cookie.ts";
import { signInView } from "./sign-in-view.tsx";
import { words } from "./text.ts";

const alongOf = (form: FormBody): { next: string; kept: KeptForm | null } => ({
  next: safeNext(form.get("next")),
  kept: readKept(form.get("kept")),
});

/** Sets the cookie, brings back what was typed, and says where to go on. */
const goOn = async (
  deps: Deps,
  c: Context,
  cookie: string,
  along: ReturnType<typeof alongOf>,
): Promise<(visit: Visit) => Reply> => {
  setSession(deps, c, cookie);
  const token = deps.identity.tokenOf(cookie);
  const { kept } = along;
  if (kept && token) {
    const back = await bringBack(deps, c, token, kept);
    if (back === "not-theirs") return () => redirect(routes.home(), { text: words.notTheirs });
    return ({ t }) =>
      back === "draft" ? redirect(kept.page, { text: words.restored }) : continuePage(t, kept);
  }
  return () => redirect(along.next);
};

const byPassword = (deps: Deps) =>
  openPost(deps, async (c, form) => {
    const along = alongOf(form);
    const mail = form.get("mail");
    const answer = await deps.identity.signIn(mail, form.get("password"), fromOf(deps, c), tokenIn(deps, c));
    if (!answer.ok) {
      const { status, ...shown } = refusalOf(c, answer.error);
      return (visit) => signInView(visit, { ...along, mail, ...shown }, status);
    }
    if (!answer.value.needsCode) return goOn(deps, c, answer.value.cookie, along);
    setSession(deps, c, answer.value.cookie);
    // What was typed goes along in the page itself; without it the code has an address of its own.
    return ({ t }) => (along.kept ? codePage(t, along) : redirect(routes.signInCode(along.next)));
  });

const byCode = (deps: Deps) =>
  openPost(deps, async (c, form) => {
    const along = alongOf(form);
    const answer = await deps.identity.verifyCode(tokenIn(deps, c), form.get("code"), fromOf(deps, c));
    if (answer.ok) return goOn(deps, c, answer.value.cookie, along);
    const { status, ...shown } = refusalOf(c, answer.error);
    const isOver = shown.issues.some((issue) => issue.path === "expired");
    if (isOver)
      return (visit) =>
        signInView(
          visit,
          { ...along, issues: shown.issues.map(({ message }) => ({ path: "mail", message })) },
          401,
        );
    return ({ t }) => codePage(t, { ...along, ...shown }, status);
  });

const byOneClick = (deps: Deps) =>
  openPost(deps, async (c, form) => {
    const person = parseId<PersonId>(form.get("person"));
    const answer = person && (await deps.identity.openSession(person, fromOf(deps, c), tokenIn(deps, c)));
    return answer?.ok ? goOn(deps, c, answer.value.cookie, alongOf(form)) : () => missing();
  });

const out = (deps: Deps) =>
  openPost(deps, async (c) => {
    const token = tokenIn(deps, c);
    if (token) await deps.identity.signOut(token, fromOf(deps, c));
    dropSession(deps, c);
    return () => redirect(routes.home(), { text: words.signedOut });
  });

/** Never the sign-in page itself: that would go round in a circle. */
const nextOf = ({ url }: Visit): string => {
  const next = safeNext(url.searchParams.get("next") ?? "");
  return next.startsWith(routes.signIn()) ? routes.home() : next;
};

export const signInPages = (app: Hono, deps: Deps): void => {
  app.get(
    routes.signIn(),
    openPage(deps, async (visit) => {
      const next = nextOf(visit);
      if (visit.ctx.actor.kind === "person") return redirect(next);
      return signInView(visit, { next, kept: null }, 200, await demoRoles(visit.ctx));
    }),
  );
  app.post(routes.signIn(), byPassword(deps));
  app.get(
    routes.signInCode(),
    openPage(deps, async (visit) => codePage(visit.t, { next: nextOf(visit), kept: null })),
  );
  app.post(routes.signInCode(), byCode(deps));
  app.post(routes.signInDemo(), byOneClick(deps));
  app.post(routes.signOut(), out(deps));
};
