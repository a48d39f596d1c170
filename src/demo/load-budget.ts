import { plainDate } from "../kernel/dates.ts";
import { type BookSheet, decideBudget, writeBudget } from "../modules/community/ledger/index.ts";
import { granted } from "./granted.ts";
import { acting, type Loading } from "./ledger-steps.ts";
import type { PlannedSlip } from "./plan-ledger.ts";

/** As much as was spent, in round numbers; of the last things a little less, so that a year has something to talk about. */
export const budget = async (
  loading: Loading,
  sheet: BookSheet,
  slips: readonly PlannedSlip[],
  decided: {
    readonly written: string;
    readonly noted: string;
    readonly day: string;
    readonly meeting: string;
  },
): Promise<void> => {
  const id = (list: readonly { readonly code: string; readonly id: number }[], code: string) =>
    String(list.find((one) => one.code === code)?.id ?? "");
  const sums = new Map<string, { part: PlannedSlip["parts"][number]; amount: number }>();
  for (const part of slips.flatMap(({ parts }) => parts)) {
    if (part.category === "") continue;
    const key = `${part.category} ${part.fund} ${part.project}`;
    sums.set(key, { part, amount: (sums.get(key)?.amount ?? 0) + part.amount });
  }
  const rows = [...sums.values()].map(({ part, amount }, n) => ({
    category: id(sheet.chart.accounts, part.category),
    fund: id(sheet.chart.funds, part.fund),
    project: part.project === null ? "" : String(sheet.chart.projects[part.project]?.id ?? ""),
    amount: String(Math.max(1000, (n % 9 === 8 ? Math.floor : Math.ceil)(amount / 5000) * 5000)),
  }));
  const { book } = loading;
  granted(
    await writeBudget(acting(loading, "treasurer", plainDate(decided.written)), {
      book,
      version: 0,
      rows,
      words: "",
    }),
  );
  granted(
    await decideBudget(acting(loading, "chair", plainDate(decided.noted)), {
      book,
      version: 2,
      day: decided.day,
      meeting: decided.meeting,
    }),
  );
};
