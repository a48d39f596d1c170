import { addDays, daysBetween, type PlainDate } from "../../../../kernel/dates.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import type { SubsidyRules } from "../../packs/index.ts";
import type { ClaimState } from "../model.ts";

/** By when an application has to be with the ward: so many days before the first project starts, or the year where there is none. */
export const applicationDue = (
  rules: Pick<SubsidyRules, "daysBefore">,
  year: number,
  starts: readonly PlainDate[],
): PlainDate => addDays([...starts].sort()[0] ?? daysOf(year).from, -rules.daysBefore);

/** By when the report and settlement have to be there: so many days after the year's last one, or after the last project's end if that is earlier. */
export const reportDue = (
  { reportDays, projectReportDays }: Pick<SubsidyRules, "reportDays" | "projectReportDays">,
  year: number,
  ends: readonly PlainDate[],
): PlainDate => {
  const ofYear = addDays(daysOf(year).to, reportDays);
  const lastEnd = [...ends].sort().at(-1);
  const ofProjects =
    projectReportDays === null || lastEnd === undefined ? [] : [addDays(lastEnd, projectReportDays)];
  return [ofYear, ...ofProjects].sort()[0] ?? ofYear;
};

export type Due = {
  readonly kind: "application" | "report";
  readonly day: PlainDate;
  readonly late: boolean;
};

/** The next deadline of the council; null while it is somebody else's turn or all is done. */
export const nextDue = (
  state: ClaimState | null,
  { application, report }: { readonly application: PlainDate; readonly report: PlainDate },
  today: PlainDate,
): Due | null => {
  const due = (kind: Due["kind"], day: PlainDate): Due => ({ kind, day, late: today > day });
  switch (state) {
    case null:
    case "draft":
      return due("application", application);
    case "decided":
    case "changing":
      return due("report", report);
    case "submitted":
    case "refused":
    case "change-submitted":
    case "reported":
    case "final":
    case "settled":
    case "cancelled":
      return null;
  }
};

/** When something was handed in, and how many days after its deadline; 0 = in time. */
export type HandedIn = {
  readonly kind: Due["kind"];
  readonly due: PlainDate;
  readonly day: PlainDate;
  readonly late: number;
};

/** What was handed in, against its deadline. */
export const againstDeadlines = (
  dues: Readonly<Record<Due["kind"], PlainDate>>,
  days: Readonly<Record<Due["kind"], PlainDate | null>>,
): readonly HandedIn[] =>
  (["application", "report"] as const).flatMap((kind) => {
    const [due, day] = [dues[kind], days[kind]];
    return day === null ? [] : [{ kind, due, day, late: Math.max(0, daysBetween(due, day)) }];
  });
