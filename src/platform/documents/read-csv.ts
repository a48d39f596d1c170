import { CsvError, type Info, parse } from "csv-parse/sync";
import { invalid, type Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import { decode } from "./decode.ts";
import { rearm } from "./formula.ts";
import type { TableRow } from "./table.ts";
import { words } from "./text.ts";

/** What Excel calls Unicode text is separated by tabs. */
const delimiterOf = (text: string): string => {
  const [head = ""] = text.split(/[\r\n]/, 1);
  return head.includes("\t") && !head.includes(",") ? "\t" : ",";
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The parser counts the two characters of a Windows line end inside quotes as two lines; this takes them back. */
const startLines = (found: readonly { record: string[]; info: Info }[]): TableRow[] => {
  let excess = 0;
  return found.map(({ record, info }) => {
    const inside = record.join("");
    const line = info.lines - count(inside, /[\r\n]/g) - excess;
    excess += count(inside, /\r\n/g);
    return { line, cells: record.map(rearm) };
  });
};

/** The rows of a CSV file, blank lines left out. */
export const readCsv = (bytes: Uint8Array): Outcome<TableRow[]> => {
  const text = decode(bytes);
  if (!text.ok) return text;
  try {
    // With `info` each record comes with where it was found, which the parser's types leave out.
    const found = parse(text.value, {
      delimiter: delimiterOf(text.value),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { record: string[]; info: Info }[];
    return ok(startLines(found));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return broken(error, text.value);
  }
};

/** Where the last quotation opens: the parser only knows where the file ends. */
const lastOpening = (text: string): number => {
  let opened = 0;
  let inside = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (inside && text[at + 1] === '"') at++;
    else {
      inside = !inside;
      if (inside) opened = at;
    }
  }
  return opened;
};

const lineAt = (text: string, index: number): number => count(text.slice(0, index), /\r\n|\n|\r/g) + 1;

const broken = (error: CsvError, text: string) => {
  if (error.code === "CSV_QUOTE_NOT_CLOSED") {
    const line = lineAt(text, lastOpening(text));
    return invalid({ path: "file", message: words.unclosedQuote(line), line });
  }
  const line = Number(error.lines ?? 1);
  const message = /QUOTE/.test(error.code) ? words.strayQuote(line) : words.brokenLine(line);
  return invalid({ path: "file", message, line });
};
