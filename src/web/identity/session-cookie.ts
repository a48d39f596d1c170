import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { From } from "../../platform/identity/index.ts";
import { sessionCookie } from "../cookies.ts";
import type { Deps } from "../deps.ts";
import { localeOf } from "../locale.ts";

export const fromOf = (deps: Deps, c: Context): From => ({
  origin: deps.originOf(c),
  agent: c.req.header("user-agent") ?? "",
  locale: localeOf(c),
});

/** The token the browser came with, if the cookie is ours; its session may have ended. */
export const tokenIn = (deps: Deps, c: Context): string | null =>
  deps.identity.tokenOf(getCookie(c, sessionCookie));

export const setSession = (deps: Deps, c: Context, value: string): void =>
  setCookie(c, sessionCookie, value, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: deps.identity.cookie.secure,
    maxAge: deps.identity.cookie.seconds,
  });

export const dropSession = (deps: Deps, c: Context): void => {
  deleteCookie(c, sessionCookie, { path: "/", secure: deps.identity.cookie.secure });
};
