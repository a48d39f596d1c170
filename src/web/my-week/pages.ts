import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page } from "../door.ts";
import { myWeek } from "./my-week.tsx";

/** A worker's own page. */
export const myWeekPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/my-week", page(deps, myWeek));
};
