import type { Translate } from "../../../../kernel/say.ts";
import type { ClaimContent } from "../content.ts";
import { fieldWords } from "../text.ts";
import type { PaperTable } from "./tables.ts";
import { words } from "./words.ts";

type Change = NonNullable<ClaimContent["change"]>;
type Line = { readonly code: string; readonly name: string; readonly amount: number };

const adding = (lines: readonly Line[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);

const compared = (before: readonly Line[], after: readonly Line[], t: Translate): PaperTable => {
  const names = new Map([...before, ...after].map(({ code, name }) => [code, name]));
  const cells = (was: number, is: number) => [was, is, is - was];
  const of = (lines: readonly Line[], code: string) => adding(lines.filter((line) => line.code === code));
  return {
    columns: [
      { label: fieldWords.category },
      { label: words.before, number: true },
      { label: words.after, number: true },
      { label: words.difference, number: true },
    ],
    rows: [...names].map(([code, name]) => [name, ...cells(of(before, code), of(after, code))]),
    sum: [t(words.subtotal), ...cells(adding(before), adding(after))],
  };
};

/** What a change does to the budget of each project; one that is given up stands there too. */
export const changeParts = (
  { projects }: ClaimContent,
  { before }: Change,
  t: Translate,
): readonly { readonly title: string; readonly facts: readonly []; readonly table: PaperTable }[] => {
  const places = new Map(
    [...before.map(({ project }) => project), ...projects].map(({ code, name }) => [code, name]),
  );
  return [...places].flatMap(([code, title]) => {
    const was = before.filter(({ project }) => project.code === code);
    const is = projects.find((one) => one.code === code)?.planned ?? [];
    return was.length + is.length === 0 ? [] : [{ title, facts: [], table: compared(was, is, t) }];
  });
};
