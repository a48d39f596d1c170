import {
  fieldWords,
  listWarnings,
  warningMend,
  warningReason,
  warningTitle,
} from "../../../modules/community/ledger/index.ts";
import { missing, type Reply } from "../../reply.ts";
import { tableFile } from "../../table-file.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { sheetFor } from "../book-in.ts";
import { warningsIn } from "./filter.ts";
import { words } from "./text.ts";

/** All that the filter lets through is in the file. */
const everything = 1_000_000;

/** The list as it is filtered and sorted, as a file. */
export const warningsFile =
  (format: "xlsx" | "csv") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t, url } = visit;
    const sheet = await sheetFor(visit);
    if (!sheet) return missing();
    const { book, council } = sheet;
    const asked = { ...warningsIn(url.searchParams), page: 1, size: everything };
    const { rows } = await listWarnings(ctx, book.id, asked);
    const text = (header: string) => ({ header, kind: "text" as const });
    return tableFile(format, {
      name: `${t(words.title)}-${council}-${book.year}`,
      sheet: t(words.title),
      columns: [
        { header: t(fieldWords.voucher), kind: "integer" },
        { header: t(fieldWords.day), kind: "date" },
        text(t(fieldWords.what)),
        { header: t(fieldWords.amount), kind: "integer" },
        text(t(words.kind)),
        { header: t(words.partNumber), kind: "integer" },
        text(t(words.why)),
        text(t(words.how)),
        text(t(words.answer)),
        { header: t(words.foundDay), kind: "date" },
        { header: t(words.mendedDay), kind: "date" },
      ],
      rows: rows.map((row) => [
        row.voucher,
        row.day,
        row.what,
        row.amount,
        t(warningTitle(row.code)),
        row.part,
        t(warningReason(row)),
        t(warningMend(row.code)),
        row.answer,
        row.foundOn,
        row.mendedOn,
      ]),
    });
  };
