import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainMonth } from "../../src/kernel/dates.ts";
import { translator } from "../../src/kernel/say.ts";
import {
  allBooks,
  type BookId,
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
import { asSystem, type TestDatabase } from "../support/database.ts";
import { demoDatabase } from "../support/demo-world.ts";
import { pdfText } from "../support/pdf-text.ts";

let db: TestDatabase;
let books: BookId[];
beforeAll(async () => {
  db = await demoDatabase();
  books = (await asSystem(db, (ctx) => allBooks(ctx))).map(({ id }) => id);
}, 120_000);
afterAll(() => db.drop());

/** With a folder in PAPERS the papers are kept, to be looked at. */
const keep = (name: string, bytes: Uint8Array): void => {
  if (process.env.PAPERS) writeFileSync(join(process.env.PAPERS, name), bytes);
};

const whole = {
  account: null,
  category: null,
  fund: null,
  project: null,
  from: null,
  until: null,
  page: 1,
} as const;
void [createHash, sharp, plainMonth, translator, expect];

describe("look", () => {
  it("renders", async () => {
    for (const id of books) {
      for (const key of bookPapers) {
        const made = await asSystem(db, (ctx) => paperOfBook(ctx, id, { key, until: null, locale: "ja" }));
        if (!made) throw new Error();
        const pdf = await paperPdf(made.content, made.paper);
        keep(`${id}-${key}.pdf`, pdf);
        keep(`${id}-${key}.xlsx`, await paperXlsx(made.paper, "ja"));
        console.log(key, pdf.length, pdfText(pdf).length);
      }
      await asSystem(db, async (ctx) => {
        const content = await statementContent(ctx, id);
        const sheet = await bookSheet(ctx, id);
        if (!content || !sheet) throw new Error();
        keep(`${id}-cash.pdf`, await cashPdf(content, sheet.chart, await cashBook(ctx, id, whole, 10000)));
        const vouchers = await vouchersOf(ctx, id, 1);
        keep(`${id}-vouchers.pdf`, await vouchersPdf(content, vouchers, { read: async () => null }));
      });
    }
  }, 120_000);
});
