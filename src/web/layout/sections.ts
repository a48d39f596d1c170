import { routes } from "../routes.ts";
import { type Section, sections } from "./text.ts";

type Entry = {
  readonly section: Section;
  readonly href: (programme: string) => string;
  readonly power: string | null;
};

/** The side navigation, in the order of a day's work; a power of null means everybody inside. */
const entries: readonly Entry[] = [
  { section: "today", href: routes.today, power: null },
  { section: "board", href: routes.board, power: "board.read" },
  { section: "records", href: routes.records, power: "record.read" },
  { section: "field", href: routes.field, power: "record.write" },
  { section: "review", href: routes.review, power: "record.review" },
  { section: "reports", href: routes.reports, power: "report.read" },
  { section: "councils", href: routes.councils, power: "council.read" },
  { section: "staffing", href: routes.staffing, power: "programme.read" },
  { section: "people", href: routes.people, power: "people.read" },
  { section: "about", href: routes.about, power: "programme.read" },
  { section: "audit", href: routes.audit, power: "audit.read" },
];

/** What this person can open here. */
export const sectionsFor = (programme: string, powers: ReadonlySet<string>) =>
  entries
    .filter((entry) => entry.power === null || powers.has(entry.power))
    .map(({ section, href }) => ({ section, label: sections[section], href: href(programme) }));
