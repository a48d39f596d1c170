import type { Context, Hono } from "hono";
import { myAccount, mySessions, type Refused } from "../../platform/identity/index.ts";
import type { Deps } from "../deps.ts";
import { ownPage } from "../door.ts";
import { type Reply, redirect, signIn, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { ownPost } from "./gate.ts";
import { type MeAsked, MePage } from "./MePage.tsx";
import { refusalOf } from "./refusal.ts";
import { fromOf, tokenIn } from "./session-cookie.ts";
import { words } from "./text.ts";

const mePage = async (
  visit: Visit,
  token: string,
  wrong?: MeAsked["wrong"],
  status: 200 | 422 | 429 = 200,
): Promise<Reply> => {
  if (visit.ctx.actor.kind !== "person") return signIn();
  const account = await myAccount(visit.ctx);
  const sessions = await mySessions(visit.ctx, token);
  return view(
    { title: words.me },
    <MePage visit={visit} asked={{ account, sessions, ...(wrong ? { wrong } : {}) }} />,
    status,
  );
};

/** The same page again, with what was wrong in one of its forms. */
const again = (c: Context, token: string, form: "password" | "second", error: Refused) => {
  const { status, issues, ...shown } = refusalOf(c, error);
  // Both forms ask for the current password; ids must differ in one page.
  const named =
    form === "second" ? issues.map((issue) => ({ ...issue, path: `second-${issue.path}` })) : issues;
  return (visit: Visit) => mePage(visit, token, { form, issues: named, ...shown }, status);
};

const toMe =
  (text: (typeof words)["changed"], part = "") =>
  () =>
    redirect(`${routes.me()}${part}`, { text });

export const mePages = (app: Hono, deps: Deps): void => {
  app.get(routes.me(), (c, next) => ownPage(deps, (visit) => mePage(visit, tokenIn(deps, c) ?? ""))(c, next));
  app.post(
    routes.mePassword(),
    ownPost(deps, async (c, form, token) => {
      const typed = {
        current: form.get("current"),
        password: form.get("password"),
        again: form.get("again"),
      };
      const answer = await deps.identity.changePassword(token, typed, fromOf(deps, c));
      return answer.ok ? toMe(words.changed) : again(c, token, "password", answer.error);
    }),
  );
  app.post(
    routes.dropSecondStep(),
    ownPost(deps, async (c, form, token) => {
      const answer = await deps.identity.disableTotp(token, form.get("second-current"), fromOf(deps, c));
      return answer.ok ? toMe(words.dropped) : again(c, token, "second", answer.error);
    }),
  );
  app.post(
    routes.endSessions(),
    ownPost(deps, async (c, form, token) => {
      const asked = form.get("session");
      const which = asked === "others" ? "others" : /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0;
      const ended = await deps.identity.endSessions(token, which, fromOf(deps, c));
      return toMe(words.ended(ended), "#sessions");
    }),
  );
};
