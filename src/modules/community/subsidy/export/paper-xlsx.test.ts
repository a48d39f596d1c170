import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { claimWithLines, settledClaim } from "../../../../../tests/support/claim-content.ts";
import type { ClaimContent } from "../content.ts";
import type { PaperKind } from "./paper-of.ts";
import { claimXlsx } from "./paper-xlsx.ts";

const sheet = async (content: ClaimContent, kind: PaperKind, place: number) => {
  const bytes = await claimXlsx(content, kind, { locale: "ja", demo: true, sha256: null });
  return (await readSheet(Buffer.from(bytes), place)).map((row) => row.filter((cell) => cell !== null));
};

describe("the workbook of a subsidy's paper", () => {
  it.each([1, 2, 3, 4])("says on sheet %i what it is, of whom, of when, and how far it is", async (place) => {
    const rows = await sheet(settledClaim(), "settlement", place);
    expect(rows.slice(0, 5)).toEqual([
      ["活動費補助金精算書"],
      ["見本榎本地域活動協議会"],
      ["令和元年度（2019年度）　令和2年3月20日"],
      ["見本市 御中"],
      ["架空の見本　提出前"],
    ]);
    expect(rows[5]?.[0]).toContain("90,000円を使いました");
  });

  it("names the first column, and each project in its lines", async () => {
    const rows = await sheet(settledClaim(), "settlement", 3);
    const head = rows.findIndex(([first]) => first === "事業");
    expect(rows[head]).toEqual([
      "事業",
      "科目",
      "財源",
      "予算額",
      "支出額",
      "対象経費",
      "対象外経費",
      "対象外の理由",
    ]);
    expect(rows.slice(head + 1).map((row) => row.slice(0, 3))).toEqual([
      ["見守り活動", "消耗品費", "活動費補助金"],
      ["見守り活動", "消耗品費", "会費"],
      ["見守り活動", "食糧費", "会費"],
      ["合計", 230_000, 150_000],
    ]);
  });

  it("adds up each amount once: the lines above the last are the total", async () => {
    const rows = await sheet(claimWithLines(2, 3), "application", 4);
    const lines = rows.filter(([first]) => /^(事業\d|合計)$/.test(String(first)));
    const amounts = lines.map((row) => Number(row.find((cell) => typeof cell === "number")));
    expect(amounts).toEqual([1000, 1001, 1000, 1001, 1002, 5004]);
  });
});
