import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { publicationIn } from "./accounts-in.ts";
import { openCheckPage } from "./check.tsx";
import { openJson, openTable, openVoucher, releaseIn } from "./files.ts";
import { keptAnswers } from "./kept-answers.ts";
import { openCouncilPage, openList } from "./list.tsx";
import { frozenPage, publicPage } from "./open-page.ts";
import { openYearPage } from "./year.tsx";

const published = async (visit: Visit) => (await publicationIn(visit))?.sha256 ?? null;
const released = async (visit: Visit) => (await releaseIn(visit))?.sha256 ?? null;

/** Years whose check is at hand. */
const mostChecks = 32;

/** Accounts for everybody, without signing in. */
export const publicPages = (app: Hono, deps: Deps): void => {
  const year = "/open/:council{[0-9]+}/:year{[0-9]+}";
  app.get(routes.open(), publicPage(deps, openList));
  app.get("/open/:council{[0-9]+}", publicPage(deps, openCouncilPage));
  app.get(year, publicPage(deps, openYearPage));
  const kept = keptAnswers(mostChecks);
  app.get(`${year}/check`, frozenPage(deps, openCheckPage, { mark: published, kept, isBraked: true }));
  app.get(`${year}/data.json`, frozenPage(deps, openJson, { mark: published, isBraked: true }));
  for (const format of ["csv", "xlsx"] as const)
    app.get(
      `${year}/data.${format}`,
      frozenPage(deps, openTable(format), { mark: published, isBraked: true }),
    );
  app.get(`${year}/vouchers/:release{[0-9]+}`, frozenPage(deps, openVoucher(deps), { mark: released }));
};
