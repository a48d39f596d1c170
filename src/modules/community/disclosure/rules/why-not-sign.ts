import type { Text } from "../../../../kernel/say.ts";
import type { BankAccount, Certificate, Finding, SampledVoucher } from "../model.ts";
import { words } from "../text.ts";

export type Signing = {
  readonly isClosed: boolean;
  /** The book is as it was when the sample was drawn. */
  readonly stands: boolean;
  /** Whoever would sign entered or approved something in the book. */
  readonly hasWorked: boolean;
  readonly report: string;
  readonly vouchers: readonly Pick<SampledVoucher, "answers">[];
  readonly findings: readonly Pick<Finding, "state">[];
  readonly banks: readonly BankAccount[];
  readonly certificates: readonly Pick<Certificate, "account">[];
};

/** Everything that is still missing before an auditor can sign, in one sentence; null when nothing is. */
export const whyNotSign = (signing: Signing): Text | null => {
  if (signing.hasWorked) return words.ownEntries;
  if (!signing.isClosed) return words.notClosed;
  if (!signing.stands) return words.notAsItStood;
  const unseen = signing.vouchers.filter(({ answers }) => answers === null).length;
  const open = signing.findings.filter(({ state }) => state === "open" || state === "answered").length;
  const uncertified = signing.banks.filter(
    ({ id, isUsed }) => isUsed && !signing.certificates.some(({ account }) => account === id),
  );
  const missing = [
    ...(unseen > 0 ? [words.unseenVouchers(unseen)] : []),
    ...(uncertified.length > 0 ? [words.uncertified(uncertified.map(({ name }) => name))] : []),
    ...(open > 0 ? [words.openFindings(open)] : []),
    ...(signing.report === "" ? [words.noReport] : []),
  ];
  return missing.length > 0 ? words.missing(missing) : null;
};
