import type { Text } from "../../../kernel/say.ts";
import { type Pack, packWords, type SubsidyRules } from "../../../modules/community/packs/index.ts";
import { documentWords } from "../../../modules/community/subsidy/index.ts";
import type { Names } from "./names.ts";
import { listed, words } from "./text.ts";

/** One thing that a subsidy's rules say; several are a list. */
export type RuleFact = { readonly term: Text; readonly says: Text | readonly Text[] };

const rateOf = ({ rate }: SubsidyRules, { subsidies }: Pick<Pack, "subsidies">): Text => {
  const share = packWords.share(rate.share);
  if (rate.kind === "cost") return words.rateOfCost(share);
  const of = subsidies.find(({ code }) => code === rate.of)?.name ?? { ja: rate.of, en: rate.of };
  return words.rateOf(share, of);
};

const orNone = (all: readonly Text[]): Text | readonly Text[] => (all.length === 0 ? words.none : all);

/** A subsidy's rules in plain words, in the order of its way: what for, how much, what counts, until when, with which papers. */
export const factsOf = (
  rules: SubsidyRules,
  pack: Pick<Pack, "subsidies">,
  { category, field }: Names,
): readonly RuleFact[] => {
  const isForProjects = rules.fields.length > 0;
  const { cap, capPerProject, deducted, reportDays, projectReportDays, documents } = rules;
  return [
    { term: words.forWhat, says: isForProjects ? listed(rules.fields.map(field)) : words.running },
    { term: words.rate, says: rateOf(rules, pack) },
    { term: words.rounding, says: packWords.rounding(rules.rounding) },
    { term: words.cap, says: cap === null ? words.noCap : words.upTo(cap) },
    ...(isForProjects
      ? [
          {
            term: words.capPerProject,
            says: capPerProject === null ? words.noProjectCap : words.upTo(capPerProject),
          },
          {
            term: words.deducted,
            says:
              deducted.length === 0 ? words.noneDeducted : words.deductedOf(listed(deducted.map(category))),
          },
        ]
      : []),
    { term: words.categories, says: listed(rules.categories.map(category)) },
    {
      term: words.caps,
      says: orNone(rules.caps.map((one) => words.capOf(category(one.category), one.most, one.reason))),
    },
    {
      term: words.excluded,
      says: orNone(rules.excluded.map((one) => words.because(category(one.category), one.reason))),
    },
    { term: words.applyBy, says: words.daysBefore(rules.daysBefore) },
    {
      term: words.reportBy,
      says:
        projectReportDays === null
          ? words.reportDays(reportDays)
          : words.projectReportDays(projectReportDays, reportDays),
    },
    { term: words.application, says: documents.application.map(documentWords) },
    { term: words.report, says: documents.report.map(documentWords) },
  ];
};
