import type { ReceiptRules } from "../../../packs/index.ts";
import type { AccountKind, Chart, FundId, Picture, SlipFields, SlipId, Yen } from "../../model.ts";

/** Why a slip is worth a second look, in the order in which it is told. A hint, never a refusal: the ward decides. */
export const warningCodes = [
  "not-a-receipt",
  "no-picture",
  "addressee-nobody",
  "addressee-other",
  "no-shop",
  "vague-what",
  "no-breakdown",
  "outside-project",
  "to-member",
  "food",
  "asset",
  "twice",
  "cash-held",
  "cash-below",
  "fund-below",
] as const;
export type WarningCode = (typeof warningCodes)[number];

export type Warning = {
  readonly code: WarningCode;
  /** Which part of the slip, from 1; null = the slip as a whole. */
  readonly part: number | null;
  /** What its sentence is filled with: yen, days, codes. Never a person's name. */
  readonly values: Readonly<Record<string, string | number>>;
};

type Photo = Pick<Picture, "sha256" | "likeness" | "turned">;

/** A slip as the rules look at it. */
export type SeenSlip = SlipFields & { readonly id: SlipId; readonly pictures: readonly Photo[] };

/** Another slip of the same council that may be of the same receipt. */
export type OtherSlip = Pick<SeenSlip, "id" | "kind" | "day" | "amount" | "party" | "pictures"> & {
  readonly voucher: number | null;
};

/** Somebody who belongs to the council. */
export type Member = { readonly name: string; readonly is: "officer" | "organisation" };

/** Of one fund: in minus out, slips that wait included. */
export type LeftOfFund = {
  readonly fund: FundId;
  readonly now: Yen;
  /** As it was when this slip was the last one written. */
  readonly then: Yen;
};

/** Everything a rule may know besides the slip. */
export type Around = {
  /** Of the ward and year; null where none was loaded. */
  readonly rules: ReceiptRules | null;
  /** The council's registered name. */
  readonly council: string;
  readonly chart: Chart;
  readonly members: readonly Member[];
  readonly others: readonly OtherSlip[];
  /** In the cash boxes on the evening of the slip's day, this slip and those that wait included. */
  readonly cash: Yen;
  /** What is in the cash box that the slip takes from, after it, in the order of days; null where it takes from none. */
  readonly box: Yen | null;
  /** What is left of each fund that the slip spends. */
  readonly left: readonly LeftOfFund[];
};

export type Rule = (slip: SeenSlip, around: Around) => readonly Warning[];

/** Money that was paid: what most rules are about. */
export const isPaid = (slip: Pick<SlipFields, "kind">): boolean => slip.kind === "out";

export const kindOf = (chart: Chart, account: number | null): AccountKind | null =>
  chart.accounts.find(({ id }) => id === account)?.kind ?? null;

/** Code of the category that rules take a part's for. */
export const categoryOf = (chart: Chart, account: number | null): string | null =>
  chart.accounts.find(({ id }) => id === account)?.countsAs ?? null;
