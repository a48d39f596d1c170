import { type Locale, translator } from "../../../../kernel/say.ts";
import { writeCsv } from "../../../../platform/documents/index.ts";
import type { ReportContent } from "../content.ts";
import { numbersOf } from "./tables.ts";

/** Every number of the report, one a line, for whoever counts on with it. */
export const csvOf = (content: ReportContent, locale: Locale): Uint8Array => {
  const { columns, rows } = numbersOf(content, translator(locale));
  return writeCsv(columns, rows);
};
