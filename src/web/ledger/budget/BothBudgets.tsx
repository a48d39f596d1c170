import { formatNumber } from "../../../kernel/era.ts";
import { parseId } from "../../../kernel/ids.ts";
import {
  type BookId,
  type BudgetSheet,
  type EnteredLine,
  readYen,
  runningCosts,
} from "../../../modules/community/ledger/index.ts";
import { BothVersions } from "../../parts/BothVersions.tsx";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words as ledgerWords } from "../text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly book: BookId;
  readonly sheet: BudgetSheet;
  readonly mine: readonly EnteredLine[];
};

const yen = (typed: string): string => {
  const read = readYen(typed);
  return read.ok ? formatNumber(read.value) : typed;
};

/** The draft that somebody else saved beside what was typed on an older one, amount by amount. */
export const BothBudgets = ({ visit: { t, programme }, book, sheet, mine }: Asked) => {
  const { accounts, funds, projects } = sheet.chart;
  const nameOf = (list: readonly { readonly id: number; readonly name: string }[], id: number | null) =>
    list.find((one) => one.id === id)?.name ?? "";
  const label = (account: number | null, fund: number | null, project: number | null): string =>
    [
      nameOf(accounts, account),
      nameOf(funds, fund),
      project === null ? t(runningCosts) : nameOf(projects, project),
    ].join("・");
  const theirs = new Map(
    (sheet.draft?.lines ?? []).map((line) => [
      label(line.account, line.fund, line.project),
      formatNumber(line.amount),
    ]),
  );
  const own = new Map(
    mine
      .filter(({ category }) => category !== "")
      .map((row) => [label(parseId(row.category), parseId(row.fund), parseId(row.project)), yen(row.amount)]),
  );
  return (
    <BothVersions
      t={t}
      rows={[...new Set([...theirs.keys(), ...own.keys()])].map((name) => ({
        label: { ja: name, en: name },
        before: theirs.get(name) ?? "",
        after: own.get(name) ?? "",
      }))}
    >
      <p>{t(ledgerWords.conflictHow)}</p>
      <Actions>
        <ButtonLink href={routes.budget(programme.code, book)}>{t(ledgerWords.keepTheirs)}</ButtonLink>
      </Actions>
    </BothVersions>
  );
};
