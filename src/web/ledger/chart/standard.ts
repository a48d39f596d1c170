import type { Translate } from "../../../kernel/say.ts";
import {
  type Account,
  accountKindWords,
  isOwnCategory,
  standardCategories,
} from "../../../modules/community/ledger/index.ts";
import type { Choice } from "../../parts/Field.tsx";
import { words } from "../text.ts";

/** The standard categories that one of the council's own can count as. */
export const standardChoices = (t: Translate, of: Account["kind"] | null = null): readonly Choice[] =>
  standardCategories
    .filter(({ kind }) => of === null || kind === of)
    .map(({ kind, code, name }) => ({ value: code, label: name, group: t(accountKindWords[kind]) }));

/** What kind it is, and what an own category counts as. */
export const aboutAccount = (t: Translate, account: Account): string => {
  const kind = t(accountKindWords[account.kind]);
  const standard = standardCategories.find(
    (one) => one.kind === account.kind && one.code === account.countsAs,
  );
  return isOwnCategory(account) && standard ? `${kind}（${t(words.countsAsNow(standard.name))}）` : kind;
};
