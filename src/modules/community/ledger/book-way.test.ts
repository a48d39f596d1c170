import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setToday } from "../../../../tests/support/build/index.ts";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../tests/support/ledger-world.ts";
import { said } from "../../../../tests/support/said.ts";
import {
  askToClose,
  type BookId,
  beginBook,
  bookSheet,
  cashBook,
  closeBook,
  correctEntry,
  countCash,
  editSlip,
  enterSlip,
  openSlips,
  resumeBook,
  returnSlip,
  slipSheet,
  statementOf,
  totalsOf,
  withdrawSlip,
} from "./index.ts";
import { longest, words } from "./text.ts";

let world: LedgerWorld;
let book: BookId;
beforeAll(async () => {
  world = await ledgerWorld();
  book = await world.begin();
});
afterAll(() => world.close());
beforeEach(() => setToday(world.db, "2020-02-14", world.code));

const code = async (account: string): Promise<string> =>
  String((await world.chart(book)).accounts.find((one) => one.code === account)?.id);
const everything = {
  account: null,
  category: null,
  fund: null,
  project: null,
  from: null,
  until: null,
  words: "",
  page: 1,
} as const;
const held = async (): Promise<number> => {
  const { accounts } = await world.chart(book);
  return statementOf({ accounts }, await world.as("ward", (ctx) => totalsOf(ctx, book))).totals.closing;
};

