import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page, post } from "../door.ts";
import { keptByNobody } from "../kept-by-nobody.ts";
import { notedBook } from "../ledger/noted-book.ts";
import { notedPage } from "../noted-page.ts";
import { burntFile, pageFile, releasedFile } from "../public/publish/picture-files.ts";
import { publishPage, publishPost, withdrawPost } from "../public/publish/publish.tsx";
import { redactPage, redactPost } from "../public/publish/redact.tsx";
import { redactedPage, releasePost } from "../public/publish/redacted.tsx";
import { takeBackPost } from "../public/publish/take-back.ts";
import { auditPage } from "./audit.tsx";
import { auditFile, certificateFile } from "./files.ts";
import { auditPost, findingPost } from "./steps.ts";
import { voucherPage, voucherPost } from "./voucher.tsx";

/** The audit of a book and what of it is made public. */
export const auditorPages = (app: Hono, deps: Deps): void => {
  const book = "/:programme/ledger/:book{[0-9]+}";
  app.use("/:programme/ledger/*", keptByNobody);
  app.get(`${book}/audit`, notedBook(deps, "ledger.book", auditPage));
  app.get(`${book}/audit.pdf`, notedBook(deps, "ledger.book", auditFile));
  // Before the plain steps: the router takes a choice of words for the start of a longer path as well.
  app.post(`${book}/audit/findings/:finding{[0-9]+}/:step{answer|conclude}`, post(deps, findingPost));
  app.post(`${book}/audit/:step{draw|certificates|findings|report|sign}`, post(deps, auditPost(deps)));
  app.get(`${book}/audit/vouchers/:entry{[0-9]+}`, notedBook(deps, "disclosure.voucher", voucherPage));
  app.post(`${book}/audit/vouchers/:entry{[0-9]+}`, post(deps, voucherPost));
  app.get(`${book}/audit/certificates/:account{[0-9]+}`, notedPage(deps, certificateFile(deps)));
  app.get(`${book}/publish`, notedBook(deps, "ledger.book", publishPage));
  app.post(`${book}/publish`, post(deps, publishPost));
  app.post(`${book}/publish/withdraw`, post(deps, withdrawPost));
  app.get(`${book}/publish/pictures/:picture{[0-9]+}`, notedBook(deps, "ledger.picture", redactPage(deps)));
  app.post(`${book}/publish/pictures/:picture{[0-9]+}`, post(deps, redactPost(deps)));
  const picture = `${book}/publish/pictures/:picture{[0-9]+}`;
  app.get(`${picture}/pages/:page{[0-9]+}`, notedBook(deps, "ledger.picture", pageFile(deps)));
  app.get(`${picture}/burnt`, notedBook(deps, "ledger.picture", redactedPage(deps)));
  app.get(`${picture}/burnt.jpg`, notedBook(deps, "ledger.picture", burntFile(deps)));
  app.post(`${picture}/burnt`, post(deps, releasePost(deps)));
  app.get(`${book}/publish/releases/:release{[0-9]+}`, page(deps, releasedFile(deps)));
  app.post(`${book}/publish/releases/:release{[0-9]+}/take-back`, post(deps, takeBackPost));
};
