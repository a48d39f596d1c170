import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { sessionCookie } from "../cookies.ts";
import type { Deps } from "../deps.ts";
import { isByItself } from "../live/by-itself.ts";
import { fromOf, setSession } from "./session-cookie.ts";

/** Slides a session on while it is used; the cookie's own age says when, so most requests cost nothing. */
export const renewSession =
  (deps: Deps): MiddlewareHandler =>
  async (c, next) => {
    if (isByItself(c)) return next();
    const renewed = await deps.identity.renew(getCookie(c, sessionCookie), fromOf(deps, c));
    if (renewed) setSession(deps, c, renewed);
    await next();
  };
