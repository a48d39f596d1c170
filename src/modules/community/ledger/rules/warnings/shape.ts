import type { ReceiptRules } from "../../../packs/index.ts";
import type { AccountKind, Chart, Picture, SlipFields, SlipId, Yen } from "../../model.ts";

/** Why a slip is worth a second look, in the order in which it is told. A hint, never a refusal: the ward decides. */
export const warningCodes = [
  "not-a-receipt",
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
] as const;
export type WarningCode = (typeof warningCodes)[number];

export type Warning = {
  readonly code: WarningCode;
  /** Which part of the slip, from 1; null = the slip as a whole. */
  readonly part: number | null;
  /** What its sentence is filled with: yen, days, codes. Never a person's name. */
  readonly values: Readonly<Record<string, string | number>>;
};

type Photo = Pick<Picture, "sha256" | "likeness">;

/** A slip as the rules look at it. */
export type SeenSlip = SlipFields & { readonly id: SlipId; readonly pictures: readonly Photo[] };

/** Another slip of the same council that may be of the same receipt. */
export type OtherSlip = Pick<SeenSlip, "id" | "kind" | "day" | "amount" | "party" | "pictures"> & {
  readonly voucher: number | null;
};

/** Somebody who belongs to the council. */
export type Member = { readonly name: string; readonly is: "officer" | "organisation" };

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
};

export type Rule = (slip: SeenSlip, around: Around) => readonly Warning[];

/** Money that was paid: what most rules are about. */
export const isPaid = (slip: Pick<SlipFields, "kind">): boolean => slip.kind === "out";

export const kindOf = (chart: Chart, account: number | null): AccountKind | null =>
  chart.accounts.find(({ id }) => id === account)?.kind ?? null;

/** Code of a part's category. */
export const categoryOf = (chart: Chart, account: number | null): string | null =>
  chart.accounts.find(({ id }) => id === account)?.code ?? null;
