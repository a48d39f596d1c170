import { type PlainMonth, parsePlainMonth } from "../../../kernel/dates.ts";
import { parseId } from "../../../kernel/ids.ts";
import type { AccountId, CashFilter, FundId, ProjectId } from "../../../modules/community/ledger/index.ts";
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
    page: pageIn(query.get("page")),
  };
};
