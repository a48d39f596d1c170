import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page, post } from "../door.ts";
import { countedPage } from "./counted.tsx";
import { reportFile } from "./file.ts";
import { reportList } from "./list.tsx";
import { movePost } from "./move.tsx";
import { narrativePage, narrativePost } from "./narrative.tsx";
import { reportSheetPage } from "./sheet.tsx";

/** Monthly reports: the list, one report, its text, its way, its files, and the records behind its numbers. */
export const reportPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/reports", page(deps, reportList));
  const month = "/:programme/reports/:month{[0-9]+-[0-9]+}";
  app.get(`${month}/:file{[a-z0-9-]+\\.(pdf|xlsx|csv|json)}`, page(deps, reportFile));
  const report = `${month}/:centre{[a-z0-9-]+}`;
  app.get(report, page(deps, reportSheetPage));
  app.get(`${report}/records`, page(deps, countedPage));
  app.get(`${report}/narrative`, page(deps, narrativePage));
  app.post(`${report}/narrative`, post(deps, narrativePost));
  app.post(`${report}/move`, post(deps, movePost));
};
