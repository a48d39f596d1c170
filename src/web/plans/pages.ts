import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page, post } from "../door.ts";
import { standingPage, standingPost } from "./form/standing.tsx";
import { newStepPage, stepPage, stepPost } from "./form/step.tsx";
import { beginPost } from "./list/begin.ts";
import { planFile } from "./list/export.ts";
import { planList } from "./list/list.tsx";
import { agreedPage } from "./sheet/agreed.tsx";
import { movePost } from "./sheet/move-post.ts";
import { planPage } from "./sheet/sheet.tsx";
import { closePost, removePost } from "./sheet/step-posts.ts";

/** Support plans: every council's, one plan with what was done of it, its forms, its way to agreement. */
export const planPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/plans", page(deps, planList));
  app.post("/:programme/plans", post(deps, beginPost));
  app.get("/:programme/plans.csv", page(deps, planFile("csv")));
  app.get("/:programme/plans.xlsx", page(deps, planFile("xlsx")));
  const plan = "/:programme/plans/:id{[0-9]+}";
  app.get(plan, page(deps, planPage));
  app.get(`${plan}/standing`, page(deps, standingPage));
  app.post(`${plan}/standing`, post(deps, standingPost));
  app.get(`${plan}/steps/new`, page(deps, newStepPage));
  app.post(`${plan}/steps/new`, post(deps, stepPost));
  app.get(`${plan}/steps/:step{[0-9]+}`, page(deps, stepPage));
  app.post(`${plan}/steps/:step{[0-9]+}`, post(deps, stepPost));
  app.post(`${plan}/steps/:step{[0-9]+}/remove`, post(deps, removePost));
  app.post(`${plan}/steps/:step{[0-9]+}/close`, post(deps, closePost));
  app.get(`${plan}/agreed/:round{[0-9]+}`, page(deps, agreedPage));
  app.post(`${plan}/:move{offer|withdraw|return|agree|agree-for|revise}`, post(deps, movePost));
};
