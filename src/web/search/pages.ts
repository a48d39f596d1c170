import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page } from "../door.ts";
import { search } from "./search.tsx";

/** Search over records, councils and people. */
export const searchPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/search", page(deps, search));
};
