import type { PlainDate } from "../../../kernel/dates.ts";
import type { AreaId, CouncilId, Id, PersonId } from "../../../kernel/ids.ts";
import type { AccountId, BookId, EntryId, PublicEntry, SlipId, StatementContent } from "../ledger/index.ts";

export type PaperId = Id<"audit-paper">;
export type FindingId = Id<"finding">;
export type PublicationId = Id<"publication">;
export type ReleaseId = Id<"release">;

/** Why a voucher is in the sample. */
export const reasons = ["largest", "random", "fund", "project", "earlier"] as const;
export type Reason = (typeof reasons)[number];

/** What is asked of each voucher. */
export const questions = ["original", "agrees", "addressed", "purpose"] as const;
export type Question = (typeof questions)[number];

/** The auditors' working paper on a book as it stood at one link. */
export type WorkingPaper = {
  readonly id: PaperId;
  readonly book: BookId;
  readonly area: AreaId;
  /** Last link and number of the book when the sample was drawn; the seed of the sample. */
  readonly head: string;
  readonly entries: number;
  readonly report: string;
  readonly isSigned: boolean;
};

/** A working paper that the book has outgrown: what it was drawn from. */
export type EarlierPaper = Pick<WorkingPaper, "id" | "head" | "entries" | "report"> & {
  readonly drawnAt: Date;
  readonly vouchers: number;
};

export type SampledVoucher = {
  readonly entry: EntryId;
  readonly no: number;
  readonly voucher: number;
  readonly slip: SlipId | null;
  readonly kind: string;
  readonly day: PlainDate;
  readonly amount: number;
  readonly party: string;
  readonly what: string;
  readonly why: Reason;
  /** Null until an auditor looked at it. */
  readonly answers: Readonly<Record<Question, boolean>> | null;
  readonly remark: string;
  readonly by: string | null;
};

export type Certificate = {
  readonly id: number;
  readonly account: AccountId;
  readonly name: string;
  readonly day: PlainDate;
  /** As the bank certifies it; yen. Null where there is no certificate, and the remark says why. */
  readonly amount: number | null;
  /** As the book has it on that day; yen. */
  readonly booked: number;
  readonly remark: string;
  readonly file: { readonly sha256: string; readonly mediaType: string } | null;
};

/** An account at a bank, and whether anything was ever entered in it. */
export type BankAccount = { readonly id: AccountId; readonly name: string; readonly isUsed: boolean };

export const findingStates = ["open", "answered", "settled", "standing"] as const;
export type FindingState = (typeof findingStates)[number];

export type Finding = {
  readonly id: FindingId;
  readonly paper: PaperId;
  readonly area: AreaId;
  /** Number of the entry that it is about. */
  readonly no: number | null;
  readonly words: string;
  readonly by: string | null;
  readonly state: FindingState;
  readonly answer: string;
  readonly answeredBy: string | null;
  readonly conclusion: string;
  /** It stood on the working paper before this one. */
  readonly isCarried: boolean;
};

export type Signature = {
  readonly person: PersonId;
  readonly name: string;
  readonly post: string;
  readonly namePublic: boolean;
  readonly head: string;
  readonly entries: number;
  /** Hash of the working paper as it was signed, 64 hex digits. */
  readonly content: string;
  readonly words: string;
  readonly at: Date;
};

/** What the assembly decided. */
export type Approval = {
  readonly on: PlainDate;
  readonly meeting: string;
  readonly presided: string;
  readonly words: string;
};

/** An entry as it is published: with its link, so that the first one that differs can be named. */
export type PublishedEntry = PublicEntry & { readonly link: string };

/** A signature as it is published; the name only with the auditor's consent. */
export type PublishedSignature = {
  readonly who: string;
  readonly head: string;
  readonly entries: number;
  readonly content: string;
  readonly words: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
};

type Names = Readonly<Record<string, string>>;

/** The frozen accounts of a year: everything that is public, and what anyone needs to compute the chain. */
export type Snapshot = {
  readonly format: "machisen-accounts-1";
  readonly council: { readonly id: number; readonly name: string };
  /** The fiscal year that starts in its April. */
  readonly year: number;
  readonly approved: Approval;
  readonly statement: Pick<
    StatementContent,
    "totals" | "income" | "expense" | "projects" | "funds" | "places"
  >;
  /** Budget by code of category beside which the statement stands; null where there is none. */
  readonly budget: {
    readonly income: readonly Budgeted[];
    readonly expense: readonly Budgeted[];
  } | null;
  readonly names: { readonly accounts: Names; readonly funds: Names; readonly projects: Names };
  /** Kind of each account by its code. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly root: string;
  readonly entries: readonly PublishedEntry[];
  readonly head: string;
  readonly signatures: readonly PublishedSignature[];
  /** Instant, ISO 8601 in UTC. */
  readonly publishedAt: string;
};

/** What the public page shows of a snapshot: everything but its entries. */
export type Summary = Omit<Snapshot, "entries">;

export type Budgeted = { readonly code: string; readonly name: string; readonly amount: number };

export type Publication = {
  readonly id: PublicationId;
  readonly book: BookId;
  readonly area: AreaId;
  readonly council: CouncilId;
  readonly councilName: string;
  readonly year: number;
  /** Hash of the snapshot's bytes. */
  readonly sha256: string;
  readonly publishedAt: Date;
  readonly withdrawn: { readonly at: Date; readonly post: string; readonly words: string } | null;
};
