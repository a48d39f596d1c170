import type { PlainDate } from "../../../../kernel/dates.ts";
import type { AccountKind, BookState, FundKind, Yen } from "../model.ts";

type Named = { readonly code: string; readonly name: string };
type Amount = Named & { readonly amount: Yen };

/** A project, or the running of the council (`code` null), with what came in and went out for it. */
export type ProjectSums = {
  readonly code: string | null;
  readonly name: string;
  /** One of the programme's fields; null for the running of the council. */
  readonly field: string | null;
  readonly income: Yen;
  readonly expense: Yen;
  /** Expense by category. */
  readonly categories: readonly Amount[];
};

export type FundSums = Named & {
  readonly kind: FundKind;
  readonly opening: Yen;
  readonly income: Yen;
  readonly expense: Yen;
  readonly closing: Yen;
};

/** The accounts of a council for a year as they stand; whole yen. The JSON of `machisen ledger statement` is exactly this. */
export type StatementContent = {
  readonly council: { readonly id: number; readonly name: string };
  /** The fiscal year that begins in its April. */
  readonly year: number;
  /** The last day that counts. */
  readonly until: PlainDate;
  readonly state: BookState;
  /** Number of the last entry and its link, 64 hex digits. */
  readonly entries: number;
  readonly head: string;
  /** Slips that nobody has approved yet; they are in none of the sums. */
  readonly waiting: { readonly count: number; readonly amount: Yen };
  readonly totals: {
    readonly opening: Yen;
    readonly income: Yen;
    readonly expense: Yen;
    readonly closing: Yen;
  };
  readonly income: readonly Amount[];
  readonly expense: readonly Amount[];
  readonly projects: readonly ProjectSums[];
  readonly funds: readonly FundSums[];
  /** Where it is at the end; what is owed is negative. */
  readonly places: readonly (Amount & { readonly kind: AccountKind })[];
};
