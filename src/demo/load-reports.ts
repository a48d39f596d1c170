import { addMonths, plainMonth } from "../kernel/dates.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Problem } from "../kernel/problem.ts";
import type { Result } from "../kernel/result.ts";
import {
  acceptReport,
  markReviewed,
  type ReportKey,
  saveNarrative,
  sendToReview,
  startReport,
  submitReport,
} from "../modules/centre/reports/index.ts";
import type { Database } from "../platform/database/pool.ts";
import { type Ctx, runAs } from "../platform/database/run-as.ts";
import { granted } from "./granted.ts";
import type { PlannedProgramme } from "./plan.ts";

const outlooks = [
  "来月は役員の引継ぎと総会の準備を重点に支援します。",
  "夏の行事に向け、若い世代の参加を呼びかける工夫を各地域と話し合います。",
  "助成金の締切が近いため、申請を考える地域の書類づくりを優先します。",
  "防災訓練の時期に合わせ、隣り合う地域の連携を進めます。",
];

/** Every report goes the whole way, each step by the person whose step it is. */
export const loadReports = async (
  database: Database,
  planned: PlannedProgramme,
  people: ReadonlyMap<string, PersonId>,
): Promise<void> => {
  for (const [n, report] of planned.reports.entries()) {
    const key: ReportKey = { month: plainMonth(report.month), centre: report.centre };
    // Handed in on the fifth of the month after, as the contract would have it.
    const now = new Date(`${addMonths(key.month, 1)}-05T10:00:00+09:00`);
    const as = async <T>(person: string, work: (ctx: Ctx) => Promise<Result<T, Problem>>): Promise<T> => {
      const id = people.get(person);
      if (id === undefined) throw new Error(`the demonstration's plan names no person ${person}`);
      const who = { kind: "person", id } as const;
      return granted(
        await runAs(database, { who, programme: planned.code, mode: "write", origin: "demo", now }, work),
      );
    };
    await as(report.drafter, (ctx) => startReport(ctx, key));
    const outlook = outlooks[n % outlooks.length] ?? "";
    await as(report.drafter, (ctx) => saveNarrative(ctx, { ...key, version: 1, narrative: { outlook } }));
    await as(report.drafter, (ctx) => sendToReview(ctx, { ...key, version: 2 }));
    await as(report.reviewer, (ctx) => markReviewed(ctx, { ...key, version: 3 }));
    await as(report.submitter, (ctx) => submitReport(ctx, { ...key, version: 4 }));
    await as(report.accepter, (ctx) => acceptReport(ctx, { ...key, version: 5 }));
  }
};
