import { plainDate } from "../../../../kernel/dates.ts";
import { formatEra } from "../../../../kernel/era.ts";
import type { Text, Translate } from "../../../../kernel/say.ts";
import { packWords } from "../../packs/index.ts";
import type { ClaimContent, ProjectContent } from "../content.ts";
import { carryBackOf } from "../rules/carry-back.ts";
import { fieldWords } from "../text.ts";
import { carryBackByFund, carryBackByProject } from "./carry-back-tables.ts";
import { changeParts } from "./change-parts.ts";
import { incomeFacts, limitFacts, type PaperFact } from "./project-facts.ts";
import { budgetTable, fundTable, incomeTable, type PaperTable, sourceTable, spentTable } from "./tables.ts";
import { words } from "./words.ts";

/** The papers that a ward files of a subsidy. */
export const paperKinds = ["application", "report", "settlement"] as const;
export type PaperKind = (typeof paperKinds)[number];

export type PaperPart = {
  readonly title: string;
  readonly facts: readonly PaperFact[];
  readonly table: PaperTable | null;
};
/** A paper before it is set in type or put into a workbook. */
export type Paper = {
  readonly title: Text;
  readonly opening: Text;
  readonly facts: readonly PaperFact[];
  readonly sections: readonly { readonly title: Text; readonly parts: readonly PaperPart[] }[];
};

const people = (count: number | null, t: Translate): string =>
  count === null ? "—" : t(words.peopleOf(count));

const periodOf = ({ starts, ends }: ProjectContent, t: Translate): string => {
  if (starts === null || ends === null) return "—";
  const era = (day: string, locale: "ja" | "en") => formatEra(plainDate(day), locale);
  return t({
    ja: `${era(starts, "ja")}から${era(ends, "ja")}まで`,
    en: `${era(starts, "en")} to ${era(ends, "en")}`,
  });
};

const about = (project: ProjectContent, t: Translate): PaperFact[] =>
  project.code === null
    ? []
    : [
        { label: words.field, value: project.field ? t(project.field) : "—" },
        { label: words.period, value: periodOf(project, t) },
      ];

const rateOf = ({ rules }: ClaimContent): Text =>
  rules.of === null
    ? words.rateOfCost(packWords.share(rules.share), packWords.rounding(rules))
    : words.rateOf(packWords.share(rules.share), rules.of, packWords.rounding(rules));

const rateFacts = (content: ClaimContent, t: Translate): PaperFact[] => [
  { label: words.rate, value: t(rateOf(content)) },
  { label: words.cap, value: content.rules.cap ?? t(words.noCap) },
  ...(content.rules.capPerProject === null
    ? []
    : [{ label: words.capPerProject, value: content.rules.capPerProject }]),
];

/** Projects of which something is planned or spent; the rest has no table. */
const tables = (
  projects: readonly ProjectContent[],
  key: "planned" | "spent",
  tableOf: (project: ProjectContent) => PaperTable,
): PaperPart[] =>
  projects
    .filter((one) => one.planned.length > 0 || one[key].length > 0)
    .map((one) => ({ title: one.name, facts: [], table: tableOf(one) }));

/** What a change asks for beside what was granted; an application says only what it asks for. */
const askedFacts = (content: ClaimContent, t: Translate): PaperFact[] => {
  const { planned, change } = content;
  return change
    ? [
        { label: words.changeReason, value: change.reason },
        { label: words.decidedNow, value: change.decided },
        { label: words.askedNow, value: planned.asked },
        ...incomeFacts(content, t),
      ]
    : [{ label: fieldWords.asked, value: planned.asked }];
};

const alone = (title: Text, table: PaperTable | null): Paper["sections"] =>
  table === null ? [] : [{ title, parts: [{ title: "", facts: [], table }] }];

