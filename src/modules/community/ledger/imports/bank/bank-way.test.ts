import { afterAll, beforeAll, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../../../tests/support/ledger-world.ts";
import type { Outcome } from "../../../../../kernel/problem.ts";
import {
  type AccountId,
  type BookId,
  bankSheet,
  confirmMatch,
  confirmSure,
  importStatement,
  undoMatch,
  withdrawSlip,
} from "../../index.ts";

let world: LedgerWorld;
let book: BookId;
let bank: AccountId;
let cash: AccountId;
beforeAll(async () => {
  world = await ledgerWorld();
  book = await world.begin();
  const { accounts } = await world.chart(book);
  const at = (code: string) => accounts.find((one) => one.code === code)?.id ?? (0 as AccountId);
  [bank, cash] = [at("bank"), at("cash")];
});
afterAll(() => world.close());

const head = "取引日,摘要,出金,入金,残高";
const bring = (
  lines: readonly string[],
  { dryRun = false, who = "treasurer" as Officer, account = bank, name = "meisai.csv" } = {},
) =>
  world.as(who, (ctx) =>
    importStatement(ctx, {
      book,
      account,
      file: { bytes: Buffer.from([head, ...lines].join("\n")), name },
      dryRun,
    }),
  );
const count = async (): Promise<number> =>
  (await world.db.owner.query("select count(*)::int as n from ledger.bank_line")).rows[0].n;
const sheet = async () => {
  const found = await world.as("treasurer", (ctx) => bankSheet(ctx, { id: book }, bank));
  if (!found) throw new Error("no account");
  return found;
};
const said = (outcome: Outcome<unknown>) =>
  outcome.ok
    ? "done"
    : outcome.error.kind === "invalid"
      ? outcome.error.issues.map(({ message }) => message.ja).join()
      : outcome.error.kind === "conflict"
        ? outcome.error.message.ja
        : outcome.error.kind;

const may = [
  "2019-05-07,補助金,,250000,350000",
  "2019-05-08,手数料,324,,349676",
  "2019-05-08,手数料,324,,349352",
];
const june = ["2019-03-31,前年度,1,,350000", ...may.slice(1), "2019-06-03,見本商店,1980,,347372"];

it("refuses days that have not come yet, naming line and mend, and brings in nothing", async () => {
  const ahead = await bring(["2020-02-14,今日,,1,1", "2020-02-15,明日,,1,2", "2020-04-01,翌年度,,1,3"]);
  expect(!ahead.ok && ahead.error.kind === "invalid" && ahead.error.issues.map(({ line }) => line)).toEqual([
    3, 4,
  ]);
  expect(said(ahead)).toContain(
    "まだ来ていない日です。今日（2020年2月14日（金））までの日付を書いてください",
  );
  expect(await count()).toBe(0);
});

it("shows what would come in, and brings it in once", async () => {
  const tried = await bring(may, { dryRun: true });
  expect(tried).toMatchObject({
    ok: true,
    value: { added: 3, known: 0, came: 250_000, went: 648, balance: 349_352 },
  });
  expect(await count()).toBe(0);
  expect(said(await bring(may))).toBe("done");
  const again = said(await bring(may, { dryRun: true, who: "deputy" }));
  expect(again).toMatch(/^このファイルは、\d+年.*に見本 会計さんがすでに取り込んでいます。$/);
  expect(await count()).toBe(3);
});

it("adds of an overlapping statement only what is new, and leaves other years out", async () => {
  expect(await bring(june)).toMatchObject({ ok: true, value: { added: 1, known: 2, outside: 1 } });
  expect((await sheet()).lines.map(({ amount }) => amount)).toEqual([250_000, -324, -324, -1980]);
  expect((await sheet()).imports.map(({ lines, by }) => [lines, by])).toEqual([
    [1, "見本 会計"],
    [3, "見本 会計"],
  ]);
});

it("is the treasurer's, for an account of a bank, in an open book of the year", async () => {
  const line = ["2019-09-01,会費,,1,1"];
  expect(said(await bring(line, { who: "chair" }))).toBe("forbidden");
  expect(said(await bring(line, { who: "stranger" }))).toBe("not-found");
  expect(said(await bring(line, { account: cash }))).toContain("預金の口座を選んで");
  expect(said(await bring(["2018-09-01,会費,,1,1"]))).toContain("2019年度");
  expect(said(await bring([]))).toContain("1行もありません");
  expect(await count()).toBe(4);
});

it("refuses what is no statement, with how to mend it", async () => {
  const send = (bytes: Uint8Array, name: string) =>
    world.as("treasurer", (ctx) =>
      importStatement(ctx, { book, account: bank, file: { bytes, name }, dryRun: false }),
    );
  const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]);
  expect(said(await send(old, "meisai.xls"))).toContain("古いExcel形式");
  expect(said(await send(Buffer.alloc(40 * 1024 * 1024, 44), "meisai.csv"))).toContain("大きすぎます");
  expect(said(await send(Buffer.from([0x93, 0xfa, 0xff, 0xfe, 0x80]), "meisai.csv"))).toContain("文字コード");
  expect(said(await send(Buffer.from("%PDF-1.4"), "meisai.pdf"))).toContain("読めません");
  expect(await count()).toBe(4);
});

