/** The door of the disclosure module. */

export { answerFinding } from "./actions/answer-finding.ts";
export { certifyBalance } from "./actions/certify-balance.ts";
export { concludeFinding } from "./actions/conclude-finding.ts";
export { drawSample } from "./actions/draw-sample.ts";
export { publishAccounts } from "./actions/publish-accounts.ts";
export { raiseFinding } from "./actions/raise-finding.ts";
export { releaseVoucher } from "./actions/release-voucher.ts";
export { seeVoucher } from "./actions/see-voucher.ts";
export { signPaper } from "./actions/sign-paper.ts";
export { takeBackRelease } from "./actions/take-back-release.ts";
export { withdrawPublication } from "./actions/withdraw-publication.ts";
export { writeReport } from "./actions/write-report.ts";
export { burntPicture, pageOfVoucher } from "./burnt-picture.ts";
export { auditAddressee, auditFacts, auditPdf } from "./export/audit-paper.ts";
export {
  type Finding,
  type FindingId,
  type Publication,
  questions,
  type ReleaseId,
  type SampledVoucher,
  type Snapshot,
  type Summary,
} from "./model.ts";
export { canAudit, mayAnswer, mayAudit, mayPublish, mayRelease } from "./policy.ts";
export {
  bodyOf,
  knock,
  type PictureOfVoucher,
  publicationsOf,
  type Released,
  releaseOf,
} from "./publication-store.ts";
export {
  type OpenAccounts,
  type OpenSummary,
  openAccounts,
  openCouncils,
  openPublication,
  openSummary,
  openYears,
} from "./queries/open-accounts.ts";
export { type PaperSheet, paperSheet } from "./queries/paper-sheet.ts";
export { picturesToRelease, pictureToRelease } from "./queries/pictures-to-release.ts";
export { unsignedOf } from "./queries/unsigned-of.ts";
export { type BrokenAudit, verifySigned } from "./queries/verify-signed.ts";
export { type AuditStep, type WaitingAudit, waitingAudits } from "./queries/waiting-audits.ts";
export { grid } from "./rules/cells.ts";
export { type Checked, checkSnapshot } from "./rules/check-snapshot.ts";
export { isConcluded } from "./rules/is-concluded.ts";
export { readSnapshot } from "./rules/read-snapshot.ts";
export { fieldNames, findingWords, longestWords, questionWords, reasonWords } from "./text.ts";
