import type { ClaimSheet, ProjectContent } from "../../../modules/community/subsidy/index.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: ClaimSheet };
type Coded = { readonly code: string; readonly id: number };
type Filter = Parameters<typeof routes.cashBook>[2];

export const idOf = (list: readonly Coded[], code: string | null): number | undefined =>
  list.find((one) => one.code === code)?.id;

const entries = ({ visit: { programme }, sheet: { book } }: Asked, filter: Filter): string =>
  routes.cashBook(programme.code, book.book.id, {
    ...filter,
    from: `${book.book.year}-04`,
    until: `${book.book.year + 1}-03`,
  });

/** Columns of what was spent, of what is eligible and of what isn't. */
const amountsOfSpent = [3, 4, 5];
const spentColumn = 3;

const partOf = ({ inside, refusal }: ProjectContent["spent"][number]): string => {
  if (inside === false || refusal?.kind === "period") return "outside";
  return inside === undefined ? "all" : "inside";
};

/** From an amount of a project to exactly the entries that add up to it; null where no such list can be asked for. */
export const entriesOf =
  (asked: Asked, { code, spent }: ProjectContent) =>
  (place: number, column: number): string | null => {
    const { chart } = asked.sheet.book;
    const project = code === null ? 0 : idOf(chart.projects, code);
    const line = spent[place];
    // Of a line that counts in part, no entries add up to either part.
    if (line?.eligible !== undefined && column !== spentColumn) return null;
    if (line && amountsOfSpent.includes(column))
      return entries(asked, {
        category: idOf(chart.accounts, line.code),
        fund: idOf(chart.funds, line.fund.code),
        project,
        spent: code === null ? "all" : partOf(line),
      });
    if (line || place < spent.length || column !== spentColumn || spent.length === 0) return null;
    const funds = new Set(spent.map(({ fund }) => fund.code));
    // A share of another subsidy counts its own fund only: with several of them there is no one list.
    if (funds.size > 1 && (code === null || asked.sheet.rules.rate.kind === "subsidy")) return null;
    const [only = ""] = funds;
    return entries(asked, {
      project,
      fund: funds.size === 1 ? idOf(chart.funds, only) : undefined,
      spent: "all",
    });
  };

/** From what a fund paid to its entries: its own money wherever it went, of other money what projects cost. */
export const entriesOfFund =
  (asked: Asked, funds: readonly { readonly code: string; readonly spent: number }[]) =>
  (place: number, column: number): string | null => {
    const { chart } = asked.sheet.book;
    const fund = chart.funds.find(({ code }) => code === funds[place]?.code);
    if (!fund || column !== 1) return null;
    return entries(asked, {
      fund: fund.id,
      spent: fund.kind === asked.sheet.rules.fund ? "all" : "projects",
    });
  };
