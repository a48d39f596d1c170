import { fiscalYearOf, monthRange, type PlainMonth, parsePlainMonth } from "../../kernel/dates.ts";
import type { CellQuery, Measure, SheetQuery } from "../../modules/centre/reports/index.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";

const numberIn = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** Which report an address names, and which of its versions; null for what is no month. */
export const reportIn = (visit: Visit): SheetQuery | null => {
  const month = parsePlainMonth(visit.param("month"));
  if (!month.ok) return null;
  const query = visit.url.searchParams;
  const number = numberIn(query.get("number"));
  return {
    month: month.value,
    centre: visit.param("centre"),
    ...(number === null ? {} : { number }),
    ...(query.get("live") === "1" ? { live: true } : {}),
  };
};

/** Which number of it: duty and council, `none` for support of no council. */
export const cellIn = (visit: Visit): CellQuery | null => {
  const report = reportIn(visit);
  const query = visit.url.searchParams;
  const council = query.get("council");
  return (
    report && {
      ...report,
      duty: query.get("duty") || null,
      council: council === "none" ? "none" : numberIn(council),
      span: query.get("span") === "year" ? "year" : "month",
    }
  );
};

/** Links from one report keep to the version that is shown. */
export type Shown = {
  readonly programme: string;
  readonly month: PlainMonth;
  readonly centre: string;
  readonly number: number | null;
  readonly live: boolean;
};

const version = (shown: Shown) => ({
  number: shown.number ?? undefined,
  live: shown.live ? "1" : undefined,
});

export const cellHref = (
  shown: Shown,
  duty: string | null,
  council: number | "none" | null,
  span: "month" | "year" = "month",
): string =>
  routes.reportRecords(shown.programme, shown.month, shown.centre, {
    duty: duty ?? undefined,
    council: council ?? undefined,
    span: span === "year" ? span : undefined,
    ...version(shown),
  });

export const fileHref = (shown: Shown, format: "pdf" | "xlsx" | "csv" | "json"): string =>
  routes.reportFile(shown.programme, shown.month, shown.centre, format, version(shown));

const consultationDays: Readonly<Record<string, { readonly day?: string; readonly helped?: string }>> = {
  "consultations.opened": {},
  "consultations.answered": { day: "answered" },
  "consultations.closed": { day: "closed" },
  "consultations.helped": { day: "helped", helped: "helped" },
  "consultations.partly": { day: "helped", helped: "partly" },
  "consultations.not": { day: "helped", helped: "not" },
};

const requestDays: Readonly<Record<string, { readonly day?: string; readonly late?: string }>> = {
  "requests.filed": {},
  "requests.acknowledgeMinutes": { day: "acknowledged" },
  "requests.answered": { day: "answered" },
  "requests.answerMinutes": { day: "answered" },
  "requests.late": { day: "answered", late: "yes" },
  "requests.closed": { day: "closed" },
  "requests.unanswered": { day: "unanswered" },
};

const planStates: Readonly<Record<string, { readonly state?: string }>> = {
  "plans.plans": { state: "agreed" },
  "plans.steps": { state: "agreed" },
  "plans.done": { state: "agreed" },
  "plans.untouched": { state: "untouched" },
  "plans.planned": { state: "agreed" },
  "plans.given": { state: "agreed" },
};

/** The list behind a figure of the desk; null where there is none to open. */
export const measureHref = (shown: Shown, { code }: Measure): string | null => {
  const { programme, month, centre } = shown;
  const asked = consultationDays[code];
  if (asked) return routes.consultations(programme, { centre, ...monthRange(month), ...asked });
  const filed = requestDays[code];
  if (filed) return routes.requests(programme, { centre, month, ...filed });
  if (code.startsWith("accounts.")) return routes.ledger(programme, { year: fiscalYearOf(month) });
  const plans = planStates[code];
  return plans ? routes.plans(programme, { centre, year: fiscalYearOf(month), ...plans }) : null;
};