const application = (content: ClaimContent, t: Translate): Omit<Paper, "title" | "opening"> => ({
  facts: [
    ...askedFacts(content, t),
    { label: words.budgetTotal, value: content.planned.total },
    { label: words.eligibleBudget, value: content.planned.eligible },
    ...(content.planned.deducted === undefined
      ? []
      : [{ label: fieldWords.deducted, value: content.planned.deducted }]),
    ...rateFacts(content, t),
    ...(content.settled === null ? limitFacts(content, t) : []),
  ],
  sections: [
    ...(content.change ? [{ title: words.changePart, parts: changeParts(content, content.change, t) }] : []),
    {
      title: words.plan,
      parts: content.projects
        .filter(({ what }) => what !== "")
        .map((project) => ({
          title: project.name,
          facts: [
            ...about(project, t),
            { label: fieldWords.what, value: project.what },
            { label: fieldWords.people, value: people(project.people, t) },
            ...(project.income === undefined ? [] : [{ label: fieldWords.income, value: project.income }]),
          ],
          table: null,
        })),
    },
    ...alone(words.incomePart, incomeTable(content, t)),
    {
      title: words.expensePart,
      parts: tables(content.projects, "planned", (project) => budgetTable(project, t)),
    },
  ],
});

const report = (content: ClaimContent, t: Translate): Omit<Paper, "title" | "opening"> => ({
  facts: [
    { label: fieldWords.decided, value: content.settled?.decided ?? 0 },
    { label: words.spentTotal, value: content.settled?.spent ?? 0 },
    { label: words.eligibleSpent, value: content.settled?.eligible ?? 0 },
  ],
  sections: [
    {
      title: words.performance,
      parts: content.projects
        .filter(({ what, done }) => what !== "" || done !== "")
        .map((project) => ({
          title: project.name,
          facts: [
            ...about(project, t),
            { label: fieldWords.what, value: project.what || "—" },
            { label: fieldWords.done, value: project.done || "—" },
            { label: fieldWords.people, value: people(project.people, t) },
            { label: fieldWords.came, value: people(project.came, t) },
            { label: fieldWords.result, value: project.result || "—" },
          ],
          table: null,
        })),
    },
  ],
});

const settlement = (content: ClaimContent, t: Translate): Omit<Paper, "title" | "opening"> => {
  const { settled } = content;
  if (!settled) return { facts: [], sections: [] };
  const back = carryBackOf(content);
  return {
    facts: [
      { label: fieldWords.decided, value: settled.decided },
      { label: words.spentTotal, value: settled.spent },
      { label: words.eligibleSpent, value: settled.eligible },
      ...(settled.deducted === undefined ? [] : [{ label: fieldWords.deducted, value: settled.deducted }]),
      ...rateFacts(content, t),
      ...limitFacts(content, t),
      { label: words.computed, value: settled.computed },
      { label: words.comesTo, value: settled.final },
      { label: fieldWords.paid, value: settled.paid - settled.repaid },
      { label: fieldWords.toPay, value: settled.toPay },
      { label: fieldWords.toRepay, value: settled.toRepay },
    ],
    sections: [
      ...alone(words.incomePart, sourceTable(settled, t)),
      { title: words.accounts, parts: tables(content.projects, "spent", (one) => spentTable(one, t)) },
      ...alone(words.byFund, fundTable(settled, t)),
      ...(back
        ? [
            ...alone(words.backByProject, carryBackByProject(back, t)),
            ...alone(words.backByFund, carryBackByFund(back, t)),
          ]
        : []),
    ],
  };
};

const bodies = { application, report, settlement } as const;

/** One of the papers of a claim; of a report or settlement before anything is spent, what there is. */
export const paperOf = (content: ClaimContent, kind: PaperKind, t: Translate): Paper => {
  const form = kind === "application" && content.kind === "change" ? "change" : kind;
  return {
    title: words[form](content.subsidy.name),
    opening: words.opening[form],
    ...bodies[kind](content, t),
  };
};
