import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page } from "../door.ts";
import { supervisionFile } from "./file.ts";
import { supervisionPage } from "./supervision.tsx";

/** Workload and what has been left lying. */
export const supervisionPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/supervision", page(deps, supervisionPage));
  app.get("/:programme/supervision.csv", page(deps, supervisionFile("csv")));
  app.get("/:programme/supervision.xlsx", page(deps, supervisionFile("xlsx")));
};
