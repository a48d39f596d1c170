import { describe, expect, it } from "vitest";
import { claimOf, claimWithLines } from "../../../../../tests/support/claim-content.ts";
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
