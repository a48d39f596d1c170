import type { Keys } from "./keys.ts";

/** How long a session lives without being used. */
export const sessionSeconds = 12 * 60 * 60;
const renewAfterMs = 30 * 60 * 1000;

export type Cookie = { readonly token: string; readonly issued: Date };

/** `token.issued.signature`: a forged one never reaches the database, and its age says when to slide the session on. */
export const writeCookie = (keys: Keys, token: string, now = new Date()): string => {
  const body = `${token}.${Math.floor(now.getTime() / 1000).toString(36)}`;
  return `${body}.${keys.sign(body)}`;
};

export const readCookie = (keys: Keys, value: string | undefined): Cookie | null => {
  const [, body, token, issued, signature] =
    /^(([\w-]{43})\.([0-9a-z]{1,9}))\.([\w-]{43})$/.exec(value ?? "") ?? [];
  if (!body || !token || !issued || !signature || !keys.isSigned(body, signature)) return null;
  return { token, issued: new Date(Number.parseInt(issued, 36) * 1000) };
};

export const isDueForRenewal = (cookie: Cookie, now = new Date()): boolean =>
  now.getTime() - cookie.issued.getTime() > renewAfterMs;
