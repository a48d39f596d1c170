import { afterAll, beforeEach, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld } from "../../../../tests/support/ledger-world.ts";
import {
  addAccount,
  addFund,
  addProject,
  askToClose,
  type BookId,
  closeBook,
  retireFromChart,
  statementOf,
  totalsOf,
} from "./index.ts";
import { words } from "./text.ts";

/** Next year's book is begun while this year's is still written in. */

let world: LedgerWorld;
let book: BookId;
let next: BookId;
beforeEach(async () => {
  await world?.close();
  world = await ledgerWorld();
  book = await world.begin(2018);
  next = await world.begin(2019);
});
afterAll(() => world.close());

const fund = async (to: BookId, name: string) => {
  const entered = { kind: "donation", name };
  expect((await world.as("treasurer", (ctx) => addFund(ctx, { book: to, entered }))).ok).toBe(true);
};
const place = async (to: BookId, name: string) => {
  const entered = { kind: "cash", name };
  expect((await world.as("treasurer", (ctx) => addAccount(ctx, { book: to, entered }))).ok).toBe(true);
};
/** Money that came into a fund and a place of the old year, by their names. */
const take = async (amount: string, into: { fund: string; place: string }) => {
  const { accounts, funds } = await world.chart(book);
  const id = (list: readonly { id: number; name: string; code: string }[], name: string) =>
    String(list.find((one) => one.name === name || one.code === name)?.id);
  const slip = await world.enter(book, {
    kind: "in",
    day: "2018-06-03",
    amount,
    account: id(accounts, into.place),
    parts: [
      { category: id(accounts, "donations"), fund: id(funds, into.fund), project: "", amount: "", note: "" },
    ],
  });
  expect((await world.approve(book, [slip])).ok).toBe(true);
};
const ask = () => world.as("treasurer", (ctx) => askToClose(ctx, { book }));
const held = async (of: BookId) => {
  const chart = await world.chart(of);
  const totals = await world.as("ward", (ctx) => totalsOf(ctx, of));
  return statementOf(chart, totals).closing.map(({ account, fund, amount }) => [
    chart.accounts.find(({ id }) => id === account)?.name,
    chart.funds.find(({ id }) => id === fund)?.name,
    amount,
  ]);
};

it("gets what the old year was given afterwards, with the money in it", async () => {
  await fund(book, "桜まつり基金");
  await place(book, "分室の手提げ金庫");
  await take("7000", { fund: "桜まつり基金", place: "分室の手提げ金庫" });
  expect((await ask()).ok).toBe(true);
  expect(await world.as("chair", (ctx) => closeBook(ctx, { book }))).toEqual({ ok: true, value: next });
  expect(await held(next)).toEqual([["分室の手提げ金庫", "桜まつり基金", 7000]]);
});

it("keeps apart what each year was given by itself, and together what is the same", async () => {
  await fund(book, "桜まつり基金");
  await fund(next, "防災基金");
  await fund(next, "桜まつり基金");
  await take("7000", { fund: "桜まつり基金", place: "cash" });
  expect((await ask()).ok).toBe(true);
  expect((await world.as("chair", (ctx) => closeBook(ctx, { book }))).ok).toBe(true);
  expect((await held(next)).map(([, ...rest]) => rest)).toEqual([["桜まつり基金", 7000]]);
  const names = (await world.chart(next)).funds.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it("is refused before anybody asks where money would get into an unrelated fund", async () => {
  await fund(book, "桜まつり基金");
  await fund(next, "防災基金");
  await world.db.owner.query(
    "update ledger.fund set code = (select code from ledger.fund where name = '桜まつり基金') where name = '防災基金'",
  );
  await take("7000", { fund: "桜まつり基金", place: "cash" });
  expect(await ask()).toEqual({
    ok: false,
    error: { kind: "conflict", message: words.codeMeansAnother("桜まつり基金", "防災基金") },
  });
  expect(await held(next)).toEqual([]);
});

it("gives a project of its own a code that no retired project had", async () => {
  const project = async (to: BookId, name: string, year: number) => {
    const entered = { kind: "welfare", name, starts: `${year}-06-01`, ends: `${year}-06-30` };
    expect((await world.as("treasurer", (ctx) => addProject(ctx, { book: to, entered }))).ok).toBe(true);
    return (await world.chart(to)).projects.find((one) => one.name === name);
  };
  const once = await project(book, "一度だけの行事", 2018);
  await world.as("treasurer", (ctx) =>
    retireFromChart(ctx, { book, part: "projects", id: once?.id ?? 0, retired: true }),
  );
  const fresh = await project(next, "見守り活動", 2019);
  expect(fresh?.code).not.toBe(once?.code);
  expect((await project(next, "一度だけの行事", 2019))?.code).toBe(once?.code);
});
