import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page, post } from "../door.ts";
import { publishPage, publishPost, withdrawPost } from "../public/publish/publish.tsx";
import { redactPage, redactPost, takeBackPost } from "../public/publish/redact.tsx";
import { auditPage } from "./audit.tsx";
import { auditFile, certificateFile } from "./files.ts";
import { auditPost, findingPost } from "./steps.ts";
import { voucherPage, voucherPost } from "./voucher.tsx";

/** The audit of a book and what of it is made public. */
export const auditorPages = (app: Hono, deps: Deps): void => {
  const book = "/:programme/ledger/:book{[0-9]+}";
  app.get(`${book}/audit`, page(deps, auditPage));
  app.get(`${book}/audit.pdf`, page(deps, auditFile));
  // Before the plain steps: the router takes a choice of words for the start of a longer path as well.
  app.post(`${book}/audit/findings/:finding{[0-9]+}/:step{answer|conclude}`, post(deps, findingPost));
  app.post(`${book}/audit/:step{draw|certificates|findings|report|sign}`, post(deps, auditPost(deps)));
  app.get(`${book}/audit/vouchers/:entry{[0-9]+}`, page(deps, voucherPage));
  app.post(`${book}/audit/vouchers/:entry{[0-9]+}`, post(deps, voucherPost));
  app.get(`${book}/audit/certificates/:account{[0-9]+}`, page(deps, certificateFile(deps)));
  app.get(`${book}/publish`, page(deps, publishPage));
  app.post(`${book}/publish`, post(deps, publishPost));
  app.post(`${book}/publish/withdraw`, post(deps, withdrawPost));
  app.get(`${book}/publish/pictures/:picture{[0-9]+}`, page(deps, redactPage));
  app.post(`${book}/publish/pictures/:picture{[0-9]+}`, post(deps, redactPost(deps)));
  app.post(`${book}/publish/releases/:release{[0-9]+}/take-back`, post(deps, takeBackPost));
};