describe("a book", () => {
  it("is started once, by the treasurer of the council, for a year of the programme", async () => {
    const start = (who: Officer, year: number, council = world.council) =>
      world.as(who, (ctx) => beginBook(ctx, { council, year }));
    expect(await start("deputy", 2019)).toEqual({ ok: true, value: book });
    expect(said(await start("chair", 2019))).toEqual(words.onlyTreasurer);
    expect(said(await start("treasurer", 2031))).toEqual(["year"]);
    expect(said(await start("treasurer", 2018))).toEqual(["year"]);
    expect(said(await start("treasurer", 2019, world.beside))).not.toBe("done");
  });

  it("takes a receipt only by two people, and then for good", async () => {
    const before = await held();
    const slip = await world.enter(book);
    expect(said(await world.approve(book, [slip], "treasurer"))).toEqual(words.onlyApprover);
    expect(await held()).toBe(before);
    expect(said(await world.approve(book, [slip]))).toBe("done");
    expect(await held()).toBe(before - 1980);
    expect(said(await world.approve(book, [slip]))).toEqual(words.notWaiting);
    const entered = await world.typed(book, { amount: "1" });
    const version = await world.version(slip);
    expect(said(await world.as("treasurer", (ctx) => editSlip(ctx, { id: slip, version, entered })))).toEqual(
      words.notWaiting,
    );
    const sheet = await world.as("auditor", (ctx) => slipSheet(ctx, slip));
    expect(sheet?.entry).toMatchObject({ approvedBy: "見本 会長", reversedBy: null });
    expect(sheet?.enteredBy).toBe("見本 会計");
  });

  it("has a second person also where one holds both posts", async () => {
    await world.db.owner.query(
      `update programme.post set powers = powers || '{"ledger.approve": "appointment"}' where code = 'treasurer'`,
    );
    const slip = await world.enter(book);
    expect(said(await world.approve(book, [slip], "treasurer"))).toEqual(words.notOwn);
    expect(said(await world.approve(book, [slip], "deputy"))).toBe("done");
    await world.db.owner.query(
      `update programme.post set powers = powers - 'ledger.approve' where code = 'treasurer'`,
    );
  });

  it("makes one slip of a form that is sent twice", async () => {
    const entered = await world.typed(book, { what: "同じもの" });
    const key = randomUUID();
    const send = () => world.as("treasurer", (ctx) => enterSlip(ctx, { book, entered, key }));
    const [first, second] = [await send(), await send()];
    expect([first, second].map((one) => one.ok && one.value.again)).toEqual([false, true]);
    const open = await world.as("treasurer", (ctx) => openSlips(ctx, book, { state: "waiting", size: 1000 }));
    expect(open.filter(({ what }) => what === "同じもの")).toHaveLength(1);
  });

  it("names every field that can't be read", async () => {
    const cases: [Parameters<typeof world.typed>[1], string[]][] = [
      [{ amount: "0" }, ["amount"]],
      [{ amount: "-500" }, ["amount"]],
      [{ amount: "1000000000000" }, ["amount"]],
      [{ amount: "12.5" }, ["amount"]],
      [{ amount: "千円" }, ["amount"]],
      [{ day: "2020-04-01" }, ["day"]],
      [{ day: "2019-03-31" }, ["day"]],
      [{ day: "2019-04-31" }, ["day"]],
      [{ day: "2020-02-15" }, ["day"]],
      [{ party: "", what: " " }, ["party", "what"]],
      [{ account: await code("supplies") }, ["account"]],
      [{ kind: "move", to: await code("cash") }, ["to"]],
      [{ paper: "none" }, ["paperReason"]],
      [{ paper: "" }, ["paper"]],
      [{ kind: "" }, ["kind"]],
      [{ parts: [] }, ["category", "fund"]],
    ];
    for (const [changes, paths] of cases) {
      const entered = await world.typed(book, changes);
      const sent = await world.as("treasurer", (ctx) => enterSlip(ctx, { book, entered, key: randomUUID() }));
      expect([changes, said(sent)]).toEqual([changes, paths]);
    }
  });

  it("wants the parts of a receipt to come to its amount", async () => {
    const [whole] = (await world.typed(book)).parts;
    if (!whole) throw new Error("no part");
    const parts = [
      { ...whole, amount: "1,000", note: "紙コップ" },
      { ...whole, amount: "979", note: "ゴミ袋" },
    ];
    const entered = await world.typed(book, { parts });
    const send = () => world.as("treasurer", (ctx) => enterSlip(ctx, { book, entered, key: randomUUID() }));
    expect(said(await send())).toEqual(["partAmount"]);
    const slip = await world.enter(book, {
      parts: [parts[0] ?? whole, { ...whole, amount: "980", note: "ゴミ袋" }],
    });
    expect((await world.as("chair", (ctx) => slipSheet(ctx, slip)))?.slip.parts).toHaveLength(2);
    expect(said(await world.approve(book, [slip]))).toBe("done");
  });

  it("sends a slip back with a reason, and takes it again", async () => {
    const slip = await world.enter(book);
    const back = async (said: string) =>
      world.as("vice", async (ctx) =>
        returnSlip(ctx, { id: slip, version: (await slipSheet(ctx, slip))?.slip.version ?? 0, words: said }),
      );
    expect(said(await back(" "))).toEqual(["words"]);
    expect(said(await back("宛名を確かめてください"))).toBe("done");
    expect(said(await world.approve(book, [slip]))).toEqual(words.notWaiting);
    const stale = await world.typed(book, { what: "紙コップ" });
    expect(
      said(await world.as("treasurer", (ctx) => editSlip(ctx, { id: slip, version: 1, entered: stale }))),
    ).toEqual(words.editedMeanwhile);
    const version = await world.version(slip);
    expect(
      said(await world.as("treasurer", (ctx) => editSlip(ctx, { id: slip, version, entered: stale }))),
    ).toBe("done");
    expect(said(await world.approve(book, [slip]))).toBe("done");
  });

  it("keeps the kind of a slip, whatever a form of before or a forged one says", async () => {
    const paid = { category: "", fund: "", project: "", amount: "", note: "" };
    const { funds } = await world.chart(book);
    const moved = await world.enter(book, {
      kind: "move",
      account: await code("bank"),
      to: await code("cash"),
      parts: [{ ...paid, fund: String(funds[0]?.id) }],
    });
    const edit = async (changes: Partial<Awaited<ReturnType<typeof world.typed>>>) => {
      const version = await world.version(moved);
      const entered = { ...(await world.typed(book)), ...changes };
      return said(await world.as("treasurer", (ctx) => editSlip(ctx, { id: moved, version, entered })));
    };
    expect(await edit({ kind: "out" })).toEqual(["to"]);
    for (const kind of ["out", "opening", ""])
      expect(await edit({ kind, account: await code("bank"), to: await code("cash") })).toBe("done");
    const slip = (await world.as("treasurer", (ctx) => slipSheet(ctx, moved)))?.slip;
    expect(slip).toMatchObject({ kind: "move", voucher: null });
    expect(said(await world.approve(book, [moved]))).toBe("done");
  });

  it("keeps the number of what was taken back", async () => {
    const slip = await world.enter(book);
    const version = await world.version(slip);
    const take = (who: Officer, said: string) =>
      world.as(who, (ctx) => withdrawSlip(ctx, { id: slip, version, words: said }));
    expect(said(await take("chair", "二重"))).toEqual(words.onlyTreasurer);
    expect(said(await take("treasurer", ""))).toEqual(["words"]);
    expect(said(await take("treasurer", "二重に書いた"))).toBe("done");
    const next = await world.enter(book);
    const number = async (id: typeof slip) =>
      (await world.as("treasurer", (ctx) => slipSheet(ctx, id)))?.slip.voucher ?? 0;
    expect(await number(next)).toBe((await number(slip)) + 1);
    expect(said(await world.approve(book, [next]))).toBe("done");
  });

  it("corrects an entry by its opposite, once", async () => {
    const slip = await world.enter(book, { amount: "3000" });
    await world.approve(book, [slip]);
    const before = await held();
    const entry = (await world.as("chair", (ctx) => slipSheet(ctx, slip)))?.entry;
    if (!entry) throw new Error("not posted");
    const undo = (why = "金額を間違えた") =>
      world.as("treasurer", (ctx) => correctEntry(ctx, { entry: entry.id, words: why, key: randomUUID() }));
    expect(said(await undo("長".repeat(longest.what + 1)))).toEqual(["words"]);
    const red = await undo("長".repeat(longest.what));
    if (!red.ok) throw new Error("refused");
    const sheet = (await world.as("chair", (ctx) => slipSheet(ctx, red.value)))?.slip;
    expect(sheet?.what).toBe("長".repeat(longest.what));
    const entered = await world.typed(book);
    const edited = { id: red.value, version: sheet?.version ?? 0, entered };
    expect(said(await world.as("treasurer", (ctx) => editSlip(ctx, edited)))).toEqual(words.reversalStays);
    expect(said(await undo())).toEqual(words.correctionWaits);
    expect(said(await world.approve(book, [red.value]))).toBe("done");
    expect(await held()).toBe(before + 3000);
    expect(said(await undo())).toEqual(words.reversedAlready);
    const page = await world.as("ward", (ctx) => cashBook(ctx, book, everything));
    expect(page.lines.at(-1)?.balance).toBe(await held());
  });

  it("counts cash beside the book, and wants words for a difference", async () => {
    const count = async (pieces: Record<string, string>, said: string) =>
      world.as("treasurer", async (ctx) =>
        countCash(ctx, {
          book,
          entered: {
            account: await code("cash"),
            day: "2020-02-14",
            pieces,
            witness: "見本 会長",
            words: said,
          },
          key: randomUUID(),
        }),
      );
    expect(said(await count({ "1000": "三" }, ""))).toEqual(["pieces-1000"]);
    expect(said(await count({ "1000": "3" }, ""))).toEqual(["words"]);
    expect(said(await count({ "1000": "3" }, "まだ入金を書いていない"))).toBe("done");
  });

  it("closes only settled, by two, and carries over what is there", async () => {
    const waiting = await world.enter(book);
    const ask = () => world.as("treasurer", (ctx) => askToClose(ctx, { book }));
    expect(said(await ask())).not.toBe("done");
    const open = await world.as("chair", (ctx) => openSlips(ctx, book, { state: "waiting", size: 1000 }));
    expect(open.map(({ id }) => id)).toContain(waiting);
    await world.approve(
      book,
      open.map(({ id }) => id),
    );
    await setToday(world.db, "2020-03-31", world.code);
    expect(said(await ask())).toBe("done");
    const entered = await world.typed(book);
    expect(
      said(await world.as("treasurer", (ctx) => enterSlip(ctx, { book, entered, key: randomUUID() }))),
    ).toEqual(words.bookClosing);
    const resume = () => world.as("treasurer", (ctx) => resumeBook(ctx, { book, words: "" }));
    expect(said(await resume())).toBe("done");
    expect(said(await resume())).toEqual(words.bookNotClosing);
    expect(said(await ask())).toBe("done");
    const close = (who: Officer) => world.as(who, (ctx) => closeBook(ctx, { book }));
    expect(said(await close("treasurer"))).toEqual(words.onlyApprover);
    const before = await held();
    const closed = await close("vice");
    if (!closed.ok) throw new Error(JSON.stringify(closed.error));
    const next = await world.as("ward", async (ctx) => ({
      sheet: await bookSheet(ctx, closed.value),
      totals: await totalsOf(ctx, closed.value),
    }));
    expect(next.sheet?.book).toMatchObject({ year: 2020, entries: 1, state: "open" });
    expect(statementOf(next.sheet?.chart ?? { accounts: [] }, next.totals).totals).toMatchObject({
      opening: before,
      closing: before,
    });
    expect(
      said(await world.as("treasurer", (ctx) => enterSlip(ctx, { book, entered, key: randomUUID() }))),
    ).toEqual(words.bookClosed);
    const broken = await world.db.owner.query("select * from ledger.first_broken()");
    expect(broken.rows).toEqual([]);
  });
});
