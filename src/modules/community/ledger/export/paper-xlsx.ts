import { type Locale, translator } from "../../../../kernel/say.ts";
import { type Sheet, writeXlsx } from "../../../../platform/documents/index.ts";
import type { Paper } from "./paper-table.ts";

/** A workbook takes no two sheets of one name; long names are cut before they are compared. */
const named = (title: string, taken: Set<string>): string => {
  const short = [...title].slice(0, 24).join("");
  for (let turn = 1; ; turn++) {
    const name = turn === 1 ? short : `${short} ${turn}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
};

/** A paper as a workbook: one sheet a table, numbers as numbers. */
export const paperXlsx = ({ tables }: Paper, locale: Locale): Promise<Uint8Array> => {
  const t = translator(locale);
  const taken = new Set<string>();
  return writeXlsx(
    tables.map(
      ({ title, columns, rows, sum }): Sheet => ({
        name: named(t(title), taken),
        columns: columns.map(({ label, number }) => ({
          header: t(label),
          kind: number ? "integer" : "text",
          width: number ? 16 : 28,
        })),
        rows: [...rows.map(({ cells }) => cells), ...(sum === null ? [] : [sum])],
      }),
    ),
  );
};
