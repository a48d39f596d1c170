import type { PlainDate } from "../../../kernel/dates.ts";
import type { AreaId, CouncilId, FileId, Id, PersonId } from "../../../kernel/ids.ts";

export type BookId = Id<"book">;
export type AccountId = Id<"ledger-account">;
export type FundId = Id<"fund">;
export type ProjectId = Id<"project">;
export type SlipId = Id<"slip">;
export type EntryId = Id<"entry">;
export type WarningId = Id<"warning">;

/** Whole yen; a fraction can't be paid. */
export type Yen = number;

/** The largest amount of one slip: below ten thousand million yen, as the database has it. */
export const mostYen: Yen = 9_999_999_999;

export const bookStates = ["open", "closing", "closed"] as const;
export type BookState = (typeof bookStates)[number];

/** The accounts of a council for the fiscal year that begins in April of `year`. */
export type Book = {
  readonly id: BookId;
  /** The council's district. */
  readonly area: AreaId;
  readonly council: CouncilId;
  readonly year: number;
  readonly state: BookState;
  /** Last number given to a voucher. */
  readonly vouchers: number;
  /** Last number given to an entry. */
  readonly entries: number;
  /** Link of the last entry, 64 hex digits. */
  readonly head: string;
  /** Who asked for the year to be closed. */
  readonly closingBy: PersonId | null;
};

/** Where money lies. */
export const placeKinds = ["cash", "bank", "deposit"] as const;
/** What the council has or owes besides. */
export const otherKinds = ["receivable", "asset", "payable"] as const;
export const categoryKinds = ["income", "expense"] as const;
export type AccountKind =
  | (typeof placeKinds)[number]
  | (typeof otherKinds)[number]
  | (typeof categoryKinds)[number]
  | "opening";

export type Account = {
  readonly id: AccountId;
  readonly kind: AccountKind;
  readonly code: string;
  readonly name: string;
  /** Where it stands in statements by the NPO accounting standard, e.g. `dues`, `personnel`. */
  readonly class: string;
  /** Code of the category that rules take it for: its own, or that of the standard one it counts as. */
  readonly countsAs: string;
  readonly retired: boolean;
};

export const fundKinds = [
  "activity-subsidy",
  "running-subsidy",
  "fee",
  "donation",
  "business",
  "entrusted",
  "other",
] as const;
export type FundKind = (typeof fundKinds)[number];

export type Fund = {
  readonly id: FundId;
  readonly kind: FundKind;
  readonly code: string;
  readonly name: string;
  readonly retired: boolean;
};

export type Project = {
  readonly id: ProjectId;
  /** One of the programme's fields. */
  readonly field: string;
  readonly code: string;
  readonly name: string;
  readonly starts: PlainDate;
  readonly ends: PlainDate;
  readonly retired: boolean;
};

/** Everything an entry of a book can name. */
export type Chart = {
  readonly accounts: readonly Account[];
  readonly funds: readonly Fund[];
  readonly projects: readonly Project[];
};

export const slipKinds = ["in", "out", "move", "opening", "reversal"] as const;
export type SlipKind = (typeof slipKinds)[number];
/** What a person writes; a reversal is made from what it takes back. */
export const writtenKinds = ["out", "in", "move", "opening"] as const;
export type WrittenKind = (typeof writtenKinds)[number];

export const papers = ["receipt", "invoice", "estimate", "delivery", "bank", "none"] as const;
export type Paper = (typeof papers)[number];

/** One share of a slip's amount. */
export type Part = {
  /** Category of income or expense; null where money only moves or is carried over. */
  readonly account: AccountId | null;
  readonly fund: FundId;
  readonly project: ProjectId | null;
  readonly amount: Yen;
  readonly note: string;
};

/** What the treasurer writes down of one receipt, taking or move of money. */
export type SlipFields = {
  readonly kind: SlipKind;
  readonly day: PlainDate;
  /** Where the money comes from or goes to: cash, bank, deposit. */
  readonly account: AccountId;
  /** Only where money moves from one place to another. */
  readonly to: AccountId | null;
  readonly amount: Yen;
  /** From or to whom. */
  readonly party: string;
  /** What for. */
  readonly what: string;
  readonly paper: Paper;
  /** Why there is none. */
  readonly paperReason: string;
  /** To whom the paper is addressed. */
  readonly addressedTo: string;
  /** Address of the shop, as the paper shows it. */
  readonly shopPlace: string;
  /** In the order they were written; they add up to the amount. */
  readonly parts: readonly Part[];
};

export const slipStates = ["waiting", "returned", "posted", "withdrawn"] as const;
export type SlipState = (typeof slipStates)[number];

export type Slip = SlipFields & {
  readonly id: SlipId;
  readonly book: BookId;
  readonly area: AreaId;
  /** The number on the paper; moves of money have none. */
  readonly voucher: number | null;
  readonly reverses: EntryId | null;
  readonly state: SlipState;
  /** Why it was returned or withdrawn. */
  readonly words: string;
  readonly version: number;
  readonly enteredBy: PersonId | null;
};

export type Picture = {
  readonly id: number;
  readonly file: FileId;
  readonly sha256: string;
  readonly mediaType: string;
  readonly name: string;
  /** 16 hex digits that are nearly the same for nearly the same picture; null for a PDF. */
  readonly likeness: string | null;
  /** The same of the picture turned by a quarter, a half and three quarters; empty where they were not kept. */
  readonly turned: readonly string[];
};

/** One line of double entry: debit positive, credit negative. */
export type Line = {
  readonly account: AccountId;
  readonly fund: FundId;
  readonly project: ProjectId | null;
  readonly amount: Yen;
  readonly note: string;
};
