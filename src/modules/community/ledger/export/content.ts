import type { PlainDate } from "../../../../kernel/dates.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { AccountKind, BookState, FundKind, Yen } from "../model.ts";

type Named = { readonly code: string; readonly name: string };
export type Amount = Named & { readonly amount: Yen };
/** A category with its place in statements by the NPO accounting standard. */
export type CategorySum = Amount & { readonly class: string };

/** One of the programme's fields, in its order. */
export type Field = { readonly code: string; readonly name: Text };

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
  /** Both sides by category and fund, by code. */
  readonly sums: readonly {
    readonly side: "income" | "expense";
    readonly category: string;
    readonly fund: string;
    readonly amount: Yen;
  }[];
};

export type FundSums = Named & {
  readonly kind: FundKind;
  readonly opening: Yen;
  readonly income: Yen;
  readonly expense: Yen;
  readonly closing: Yen;
};

export type BesideBudget = { readonly planned: Yen; readonly actual: Yen };
type PlannedPart = { readonly name: string; readonly income: BesideBudget; readonly expense: BesideBudget };

/** The budget in force beside what was posted; whole yen. */
export type BudgetContent = {
  /** 0 is the first. */
  readonly revision: number;
  readonly decidedOn: PlainDate | null;
  /** Which meeting decided it. */
  readonly meeting: string;
  readonly income: readonly (Named & BesideBudget)[];
  readonly expense: readonly (Named & BesideBudget)[];
  /** `code` null is the running of the council. */
  readonly projects: readonly (PlannedPart & { readonly code: string | null })[];
  readonly funds: readonly (PlannedPart & { readonly code: string })[];
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
  readonly income: readonly CategorySum[];
  readonly expense: readonly CategorySum[];
  readonly fields: readonly Field[];
  /** By field in the programme's order; the running of the council comes last. */
  readonly projects: readonly ProjectSums[];
  readonly funds: readonly FundSums[];
  /** Where it is at the end; what is owed is negative. */
  readonly places: readonly (Amount & { readonly kind: AccountKind })[];
  /** Null as long as no meeting has decided one. */
  readonly budget: BudgetContent | null;
};

/** Whether nothing can be added any more: the year is closed, and all of it counts. */
export const isFinal = ({
  state,
  until,
  year,
}: Pick<StatementContent, "state" | "until" | "year">): boolean =>
  state === "closed" && until === daysOf(year).to;
