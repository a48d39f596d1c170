import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../../../kernel/dates.ts";
import { say } from "../../../../kernel/say.ts";
import type { StatementContent } from "./content.ts";
import { type PaperRow, yenColumn } from "./paper-table.ts";
import { paperXlsx } from "./paper-xlsx.ts";

// Only what a workbook reads of the accounts besides its tables.
const content = {
  council: { id: 1, name: "見本榎本地域活動協議会" },
  year: 2019,
  until: plainDate("2020-03-31"),
  state: "open",
  entries: 3,
  head: "0".repeat(64),
  waiting: { count: 2, amount: 5_000 },
} as unknown as StatementContent;
const rows: readonly PaperRow[] = [
  { cells: ["福祉", 0, 700], rank: "group" },
  { cells: ["見守り", 0, 700] },
  { cells: ["消耗品費", "", 500], rank: "detail" },
  { cells: ["食糧費", "", 200], rank: "detail" },
];
const read = async (table: { readonly rows: readonly PaperRow[] }) => {
  const bytes = await paperXlsx(
    content,
    {
      title: say("収支決算書", "Statement"),
      tables: [
        {
          key: "projects",
          title: say("事業ごとの収支", "By project"),
          columns: [
            { label: say("事業・科目", "Project") },
            yenColumn(say("収入", "In")),
            yenColumn(say("支出", "Out")),
          ],
          sum: ["合計", 0, 700],
          ranks: {
            group: say("分野", "Field"),
            plain: say("事業", "Project"),
            detail: say("科目", "Category"),
          },
          ...table,
        },
      ],
    },
    { demo: true },
  );
  const sheet = await readSheet(Buffer.from(bytes));
  const head = sheet.findIndex((row) => row.some((cell) => String(cell).startsWith("支出")));
  return {
    top: sheet.slice(0, head).map(([first]) => first),
    head: sheet[head] ?? [],
    lines: sheet.slice(head + 1),
  };
};

describe("a paper of a book as a workbook", () => {
  it("says on top what it is, of whom, of when, how far it is, and what isn't in it", async () => {
    const { top } = await read({ rows });
    expect(top.slice(0, 4)).toEqual([
      "収支決算書",
      "見本榎本地域活動協議会",
      "平成31年4月1日から令和2年3月31日まで",
      "架空の見本　未締め",
    ]);
    expect(top.slice(4).join()).toContain("承認を待つ証憑が2件（5,000円）");
  });

  it("gives fields, projects and categories columns of their own, each adding up to the whole once", async () => {
    const { head, lines } = await read({ rows });
    expect(head.slice(0, 3)).toEqual(["分野", "事業", "科目"]);
    const spent = (rank: string) => {
      const at = head.indexOf(`支出（${rank}）`);
      return lines.slice(0, -1).reduce((sum, row) => sum + Number(row[at] ?? 0), 0);
    };
    expect(["分野", "事業", "科目"].map(spent)).toEqual([700, 700, 700]);
    expect(lines[2]?.slice(0, 3)).toEqual([null, null, "消耗品費"]);
    expect(lines.at(-1)?.[0]).toBe("合計");
  });

  it("leaves a table of one rank as it is", async () => {
    const { head, lines } = await read({ rows: rows.slice(1, 2) });
    expect([head, lines[0]]).toEqual([
      ["事業・科目", "収入", "支出"],
      ["見守り", 0, 700],
    ]);
  });
});
