import { type BudgetSheet, fieldWords } from "../../../modules/community/ledger/index.ts";
import { Table } from "../../parts/Table.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { namesOf } from "../names-of.ts";
import { yen } from "../yen.ts";
import { words } from "./text.ts";

/** In the form of an expense: what is left of each plan, and, while it is being written, what would be left after it. */
export const BudgetLeft = ({ visit: { t }, sheet }: { visit: ProgrammeVisit; sheet: BudgetSheet }) => {
  if (sheet.current === null) return null;
  const names = namesOf(t, sheet.chart);
  const spending = sheet.chart.accounts.filter(({ kind }) => kind === "expense").map(({ id }) => id);
  const rows = sheet.compared.filter(({ account }) => spending.includes(account));
  return (
    <>
      <p
        class="told"
        role="status"
        data-budget-left={JSON.stringify(
          rows.map(({ account, project, left }) => [account, project ?? 0, left]),
        )}
        data-spending={JSON.stringify(spending)}
        data-left={t(words.leftAfter)}
        data-over={t(words.overAfter)}
      />
      <details class="fold">
        <summary>{t(words.leftTitle)}</summary>
        <Table
          t={t}
          caption={words.leftTitle}
          captionHidden
          dense
          rows={rows}
          rowKey={({ account, project }) => `${account} ${project}`}
          columns={[
            {
              key: "category",
              label: fieldWords.category,
              heads: true,
              cell: ({ account }) => names.account(account),
            },
            { key: "project", label: fieldWords.project, cell: ({ project }) => names.project(project) },
            { key: "planned", label: words.planned, number: true, cell: ({ planned }) => yen(planned) },
            { key: "left", label: words.left, number: true, cell: ({ left }) => yen(left) },
          ]}
        />
      </details>
    </>
  );
};
