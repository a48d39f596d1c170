import type { Translate } from "../../kernel/say.ts";
import {
  type AccountId,
  type Chart,
  type FundId,
  type ProjectId,
  runningCosts,
} from "../../modules/community/ledger/index.ts";

/** Names of everything an entry points to. */
export const namesOf = (t: Translate, { accounts, funds, projects }: Chart) => {
  const named = (list: readonly { readonly id: number; readonly name: string }[]) => {
    const names = new Map<number, string>(list.map(({ id, name }) => [id, name]));
    return (id: number): string => names.get(id) ?? "";
  };
  const [account, fund, project] = [named(accounts), named(funds), named(projects)];
  return {
    account: (id: AccountId): string => account(id),
    fund: (id: FundId): string => fund(id),
    project: (id: ProjectId | null): string => (id === null ? t(runningCosts) : project(id)),
  };
};
