import type { Issue } from "../../../kernel/problem.ts";
import { readNumber } from "../../../kernel/read-number.ts";
import {
  type Rounding,
  readShare,
  type Share,
  type SubsidyRules,
} from "../../../modules/community/packs/index.ts";
import { words } from "../text.ts";

/** Every rounding that rules can ask for. */
export const roundings: readonly Rounding[] = (["down", "half-up", "up"] as const).flatMap((direction) =>
  ([1000, 100, 10, 1] as const).map((unit) => ({ unit, direction })),
);
export const roundingKey = ({ unit, direction }: Rounding): string => `${unit}-${direction}`;

const mostYen = 9_999_999_999;

/** What is changed of a subsidy; each name stands in the address with the subsidy's code behind it. */
export const nameOf = (
  what: "rate" | "cap" | "project-cap" | "rounding" | "category",
  { code }: Pick<SubsidyRules, "code">,
): string => `${what}-${code}`;

/** As the box shows it: 50, or 2/3. */
export const shareTyped = ({ numerator, denominator }: Share): string =>
  denominator === 100 ? String(numerator) : `${numerator}/${denominator}`;

/** Empty = no limit; undefined where it can't be read. */
const limitIn = (typed: string): number | null | undefined => {
  if (typed.trim() === "") return null;
  const read = readNumber(typed);
  if (!read.ok || read.value.isNegative || /[1-9]/.test(read.value.fraction)) return undefined;
  const yen = Number(read.value.whole);
  return yen <= mostYen ? yen : undefined;
};

/** Whether one project can have a limit of its own. */
export const hasProjects = ({ fields, rate }: SubsidyRules): boolean =>
  fields.length > 0 && rate.kind === "cost";

/** The rules with what the address asks for, and what in it can't be read, each at its own box. */
export const changedIn = (
  query: URLSearchParams,
  rules: SubsidyRules,
): { readonly rules: SubsidyRules; readonly issues: readonly Issue[] } => {
  const typed = (what: Parameters<typeof nameOf>[0]) => query.get(nameOf(what, rules));
  const rate = typed("rate");
  if (rate === null) return { rules, issues: [] };
  const share = readShare(rate);
  const cap = limitIn(typed("cap") ?? "");
  const capPerProject = hasProjects(rules) ? limitIn(typed("project-cap") ?? "") : null;
  const issues = [
    ...(share === null ? [{ path: nameOf("rate", rules), message: words.noRate(rules.name) }] : []),
    ...(cap === undefined ? [{ path: nameOf("cap", rules), message: words.noCap(rules.name) }] : []),
    ...(capPerProject === undefined
      ? [{ path: nameOf("project-cap", rules), message: words.noProjectCap(rules.name) }]
      : []),
  ];
  const categories = query.has(`${nameOf("category", rules)}-asked`)
    ? query.getAll(nameOf("category", rules))
    : rules.categories;
  return {
    rules: {
      ...rules,
      rate: { ...rules.rate, share: share ?? rules.rate.share },
      cap: cap ?? null,
      capPerProject: capPerProject ?? null,
      rounding: roundings.find((one) => roundingKey(one) === typed("rounding")) ?? rules.rounding,
      categories,
      excluded: rules.excluded.filter(({ category }) => !categories.includes(category)),
    },
    issues,
  };
};
