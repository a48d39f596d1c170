import { parseId } from "../../../../kernel/ids.ts";
import { type Issue, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type KeptFile, registerFile } from "../../../../platform/files/index.ts";
import type { BookId } from "../../ledger/index.ts";
import { announceAudit, openPaper } from "../ground.ts";
import { readBalance, readPastDay, wordsIssues } from "../input.ts";
import { mayAudit } from "../policy.ts";
import { bookedOn, putCertificate } from "../store.ts";
import { fieldNames, longestWords, words } from "../text.ts";

export type EnteredCertificate = Readonly<
  Record<"account" | "day" | "amount" | "remark" | "noCertificate", string>
>;

/** Writes down the bank's certificate of a balance beside what the book says on that day, or why there is none. */
export const certifyBalance = async (
  ctx: Ctx,
  input: {
    readonly book: BookId;
    readonly entered: EnteredCertificate;
    /** The picture of the certificate, if there is one. */
    readonly file: KeptFile | null;
  },
): Promise<Outcome<null>> => {
  const opened = await openPaper(ctx, input.book, mayAudit);
  if (!opened.ok) return opened;
  const { book, sheet, paper, person } = opened.value;
  const { entered } = input;
  const account = sheet.chart.accounts.find(
    ({ id, kind }) => (kind === "bank" || kind === "deposit") && id === parseId(entered.account),
  );
  const day = readPastDay("day", entered.day, ctx.today);
  const reason = entered.noCertificate.trim();
  const amount = reason === "" ? readBalance(entered.amount) : null;
  const issues: Issue[] = [
    ...(account ? [] : [{ path: "account", message: words.noAccount }]),
    ...(!day.ok && day.error.kind === "invalid" ? day.error.issues : []),
    ...(amount === null && reason === "" ? [{ path: "amount", message: words.noYen }] : []),
    ...(reason !== "" && entered.amount.trim() !== ""
      ? [{ path: "noCertificate", message: words.eitherAmountOrReason }]
      : []),
    ...wordsIssues("noCertificate", reason, fieldNames.noCertificate, longestWords.remark, false),
    ...wordsIssues("remark", entered.remark, fieldNames.remark, longestWords.remark, false),
  ];
  if (issues.length > 0 || !account || !day.ok) return invalid(...issues);
  const booked = await bookedOn(ctx, account.id, day.value);
  const remark = reason || entered.remark.trim();
  if (booked !== amount && remark === "")
    return invalid({ path: "remark", message: words.differenceNeedsWords });
  await putCertificate(ctx, paper, {
    account: account.id,
    day: day.value,
    amount,
    booked,
    remark,
    file: input.file && (await registerFile(ctx, input.file)),
    by: person,
  });
  await announceAudit(ctx, book);
  return ok(null);
};
