import { auditPdf, paperSheet } from "../../modules/community/disclosure/index.ts";
import type { Deps } from "../deps.ts";
import { bookIn } from "../ledger/book-in.ts";
import type { See } from "../noted-page.ts";
import { file, missing, type Reply } from "../reply.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

/** The audit report on paper. */
export const auditFile = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t } = visit;
  const book = bookIn(visit);
  const audit = book === null ? null : await paperSheet(ctx, book);
  if (!audit?.paper) return missing();
  const pdf = await auditPdf(audit, { locale: ctx.locale, demo: ctx.demo });
  const { council, book: of } = audit.sheet;
  return file(pdf, "application/pdf", `${council}-${of.year}-${t(words.report)}.pdf`);
};

/** The picture of a bank's certificate, for whoever may see the book. */
export const certificateFile =
  (deps: Deps) =>
  async (visit: ProgrammeVisit, see: See): Promise<Reply> => {
    const book = bookIn(visit);
    const audit = book === null ? null : await paperSheet(visit.ctx, book);
    const found = audit?.certificates.find(({ account }) => String(account) === visit.param("account"));
    const bytes = found?.file && (await deps.files.read(found.file.sha256));
    if (!audit || !found?.file || !bytes) return missing();
    see({ subject: "disclosure.certificate", id: found.id, area: audit.sheet.book.area });
    return file(bytes, found.file.mediaType, "certificate", true);
  };
