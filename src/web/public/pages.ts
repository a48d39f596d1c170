import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { routes } from "../routes.ts";
import { openCheckPage } from "./check.tsx";
import { openCsv, openJson, openVoucher } from "./files.ts";
import { openCouncilPage, openList } from "./list.tsx";
import { publicPage } from "./open-page.ts";
import { openYearPage } from "./year.tsx";

/** Accounts for everybody, without signing in. */
export const publicPages = (app: Hono, deps: Deps): void => {
  const year = "/open/:council{[0-9]+}/:year{[0-9]+}";
  app.get(routes.open(), publicPage(deps, openList));
  app.get("/open/:council{[0-9]+}", publicPage(deps, openCouncilPage));
  app.get(year, publicPage(deps, openYearPage));
  app.get(`${year}/check`, publicPage(deps, openCheckPage));
  app.get(`${year}/data.json`, publicPage(deps, openJson));
  app.get(`${year}/data.csv`, publicPage(deps, openCsv));
  app.get(`${year}/vouchers/:release{[0-9]+}`, publicPage(deps, openVoucher(deps)));
};
