import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import type { Flash } from "./reply.ts";

export const sessionCookie = "machisen_session";
export const localeCookie = "machisen_lang";
const flashCookie = "machisen_done";

const flashShape = z.object({
  text: z.object({ ja: z.string(), en: z.string() }),
  undo: z.string().startsWith("/").optional(),
});

/** Reads what the last page did and forgets it. */
export const takeFlash = (c: Context): Flash | null => {
  const raw = getCookie(c, flashCookie);
  if (!raw) return null;
  deleteCookie(c, flashCookie, { path: "/" });
  try {
    const flash = flashShape.parse(JSON.parse(Buffer.from(raw, "base64url").toString("utf8")));
    return { text: flash.text, ...(flash.undo ? { undo: flash.undo } : {}) };
  } catch {
    return null;
  }
};

export const leaveFlash = (c: Context, flash: Flash): void =>
  setCookie(c, flashCookie, Buffer.from(JSON.stringify(flash)).toString("base64url"), {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    maxAge: 60,
  });
