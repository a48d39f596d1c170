import { randomUUID } from "node:crypto";
import type pg from "pg";
import { plainMonth } from "../../src/kernel/dates.ts";
import type { PersonId } from "../../src/kernel/ids.ts";
import {
  approveSlips,
  type BookId,
  bookSheet,
  cashBook,
  enterSlip,
  slipSheet,
  statementContent,
} from "../../src/modules/community/ledger/index.ts";
import type { Database } from "../../src/platform/database/pool.ts";
import { type Ctx, runAs } from "../../src/platform/database/run-as.ts";
import { median } from "../latency.ts";

export type Measure = { readonly what: string; readonly entries: number; readonly ms: number };

type Asked = {
  readonly owner: pg.Client;
  readonly database: Database;
  readonly treasurer: number;
  readonly approver: number;
  readonly book: number;
  /** In the whole database. */
  readonly entries: number;
  /** Loads a page of the app; answers milliseconds. */
  readonly page: (path: string) => Promise<number>;
};

const everything = {
  words: "",
  account: null,
  category: null,
  fund: null,
  project: null,
} as const;

/** What a statement costs in SQL without us, with nothing kept: every line of the book added up. */
const rawStatement = (owner: pg.Client, book: number) =>
  owner.query(
    "select account_id, fund_id, project_id, sum(amount) from ledger.line where book_id = $1 group by 1, 2, 3",
    [book],
  );

/** Statement, cash book and posting of one book, each alone. */
export const measureBook = async (asked: Asked): Promise<Measure[]> => {
  const { owner, database, entries } = asked;
  const book = asked.book as BookId;
  const as = <T>(id: number, mode: "read" | "write", work: (ctx: Ctx) => Promise<T>) =>
    runAs(
      database,
      { who: { kind: "person", id: id as PersonId }, programme: "bench", mode, origin: "bench" },
      work,
    );
  const read = (work: (ctx: Ctx) => Promise<unknown>) => median(15, () => as(asked.treasurer, "read", work));
  const measure = (what: string, ms: number): Measure => ({ what, entries, ms });
  const { rows } = await owner.query("select entries, year from ledger.book where id = $1", [book]);
  const cash = (from: string, page: number) =>
    read((ctx) =>
      cashBook(ctx, book, { ...everything, from: plainMonth(from), until: plainMonth(from), page }),
    );
  const first = `${rows[0].year}-04`;
  const last = `${rows[0].year + 1}-03`;
  const pages = Math.max(1, Math.ceil(rows[0].entries / 12 / 100));
  const base = `/bench/ledger/${book}`;
  const measures = [
    measure("statement, every line added up by plain SQL", await median(7, () => rawStatement(owner, book))),
    measure("statement of accounts, query", await read((ctx) => statementContent(ctx, book))),
    measure("statement of accounts, page", await asked.page(`${base}/statement`)),
    measure("cash book, first month, query", await cash(first, 1)),
    measure("cash book, last month, its last page, query", await cash(last, pages)),
    measure(
      "cash book, the whole year at once, query",
      await read((ctx) => cashBook(ctx, book, { ...everything, from: null, until: null, page: 1 })),
    ),
    measure("cash book, page", await asked.page(`${base}/cash`)),
    measure("book, front page", await asked.page(base)),
  ];
  const chart = await as(asked.treasurer, "read", (ctx) => bookSheet(ctx, book));
  if (!chart) throw new Error("no book");
  const id = (list: readonly { code: string; id: number }[], code: string) =>
    String(list.find((one) => one.code === code)?.id);
  const enter = () =>
    as(asked.treasurer, "write", (ctx) =>
      enterSlip(
        { ...ctx, today: `${chart.book.year + 1}-03-31` as typeof ctx.today },
        {
          book,
          key: randomUUID(),
          entered: {
            kind: "out",
            day: `${chart.book.year}-06-03`,
            account: id(chart.chart.accounts, "cash"),
            to: "",
            amount: "1980",
            party: "見本商店",
            what: "紙コップ",
            paper: "receipt",
            paperReason: "",
            addressedTo: "計測協議会",
            shopPlace: "見本町1",
            parts: [
              {
                category: id(chart.chart.accounts, "supplies"),
                fund: id(chart.chart.funds, "activity"),
                project: "",
                amount: "",
                note: "",
              },
            ],
          },
        },
      ),
    );
  const times = { enter: [] as number[], post: [] as number[] };
  for (let n = 0; n < 25; n++) {
    let from = performance.now();
    const entered = await enter();
    times.enter.push(performance.now() - from);
    if (!entered.ok) throw new Error(JSON.stringify(entered.error));
    const slip = entered.value.id;
    const version = await as(
      asked.treasurer,
      "read",
      async (ctx) => (await slipSheet(ctx, slip))?.slip.version ?? 0,
    );
    from = performance.now();
    const posted = await as(asked.approver, "write", (ctx) =>
      approveSlips(ctx, { book, slips: [{ id: slip, version }] }),
    );
    times.post.push(performance.now() - from);
    if (!posted.ok) throw new Error(JSON.stringify(posted.error));
  }
  const middle = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  return [
    ...measures,
    measure("writing one slip with all checks", middle(times.enter)),
    measure("posting one entry with all checks", middle(times.post)),
  ];
};
