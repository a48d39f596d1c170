import { routes } from "./routes.ts";

/**
 * Where to go on: only a path of our own, written as the browser will read it. `//other.example`, `/\other` or a tab in
 * between would lead away.
 */
export const safeNext = (next: string, otherwise: string = routes.home()): string => {
  if (!next.startsWith("/") || !URL.canParse(next, "http://here")) return otherwise;
  const url = new URL(next, "http://here");
  return url.origin === "http://here" && !url.pathname.startsWith("//")
    ? url.pathname + url.search + url.hash
    : otherwise;
};
