import type { Issue } from "../../../kernel/problem.ts";
import type { Text } from "../../../kernel/say.ts";
import type { CouncilTerms, StageDates } from "./model.ts";
import { words } from "./text.ts";

type Named = { readonly code: string; readonly name: Text };

/** Fields of activity that the last stage still asks for. */
export const missingFields = (terms: CouncilTerms, fields: readonly string[]): readonly Named[] =>
  terms.fields.filter(({ code }) => !fields.includes(code));

/** The stage after this one; null at the last. */
export const nextStage = (terms: CouncilTerms, stage: string): Named | null =>
  terms.stages[terms.stages.findIndex(({ code }) => code === stage) + 1] ?? null;

/** The stage a council had reached on a day, by its dates; the first one when none is known. */
export const stageOn = (terms: CouncilTerms, dates: StageDates, day: string): string | null =>
  terms.stages.findLast(({ code }) => {
    const reached = dates[code];
    return reached !== undefined && reached <= day;
  })?.code ??
  terms.stages[0]?.code ??
  null;

/**
 * What is wrong with a council's way through its stages: every stage after the first has its day, the days follow
 * one another, and the last stage has every field.
 * @param before the dates that already stand; they aren't judged against today again
 */
export const stageMistakes = (
  council: { readonly stage: string; readonly dates: StageDates; readonly fields: readonly string[] },
  terms: CouncilTerms,
  today: string,
  before: StageDates = {},
): Issue[] => {
  const at = terms.stages.findIndex(({ code }) => code === council.stage);
  const known = new Set(terms.fields.map(({ code }) => code));
  const issues: Issue[] = [];
  if (council.fields.some((code) => !known.has(code)))
    issues.push({ path: "fields", message: words.unknownField(terms.fields.map(({ name }) => name)) });
  if (at < 0)
    return [{ path: "stage", message: words.unknownStage(terms.stages.map(({ name }) => name)) }, ...issues];
  let earlier: { readonly name: Text; readonly day: string } | null = null;
  for (const [position, { code, name }] of terms.stages.entries()) {
    const path = `dates.${code}`;
    const day = council.dates[code];
    if (day === undefined) {
      if (position > 0 && position <= at) issues.push({ path, message: words.dateNeeded(name) });
      continue;
    }
    if (position > at) issues.push({ path, message: words.dateNotYet(name) });
    else if (earlier && day < earlier.day)
      issues.push({ path, message: words.dateOrder(name, earlier.name) });
    else if (day > today && before[code] !== day) issues.push({ path, message: words.dateAhead });
    earlier = { name, day };
  }
  const last = terms.stages.at(-1);
  const missing = missingFields(terms, council.fields);
  if (last && terms.stages.length > 1 && at === terms.stages.length - 1 && missing.length > 0)
    issues.push({
      path: "fields",
      message: words.fieldsMissing(
        last.name,
        missing.map(({ name }) => name),
      ),
    });
  return issues;
};
