import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSheet } from "read-excel-file/node";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainMonth } from "../../src/kernel/dates.ts";
import {
  allBooks,
  type BookId,
  type BookPaper,
  bookPapers,
  bookSheet,
  cashBook,
  cashPdf,
  paperOfBook,
  paperPdf,
  paperXlsx,
  statementContent,
  vouchersOf,
  vouchersPdf,
} from "../../src/modules/community/ledger/index.ts";
import { renderPdf } from "../../src/platform/documents/index.ts";
import { asSystem, type TestDatabase } from "../support/database.ts";
import { demoDatabase } from "../support/demo-world.ts";
import { pdfText } from "../support/pdf-text.ts";

let db: TestDatabase;
let books: BookId[];
/** One whose year is under way. */
let current: BookId | undefined;
beforeAll(async () => {
  db = await demoDatabase();
  const all = await asSystem(db, (ctx) => allBooks(ctx));
  books = all.map(({ id }) => id);
  current = all.find(({ year }) => year === 2019)?.id;
}, 120_000);
afterAll(() => db.drop());

/** With a folder in PAPERS the papers are kept, to be looked at. */
const keep = (name: string, bytes: Uint8Array): void => {
  if (process.env.PAPERS) writeFileSync(join(process.env.PAPERS, name), bytes);
};
const paper = async (id: BookId, key: BookPaper, until: string | null = null) => {
  const made = await asSystem(db, (ctx) =>
    paperOfBook(ctx, id, { key, until: until === null ? null : plainMonth(until), locale: "ja" }),
  );
  if (!made) throw new Error("no such book");
  return made;
};
const whole = {
  account: null,
  category: null,
  fund: null,
  project: null,
  from: null,
  until: null,
  words: "",
  page: 1,
} as const;
/** 1,980 or △1,980, written by another hand than the product's. */
const printed = (yen: number): string => `${yen < 0 ? "△" : ""}${Math.abs(yen).toLocaleString("en-US")}`;
/** A receipt as nobody has it: grey paper with a line. */
const receipt = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#ddd6c8" } })
    .composite([
      { input: { create: { width: Math.floor(width / 2), height: 20, channels: 3, background: "#333" } } },
    ])
    .png()
    .toBuffer();

describe("the papers of a book", () => {
  it.each(bookPapers)(
    "%s: every amount of its tables stands on the PDF, and as a number in the workbook",
    async (key) => {
      for (const id of books) {
        const made = await paper(id, key);
        const pdf = await paperPdf(made.content, made.paper);
        keep(`${id}-${key}.pdf`, pdf);
        const text = pdfText(pdf);
        const cells = made.paper.tables.flatMap(({ rows, sum }) => [
          ...rows.flatMap((row) => row.cells),
          ...(sum ?? []),
        ]);
        for (const cell of cells)
          expect(text).toContain(typeof cell === "number" ? printed(cell) : cell.replaceAll(/\s/g, ""));
        // Where a long mark may break there is a space of no width.
        expect(text).toContain(made.content.head.slice(0, 12));
        expect(text.includes("未締め")).toBe(made.content.state !== "closed");

        const bytes = await paperXlsx(made.content, made.paper);
        keep(`${id}-${key}.xlsx`, bytes);
        for (const [place, { rows, sum }] of made.paper.tables.entries()) {
          const read = await readSheet(Buffer.from(bytes), place + 1);
          const numbers = read.flat().filter((cell) => typeof cell === "number");
          expect(numbers).toEqual(
            [...rows.flatMap((row) => row.cells), ...(sum ?? [])].filter((cell) => typeof cell === "number"),
          );
        }
      }
    },
    60_000,
  );

  it("go up to the month that is asked for", async () => {
    const id = current;
    if (id === undefined) throw new Error("no book");
    const { content } = await paper(id, "statement", "2019-06");
    const { rows } = await db.owner.query(
      `select coalesce(sum(l.amount), 0)::int as spent from ledger.line l join ledger.account a on a.id = l.account_id
        where l.book_id = $1 and a.kind = 'expense' and l.day < '2019-07-01'`,
      [id],
    );
    expect([content.until, content.totals.expense]).toEqual(["2019-06-30", rows[0].spent]);
    expect(content.totals.expense).toBeLessThan((await paper(id, "statement")).content.totals.expense);
  });

  it("stand in the order of the programme's fields", async () => {
    for (const id of books) {
      const { content } = await paper(id, "projects");
      const order = content.fields.map(({ code }) => code);
      const places = content.projects.map(({ field }) =>
        field === null ? order.length : order.indexOf(field),
      );
      expect(order[0]).toBe("safety");
      expect(places).toEqual([...places].sort((one, other) => one - other));
    }
  });

  it("the cash book ends with what lies in cash and bank, not with what is owed", async () => {
    for (const id of books)
      await asSystem(db, async (ctx) => {
        const [content, sheet] = [await statementContent(ctx, id), await bookSheet(ctx, id)];
        if (!content || !sheet) throw new Error("no such book");
        const pdf = await cashPdf(content, sheet.chart, await cashBook(ctx, id, whole, 10_000));
        keep(`${id}-cash.pdf`, pdf);
        const purse = content.places.filter(({ kind }) => kind === "cash" || kind === "bank");
        expect(pdfText(pdf)).toContain(printed(purse.reduce((sum, { amount }) => sum + amount, 0)));
      });
  });
});

