import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthsOf } from "../../src/kernel/fiscal-year.ts";
import { makeBook } from "../../src/modules/community/ledger/actions/begin-book.ts";
import {
  type AccountId,
  addAccount,
  addFund,
  askToClose,
  type BookId,
  bookSheet,
  cashBook,
  chainJson,
  closeBook,
  correctEntry,
  type EnteredPart,
  type FundId,
  journalEntries,
  returnSlip,
  type SlipId,
  slipSheet,
  statementContent,
  statementOf,
  totalsOf,
  withdrawSlip,
} from "../../src/modules/community/ledger/index.ts";
import { headOf } from "../../src/modules/community/ledger/rules/chain.ts";
import { setToday } from "../support/build/index.ts";
import { type LedgerWorld, ledgerWorld } from "../support/ledger-world.ts";

/** Random years of a book through the real actions, beside plain lists that know nothing of double entry. */

let world: LedgerWorld;
beforeAll(async () => {
  world = await ledgerWorld();
});
afterAll(() => world.close());

const places = ["cash", "bank"] as const;
const funds = ["activity", "fees", "donations"] as const;
const spending = ["supplies", "food", "rent"] as const;
const earning = ["subsidy", "fees", "takings"] as const;

const share = fc.record({
  category: fc.nat(2),
  fund: fc.nat(5),
  amount: fc.integer({ min: 1, max: 300_000 }),
});
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom("in" as const, "out" as const),
      place: fc.nat(3),
      shares: fc.array(share, { minLength: 1, maxLength: 3 }),
      day: fc.integer({ min: 0, max: 360 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("move" as const),
      fund: fc.nat(5),
      amount: fc.integer({ min: 1, max: 90_000 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("approve" as const), how: fc.constantFrom("one", "all") }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("return" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("withdraw" as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("add" as const),
      to: fc.constantFrom("this", "next"),
      what: fc.constantFrom("fund", "cash"),
      name: fc.nat(99),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("reverse" as const), which: fc.nat(30) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What the oracle remembers: who holds what, in words. Nothing of it is taken from the product. */
type Known = {
  readonly place: string;
  readonly to: string | null;
  readonly sign: 1 | -1;
  readonly shares: readonly {
    readonly category: string | null;
    readonly fund: string;
    readonly amount: number;
  }[];
};
type Oracle = {
  readonly waiting: { id: SlipId; known: Known }[];
  readonly posted: { id: SlipId; known: Known; undone: boolean; reversal: boolean }[];
};

/** The place or fund that was added last. */
const last = 999;
const dayOf = (year: number, n: number): string => {
  const day = new Date(Date.UTC(year, 3, 1 + n));
  return day.toISOString().slice(0, 10);
};
const holdings = (oracle: Oracle): Map<string, number> => {
  const held = new Map<string, number>();
  const add = (key: string, amount: number) => held.set(key, (held.get(key) ?? 0) + amount);
  for (const { known } of oracle.posted)
    for (const { category, fund, amount } of known.shares) {
      add(`${known.place} ${fund}`, known.sign * amount);
      if (known.to !== null) add(`${known.to} ${fund}`, -known.sign * amount);
      if (category !== null) add(category, known.sign * amount);
    }
  return new Map([...held].filter(([, amount]) => amount !== 0));
};
const opposite = (known: Known): Known => ({ ...known, sign: known.sign === 1 ? -1 : 1 });

type Named = { readonly id: number; readonly code: string; readonly name: string };
const isAdded = ({ code }: Named): boolean => /^(fund|cash)-\d+$/.test(code);
/** What was added is known by its name, whatever code it got. */
const labelOf = (one: Named): string => (isAdded(one) ? one.name : one.code);
const codes = (list: readonly Named[]) => {
  const all = new Map(list.map((one) => [one.id, labelOf(one)]));
  return (id: AccountId | FundId): string => all.get(id) ?? "?";
};

/** Places by fund, and categories, as the product's statement has them. */
const stated = async (book: BookId): Promise<Map<string, number>> => {
  const chart = await world.chart(book);
  const [named, fundNamed] = [codes(chart.accounts), codes(chart.funds)];
  const { closing, income, expense } = statementOf(
    chart,
    await world.as("ward", (ctx) => totalsOf(ctx, book)),
  );
  const sums = new Map<string, number>();
  const add = (key: string, amount: number) => sums.set(key, (sums.get(key) ?? 0) + amount);
  for (const { account, fund, amount } of closing) add(`${named(account)} ${fundNamed(fund)}`, amount);
  for (const { account, amount } of income) add(`in ${named(account)}`, amount);
  for (const { account, amount } of expense) add(`out ${named(account)}`, -amount);
  return new Map([...sums].filter(([, amount]) => amount !== 0));
};
const sorted = (map: ReadonlyMap<string, number>) =>
  [...map].sort(([one], [other]) => (one < other ? -1 : 1));

/** The next year's book; @param begin whether it is begun where there is none */
const nextOf = async (book: BookId, year: number, begin: boolean): Promise<BookId | null> => {
  const sheet = await world.as("treasurer", (ctx) => bookSheet(ctx, book));
  if (!sheet) throw new Error("no book");
  const place = { council: world.council, area: sheet.book.area, year: year + 1 };
  // Not beginBook: the years here go on after the programme has ended.
  return (
    sheet.after?.id ??
    (begin ? world.as("treasurer", (ctx) => makeBook(ctx, place, world.people.treasurer)) : null)
  );
};

const run = async (book: BookId, year: number, oracle: Oracle, one: Step): Promise<void> => {
  const { accounts, funds: kept } = await world.chart(book);
  const id = (list: readonly Named[], label: string) =>
    String(list.find((item) => labelOf(item) === label)?.id);
  const among = (list: readonly string[], added: readonly Named[], n: number): string => {
    const all = [...list, ...added.filter(isAdded).map(labelOf)];
    return all[n === last ? all.length - 1 : n % all.length] ?? "";
  };
  switch (one.do) {
    case "in":
    case "out": {
      const categories = one.do === "in" ? earning : spending;
      const shares = one.shares.map(({ category, fund, amount }) => ({
        category: `${one.do} ${categories[category]}`,
        fund: among(funds, kept, fund),
        amount,
      }));
      const place = among(places, accounts, one.place);
      const slip = await world.enter(book, {
        kind: one.do,
        day: dayOf(year, one.day),
        account: id(accounts, place),
        amount: String(shares.reduce((sum, { amount }) => sum + amount, 0)),
        parts: shares.map(
          ({ category, fund, amount }): EnteredPart => ({
            category: id(accounts, category.split(" ")[1] ?? ""),
            fund: id(kept, fund),
            project: "",
            amount: String(amount),
            note: "",
          }),
        ),
      });
      oracle.waiting.push({ id: slip, known: { place, to: null, sign: one.do === "in" ? 1 : -1, shares } });
      return;
    }
    case "move": {
      const fund = among(funds, kept, one.fund);
      const slip = await world.enter(book, {
        kind: "move",
        day: dayOf(year, 100),
        account: id(accounts, "bank"),
        to: id(accounts, "cash"),
        amount: String(one.amount),
        parts: [{ category: "", fund: id(kept, fund), project: "", amount: "", note: "" }],
      });
      const known = {
        place: "bank",
        to: "cash",
        sign: -1,
        shares: [{ category: null, fund, amount: one.amount }],
      } as const;
      oracle.waiting.push({ id: slip, known });
      return;
    }
    case "add": {
      const to = one.to === "this" ? book : await nextOf(book, year, false);
      if (to === null) return;
      const entered = { kind: one.what === "fund" ? "donation" : "cash", name: `${one.what}の${one.name}` };
      const add = one.what === "fund" ? addFund : addAccount;
      const before = (await world.chart(to))[one.what === "fund" ? "funds" : "accounts"];
      const done = await world.as("treasurer", (ctx) => add(ctx, { book: to, entered }));
      expect(done.ok).toBe(!before.some(({ name }) => name === entered.name));
      if (to !== book) return;
      // So that money lies there when the year ends.
      const shares = [{ category: 0, fund: one.what === "fund" ? last : 0, amount: 500 }];
      await run(book, year, oracle, { do: "in", place: one.what === "cash" ? last : 0, shares, day: 200 });
      return;
    }
    case "approve": {
      const chosen = oracle.waiting.splice(0, one.how === "all" ? oracle.waiting.length : 1);
      if (chosen.length === 0) return;
      const done = await world.approve(
        book,
        chosen.map((slip) => slip.id),
      );
      expect(done.ok).toBe(true);
      for (const slip of chosen) oracle.posted.push({ ...slip, undone: false, reversal: false });
      return;
    }
    case "return":
    case "withdraw": {
      const slip = oracle.waiting.shift();
      if (!slip) return;
      const said = { id: slip.id, version: await world.version(slip.id), words: "理由" };
      const done =
        one.do === "return"
          ? await world.as("chair", (ctx) => returnSlip(ctx, said))
          : await world.as("treasurer", (ctx) => withdrawSlip(ctx, said));
      expect(done.ok).toBe(true);
      if (one.do === "return")
        expect(
          (await world.as("treasurer", (ctx) => withdrawSlip(ctx, { ...said, version: said.version + 1 })))
            .ok,
        ).toBe(true);
      return;
    }
    case "reverse": {
      const open = oracle.posted.filter(({ undone, reversal }) => !undone && !reversal);
      const slip = open[one.which % Math.max(open.length, 1)];
      if (!slip) return;
      const entry = (await world.as("treasurer", (ctx) => slipSheet(ctx, slip.id)))?.entry?.id;
      if (entry === undefined) throw new Error("what was approved was not posted");
      const made = await world.as("treasurer", (ctx) =>
        correctEntry(ctx, { entry, words: "間違い", key: randomUUID() }),
      );
      if (!made.ok) throw new Error("a posted entry could not be reversed");
      slip.undone = true;
      expect((await world.approve(book, [made.value])).ok).toBe(true);
      oracle.posted.push({ id: made.value, known: opposite(slip.known), undone: false, reversal: true });
    }
  }
};

const links = async (book: BookId): Promise<readonly string[]> =>
  (
    await world.db.owner.query(
      "select encode(hash, 'hex') || ' ' || what || ' ' || amount as link from ledger.entry where book_id = $1 order by no",
      [book],
    )
  ).rows.map(({ link }) => link);

describe("whatever happens in a year", () => {
  it("every entry balances, sums are the entries', nothing posted changes, and the next year begins with what this one ended with", async () => {
    let year = 2019;
    let carried = new Map<string, number>();
    // One book after the other: the council's years follow each other, each opened by the carry-over of the one before.
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 20 }),
        fc.boolean(),
        async (steps, early) => {
          await setToday(world.db, `${year + 1}-03-31`, world.code);
          const book = await world.begin(year);
          if (early) await nextOf(book, year, true);
          const oracle: Oracle = { waiting: [], posted: [] };
          let before = await links(book);
          for (const one of steps) {
            await run(book, year, oracle, one);
            const after = await links(book);
            expect(after.slice(0, before.length)).toEqual(before);
            before = after;
          }
          const expected = new Map(carried);
          for (const [key, amount] of holdings(oracle)) expected.set(key, (expected.get(key) ?? 0) + amount);
          expect(sorted(await stated(book))).toEqual(sorted(expected));
          const content = await world.as("ward", (ctx) => statementContent(ctx, book));
          if (!content) throw new Error("no statement");
          const adding = (list: readonly { amount: number }[]) =>
            list.reduce((sum, { amount }) => sum + amount, 0);
          const { totals } = content;
          expect(totals.opening + totals.income - totals.expense).toBe(totals.closing);
          expect(content.funds.reduce((sum, { closing }) => sum + closing, 0)).toBe(totals.closing);
          expect(adding(content.places)).toBe(totals.closing);
          expect(content.projects.reduce((sum, { expense }) => sum + expense, 0)).toBe(totals.expense);
          for (const from of [null, ...monthsOf(year)]) {
            const asked = {
              account: null,
              category: null,
              fund: null,
              project: null,
              from,
              until: null,
              words: "",
              page: 1,
            };
            const page = await world.as("ward", (ctx) => cashBook(ctx, book, asked, 10_000));
            if (from === null) expect(page.carried).toBe(totals.opening);
            const last = page.lines.at(-1)?.balance ?? page.before;
            expect([from, last]).toEqual([from, totals.closing]);
            expect([from, (page.before ?? 0) + page.carried + page.came - page.went]).toEqual([
              from,
              totals.closing,
            ]);
          }
          const chain = chainJson(content, await world.as("ward", (ctx) => journalEntries(ctx, book)));
          expect(headOf(chain)).toBe(content.head);
          for (const { lines } of chain.entries)
            expect(lines.reduce((sum, [, , , amount]) => sum + amount, 0)).toBe(0);

          if (oracle.waiting.length > 0)
            expect(
              (
                await world.approve(
                  book,
                  oracle.waiting.map(({ id }) => id),
                )
              ).ok,
            ).toBe(true);
          const ended = new Map([...(await stated(book))].filter(([key]) => !/^(in|out) /.test(key)));
          expect((await world.as("treasurer", (ctx) => askToClose(ctx, { book }))).ok).toBe(true);
          const next = await world.as("chair", (ctx) => closeBook(ctx, { book }));
          if (!next.ok) throw new Error(JSON.stringify(next.error));
          expect(sorted(await stated(next.value))).toEqual(sorted(ended));
          expect((await world.db.owner.query("select * from ledger.first_broken()")).rows).toEqual([]);
          carried = ended;
          year += 1;
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  }, 240_000);
});
