import { type BudgetSheet, isOpen, overAmong, type Slip } from "../../../modules/community/ledger/index.ts";
import { Alert } from "../../parts/Alert.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { namesOf } from "../names-of.ts";
import { words } from "./text.ts";

/** On a slip that waits: which of its expenses would be beyond their plan. A hint, never a refusal. */
export const OverBudget = ({
  visit: { t },
  slip,
  sheet,
}: {
  visit: ProgrammeVisit;
  slip: Slip;
  sheet: BudgetSheet;
}) => {
  if (!isOpen(slip) || slip.kind !== "out") return null;
  const names = namesOf(t, sheet.chart);
  const over = overAmong(sheet.overspent, slip.parts);
  if (over.length === 0) return null;
  return (
    <Alert t={t} tone="warning" title={words.slipOverTitle}>
      {over.map(({ account, project, left }) => (
        <p key={`${account} ${project}`}>
          {t(words.slipOver(`${names.account(account)}・${names.project(project)}`, -left))}
        </p>
      ))}
      <p>{t(words.slipOverHow)}</p>
    </Alert>
  );
};
