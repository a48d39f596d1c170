import { formatDate } from "../../../kernel/era.ts";
import { type Budget, type BudgetSheet, fieldWords } from "../../../modules/community/ledger/index.ts";
import { Downloads } from "../../parts/Downloads.tsx";
import { Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { namesOf } from "../names-of.ts";
import { yen } from "../yen.ts";
import { words } from "./text.ts";

type Line = Budget["lines"][number];
const keyOf = ({ account, fund, project }: Line): string => `${account} ${fund} ${project}`;

/** Every line of a budget beside the one before it; what was taken out stands with nothing. */
const changes = (
  before: Budget | null,
  budget: Budget,
): { readonly line: Line; readonly change: number }[] => {
  const earlier = new Map((before?.lines ?? []).map((line) => [keyOf(line), line.amount]));
  const now = new Set(budget.lines.map(keyOf));
  return [
    ...budget.lines.map((line) => ({ line, change: line.amount - (earlier.get(keyOf(line)) ?? 0) })),
    ...(before?.lines ?? [])
      .filter((line) => !now.has(keyOf(line)))
      .map((line) => ({ line: { ...line, amount: 0 }, change: -line.amount })),
  ];
};

const One = ({
  visit: { t, programme },
  book,
  sheet,
  budget,
}: {
  visit: ProgrammeVisit;
  book: number;
  sheet: BudgetSheet;
  budget: Budget;
}) => {
  const names = namesOf(t, sheet.chart);
  const before = sheet.budgets.findLast(({ revision }) => revision < budget.revision) ?? null;
  const title = budget.state === "draft" ? words.draft : words.revision(budget.revision);
  return (
    <details class="fold" open={budget.state === "draft"}>
      <summary>
        {t(title)}
        {budget.decidedOn && (
          <>
            {"　"}
            {t(
              words.decided(
                formatDate(budget.decidedOn, "ja"),
                formatDate(budget.decidedOn, "en"),
                budget.meeting,
              ),
            )}
          </>
        )}
      </summary>
      {budget.words !== "" && <p>{budget.words}</p>}
      <Downloads
        t={t}
        links={(["pdf", "xlsx"] as const).map((format) => ({
          format,
          href: routes.budgetPaper(programme.code, book, format, budget.revision),
        }))}
      />
      {budget.state === "draft" && <p class="soft small">{t(words.draftNote)}</p>}
      <Table
        t={t}
        caption={title}
        captionHidden
        dense
        rows={changes(before, budget)}
        rowKey={({ line }) => keyOf(line)}
        columns={[
          {
            key: "category",
            label: fieldWords.category,
            heads: true,
            cell: ({ line }) => names.account(line.account),
          },
          { key: "fund", label: fieldWords.fund, cell: ({ line }) => names.fund(line.fund) },
          { key: "project", label: fieldWords.project, cell: ({ line }) => names.project(line.project) },
          { key: "amount", label: words.planned, number: true, cell: ({ line }) => yen(line.amount) },
          ...(before
            ? [
                {
                  key: "change",
                  label: words.change,
                  number: true,
                  cell: ({ change }: { change: number }) => (change > 0 ? `+${yen(change)}` : yen(change)),
                },
              ]
            : []),
        ]}
      />
    </details>
  );
};

/** The draft, and every budget that was decided, the latest first; each with what it changed. */
export const Revisions = ({
  visit,
  book,
  sheet,
}: {
  visit: ProgrammeVisit;
  book: number;
  sheet: BudgetSheet;
}) => (
  <section>
    <h2>{visit.t(words.history)}</h2>
    {[...sheet.budgets].reverse().map((budget) => (
      <One key={budget.id} visit={visit} book={book} sheet={sheet} budget={budget} />
    ))}
  </section>
);