it("the template's example is one that it can print", async () => {
  const text = pdfText(
    await renderPdf("ledger", JSON.parse(readFileSync("documents/ledger.example.json", "utf8"))),
  );
  expect(text).toContain("証憑19/779,370円");
});

it("papers in English have their days in English", async () => {
  const id = current;
  if (id === undefined) throw new Error("no book");
  const [content, sheet, vouchers, page] = await asSystem(db, async (ctx) => [
    await statementContent(ctx, id),
    await bookSheet(ctx, id),
    await vouchersOf(ctx, id, 1),
    await cashBook(ctx, id, whole, 10_000),
  ]);
  if (!content || !sheet) throw new Error("no such book");
  const packed = (bytes: Uint8Array) => pdfText(bytes).replace(/\s/g, "");
  const days = (all: readonly { readonly day: string }[]) =>
    all.map(({ day }) => `${Number(day.slice(8))}${new Date(day).toUTCString().slice(8, 11)}`);
  const cash = packed(await cashPdf(content, sheet.chart, page, { locale: "en" }));
  for (const day of days(page.lines)) expect(cash).toContain(day);
  const first = vouchers.slice(0, 4);
  const list = packed(await vouchersPdf(content, first, { locale: "en", read: async () => null }));
  for (const day of days(first)) expect(list).toContain(day);
}, 60_000);

describe("the list of vouchers", () => {
  it("shows photos in the order of the numbers, names a PDF, and says what can't be opened", async () => {
    const id = current;
    if (id === undefined) throw new Error("no book");
    const [content, listed] = await asSystem(db, async (ctx) => [
      await statementContent(ctx, id),
      await vouchersOf(ctx, id, 1),
    ]);
    if (!content) throw new Error("no such book");
    const kinds = ["image/jpeg", "image/webp", "application/pdf", "image/png"];
    const vouchers = listed.slice(0, 6).map((one, place) => ({
      ...one,
      pictures: [0, 1].slice(0, 1 + (place % 2)).map((at) => ({
        sha256: `${place}${at}`.padEnd(64, "0"),
        mediaType: kinds[(place + at) % 4] ?? "",
        name: `領収書${place}${at}`,
      })),
    }));
    const tall = await receipt(700, 1900);
    const wide = await receipt(2400, 1200);
    const pdf = await vouchersPdf(content, vouchers, {
      read: async (sha256) => (sha256.startsWith("50") ? null : sha256.startsWith("0") ? wide : tall),
    });
    keep("photos.pdf", pdf);
    const text = pdfText(pdf);
    const raw = Buffer.from(pdf).toString("latin1");
    const photos = vouchers.flatMap((one) => one.pictures);
    const asPdf = photos.filter(({ mediaType }) => mediaType === "application/pdf");
    expect(asPdf.length).toBeGreaterThan(0);
    for (const { name } of asPdf) expect(text).toContain(`PDF（${name}）`);
    expect(text).toContain("写真（領収書50）を開けません。");
    expect(raw).toMatch(/\/Subtype ?\/Image/);
    expect(raw).toMatch(/\/S ?\/Figure/);
    const heads = [...text.matchAll(/証憑(\d+)(?:（\d\/\d）)?(\d+\/\d+)/g)].map(([, no]) => Number(no));
    expect(heads).toEqual(vouchers.flatMap(({ voucher, pictures }) => pictures.map(() => voucher)));
  }, 60_000);

  it("lists every number once, whatever became of it, and adds up what was posted", async () => {
    for (const id of books) {
      const vouchers = await asSystem(db, (ctx) => vouchersOf(ctx, id, null));
      const { rows } = await db.owner.query("select vouchers from ledger.book where id = $1", [id]);
      expect(vouchers.map(({ voucher }) => voucher)).toEqual(
        Array.from({ length: rows[0].vouchers }, (_, place) => place + 1),
      );
    }
  });
});
