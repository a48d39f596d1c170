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

/** By how many days application and report are or were late, so far; 0 = in time, null = not owed, or not due yet. */
export type Lateness = Readonly<Record<Due["kind"], number | null>>;

/**
 * How late a subsidy was in its year, also one that nobody has begun: that counts until the year ends, when there is nothing to apply for any
 * more. A report is owed of what was granted.
 */
export const latenessOf = (
  state: ClaimState | null,
  ground: {
    readonly year: number;
    readonly dues: Readonly<Record<Due["kind"], PlainDate>>;
    readonly days: Readonly<Record<Due["kind"], PlainDate | null>>;
    readonly today: PlainDate;
  },
): Lateness => {
  const { dues, days, today } = ground;
  const { to } = daysOf(ground.year);
  const late = (kind: Due["kind"], isOwed: boolean, until: PlainDate): number | null => {
    const day = days[kind];
    if (day !== null) return Math.max(0, daysBetween(dues[kind], day));
    return isOwed && today > dues[kind] ? Math.max(0, daysBetween(dues[kind], until)) : null;
  };
  const isUnasked = state === null || state === "draft";
  const isGranted = state === "decided" || state === "changing" || state === "change-submitted";
  return {
    application: late("application", isUnasked, [today, to].sort()[0] ?? to),
    report: late("report", isGranted, today),
  };
};
