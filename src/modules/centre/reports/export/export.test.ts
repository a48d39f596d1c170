import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyContent } from "../../../../../tests/support/any-report.ts";
import { translator } from "../../../../kernel/say.ts";
import { readTable } from "../../../../platform/documents/index.ts";
import { type ReportContent, reportContent } from "../content.ts";
import { difference } from "../rules/difference.ts";
import { csvOf } from "./csv.ts";
import { jsonOf } from "./json.ts";
import { paperOf, toPdf } from "./pdf.ts";
import { tablesOf } from "./tables.ts";
import { xlsxOf } from "./xlsx.ts";

const [first, second] = fc.sample(anyContent, { numRuns: 2, seed: 3 }) as [ReportContent, ReportContent];
const amended: ReportContent = {
  ...second,
  number: 2,
  amends: { number: 1, reason: "数え漏れ", difference: difference(first, second) },
};

describe("the files of a report", () => {
  it("carry the same numbers in JSON, CSV, Excel and on paper", async () => {
    const json = reportContent.parse(JSON.parse(jsonOf(amended)));
    expect(json.work).toEqual(amended.work);
    const csv = await readTable(csvOf(amended, "ja"), "report.csv");
    if (!csv.ok) throw new Error("unreadable");
    const inCsv = (table: string, row: string, column: string) =>
      csv.value.rows
        .map(({ cells }) => cells)
        .find((cells) => cells[0] === table && cells[1] === row && cells[2] === column)?.[4];
    expect(inCsv("当月の件数", "計", "計")).toBe(String(amended.work.total.records));
    expect(inCsv("年度累計の時間（分）", "計", "計")).toBe(String(amended.yearWork.total.minutes));
    const excel = await readTable(await xlsxOf(amended, "ja"), "report.xlsx");
    if (!excel.ok) throw new Error("unreadable");
    const summary = new Map(excel.value.rows.map(({ cells }) => [cells[0], cells[1]]));
    expect(summary.get("支援記録の件数")).toBe(String(amended.work.total.records));
    expect(summary.get("支援時間（分）")).toBe(String(amended.work.total.minutes));
    const paper = JSON.stringify(paperOf(amended));
    expect(paper).toContain(`${amended.work.total.records}件 ／ ${amended.yearWork.total.records}件`);
  });

  it("say of each council how its accounts stood, and add them up", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const table = tablesOf(content, translator("ja")).find(({ name }) => name === "地活協の会計");
        const rows = table?.rows ?? [];
        expect(rows.map(([council]) => council)).toEqual(["第1", "第2", "第3", "計"]);
        for (const [place, key] of (["waiting", "found", "mended", "open"] as const).entries()) {
          let sum = 0;
          for (const line of content.accounts ?? []) sum += line[key];
          expect(rows.at(-1)?.[place + 2]).toBe(sum);
        }
        for (const [place, line] of (content.accounts ?? []).entries())
          expect(rows[place]?.[1] === "帳簿なし").toBe(!line.hasBook);
        const paper = JSON.stringify(
          paperOf({
            ...content,
            sections: [{ content: "requests", heading: { ja: "依頼", en: "Requests" } }],
          }),
        );
        expect(paper.includes("記帳が済んでいる日")).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("hold every cell of the table in the CSV, zeros included", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const tables = tablesOf(content, translator("ja"));
        const matrix = tables.find(({ name }) => name === "当月の件数");
        const numbers = matrix?.rows.slice(0, -1).flatMap((row) => row.slice(1, -1)) ?? [];
        const sum = numbers.reduce<number>((total, value) => total + Number(value), 0);
        expect(sum).toBe(content.work.cells.reduce((total, cell) => total + cell.records, 0));
      }),
    );
  });

  it("keep a text that looks like a formula a text", () => {
    const [record] = amended.records;
    if (!record) throw new Error("the sample has records");
    const nasty = {
      ...amended,
      narrative: {},
      staffing: amended.staffing.map((line) => ({
        ...line,
        post: { code: "x", name: { ja: "=cmd()", en: "=cmd()" } },
        centre: { code: "y", name: { ja: "=1+1", en: "=1+1" } },
      })),
    };
    expect(new TextDecoder().decode(csvOf(nasty, "ja"))).not.toMatch(/(^|,)=/m);
  });

  it("give JSON whose digest anybody can compute", () => {
    const text = jsonOf(amended);
    const again = jsonOf(JSON.parse(text));
    expect(createHash("sha256").update(again).digest("hex")).toBe(
      createHash("sha256").update(text).digest("hex"),
    );
  });

  it("print as a PDF in both languages, an amendment with its changes, a draft with its mark", async () => {
    for (const locale of ["ja", "en"] as const) {
      const pdf = await toPdf(amended, {
        locale,
        sha256: "0".repeat(64),
        submittedAt: new Date("2019-07-05T01:00:00Z"),
      });
      expect(new TextDecoder("latin1").decode(pdf.slice(0, 5))).toBe("%PDF-");
    }
    expect(paperOf(amended).sections.at(-1)).toMatchObject({ kind: "changes" });
    expect(paperOf({ ...first, number: null }).marks).toEqual(["未提出"]);
  });
});
