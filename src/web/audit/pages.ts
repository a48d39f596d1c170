import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page } from "../door.ts";
import { auditPage } from "./audit.tsx";

/** The audit log, for those who may read it. */
export const auditPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/audit", page(deps, auditPage));
};
