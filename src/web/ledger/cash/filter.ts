import { type PlainMonth, parsePlainMonth } from "../../../kernel/dates.ts";
import { parseId } from "../../../kernel/ids.ts";
import {
  type AccountId,
  type Book,
  type CashFilter,
  type FundId,
  lastMonth,
  type ProjectId,
  spentParts,
} from "../../../modules/community/ledger/index.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { pageIn } from "../../page-number.ts";

const monthIn = (text: string | null): PlainMonth | null => {
  const month = parsePlainMonth(text ?? "");
  return month.ok ? month.value : null;
};

/** What of the cash book is asked for in the address. */
export const filterIn = (query: URLSearchParams): CashFilter => {
  const project = query.get("project");
  return {
    account: parseId<AccountId>(query.get("account") ?? ""),
    category: parseId<AccountId>(query.get("category") ?? ""),
    fund: parseId<FundId>(query.get("fund") ?? ""),
    project: project === "0" ? 0 : parseId<ProjectId>(project ?? ""),
    from: monthIn(query.get("from")),
    until: monthIn(query.get("until")),
    spent: spentParts.find((part) => part === query.get("spent")) ?? null,
    words: (query.get("q") ?? "").trim().slice(0, 100),
    page: pageIn(query.get("page")),
  };
};

/** A book of so many entries opens at its last month: the rest is one choice away. */
const manyEntries = 1000;

/** The same for the page, which doesn't add up a long year only to show its beginning. */
export const shownIn = async (
  ctx: Ctx,
  { id, entries }: Pick<Book, "id" | "entries">,
  query: URLSearchParams,
): Promise<CashFilter> => {
  const filter = filterIn(query);
  if (entries <= manyEntries || query.has("from") || query.has("until")) return filter;
  const month = await lastMonth(ctx, id);
  return { ...filter, from: month, until: month };
};
