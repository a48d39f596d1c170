import { type Locale, translator } from "../../../../kernel/say.ts";
import { writeXlsx } from "../../../../platform/documents/index.ts";
import type { StatementContent } from "./content.ts";
import { tablesOf } from "./tables.ts";

/** The statement of accounts as a workbook: one sheet a table, numbers as numbers. */
export const statementXlsx = (content: StatementContent, locale: Locale): Promise<Uint8Array> => {
  const t = translator(locale);
  return writeXlsx(
    tablesOf(content, t).map(({ title, columns, rows, sum }) => ({
      name: t(title),
      columns: columns.map(({ label, number }) => ({
        header: t(label),
        kind: number ? ("integer" as const) : ("text" as const),
        width: number ? 16 : 28,
      })),
      rows: sum === null ? rows : [...rows, sum],
    })),
  );
};
