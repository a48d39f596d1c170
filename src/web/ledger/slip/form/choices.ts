import type { Translate } from "../../../../kernel/say.ts";
import {
  accountKindWords,
  type Chart,
  isPlace,
  isSlipPlace,
  runningCosts,
  type WrittenKind,
} from "../../../../modules/community/ledger/index.ts";
import type { Choice } from "../../../parts/Field.tsx";

export type SlipChoices = {
  readonly places: readonly Choice[];
  readonly categories: readonly Choice[];
  readonly funds: readonly Choice[];
  readonly projects: readonly Choice[];
};

const choice = ({ id, name }: { id: number; name: string }): Choice => ({ value: String(id), label: name });

/** What a slip's form offers; what is out of use is left out unless the slip names it already. */
export const choicesFor = (
  t: Translate,
  { accounts, funds, projects }: Chart,
  kind: WrittenKind,
  named: ReadonlySet<number>,
): SlipChoices => {
  const usable = <T extends { readonly id: number; readonly retired: boolean }>(list: readonly T[]): T[] =>
    list.filter(({ id, retired }) => !retired || named.has(id));
  const grouped = (of: "income" | "expense"): Choice[] =>
    usable(accounts)
      .filter((account) => account.kind === of)
      .map((account) => ({ ...choice(account), group: t(accountKindWords[of]) }));
  const natural = kind === "in" ? (["income", "expense"] as const) : (["expense", "income"] as const);
  return {
    places: usable(accounts)
      .filter((account) => isSlipPlace(account.kind))
      .sort((one, other) => Number(isPlace(other.kind)) - Number(isPlace(one.kind)))
      .map(choice),
    categories: natural.flatMap(grouped),
    funds: usable(funds).map(choice),
    projects: [{ value: "", label: t(runningCosts) }, ...usable(projects).map(choice)],
  };
};
