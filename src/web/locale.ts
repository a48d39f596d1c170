import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Locale } from "../kernel/say.ts";
import { localeCookie } from "./cookies.ts";

/** Chosen language, else the browser's wish, else Japanese. */
export const localeOf = (c: Context): Locale => {
  const chosen = getCookie(c, localeCookie);
  if (chosen === "ja" || chosen === "en") return chosen;
  const wish = c.req.header("accept-language")?.toLowerCase() ?? "";
  return /^en\b/.test(wish) && !/\bja\b/.test(wish) ? "en" : "ja";
};
