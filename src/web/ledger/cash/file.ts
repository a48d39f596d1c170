import {
  cashBook,
  cashFile,
  cashPdf,
  paperWordsOf,
  statementContent,
} from "../../../modules/community/ledger/index.ts";
import { file, missing, type Reply } from "../../reply.ts";
import { tableFile } from "../../table-file.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { sheetFor } from "../book-in.ts";
import { filterIn } from "./filter.ts";

/** All lines of a year are in the file. */
const everything = 1_000_000;

/** The cash book as it is filtered, as a table; as a paper the whole of it, month by month. */
export const cashBookFile =
  (format: "pdf" | "xlsx" | "csv") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t, url } = visit;
    const sheet = await sheetFor(visit);
    if (!sheet) return missing();
    const { book, chart, council } = sheet;
    const name = `${t(paperWordsOf.fileCashBook)}-${council}-${book.year}`;
    const asked = filterIn(url.searchParams);
    if (format !== "pdf")
      return tableFile(format, {
        name,
        sheet: t(paperWordsOf.sheet),
        ...cashFile(t, chart, await cashBook(ctx, book.id, { ...asked, page: 1 }, everything)),
      });
    const content = await statementContent(ctx, book.id);
    if (!content) return missing();
    const whole = {
      ...asked,
      category: null,
      fund: null,
      project: null,
      from: null,
      until: null,
      words: "",
      spent: null,
      page: 1,
    };
    const page = await cashBook(ctx, book.id, whole, everything);
    const place = chart.accounts.find(({ id }) => id === asked.account)?.name;
    const bytes = await cashPdf(content, chart, page, { locale: ctx.locale, demo: ctx.demo, place });
    return file(bytes, "application/pdf", `${name}.pdf`, true);
  };
