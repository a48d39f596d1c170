import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld } from "../../../../../tests/support/ledger-world.ts";
import { pdfText } from "../../../../../tests/support/pdf-text.ts";
import { translator } from "../../../../kernel/say.ts";
import { renderPdf } from "../../../../platform/documents/index.ts";
import { type BookId, bookSheet, cashBook, cashFile, cashPdf, statementContent } from "../index.ts";

let world: LedgerWorld;
let book: BookId;
const whole = {
  account: null,
  category: null,
  fund: null,
  project: null,
  from: null,
  until: null,
  words: "",
  page: 1,
};
const granted = (outcome: { readonly ok: boolean }) => expect(outcome).toMatchObject({ ok: true });

beforeAll(async () => {
  world = await ledgerWorld();
  book = await world.begin();
  const { accounts, funds } = await world.chart(book);
  const id = (list: readonly { code: string; id: number }[], code: string) =>
    String(list.find((one) => one.code === code)?.id ?? "");
  const part = (category: string) => ({
    category: category === "" ? "" : id(accounts, category),
    fund: id(funds, "fees"),
    project: "",
    amount: "",
    note: "",
  });
  const slips = [
    await world.enter(book, {
      kind: "opening",
      day: "2019-04-01",
      amount: "300000",
      what: "はじめの残高",
      parts: [part("")],
    }),
    await world.enter(book, {
      kind: "in",
      day: "2019-04-10",
      amount: "41000",
      what: "会費",
      parts: [part("fees")],
    }),
    await world.enter(book, { kind: "out", day: "2019-05-10", amount: "1980", parts: [part("supplies")] }),
  ];
  granted(await world.approve(book, slips));
});
afterAll(() => world.close());
const facts = () =>
  world.as("treasurer", async (ctx) => {
    const [content, sheet] = [await statementContent(ctx, book), await bookSheet(ctx, book)];
    if (!content || !sheet) throw new Error("no book");
    return { content, chart: sheet.chart, page: await cashBook(ctx, book, whole, 1000) };
  });

describe("the cash book", () => {
  it("opens with what was there at first, which is no money that came in", async () => {
    const { content, chart, page } = await facts();
    expect([page.carried, page.came, page.went]).toEqual([300_000, 41_000, 1_980]);
    expect(page.came).toBe(content.totals.income);
    const text = pdfText(await cashPdf(content, chart, page));
    expect(text).toContain("前から繰越300,000");
    expect(text).toContain("2019年4月計41,0000341,000");
    expect(text).toContain("合計41,0001,980339,020");
    expect(text).not.toContain("はじめの残高");
    const { columns, rows } = cashFile(translator("ja"), chart, page);
    const at = columns.findIndex(({ header }) => header === "残高");
    expect(rows.map((row) => row.slice(at - 2))).toEqual([
      [null, null, 300_000],
      [41_000, null, 341_000],
      [null, 1_980, 339_020],
    ]);
  });

  it.each(Array.from({ length: 45 }, (_, at) => at + 10))(
    "keeps the sum of a month and the total with the last of %i lines",
    async (count) => {
      const column = (label: string, number: boolean) => ({
        label,
        number,
        small: false,
        wide: label === "内容",
      });
      const rows = Array.from({ length: count }, (_, at) => ({
        cells: ["4/1", `品${at + 1}番`, "100"],
        rank: "plain",
      }));
      const pages = pdfText(
        await renderPdf("ledger", {
          title: "出納帳",
          language: "ja",
          running: "",
          marks: [],
          council: "見本",
          period: "",
          tables: [
            {
              title: "出納帳",
              columns: [column("日付", false), column("内容", false), column("金額", true)],
              rows: [...rows, { cells: ["", "月の計", "7"], rank: "subtotal" }],
              sum: ["", "総計", "8"],
              none: "",
              lies: false,
            },
          ],
          signatures: [],
          notes: [],
        }),
      ).split("\n");
      const ends = pages.filter((page) => /月の計|総計/.test(page));
      expect(ends).toHaveLength(1);
      expect(ends[0]).toContain(`品${count}番`);
    },
  );
});