it("matches lines with slips, explains the difference, and takes a confirmation back", async () => {
  const { funds, accounts } = await world.chart(book);
  const id = (all: readonly { code: string; id: number }[], code: string) =>
    String(all.find((one) => one.code === code)?.id);
  const paid = async (day: string, amount: string) =>
    world.enter(book, { day, amount, account: String(bank) });
  const grant = await world.enter(book, {
    kind: "in",
    day: "2019-05-06",
    amount: "250000",
    account: String(bank),
    parts: [
      { category: id(accounts, "subsidy"), fund: id(funds, "activity"), project: "", amount: "", note: "" },
    ],
  });
  const fee = await paid("2019-05-08", "324");
  const cups = await paid("2019-06-02", "1980");
  const unknown = await paid("2019-05-20", "777");
  await world.approve(book, [grant, unknown]);

  const before = await sheet();
  expect(before.lines.map(({ offered, isSure }) => [offered[0]?.id, isSure])).toEqual([
    [grant, true],
    // Two lines of one day and amount: which of them the slip is, nobody but a person can say.
    [fee, false],
    [fee, false],
    [cups, true],
  ]);
  expect(before.onlyInBook.map((one) => one.id)).toEqual([unknown]);

  const at = { book, account: bank };
  const confirm = (line: number, slip: number | null, who: Officer = "treasurer") =>
    world.as(who, (ctx) => confirmMatch(ctx, { ...at, line, slip }));
  expect(said(await world.as("chair", (ctx) => confirmSure(ctx, at)))).toBe("forbidden");
  expect(await world.as("treasurer", (ctx) => confirmSure(ctx, at))).toEqual({
    ok: true,
    value: { confirmed: 2 },
  });
  const [, first, second] = before.lines;
  expect(said(await confirm(first?.id ?? 0, null))).toContain("どの記帳のことか");
  expect(said(await confirm(first?.id ?? 0, cups))).toContain("もう合わせられません");
  expect(said(await confirm(0, fee))).toBe("not-found");
  expect(said(await confirm(second?.id ?? 0, fee))).toBe("done");
  expect(said(await confirm(second?.id ?? 0, fee))).toBe("done");

  const after = await sheet();
  expect(after.lines.map(({ slip }) => slip?.id)).toEqual([grant, undefined, fee, cups]);
  // The bank began with 100,000 that the book doesn't have; 777 it never saw; one fee isn't written; two slips wait.
  expect(after.difference).toEqual({
    day: "2019-06-03",
    bank: 347_372,
    book: 249_223,
    parts: {
      notInBook: -324,
      waiting: -2304,
      later: 0,
      notInBank: 777,
      before: 100_000,
      gap: 0,
    },
  });

  expect(said(await world.as("treasurer", (ctx) => undoMatch(ctx, { ...at, line: second?.id ?? 0 })))).toBe(
    "done",
  );
  expect((await sheet()).lines[2]?.slip).toBeNull();
  // A slip that is withdrawn after it was confirmed counts no more.
  const version = await world.version(cups);
  await world.as("treasurer", (ctx) => withdrawSlip(ctx, { id: cups, version, words: "書き間違い" }));
  expect((await sheet()).lines[3]).toMatchObject({ slip: null, offered: [] });
});

it("keeps the order of the balances, also of a file that gives the latest line first", async () => {
  const latestFirst = ["2019-09-02,三,,30,160", "2019-09-01,二,,20,130", "2019-09-01,一,,10,110"];
  expect(said(await bring(latestFirst))).toBe("done");
  expect((await sheet()).lines.slice(-3).map(({ words }) => words)).toEqual(["一", "二", "三"]);
});

it("keeps in the database what the bank said", async () => {
  const change = (text: string) => world.db.owner.query(text);
  for (const text of [
    "delete from ledger.bank_line",
    "update ledger.statement_import set lines = 0",
    "delete from ledger.statement_import",
  ])
    await expect(change(text), text).rejects.toThrow("append-only");
  const { rows } = await change(
    "select has_column_privilege('machisen_app', 'ledger.bank_line', 'amount', 'update') as may",
  );
  expect(rows[0].may).toBe(false);
});
