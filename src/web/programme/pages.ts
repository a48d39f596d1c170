import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page } from "../door.ts";
import { aboutPage } from "./about.tsx";

/** What the programme is, as its definition says it. */
export const programmePages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/about", page(deps, aboutPage));
};
