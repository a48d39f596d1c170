import { describe, expect, it } from "vitest";
import {
  changedClaim,
  claimOf,
  claimWithLines,
  settledClaim,
} from "../../../../../tests/support/claim-content.ts";
import { pdfText } from "../../../../../tests/support/pdf-text.ts";
import { claimPaper, claimPdf } from "./paper.ts";

const printing = { locale: "ja", demo: false, sha256: null } as const;
const pagesOf = async (...counts: readonly number[]) =>
  pdfText(await claimPdf(claimWithLines(...counts), "application", printing)).split("\n");

describe("a paper of a subsidy", () => {
  it("names the fiscal year as it was called on the day of the paper", () => {
    const named = (year: number, day: string) =>
      claimPaper(claimOf({ year, day }), "application", printing).subtitle;
    expect(named(2019, "2019-02-25")).toBe("平成31年度（2019年度）");
    expect(named(2019, "2019-04-30")).toBe("平成31年度（2019年度）");
    expect(named(2019, "2019-05-01")).toBe("令和元年度（2019年度）");
    expect(named(2019, "2020-03-20")).toBe("令和元年度（2019年度）");
    expect(named(2018, "2019-06-10")).toBe("平成30年度（2018年度）");
    expect(named(2020, "2020-02-25")).toBe("令和2年度（2020年度）");
  });

  it("goes to the person whom the programme names, from the chair in office, else to the body", () => {
    const known = claimPaper(changedClaim(), "application", printing);
    expect([known.addressee, known.sender]).toEqual([
      "見本市長 様",
      ["見本榎本地域活動協議会", "代表者　会長　見本 一郎"],
    ]);
    const unknown = claimPaper(claimOf(), "application", printing);
    expect([unknown.addressee, unknown.sender]).toEqual(["見本市 御中", ["見本榎本地域活動協議会"]]);
  });

  it("says of a change why, what was granted and is asked for now, and each amount before and after", () => {
    const { facts, sections } = claimPaper(changedClaim(), "application", printing);
    expect(facts.slice(0, 3).map(({ label, value }) => [label, value])).toEqual([
      ["変更の理由", "訪ねる家が増えたため"],
      ["いまの交付決定額", "100,000円"],
      ["変更後の申請額", "120,000円"],
    ]);
    const [first] = sections;
    expect([first?.title, first?.parts[0]?.table?.columns.map(({ label }) => label)]).toEqual([
      "変更の内訳",
      ["科目", "変更前", "変更後", "増減"],
    ]);
    expect(first?.parts.map(({ title, table }) => [title, table?.rows, table?.sum])).toEqual([
      [
        "見守り活動",
        [
          ["消耗品費", "200,000", "240,000", "40,000"],
          ["食糧費", "30,000", "0", "△30,000"],
        ],
        ["計", "230,000", "240,000", "10,000"],
      ],
      ["防災訓練", [["賃借料", "15,000", "0", "△15,000"]], ["計", "15,000", "0", "△15,000"]],
    ]);
  });

  it("shows where the money comes from, adding up to what is planned or was spent", () => {
    const income = (paper: ReturnType<typeof claimPaper>) =>
      paper.sections.find(({ title }) => title === "収入の部")?.parts[0]?.table;
    const applied = income(claimPaper(claimOf(), "application", printing));
    expect([applied?.rows, applied?.sum]).toEqual([
      [
        ["この補助金", "100,000"],
        ["ほかの財源（自己資金など）", "130,000"],
      ],
      ["計（支出の予算と同じ）", "230,000"],
    ]);
    const settled = income(claimPaper(settledClaim(), "settlement", printing));
    expect([settled?.rows, settled?.sum]).toEqual([
      [
        ["この補助金（精算額）", "70,000"],
        ["会費", "60,000"],
        ["活動費補助金から精算額を超えて使った額", "20,000"],
      ],
      ["計（支出の総額と同じ）", "150,000"],
    ]);
    const less = income(claimPaper(settledClaim({ final: 95_000 }), "settlement", printing));
    expect(less?.rows.at(-1)).toEqual(["ほかの財源で払い、この補助金で補う額", "△5,000"]);
  });

  it("says plainly that more was spent from the subsidy than it comes to, and only then", () => {
    const notes = (final: number) =>
      claimPaper(settledClaim({ final }), "settlement", printing).notes.filter((one) =>
        one.includes("超えて"),
      );
    expect(notes(70_000)).toEqual([
      "活動費補助金から90,000円を使いました。精算額の70,000円を20,000円超えています。超えた分は、会費など地域のほかのお金で補ってください。",
    ]);
    expect(notes(90_000)).toEqual([]);
  });

  it("sets amounts apart from words, so that they end below each other", () => {
    const facts = claimPaper(claimOf(), "application", printing).facts;
    expect(facts.slice(0, 4).map(({ label, number }) => [label, number])).toEqual([
      ["交付申請額", true],
      ["予算の総額", true],
      ["対象経費（予算）", true],
      ["補助率", false],
    ]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    "keeps a short table in one piece below one of %i lines",
    async (count) => {
      const pages = await pagesOf(count, 12);
      expect(pages.filter((page) => /科目2の/.test(page))).toHaveLength(1);
      expect(pages.filter((page) => /科目1の/.test(page))).toHaveLength(1);
    },
  );

  it.each(Array.from({ length: 40 }, (_, at) => at + 13))(
    "never leaves the total of %i lines alone on a page",
    async (count) => {
      const total = new Intl.NumberFormat("en").format(count * 1000 + (count * (count - 1)) / 2);
      const ends = (await pagesOf(count)).filter((page) => page.includes(`計${total}`));
      expect(ends).toHaveLength(1);
      expect(ends[0]).toContain(`科目1の${count}番`);
    },
  );
});
