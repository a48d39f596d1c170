import { plainDate } from "../../../../kernel/dates.ts";
import { formatEra } from "../../../../kernel/era.ts";
import { type Locale, say, translator } from "../../../../kernel/say.ts";
import { renderPdf } from "../../../../platform/documents/index.ts";
import type { ClaimContent } from "../content.ts";
import { type PaperKind, paperOf } from "./paper-of.ts";
import { beyondOf } from "./tables.ts";
import { eraYear, typeset } from "./typeset.ts";
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
  return {
    language: locale,
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
    number: "",
    ...typeset(paper, t),
    signatures: [t(words.chair), t(words.treasurer)],
    notes: notesOf(content, kind, sha256).map(t),
  };
};

/** A paper of a subsidy on A4, tagged and paged. */
export const claimPdf = (content: ClaimContent, kind: PaperKind, printing: Printing): Promise<Uint8Array> =>
  renderPdf("subsidy", claimPaper(content, kind, printing));
