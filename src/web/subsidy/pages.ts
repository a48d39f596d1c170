import type { Hono } from "hono";
import { paperKinds } from "../../modules/community/subsidy/index.ts";
import type { Deps } from "../deps.ts";
import { page, post } from "../door.ts";
import { fromBudgetPage, fromBudgetPost } from "./form/from-budget.tsx";
import { performancePage, performancePost } from "./form/performance.tsx";
import { planPage, planPost } from "./form/plan.tsx";
import { claimFile } from "./list/export.ts";
import { beginPost, claimList } from "./list/list.tsx";
import { paperFile } from "./paper/file.ts";
import { letterFile } from "./paper/letter.ts";
import { packPage } from "./rules/pack.tsx";
import { packListPage } from "./rules/pack-list.tsx";
import { moveNames } from "./sheet/moves/move-name.ts";
import { movePost } from "./sheet/moves/move-post.ts";
import { claimPage } from "./sheet/sheet.tsx";
import { whatIfPage } from "./what-if/what-if.tsx";

/** Subsidies: every council's, one with its plan, way and settlement, its papers, what other rules would do, and the rules in plain words. */
export const subsidyPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/subsidies", page(deps, claimList));
  app.post("/:programme/subsidies", post(deps, beginPost));
  app.get("/:programme/subsidies.csv", page(deps, claimFile("csv")));
  app.get("/:programme/subsidies.xlsx", page(deps, claimFile("xlsx")));
  app.get("/:programme/subsidies/what-if", page(deps, whatIfPage));
  app.get("/:programme/subsidies/rules", page(deps, packListPage));
  app.get("/:programme/subsidies/rules/:code{[a-z0-9-]+}/:version{[0-9]+}", page(deps, packPage));
  const claim = "/:programme/subsidies/:id{[0-9]+}";
  app.get(claim, page(deps, claimPage));
  app.get(`${claim}/plan/:project{[0-9]+}`, page(deps, planPage));
  app.post(`${claim}/plan/:project{[0-9]+}`, post(deps, planPost));
  app.get(`${claim}/from-budget`, page(deps, fromBudgetPage));
  app.post(`${claim}/from-budget`, post(deps, fromBudgetPost));
  app.get(`${claim}/performance/:project{[0-9]+}`, page(deps, performancePage));
  app.post(`${claim}/performance/:project{[0-9]+}`, post(deps, performancePost));
  for (const kind of paperKinds)
    for (const format of ["pdf", "xlsx"] as const)
      app.get(`${claim}/${kind}.${format}`, page(deps, paperFile(kind, format)));
  app.get(`${claim}/letters/:event{[0-9]+}/letter.pdf`, page(deps, letterFile));
  app.post(`${claim}/:move{${moveNames.join("|")}}`, post(deps, movePost));
};
