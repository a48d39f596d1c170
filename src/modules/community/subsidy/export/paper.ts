import { plainDate } from "../../../../kernel/dates.ts";
import { formatEra } from "../../../../kernel/era.ts";
import { type Locale, say, translator } from "../../../../kernel/say.ts";
import { formatYen } from "../../../../kernel/yen.ts";
import { renderPdf } from "../../../../platform/documents/index.ts";
import type { ClaimContent } from "../content.ts";
import { type PaperFact, type PaperKind, paperOf } from "./paper-of.ts";
import { beyondOf, type Cell } from "./tables.ts";
import { words } from "./words.ts";

export { carryBackByFund, carryBackByProject } from "./carry-back-tables.ts";
export { type PaperKind, paperKinds } from "./paper-of.ts";
export { budgetTable, fundTable, type PaperTable, spentTable } from "./tables.ts";

/** What stands on a paper besides its content. */
export type Printing = {
  readonly locale: Locale;
  /** Marks every page as invented. */
  readonly demo: boolean;
  /** Fingerprint of what was handed in; null marks the paper as not handed in. */
  readonly sha256: string | null;
};

export const paperNames = {
  application: say("交付申請書", "Application"),
  report: say("実績報告書", "Performance report"),
  settlement: say("精算書", "Settlement"),
} as const satisfies Record<PaperKind, unknown>;

/** 1,980 or △1,980 as accountants write it. */
const printed = (cell: Cell): string => (typeof cell === "string" ? cell : formatYen(cell));

/** 令和元年度; on a paper dated before the era of that name, 平成31年度: nobody knew the other name then. */
const eraYear = ({ year, day }: Pick<ClaimContent, "year" | "day">): string => {
  const named = [`${year}-05-01`, day > `${year}-04-01` ? day : `${year}-04-01`].sort()[0] ?? day;
  return formatEra(plainDate(named)).replace(/年.*$/, "年度");
};

/** Says plainly where more was spent from the subsidy's own fund than it comes to. */
const overOf = (settled: NonNullable<ClaimContent["settled"]>) => {
  const own = settled.funds.filter((fund) => fund.own);
  const spent = settled.final + beyondOf(settled);
  return own.length > 0 && spent > settled.final
    ? [words.overSpent(own.map(({ name }) => name).join("、"), spent, settled.final)]
    : [];
};

const addressOf = ({ letter, client }: ClaimContent) =>
  letter?.addressee ? words.toPerson(letter.addressee) : words.addressee(client);

const notesOf = ({ rules, settled }: ClaimContent, kind: PaperKind, sha256: string | null) => [
  ...(kind === "settlement" && settled ? overOf(settled) : []),
  ...(kind === "settlement" && settled && settled.toRepay > 0 ? [words.carriedBack] : []),
  ...(rules.confirmed ? [] : [words.unconfirmed]),
  words.byRules(rules.name, rules.version),
  ...(kind !== "application" && settled
    ? [
        ...(settled.waiting.count > 0 ? [words.waiting(settled.waiting.count, settled.waiting.amount)] : []),
        words.head(settled.entries, settled.head),
      ]
    : []),
  ...(sha256 === null ? [] : [words.fingerprint(sha256)]),
];

/** The template's data. */
export const claimPaper = (content: ClaimContent, kind: PaperKind, { locale, demo, sha256 }: Printing) => {
  const t = translator(locale);
  const paper = paperOf(content, kind, t);
  const factOf = ({ label, value }: PaperFact) => ({
    label: t(label),
    number: typeof value === "number",
    value: typeof value === "number" ? t(words.yenOf(printed(value))) : value,
  });
  return {
    language: locale,
    title: t(paper.title),
    subtitle: t(words.year(content.year, eraYear(content))),
    running: `${content.council}　${t(paper.title)}`,
    marks: [
      ...(demo ? [t(words.invented)] : []),
      ...(sha256 === null ? [t(words.draft)] : []),
      ...(content.rules.confirmed ? [] : [t(words.provisional)]),
    ],
    date: formatEra(plainDate(content.day), locale),
    addressee: t(addressOf(content)),
    council: content.council,
    sender: [
      content.council,
      ...(content.letter?.chair
        ? [t(words.signedBy(content.letter.chair.post, content.letter.chair.name))]
        : []),
    ],
    opening: t(paper.opening),
    facts: paper.facts.map(factOf),
    sections: paper.sections.map(({ title, parts }) => ({
      title: t(title),
      parts: parts.map((part) => ({
        title: part.title,
        facts: part.facts.map(factOf),
        table: part.table && {
          columns: part.table.columns.map(({ label, number = false }) => ({ label: t(label), number })),
          rows: part.table.rows.map((row) => row.map(printed)),
          sum: part.table.sum.map(printed),
        },
      })),
    })),
    signatures: [t(words.chair), t(words.treasurer)],
    notes: notesOf(content, kind, sha256).map(t),
  };
};

/** A paper of a subsidy on A4, tagged and paged. */
export const claimPdf = (content: ClaimContent, kind: PaperKind, printing: Printing): Promise<Uint8Array> =>
  renderPdf("subsidy", claimPaper(content, kind, printing));
