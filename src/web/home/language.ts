import type { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { localeCookie } from "../cookies.ts";
import { readForm } from "../form-body.ts";
import { routes } from "../routes.ts";
import { safeNext } from "../safe-next.ts";

/** POST /language: remembers the language for a year and goes back to the same page. */
export const languageSwitch = (app: Hono): void => {
  app.post(routes.language(), async (c) => {
    const form = await readForm(c.req.raw);
    const language = form.get("language");
    if (language === "ja" || language === "en")
      setCookie(c, localeCookie, language, {
        path: "/",
        sameSite: "Lax",
        httpOnly: true,
        maxAge: 365 * 24 * 3600,
      });
    await form.discard();
    return c.redirect(safeNext(form.get("next")), 303);
  });
};
