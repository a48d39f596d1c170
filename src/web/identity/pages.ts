import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { mePages } from "./me.tsx";
import { passwordPages } from "./password.tsx";
import { renewSession } from "./renew-session.ts";
import { secondStepPages } from "./second-step.tsx";
import { seenPage } from "./seen.tsx";
import { signInPages } from "./sign-in.ts";

/** Signing in, the own account, and the session that slides on under every page that follows. */
export const identityPages = (app: Hono, deps: Deps): void => {
  app.use(renewSession(deps));
  signInPages(app, deps);
  passwordPages(app, deps);
  mePages(app, deps);
  secondStepPages(app, deps);
  seenPage(app, deps);
};
