import type { Hono } from "hono";
import { areaPages } from "../../src/web/areas/pages.ts";
import { auditPages } from "../../src/web/audit/pages.ts";
import { auditorPages } from "../../src/web/auditors/pages.ts";
import { boardPages } from "../../src/web/board/pages.ts";
import { calendarPages } from "../../src/web/calendar/pages.ts";
import { consultationPages } from "../../src/web/consultations/pages.ts";
import { councilPages } from "../../src/web/councils/pages.ts";
import { requestPages } from "../../src/web/desk/pages.ts";
import { failure } from "../../src/web/failure.tsx";
import { fieldPages } from "../../src/web/field/pages.ts";
import { ledgerPages } from "../../src/web/ledger/pages.ts";
import { myWeekPages } from "../../src/web/my-week/pages.ts";
import { noticePages } from "../../src/web/notices/pages.ts";
import { outboxPages } from "../../src/web/outbox/pages.ts";
import { peoplePages } from "../../src/web/people/pages.ts";
import { planPages } from "../../src/web/plans/pages.ts";
import { programmePages } from "../../src/web/programme/pages.ts";
import { recordPages } from "../../src/web/records/pages.ts";
import { reportPages } from "../../src/web/reports/pages.ts";
import { searchPages } from "../../src/web/search/pages.ts";
import { subsidyPages } from "../../src/web/subsidy/pages.ts";
import { supervisionPages } from "../../src/web/supervision/pages.ts";
import { todayPages } from "../../src/web/today/pages.ts";
import type { TestDatabase } from "./database.ts";
import { appWith } from "./visitor.ts";

/** Every page of a programme, over a test database; uploads apart. */
export const everyPage = (db: TestDatabase): Hono =>
  appWith(
    db,
    programmePages,
    peoplePages,
    areaPages,
    councilPages,
    recordPages,
    requestPages,
    fieldPages,
    todayPages,
    myWeekPages,
    supervisionPages,
    reportPages,
    consultationPages,
    planPages,
    ledgerPages,
    subsidyPages,
    auditorPages,
    calendarPages,
    searchPages,
    auditPages,
    noticePages,
    outboxPages,
    boardPages,
    failure,
  );
