import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { areaPages } from "./web/areas/pages.ts";
import { auditPages } from "./web/audit/pages.ts";
import { auditorPages } from "./web/auditors/pages.ts";
import { councilBoard } from "./web/board/council-board.tsx";
import { boardPages } from "./web/board/pages.ts";
import { calendarPages } from "./web/calendar/pages.ts";
import { consultationPages } from "./web/consultations/pages.ts";
import { councilPages } from "./web/councils/pages.ts";
import type { Deps } from "./web/deps.ts";
import { requestPages } from "./web/desk/pages.ts";
import { failure } from "./web/failure.tsx";
import { fieldPages } from "./web/field/pages.ts";
import { homePages } from "./web/home/pages.tsx";
import { identityPages } from "./web/identity/pages.ts";
import { ledgerPages } from "./web/ledger/pages.ts";
import { livePages } from "./web/live/pages.ts";
import { myWeekPages } from "./web/my-week/pages.ts";
import { noticePages } from "./web/notices/pages.ts";
import { outboxPages } from "./web/outbox/pages.ts";
import { peoplePages } from "./web/people/pages.ts";
import { planPages } from "./web/plans/pages.ts";
import { programmePages } from "./web/programme/pages.ts";
import { publicPages } from "./web/public/pages.ts";
import { recordPages } from "./web/records/pages.ts";
import { reportPages } from "./web/reports/pages.ts";
import { sameOrigin } from "./web/same-origin.ts";
import { searchPages } from "./web/search/pages.ts";
import { subsidyPages } from "./web/subsidy/pages.ts";
import { supervisionPages } from "./web/supervision/pages.ts";
import { todayPages } from "./web/today/pages.ts";

/** Composition root: every page of the product behind one fetch(Request). */
export const createApp = (deps: Deps): Hono => {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", "data:", "blob:"],
        objectSrc: ["'none'"],
      },
      referrerPolicy: "same-origin",
      xFrameOptions: "DENY",
    }),
  );
  deps.assets.serve(app);
  app.use(sameOrigin(deps));
  homePages(app, deps);
  // An open screen is not somebody at work: its stream comes before the session slides on.
  livePages(app, deps);
  identityPages(app, deps);
  noticePages(app, deps);
  publicPages(app, deps);
  // Pages with a fixed second segment come before the programme's own pages with parameters.
  programmePages(app, deps);
  peoplePages(app, deps);
  areaPages(app, deps);
  councilPages(app, deps, councilBoard);
  recordPages(app, deps);
  requestPages(app, deps);
  fieldPages(app, deps);
  todayPages(app, deps);
  myWeekPages(app, deps);
  supervisionPages(app, deps);
  reportPages(app, deps);
  consultationPages(app, deps);
  planPages(app, deps);
  ledgerPages(app, deps);
  subsidyPages(app, deps);
  auditorPages(app, deps);
  calendarPages(app, deps);
  searchPages(app, deps);
  auditPages(app, deps);
  outboxPages(app, deps);
  boardPages(app, deps);
  failure(app, deps);
  return app;
};
