import type { PlainDate } from "../../../../kernel/dates.ts";
import type { Id, PersonId } from "../../../../kernel/ids.ts";
import type { AccountId, FundId, ProjectId, Yen } from "../model.ts";

export type BudgetId = Id<"budget">;

/** How much is meant to come in or be spent. */
export type BudgetLine = {
  readonly account: AccountId;
  readonly fund: FundId;
  /** null = the running of the council */
  readonly project: ProjectId | null;
  readonly amount: Yen;
};

export type Budget = {
  readonly id: BudgetId;
  /** 0 is the first. */
  readonly revision: number;
  readonly state: "draft" | "decided";
  readonly decidedOn: PlainDate | null;
  readonly meeting: string;
  /** Why it was revised. */
  readonly words: string;
  readonly writtenBy: PersonId | null;
  readonly version: number;
  readonly lines: readonly BudgetLine[];
};
