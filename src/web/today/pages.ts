import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page } from "../door.ts";
import { today } from "./today.tsx";

/** What waits for the reader. */
export const todayPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/today", page(deps, today));
};
