import { type Locale, translator } from "../../../../kernel/say.ts";
import { type Sheet, writeXlsx } from "../../../../platform/documents/index.ts";
import type { StatementContent } from "./content.ts";
import { type Printing, paperOf } from "./paper.ts";
import type { Cell, Paper, PaperTable, Rank } from "./paper-table.ts";
import { words } from "./words.ts";

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

const order: readonly Rank[] = ["group", "plain", "detail", "subtotal"];

/** Ranks that have amounts: with several of them in one column, each amount would be added up more than once. */
const ranksOf = ({ rows }: PaperTable): readonly Rank[] => {
  const found = new Set(
    rows
      .filter(({ cells }) => cells.some((cell) => typeof cell === "number"))
      .map(({ rank = "plain" }) => rank),
  );
  return order.filter((rank) => found.has(rank));
};

/** Columns and rows of a table; where ranks have amounts, each rank has its columns, its name and its amounts. */
const spread = (table: PaperTable, locale: Locale): Pick<Sheet, "columns" | "rows"> => {
  const t = translator(locale);
  const { columns, rows, sum, ranks: names = {} } = table;
  const ranks = ranksOf(table);
  const lines = [...rows, ...(sum === null ? [] : [{ cells: sum, rank: ranks[0] ?? ("plain" as const) }])];
  const parted = ranks.length > 1;
  const shown = parted ? order.filter((rank) => rows.some((row) => (row.rank ?? "plain") === rank)) : [];
  const nameOf = (rank: Rank) => t(names[rank] ?? words.ranks[rank]);
  const splits = (at: number, number: boolean): readonly Rank[] | null => {
    if (!parted) return null;
    return number ? ranks : at === 0 ? shown : null;
  };
  return {
    columns: columns.flatMap(({ label, number = false }, at) => {
      const column = (header: string) => ({
        header,
        kind: number ? ("integer" as const) : ("text" as const),
        width: number ? 16 : 28,
      });
      const apart = splits(at, number);
      if (apart === null) return [column(t(label))];
      return apart.map((rank) => column(number ? t(words.amountOf(t(label), nameOf(rank))) : nameOf(rank)));
    }),
    rows: lines.map(({ cells, rank: own = "plain" }) =>
      columns.flatMap(({ number = false }, at): readonly Cell[] => {
        const value = cells[at] ?? "";
        return splits(at, number)?.map((rank) => (rank === own ? value : "")) ?? [value];
      }),
    ),
  };
};

/** A paper as a workbook: one sheet a table, numbers as numbers; what it is and how far the book is stands on each. */
export const paperXlsx = (
  content: StatementContent,
  paper: Paper,
  printing: Printing = {},
): Promise<Uint8Array> => {
  const { locale = "ja" } = printing;
  const t = translator(locale);
  const taken = new Set<string>();
  const { title, council, period, marks, notes } = paperOf(content, paper, [], printing);
  const top = [title, council, period, ...(marks.length > 0 ? [marks.join("　")] : []), ...notes];
  return writeXlsx(
    paper.tables.map(
      (table): Sheet => ({ name: named(t(table.title), taken), top, ...spread(table, locale) }),
    ),
  );
};
