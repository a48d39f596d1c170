import type { Context } from "hono";

/** Whether a screen asked by itself, with nobody's hand on it: that neither prolongs a session nor uses up a message. */
export const isByItself = (c: Context): boolean => c.req.header("x-machisen-live") !== undefined;
