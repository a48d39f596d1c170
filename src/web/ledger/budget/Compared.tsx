import type { Text } from "../../../kernel/say.ts";
import {
  type BudgetSheet,
  fieldWords,
  type Compared as Row,
} from "../../../modules/community/ledger/index.ts";
import { StateTag } from "../../parts/StateTag.tsx";
import { Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { namesOf } from "../names-of.ts";
import { yen } from "../yen.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BudgetSheet;
  readonly book: number;
  readonly of: "income" | "expense";
};

/** How much of a plan is used up, in whole percent, rounded down so that 100 is said when nothing is left; null where nothing was planned. */
const usedOf = ({ planned, posted, waiting }: Row): number | null =>
  planned === 0 ? null : Math.floor(((posted + waiting) / planned) * 100);

const Note = ({ t, row, spends }: { t: ProgrammeVisit["t"]; row: Row; spends: boolean }) => {
  const used = usedOf(row);
  if (used === null) return <StateTag t={t} tone="returned" label={words.unplanned} />;
  return (
    <>
      <meter class="used" min={0} max={100} value={Math.min(used, 100)} aria-hidden="true" />
      <span class="nowrap">{t(words.percent(used))}</span>{" "}
      {spends && row.left < 0 && <StateTag t={t} tone="returned" label={words.over} />}
      {spends && row.left >= 0 && used >= 90 && <StateTag t={t} tone="waiting" label={words.nearly} />}
    </>
  );
};

/** Planned beside posted and waiting, by project and category; what is beyond its plan says so in words. */
export const Compared = ({ visit: { t, programme }, sheet, book, of }: Asked) => {
  const names = namesOf(t, sheet.chart);
  const kinds = new Map(sheet.chart.accounts.map(({ id, kind }) => [id, kind]));
  const rows = sheet.compared.filter(({ account }) => kinds.get(account) === of);
  const sum = (key: "planned" | "posted" | "waiting" | "left"): string =>
    yen(rows.reduce((total, row) => total + row[key], 0));
  const number = (key: "planned" | "posted" | "waiting" | "left", label: Text) => ({
    key,
    label,
    number: true,
    foot: sum(key),
    cell: (row: Row) => yen(row[key]),
  });
  const title = of === "income" ? words.income : words.expense;
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t(title)}</h2>
      <Table
        t={t}
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ account, project }) => `${account} ${project}`}
        columns={[
          {
            key: "category",
            label: fieldWords.category,
            heads: true,
            foot: t(words.total),
            cell: (row) => (
              <a
                href={routes.cashBook(programme.code, book, {
                  category: row.account,
                  project: row.project ?? 0,
                })}
              >
                {names.account(row.account)}
              </a>
            ),
          },
          { key: "project", label: fieldWords.project, cell: (row) => names.project(row.project) },
          number("planned", words.planned),
          number("posted", words.posted),
          number("waiting", words.waiting),
          number("left", words.left),
          {
            key: "share",
            label: words.share,
            cell: (row) => <Note t={t} row={row} spends={of === "expense"} />,
          },
        ]}
      />
    </section>
  );
};
