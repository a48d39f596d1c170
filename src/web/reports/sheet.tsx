import {
  type ReportSheet,
  reportSheet,
  reportTitle,
  type SheetQuery,
} from "../../modules/centre/reports/index.ts";
import { missing, type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { reportIn, type Shown } from "./address.ts";
import { ReportPage } from "./ReportPage.tsx";
import { words } from "./text.ts";
import type { Refused } from "./WorkflowBar.tsx";

export const shownOf = (
  visit: ProgrammeVisit,
  asked: SheetQuery,
  sheet: Pick<ReportSheet, "frozen">,
): Shown => ({
  programme: visit.programme.code,
  month: asked.month,
  centre: asked.centre,
  number: sheet.frozen?.number ?? null,
  live: sheet.frozen === null && asked.live === true,
});

export const reportCrumbs = (visit: ProgrammeVisit) => [
  { text: words.title, href: routes.reports(visit.programme.code) },
];

/** The report's page, also after a step that was refused: same page, what was typed, and why. */
export const showReport = async (
  visit: ProgrammeVisit,
  asked: SheetQuery,
  refused: Refused | null = null,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const sheet = await reportSheet(visit.ctx, asked);
  if (!sheet) return missing();
  const title = reportTitle(sheet.content);
  const frame = {
    title,
    section: "reports",
    wide: true,
    help: words.listHelp,
    crumbs: [...reportCrumbs(visit), { text: title }],
  };
  return view(
    frame,
    <ReportPage visit={visit} sheet={sheet} shown={shownOf(visit, asked, sheet)} refused={refused} />,
    status,
  );
};

export const reportSheetPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const asked = reportIn(visit);
  return asked ? showReport(visit, asked) : missing();
};
