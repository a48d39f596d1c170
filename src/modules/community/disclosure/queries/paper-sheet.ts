import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import {
  type BookId,
  type BookSheet,
  bookSheet,
  countsOf,
  type StatementContent,
  statementContent,
} from "../../ledger/index.ts";
import type {
  BankAccount,
  Certificate,
  EarlierPaper,
  Finding,
  SampledVoucher,
  Signature,
  WorkingPaper,
} from "../model.ts";
import { draftReport } from "../rules/draft-report.ts";
import { whyNotSign } from "../rules/why-not-sign.ts";
import {
  auditorsOf,
  banksOf,
  certificatesOf,
  earlierPapers,
  findingsOf,
  hasWorkedIn,
  paperOf,
  signaturesOf,
  vouchersOf,
} from "../store.ts";

/** A book with its working paper, if there is one, and everything on it. */
export type PaperSheet = {
  readonly sheet: BookSheet;
  readonly content: StatementContent;
  readonly paper: WorkingPaper | null;
  /** Papers that the book has outgrown, the first first. */
  readonly earlier: readonly EarlierPaper[];
  readonly vouchers: readonly SampledVoucher[];
  readonly banks: readonly BankAccount[];
  readonly certificates: readonly Certificate[];
  readonly counts: Awaited<ReturnType<typeof countsOf>>;
  readonly findings: readonly Finding[];
  readonly signatures: readonly Signature[];
  /** Names of the auditors in office who haven't signed. */
  readonly unsigned: readonly string[];
  /** Why the reader couldn't sign now; null where nothing is missing. */
  readonly whyNotSign: Text | null;
  /** What the report would say by the facts as they stand. */
  readonly draft: string;
};

export const paperSheet = async (ctx: Ctx, book: BookId): Promise<PaperSheet | null> => {
  const sheet = await bookSheet(ctx, book);
  const content = sheet && (await statementContent(ctx, book));
  if (!sheet || !content) return null;
  const paper = await paperOf(ctx, book);
  const none: readonly never[] = [];
  const earlier = paper ? await earlierPapers(ctx, paper) : none;
  const vouchers = paper ? await vouchersOf(ctx, paper.id) : none;
  const banks = await banksOf(ctx, book);
  const certificates = paper ? await certificatesOf(ctx, paper.id) : none;
  const findings = paper ? await findingsOf(ctx, paper.id) : none;
  const signatures = paper ? await signaturesOf(ctx, paper.id) : none;
  const counts = await countsOf(ctx, book);
  const auditors = await auditorsOf(ctx, sheet.book.area);
  return {
    sheet,
    content,
    paper,
    earlier,
    vouchers,
    banks,
    certificates,
    counts,
    findings,
    signatures,
    unsigned: auditors
      .filter(({ id }) => !signatures.some(({ person }) => person === id))
      .map(({ name }) => name),
    whyNotSign: whyNotSign({
      isClosed: sheet.book.state === "closed",
      stands: paper?.head === sheet.book.head,
      hasWorked: ctx.actor.kind === "person" && (await hasWorkedIn(ctx, book, ctx.actor.id)),
      report: paper?.report ?? "",
      vouchers,
      findings,
      banks,
      certificates,
    }),
    draft: draftReport({
      council: sheet.council,
      year: sheet.book.year,
      entries: content.entries,
      totals: content.totals,
      vouchers,
      certificates,
      counts: counts.length,
      draws: earlier.length + 1,
      findings,
    }),
  };
};
