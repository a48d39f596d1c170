import type { Text, Translate } from "../../../../kernel/say.ts";
import type { ClaimContent } from "../content.ts";
import type { Cell } from "./tables.ts";
import { words } from "./words.ts";

/** One thing that a paper says at its top, beside its tables. */
export type PaperFact = { readonly label: Text; readonly value: Cell };

/** What the rules make of projects besides their lines. */
export const limitFacts = ({ projects }: ClaimContent, t: Translate): PaperFact[] =>
  projects.flatMap(({ name, deducted, limited }) => [
    ...(deducted === undefined ? [] : [{ label: words.deductedOf(name), value: deducted }]),
    ...(limited === undefined
      ? []
      : [{ label: words.limitOf(name), value: t(words.limited(limited.share, limited.most)) }]),
  ]);

/** The expected income of each project whose change changes it; one that is given up stands there too. */
export const incomeFacts = ({ projects, change }: ClaimContent, t: Translate): PaperFact[] => {
  const before = (change?.incomes ?? []).map(({ project, amount }) => ({ ...project, amount }));
  const after = projects.map(({ code, name, income = 0 }) => ({ code, name, amount: income }));
  const places = new Map([...before, ...after].map(({ code, name }) => [code, name]));
  return [...places].flatMap(([code, name]) => {
    const [was, is] = [before, after].map((list) => list.find((one) => one.code === code)?.amount ?? 0);
    return was === is || was === undefined || is === undefined
      ? []
      : [{ label: words.incomeOf(name), value: t(words.fromTo(was, is)) }];
  });
};
