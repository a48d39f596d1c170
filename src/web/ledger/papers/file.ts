import {
  type BookPaper,
  bookPaperWords,
  paperOfBook,
  paperPdf,
  paperWordsOf,
  paperXlsx,
  statementContent,
  voucherFile,
  voucherParts,
  vouchersOf,
  vouchersPdf,
} from "../../../modules/community/ledger/index.ts";
import type { Deps } from "../../deps.ts";
import { file, missing, type Reply, xlsxType } from "../../reply.ts";
import { tableFile } from "../../table-file.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { sheetFor } from "../book-in.ts";
import { untilIn } from "./UntilMonth.tsx";

/** A paper made of a book's sums. */
export const paperFile =
  (key: BookPaper, format: "pdf" | "xlsx") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t } = visit;
    const sheet = await sheetFor(visit);
    if (!sheet) return missing();
    const { book, council } = sheet;
    const until = untilIn(visit, book);
    const made = await paperOfBook(ctx, book.id, { key, until, locale: ctx.locale });
    if (!made) return missing();
    const name = `${t(bookPaperWords[key])}-${council}-${until ?? book.year}.${format}`;
    const printing = { locale: ctx.locale, demo: ctx.demo };
    if (format === "xlsx") return file(await paperXlsx(made.content, made.paper, printing), xlsxType, name);
    const pdf = await paperPdf(made.content, made.paper, printing);
    return file(pdf, "application/pdf", name, true);
  };

/** The list of vouchers; as a paper with their photos, in parts. */
export const vouchersFile =
  (deps: Deps, format: "pdf" | "xlsx" | "csv") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t, url } = visit;
    const sheet = await sheetFor(visit);
    if (!sheet) return missing();
    const { book, council } = sheet;
    const name = `${t(paperWordsOf.vouchers)}-${council}-${book.year}`;
    if (format !== "pdf")
      return tableFile(format, {
        name,
        sheet: t(paperWordsOf.vouchers),
        ...voucherFile(await vouchersOf(ctx, book.id, null), t),
      });
    const parts = voucherParts(book);
    const part = Number(url.searchParams.get("part") ?? 1);
    if (!Number.isInteger(part) || part < 1 || part > Math.max(1, parts)) return missing();
    const content = await statementContent(ctx, book.id);
    if (!content) return missing();
    const pdf = await vouchersPdf(content, await vouchersOf(ctx, book.id, part), {
      locale: ctx.locale,
      demo: ctx.demo,
      read: (sha256) => deps.files.read(sha256),
    });
    return file(pdf, "application/pdf", `${name}${parts > 1 ? `-${part}` : ""}.pdf`, true);
  };
