import type { PlainDate } from "../../../kernel/dates.ts";
import type { Id } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";

export type PackId = Id<"pack">;

/** Where a rule stands; `confirmed` is false until somebody has read it there. */
export type Source = { readonly title: Text; readonly url: string | null; readonly seen: PlainDate | null };

/** When a receipt is worth a second look. Whole yen; null = no such rule. */
export type ReceiptRules = {
  /** Categories (codes) that are food and drink, and the most for one slip of them. */
  readonly food: { readonly categories: readonly string[]; readonly most: number } | null;
  /** From this amount on, a thing bought in these categories is an asset to be listed. */
  readonly asset: { readonly categories: readonly string[]; readonly from: number } | null;
  /** The most that should lie in the cash box. */
  readonly cash: number | null;
  /** Words that say nothing about what was bought when they stand alone, e.g. 品代. */
  readonly empty: readonly string[];
  /** Names on a receipt that are nobody's, e.g. 上様. */
  readonly nobody: readonly string[];
};

/** A share as wards write it, e.g. 50/100 or 2/3: whole numbers from 1 on, at most the whole. It is never turned into a decimal fraction. */
export type Share = { readonly numerator: number; readonly denominator: number };

/** To a multiple of `unit` yen; `half-up` takes a half to the larger one. */
export type Rounding = {
  readonly unit: 1 | 10 | 100 | 1000;
  readonly direction: "down" | "up" | "half-up";
};

/** How much of a category (code) counts for a council and year, and why no more. */
export type CategoryCap = { readonly category: string; readonly most: number; readonly reason: Text };

/** One subsidy and how much of what was spent it carries. */
export type SubsidyRules = {
  /** e.g. `activity`, `running` */
  readonly code: string;
  readonly name: Text;
  /** Which kind of fund it comes into. */
  readonly fund: "activity-subsidy" | "running-subsidy";
  /** Fields of projects that may be paid; empty = what belongs to no project (the running of the council). */
  readonly fields: readonly string[];
  /** Categories (codes of the default chart) that may be paid from it. */
  readonly categories: readonly string[];
  /** What may never be paid from it, with the reason. */
  readonly excluded: readonly { readonly category: string; readonly reason: Text }[];
  /** Share of the eligible cost, or of what another subsidy of this pack comes to. */
  readonly rate:
    | { readonly kind: "cost"; readonly share: Share }
    | { readonly kind: "subsidy"; readonly of: string; readonly share: Share };
  /** Most for a council and year; null = what was decided. */
  readonly cap: number | null;
  /** Most of the subsidy for one project; null = no such limit. */
  readonly capPerProject: number | null;
  /** Most of the cost in single categories. */
  readonly caps: readonly CategoryCap[];
  /** Categories (codes) of income, e.g. participants' fees, that are taken off the eligible cost of the project they came in for. */
  readonly deducted: readonly string[];
  readonly rounding: Rounding;
  /** An application comes this many days before the first project starts. */
  readonly daysBefore: number;
  /** After the year's end, days until the performance report. */
  readonly reportDays: number;
  /** After the end of the last project, days until the report, if that is earlier; null = only the year's end counts. */
  readonly projectReportDays: number | null;
  /** Documents that belong to the application and the report, by code. */
  readonly documents: { readonly application: readonly string[]; readonly report: readonly string[] };
};

/** Rules of one ward and year: data with a version, never code. */
export type Pack = {
  readonly code: string;
  readonly version: number;
  readonly name: Text;
  /** Codes of areas in which it holds; empty = wherever no other does. */
  readonly areas: readonly string[];
  /** Fiscal years in which it holds; empty = every. */
  readonly years: readonly number[];
  readonly confirmed: boolean;
  readonly sources: readonly Source[];
  readonly note: Text;
  readonly receipts: ReceiptRules;
  readonly subsidies: readonly SubsidyRules[];
};

/** A pack as it was loaded; `id` is that of this very version. */
export type LoadedPack = Pack & { readonly id: PackId };
