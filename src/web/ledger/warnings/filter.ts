import type { Text } from "../../../kernel/say.ts";
import {
  type WarningCode,
  type WarningFilter,
  type WarningOrder,
  type WarningStanding,
  warningCodes,
  warningOrders,
  warningStandings,
  warningTitle,
} from "../../../modules/community/ledger/index.ts";
import { pageIn } from "../../page-number.ts";

export type AskedWarnings = WarningFilter & {
  /** The kind of hint that is chosen, by one of its codes. */
  readonly kind: WarningCode | null;
  readonly order: WarningOrder;
  readonly page: number;
  /** Something narrows the list. */
  readonly narrowed: boolean;
};

const alike = (code: WarningCode): readonly WarningCode[] =>
  warningCodes.filter((other) => warningTitle(other).ja === warningTitle(code).ja);

/** Kinds of hints as readers know them: what has the same title is one kind. */
export const warningKinds = (): readonly { readonly code: WarningCode; readonly title: Text }[] =>
  warningCodes.filter((code) => alike(code)[0] === code).map((code) => ({ code, title: warningTitle(code) }));

/** The conditions in the address; whatever can't be read is none. */
export const warningsIn = (query: URLSearchParams): AskedWarnings => {
  const standing: WarningStanding = warningStandings.find((one) => one === query.get("state")) ?? "open";
  const kind = warningCodes.find((code) => code === query.get("kind")) ?? null;
  return {
    standing,
    kind,
    codes: kind && alike(kind),
    order: warningOrders.find((one) => one === query.get("sort")) ?? "day",
    page: pageIn(query.get("page")),
    narrowed: standing !== "open" || kind !== null,
  };
};
