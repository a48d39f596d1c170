import { formatDate } from "../../../kernel/era.ts";
import type { ClaimSheet } from "../../../modules/community/subsidy/index.ts";
import { yen } from "../../ledger/yen.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { nameOf } from "../claim-in.ts";
import { words } from "../text.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: ClaimSheet };
type Differences = NonNullable<ClaimSheet["beside"]>["differences"];

/** Where plan and decided budget differ, amount by amount. */
export const DifferencesTable = ({ visit, sheet, differences }: Asked & { differences: Differences }) => (
  <Table
    t={visit.t}
    caption={words.budgetDiffers}
    captionHidden
    dense
    rows={differences}
    rowKey={({ project, account }) => `${project ?? 0} ${account}`}
    columns={[
      {
        key: "what",
        label: words.projectAndCategory,
        heads: true,
        cell: ({ project, account }) => (
          <>
            {nameOf(visit, sheet, project)}
            <span class="below">{sheet.book.chart.accounts.find(({ id }) => id === account)?.name}</span>
          </>
        ),
      },
      { key: "planned", label: words.inPlan, number: true, cell: ({ planned }) => yen(planned) },
      { key: "decided", label: words.inBudget, number: true, cell: ({ decided }) => yen(decided) },
      {
        key: "difference",
        label: words.difference,
        number: true,
        cell: ({ planned, decided }) => yen(decided - planned),
      },
    ]}
  />
);

/** Which decision the budget rests on, with the way to it. */
export const DecidedBudget = ({ visit: { t, ctx, programme }, sheet }: Asked) => {
  const { beside, book } = sheet;
  if (!beside) return null;
  const day = beside.decidedOn ? formatDate(beside.decidedOn, ctx.locale) : "";
  return (
    <a href={routes.budget(programme.code, book.book.id)}>{t(words.decidedBudget(beside.meeting, day))}</a>
  );
};

/** Calm: plan and decided budget may differ, but nobody should find that out from the ward. */
export const BudgetDiffers = ({ writes, ...asked }: Asked & { writes: boolean }) => {
  const { visit, sheet } = asked;
  const { t, programme } = visit;
  const differences = sheet.beside?.differences ?? [];
  if (differences.length === 0) return null;
  return (
    <div id="budget-differs">
      <Alert t={t} tone="info" title={words.budgetDiffers}>
        <p>
          {t(words.budgetDiffersHow(differences.length))} <DecidedBudget {...asked} />
        </p>
        <DifferencesTable {...asked} differences={differences} />
        {writes && (
          <p>
            <a href={routes.subsidyFromBudget(programme.code, sheet.claim.id)}>{t(words.takeBudget)}</a>
          </p>
        )}
      </Alert>
    </div>
  );
};
