import type { Text, Translate } from "../../../../kernel/say.ts";
import type { ClaimContent, ProjectContent } from "../content.ts";
import { eligibleIn, eligibleOf, type Line } from "../rules/eligible-of.ts";
import { fieldWords, refusalWords } from "../text.ts";
import { words } from "./words.ts";

/** Words or whole yen. */
export type Cell = string | number;
export type PaperTable = {
  readonly columns: readonly { readonly label: Text; readonly number?: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
  readonly sum: readonly Cell[];
};

const yen = (label: Text) => ({ label, number: true });
const summed = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);

const reasonOf = ({ refusal }: Line, t: Translate): string =>
  refusal === null ? "" : t(refusal.reason ?? refusalWords[refusal.kind]);

const parted = (line: Line): readonly [number, number] => [eligibleIn(line), line.amount - eligibleIn(line)];

/** The budget of a project by category: what of it is eligible, and why the rest isn't. */
export const budgetTable = ({ planned }: Pick<ProjectContent, "planned">, t: Translate): PaperTable => ({
  columns: [
    { label: fieldWords.category },
    yen(fieldWords.planned),
    yen(fieldWords.eligible),
    yen(fieldWords.notEligible),
    { label: words.reason },
  ],
  rows: planned.map((line) => [line.name, line.amount, ...parted(line), reasonOf(line, t)]),
  sum: [t(words.subtotal), summed(planned), eligibleOf(planned), summed(planned) - eligibleOf(planned), ""],
});

/** What was spent on a project by category and fund, beside its budget. */
export const spentTable = (
  { planned, spent }: Pick<ProjectContent, "planned" | "spent">,
  t: Translate,
): PaperTable => {
  const unspent = planned.filter(({ code }) => spent.every((line) => line.code !== code));
  const firstOf = (code: string) => spent.findIndex((line) => line.code === code);
  const plannedFor = (code: string) => summed(planned.filter((line) => line.code === code));
  return {
    columns: [
      { label: fieldWords.category },
      { label: fieldWords.fund },
      yen(fieldWords.planned),
      yen(fieldWords.spent),
      yen(fieldWords.eligible),
      yen(fieldWords.notEligible),
      { label: words.reason },
    ],
    rows: [
      ...spent.map((line, place) => [
        line.name,
        line.fund.name,
        firstOf(line.code) === place ? plannedFor(line.code) : "",
        line.amount,
        ...parted(line),
        reasonOf(line, t),
      ]),
      ...unspent.map((line) => [line.name, "", line.amount, 0, 0, 0, ""]),
    ],
    sum: [
      t(words.subtotal),
      "",
      summed(planned),
      summed(spent),
      eligibleOf(spent),
      summed(spent) - eligibleOf(spent),
      "",
    ],
  };
};

/** Where the money for the budget is to come from; adds up to the budget. */
export const incomeTable = ({ planned }: ClaimContent, t: Translate): PaperTable => ({
  columns: [{ label: words.source }, yen(fieldWords.planned)],
  rows: [
    [t(words.subsidyIncome), planned.asked],
    ...(planned.deducted === undefined ? [] : [[t(words.projectIncome), planned.deducted]]),
    [t(words.ownMoney), planned.total - planned.asked - (planned.deducted ?? 0)],
  ],
  sum: [t(words.sameAsBudget), planned.total],
});

/** What each fund has paid, in the whole and of what is eligible. */
export const fundTable = (
  { funds, spent, eligible, notEligible }: NonNullable<ClaimContent["settled"]>,
  t: Translate,
): PaperTable => ({
  columns: [
    { label: fieldWords.fund },
    yen(fieldWords.spent),
    yen(fieldWords.eligible),
    yen(fieldWords.notEligible),
  ],
  rows: funds.map((fund) => [fund.name, fund.spent, fund.eligible, fund.spent - fund.eligible]),
  sum: [t(words.total), spent, eligible, notEligible],
});

type Settled = NonNullable<ClaimContent["settled"]>;

/** What was spent from the subsidy's own fund beyond what it comes to; negative where other money paid for it. What went back to the ward is no spending. */
export const beyondOf = ({ funds, final }: Settled): number =>
  summed(
    funds.filter(({ own }) => own === true).map(({ spent, returned = 0 }) => ({ amount: spent - returned })),
  ) - final;

/** Where the money came from that was spent; null for what was handed in before funds were told apart. */
export const sourceTable = (settled: Settled, t: Translate): PaperTable | null => {
  const { funds, final, spent } = settled;
  if (funds.some(({ own }) => own === undefined)) return null;
  const beyond = beyondOf(settled);
  const returned = summed(funds.map((fund) => ({ amount: fund.returned ?? 0 })));
  const names = funds.filter(({ own }) => own).map(({ name }) => name);
  return {
    columns: [{ label: words.source }, yen(words.amount)],
    rows: [
      [t(words.subsidyFinal), final],
      ...funds.filter(({ own }) => !own).map((fund) => [fund.name, fund.spent]),
      ...(beyond > 0 ? [[t(words.beyond(names.join("、"))), beyond]] : []),
      ...(returned > 0 ? [[t(words.givenBack), returned]] : []),
      ...(beyond < 0 ? [[t(words.instead), beyond]] : []),
    ],
    sum: [t(words.sameAsExpense), spent],
  };
};
