import type { MiddlewareHandler } from "hono";

/** What only some may see stays in no cache, on the way or in the browser: after signing out, Back shows nothing of it. */
export const keptByNobody: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set("cache-control", "private, no-store");
};
