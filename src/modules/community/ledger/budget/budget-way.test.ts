import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../../tests/support/ledger-world.ts";
import { said } from "../../../../../tests/support/said.ts";
import { type BookId, budgetSheet, decideBudget, type EnteredLine, writeBudget } from "../index.ts";
import { words as ledgerWords } from "../text.ts";
import { words } from "./text.ts";

let world: LedgerWorld;
let book: BookId;
let ids: Record<string, string>;
beforeAll(async () => {
  world = await ledgerWorld();
  book = await world.begin();
  const { accounts, funds } = await world.chart(book);
  ids = Object.fromEntries([
    ...accounts.map(({ code, id }) => [code, String(id)] as const),
    ...funds.map(({ code, id }) => [`fund-${code}`, String(id)] as const),
  ]);
});
afterAll(() => world.close());

const line = (category: string, amount: string, fund = "activity"): EnteredLine => ({
  category: ids[category] ?? "",
  fund: ids[`fund-${fund}`] ?? "",
  project: "",
  amount,
});
const sheet = (who: Officer = "ward") => world.as(who, (ctx) => budgetSheet(ctx, book));
const write = async (
  rows: readonly EnteredLine[],
  why = "",
  who: Officer = "treasurer",
  version?: number,
) => {
  const read = version ?? (await sheet()).draft?.version ?? 0;
  return said(await world.as(who, (ctx) => writeBudget(ctx, { book, version: read, rows, words: why })));
};
const decide = async (who: Officer, change: { day?: string; meeting?: string; version?: number } = {}) => {
  const version = (await sheet()).draft?.version ?? 0;
  const input = { book, version, day: "2019-05-12", meeting: "通常総会", ...change };
  return said(await world.as(who, (ctx) => decideBudget(ctx, input)));
};

describe("a budget", () => {
  it("is written by the treasurer, with every row that can't be read named at once", async () => {
    expect(await write([line("supplies", "30,000")], "", "chair")).toEqual(ledgerWords.onlyTreasurer);
    expect(await write([])).toEqual(["amount-1"]);
    expect(
      await write([line("supplies", "0"), line("cash", "500"), { ...line("food", "10"), fund: "" }]),
    ).toEqual(["amount-1", "category-2", "fund-3"]);
    expect(await write([line("supplies", "1"), line("supplies", "2")])).toEqual(["category-2"]);
    expect(await write([line("supplies", "10000000000000")])).toEqual(["amount-1"]);
    expect(await write([line("supplies", "2,000"), line("subsidy", "50,000")])).toBe("done");
    expect(await write([line("supplies", "1")], "", "treasurer", 0)).toEqual(ledgerWords.editedMeanwhile);
  });

  it("counts as soon as somebody else has written down which meeting decided it", async () => {
    expect((await sheet()).current).toBeNull();
    expect(await decide("treasurer")).toEqual(ledgerWords.onlyApprover);
    expect(await decide("chair", { day: "2019-05-32" })).toEqual(["day"]);
    expect(await decide("chair", { day: "2020-02-15" })).toEqual(["day"]);
    expect(await decide("chair", { meeting: " " })).toEqual(["meeting"]);
    expect(await decide("chair", { day: "", meeting: "" })).toEqual(["day", "meeting"]);
    expect(await decide("chair", { version: 99 })).toEqual(ledgerWords.editedMeanwhile);
    expect(await decide("chair")).toBe("done");
    expect(await decide("chair")).toEqual(words.noDraft);
    expect((await sheet()).current).toMatchObject({ revision: 0, meeting: "通常総会" });
  });

  it("is compared with what was posted and what waits, and says what is beyond it", async () => {
    const slip = await world.enter(book, { amount: "1,500" });
    expect((await sheet()).compared.find(({ account }) => String(account) === ids.supplies)).toMatchObject({
      planned: 2000,
      posted: 0,
      waiting: 1500,
      left: 500,
    });
    await world.approve(book, [slip]);
    await world.enter(book, { amount: "501" });
    const { overspent, byFund } = await sheet();
    expect(overspent).toMatchObject([{ planned: 2000, posted: 1500, waiting: 501, left: -1 }]);
    expect(byFund).toMatchObject([{ planned: 2000, posted: 1500, waiting: 501, left: -1 }]);
  });

  it("changes only by a revision with its reason, which a meeting decides again", async () => {
    expect(await write([line("supplies", "5,000")])).toEqual(["words"]);
    expect(await write([line("supplies", "5千"), line("food", "100", "")])).toEqual([
      "words",
      "amount-1",
      "fund-2",
    ]);
    expect(await write([line("supplies", "5,000")], "行事が増えた")).toBe("done");
    expect((await sheet()).current?.lines).toHaveLength(2);
    expect(await decide("vice", { meeting: "運営委員会" })).toBe("done");
    const now = await sheet();
    expect(now.current).toMatchObject({ revision: 1, words: "行事が増えた" });
    expect(now.overspent).toEqual([]);
    expect(now.budgets).toHaveLength(2);
  });

  it("that was decided is changed by nobody, not in the database either", async () => {
    for (const text of [
      "update ledger.budget set meeting = 'x' where revision = 0",
      "delete from ledger.budget where revision = 0",
      "update ledger.budget_line l set amount = 1 from ledger.budget b where b.id = l.budget_id and b.revision = 0",
      "delete from ledger.budget_line l using ledger.budget b where b.id = l.budget_id and b.revision = 0",
    ])
      await expect(world.db.owner.query(text)).rejects.toMatchObject({ constraint: "budget_is_draft" });
  });

  it("is not decided by who wrote it, even where one holds both posts, and not seen from beside", async () => {
    await world.db.owner.query(
      `update programme.post set powers = powers || '{"ledger.approve": "appointment"}' where code = 'treasurer'`,
    );
    expect(await write([line("supplies", "6,000")], "さらに増えた")).toBe("done");
    expect(await decide("treasurer")).toEqual(words.notOwnBudget);
    expect(await decide("deputy")).toBe("done");
    await world.db.owner.query(
      `update programme.post set powers = powers - 'ledger.approve' where code = 'treasurer'`,
    );
    expect((await sheet("stranger")).budgets).toEqual([]);
  });
});
