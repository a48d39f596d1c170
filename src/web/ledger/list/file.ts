import { bookStateWords, fieldWords, listBooks } from "../../../modules/community/ledger/index.ts";
import { missing, type Reply } from "../../reply.ts";
import { tableFile } from "../../table-file.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { booksIn } from "./filter.ts";

/** Every council that the filter lets through is in the file. */
const everything = 1_000_000;

/** The list of books as it is filtered, as a file. */
export const booksFile =
  (format: "xlsx" | "csv") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t, programme } = visit;
    if (!ctx.powers.has("ledger.read")) return missing();
    const filter = await booksIn(visit);
    const { rows } = await listBooks(ctx, { ...filter, page: 1, size: everything });
    const integer = (header: string) => ({ header, kind: "integer" as const });
    return tableFile(format, {
      name: `${t(words.title)}-${programme.code}-${filter.year}`,
      sheet: t(words.title),
      columns: [
        { header: t(fieldWords.council), kind: "text" },
        { header: t(fieldWords.state), kind: "text" },
        integer(t(words.entries)),
        integer(t(words.waiting)),
        integer(t(words.returned)),
        { header: t(words.lastDay), kind: "date" },
        integer(t(words.heldYen)),
      ],
      rows: rows.map((row) =>
        row.state === null
          ? [row.name, t(words.noBook), null, null, null, null, null]
          : [
              row.name,
              t(bookStateWords[row.state]),
              row.entries,
              row.waiting,
              row.returned,
              row.last,
              row.held,
            ],
      ),
    });
  };
