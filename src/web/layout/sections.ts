import { routes } from "../routes.ts";
import { type Section, sections } from "./text.ts";

type Entry = {
  readonly section: Section;
  readonly href: (programme: string) => string;
  readonly power: string | null;
  /** Other powers that open it as well. */
  readonly or?: readonly string[];
};

/** The side navigation, in the order of a day's work; a power of null means everybody inside. */
const entries: readonly Entry[] = [
  { section: "today", href: routes.today, power: null },
  { section: "myWeek", href: routes.myWeek, power: "record.write" },
  { section: "board", href: routes.board, power: "board.read" },
  { section: "calendar", href: (p) => routes.calendar(p), power: "calendar.read" },
  { section: "records", href: routes.records, power: "record.read" },
  { section: "field", href: routes.field, power: "record.write" },
  { section: "review", href: routes.review, power: "record.review" },
  { section: "requests", href: routes.requests, power: "request.read" },
  {
    section: "consultations",
    href: routes.consultations,
    power: "consultation.read",
    or: ["consultation.ask"],
  },
  {
    section: "library",
    href: routes.library,
    power: "plan.read",
    or: ["consultation.ask", "consultation.read"],
  },
  { section: "plans", href: (p) => routes.plans(p), power: "plan.read" },
  { section: "ledger", href: (p) => routes.ledger(p), power: "ledger.read" },
  { section: "subsidies", href: (p) => routes.subsidies(p), power: "ledger.read" },
  { section: "supervision", href: routes.supervision, power: "workload.read" },
  { section: "reports", href: routes.reports, power: "report.read" },
  { section: "councils", href: routes.councils, power: "council.read" },
  { section: "staffing", href: routes.staffing, power: "programme.read" },
  { section: "people", href: routes.people, power: "people.read" },
  { section: "outbox", href: routes.outbox, power: "people.appoint" },
  { section: "about", href: routes.about, power: "programme.read" },
  { section: "audit", href: routes.audit, power: "audit.read" },
];

/** What this person can open here. */
export const sectionsFor = (programme: string, powers: ReadonlySet<string>) =>
  entries
    .filter(({ power, or = [] }) => power === null || [power, ...or].some((one) => powers.has(one)))
    .map(({ section, href }) => ({ section, label: sections[section], href: href(programme) }));
