import type { OpenSummary } from "../../modules/community/disclosure/index.ts";
import type { Visit } from "../visit.ts";
import { words } from "./text.ts";

/** Jumps to the parts that this year has. */
export const Contents = ({ visit: { t }, accounts }: { visit: Visit; accounts: OpenSummary }) => {
  const { snapshot, releases } = accounts;
  if (!snapshot) return null;
  const { statement, budget } = snapshot;
  const parts = [
    ["summary", words.summary, true],
    ["income", words.income, statement.income.length > 0],
    ["expense", words.expense, statement.expense.length > 0],
    ["budget-income", words.budgetIncome, (budget?.income.length ?? 0) > 0],
    ["budget-expense", words.budgetExpense, (budget?.expense.length ?? 0) > 0],
    ["funds", words.funds, true],
    ["projects", words.projects, true],
    ["places", words.places, statement.places.length > 0],
    ["approved", words.approved, true],
    ["audited", words.audited, true],
    ["vouchers", words.vouchers, releases.length > 0],
    ["files", words.entriesInFile, true],
  ] as const;
  return (
    <nav aria-label={t(words.contents)}>
      <ul class="open-contents">
        {parts
          .filter(([, , isThere]) => isThere)
          .map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(label)}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
};
