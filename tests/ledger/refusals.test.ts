import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BookId, putIntoInbox, type SlipId } from "../../src/modules/community/ledger/index.ts";
import { type LedgerWorld, ledgerWorld } from "../support/ledger-world.ts";

/** What the database itself refuses, past every rule of ours: written as its owner, whom no policy stops. */

let world: LedgerWorld;
let book: BookId;
let area: number;
let ids: Record<string, number>;
beforeAll(async () => {
  world = await ledgerWorld();
  book = await world.begin();
  area = (await row("select area_id from ledger.book where id = $1", [book])).area_id;
  const { accounts, funds } = await world.chart(book);
  ids = Object.fromEntries([...accounts, ...funds].map(({ code, id }) => [code, id]));
});
afterAll(() => world.close());

const row = async (text: string, values: unknown[] = []) =>
  (await world.db.owner.query(text, values)).rows[0];

type Line = {
  readonly account: string;
  readonly fund: string;
  readonly amount: number;
  readonly book?: number;
};
type Entry = {
  readonly kind: string;
  readonly day: string;
  readonly amount: number;
  readonly slip: number | null;
  readonly voucher: number | null;
  readonly reverses: number | null;
  readonly enteredBy: number | null;
  readonly approvedBy: number | null;
  readonly lines: readonly Line[];
  /** Those of the slip unless said otherwise. */
  readonly party?: string;
  readonly what?: string;
  readonly papers?: object;
};

/** Posts what it is given, and takes it back in any case; answers the name of the constraint that refused it. */
const refusal = async (entry: Entry): Promise<string | null> => {
  const { owner } = world.db;
  await owner.query("begin");
  try {
    await post(entry);
    await owner.query("set constraints all immediate");
    return null;
  } catch (error) {
    return (error as { constraint?: string; message: string }).constraint ?? (error as Error).message;
  } finally {
    await owner.query("rollback");
  }
};

const post = async (entry: Entry): Promise<number> => {
  const { id } = await row("select nextval('ledger.entry_id_seq')::int as id");
  for (const [place, line] of entry.lines.entries())
    await world.db.owner.query(
      `insert into ledger.line (entry_id, position, book_id, area_id, day, account_id, fund_id, amount)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, place + 1, line.book ?? book, area, entry.day, ids[line.account], ids[line.fund], line.amount],
    );
  await world.db.owner.query(
    `insert into ledger.entry (id, book_id, area_id, no, slip_id, kind, day, voucher, reverses, amount, party, what, papers, salt,
       entered_by, approved_by, posted_at, sealed, hash)
     select $1, $2, $3, 1, $4, $5, $6, $7, $8, $9, coalesce($13, s.party, ''), coalesce($14, s.what, 'x'),
       coalesce($15::jsonb, case when s.id is null then '{}' else jsonb_build_object('paper', s.paper, 'reason', s.paper_reason,
         'addressedTo', s.addressed_to, 'shopPlace', s.shop_place, 'pictures', '[]'::jsonb) end), $10, $11, $12, now(), '', ''
       from (values (1)) one left join ledger.slip s on s.id = $4`,
    [
      id,
      book,
      area,
      entry.slip,
      entry.kind,
      entry.day,
      entry.voucher,
      entry.reverses,
      entry.amount,
      randomBytes(16).toString("hex"),
      entry.enteredBy,
      entry.approvedBy,
      entry.party ?? null,
      entry.what ?? null,
      entry.papers ? JSON.stringify(entry.papers) : null,
    ],
  );
  return id;
};

/** The entry of a slip that waits, as it would be right. */
const right = async (): Promise<Entry> => {
  const slip = await world.enter(book, { amount: "1000" });
  const { voucher } = await row("select voucher from ledger.slip where id = $1", [slip]);
  return {
    kind: "out",
    day: "2019-06-03",
    amount: 1000,
    slip,
    voucher,
    reverses: null,
    enteredBy: world.people.treasurer,
    approvedBy: world.people.chair,
    lines: [
      { account: "supplies", fund: "activity", amount: 1000 },
      { account: "cash", fund: "activity", amount: -1000 },
    ],
  };
};

describe("the database posts an entry", () => {
  it("that is right, and refuses what is not, naming the rule", async () => {
    const good = await right();
    expect(await refusal(good)).toBeNull();
    const [debit, credit] = good.lines as [Line, Line];
    const wrong: [string, Partial<Entry>, string][] = [
      ["that doesn't balance", { lines: [debit, { ...credit, amount: -999 }] }, "entry_balances"],
      [
        "that balances only across funds",
        { lines: [debit, { ...credit, fund: "running" }] },
        "entry_balances",
      ],
      ["without lines", { lines: [] }, "entry_has_lines"],
      ["with one line", { lines: [debit] }, "entry_has_lines"],
      [
        "of another amount than its lines",
        { amount: 1001, slip: null, kind: "carry" },
        "entry_amount_of_lines",
      ],
      [
        "carried over from no closed year",
        { slip: null, kind: "carry", day: "2019-04-01" },
        "carry_of_closed_year",
      ],
      ["carried over by one person alone", { slip: null, kind: "carry", enteredBy: null }, "entry_by_two"],
      ["by one person alone", { approvedBy: world.people.treasurer }, "entry_by_two"],
      ["in another's name than its slip", { enteredBy: world.people.deputy }, "entry_by_two"],
      ["on a day of another year", { day: "2020-04-01" }, "entry_day_in_year"],
      ["on another day than its slip", { day: "2019-06-04" }, "entry_of_slip"],
      ["with another voucher than its slip", { voucher: 9999 }, "entry_of_slip"],
      ["of another kind than its slip", { kind: "in" }, "entry_of_slip"],
      ["in another's words than its slip", { what: "別のもの" }, "entry_as_written"],
      ["to somebody else than its slip", { party: "別の店" }, "entry_as_written"],
      ["with other papers than its slip", { papers: { paper: "invoice", pictures: [] } }, "entry_as_written"],
      [
        "in another category than its slip",
        { lines: [{ ...debit, account: "food" }, credit] },
        "entry_as_written",
      ],
      [
        "out of another place than its slip",
        { lines: [debit, { ...credit, account: "bank" }] },
        "entry_as_written",
      ],
      [
        "out of another fund than its slip",
        { lines: [debit, credit].map((line) => ({ ...line, fund: "running" })) },
        "entry_as_written",
      ],
    ];
    for (const [how, change, rule] of wrong) {
      const entry = { ...good, ...change, ...(change.kind === "carry" ? { voucher: null } : {}) };
      expect([how, await refusal(entry)]).toEqual([how, rule]);
    }
    for (const amount of [0, 10 ** 12])
      expect(await refusal({ ...good, lines: [debit, credit, { ...debit, amount }] })).toMatch(
        /line_amount_check/,
      );
  });

  it("never with a line of another book, nor a line after it", async () => {
    const good = await right();
    const [debit, credit] = good.lines as [Line, Line];
    expect(await refusal({ ...good, lines: [{ ...debit, book: 999_999 }, credit] })).toMatch(
      /fkey|entry_has_lines/,
    );
    const { owner } = world.db;
    await owner.query("begin");
    const id = await post(good);
    await expect(
      owner.query(
        `insert into ledger.line (entry_id, position, book_id, area_id, day, account_id, fund_id, amount)
         values ($1, 9, $2, $3, '2019-06-03', $4, $5, 1)`,
        [id, book, area, ids.cash, ids.activity],
      ),
    ).rejects.toThrow(/line_before_entry|is posted/);
    await owner.query("rollback");
  });

  it("takes back an entry by its exact opposite, once, and never a reversal", async () => {
    const slip = await world.enter(book, { amount: "500" });
    await world.approve(book, [slip]);
    const { id } = await row("select id::int from ledger.entry where slip_id = $1", [slip]);
    const opposite: Entry = {
      kind: "reversal",
      day: "2019-06-03",
      amount: 500,
      slip: null,
      voucher: null,
      reverses: id,
      enteredBy: world.people.treasurer,
      approvedBy: world.people.chair,
      lines: [
        { account: "cash", fund: "activity", amount: 500 },
        { account: "supplies", fund: "activity", amount: -500 },
      ],
    };
    const red = async () => {
      const { id: made } = await row(
        `insert into ledger.slip (book_id, area_id, kind, day, account_id, amount, what, paper, paper_reason, reverses, entered_by, submission_key)
         values ($1, $2, 'reversal', '2019-06-03', $3, 500, 'x', 'none', 'x', $4, $5, $6) returning id`,
        [book, area, ids.cash, id, world.people.treasurer, randomUUID()],
      );
      await world.db.owner.query(
        `insert into ledger.part (slip_id, book_id, area_id, position, account_id, fund_id, amount) values ($1, $2, $3, 1, $4, $5, 500)`,
        [made, book, area, ids.supplies, ids.activity],
      );
      return made as number;
    };
    const { owner } = world.db;
    const tried = async (change: Partial<Entry>): Promise<string | null> => {
      await owner.query("begin; set local app.actor = 'system'");
      try {
        await post({ ...opposite, slip: await red(), ...change });
        return null;
      } catch (error) {
        return (error as { constraint?: string }).constraint ?? (error as Error).message;
      } finally {
        await owner.query("rollback");
      }
    };
    expect(await tried({})).toBeNull();
    const [back, spent] = opposite.lines as [Line, Line];
    expect(await tried({ lines: [back, { ...spent, account: "food" }] })).toBe("reversal_of_entry");
    expect(
      await tried({
        lines: [
          { ...back, amount: -500 },
          { ...spent, amount: 500 },
        ],
      }),
    ).toBe("reversal_of_entry");
    await owner.query("begin; set local app.actor = 'system'");
    const first = await post({ ...opposite, slip: await red() });
    await owner.query("commit");
    expect(await tried({})).toMatch(/entry_reverses_key/);
    expect(await tried({ reverses: first, lines: [spent, back] })).toMatch(/entry_of_slip|reversal_of_entry/);
  });
});

describe("the database keeps", () => {
  it("slips whose parts add up, with what their kind needs, and posted ones as they are", async () => {
    const slip = await world.enter(book);
    const tried = async (text: string, values: unknown[]): Promise<string | null> => {
      const { owner } = world.db;
      await owner.query("begin; set local app.actor = 'system'");
      try {
        await owner.query(text, values);
        await owner.query("set constraints all immediate");
        return null;
      } catch (error) {
        return (error as { constraint?: string }).constraint ?? (error as Error).message;
      } finally {
        await owner.query("rollback");
      }
    };
    expect(await tried("update ledger.slip set amount = amount + 1 where id = $1", [slip])).toBe(
      "slip_adds_up",
    );
    expect(await tried("delete from ledger.part where slip_id = $1", [slip])).toBe("slip_adds_up");
    expect(await tried("update ledger.part set account_id = $2 where slip_id = $1", [slip, ids.cash])).toBe(
      "part_has_category",
    );
    expect(await tried("update ledger.slip set account_id = $2 where id = $1", [slip, ids.supplies])).toBe(
      "slip_has_place",
    );
    expect(await tried("update ledger.slip set day = '2020-04-01' where id = $1", [slip])).toBe(
      "slip_day_in_year",
    );
    await world.approve(book, [slip]);
    for (const text of [
      "update ledger.slip set what = 'x' where id = $1",
      "delete from ledger.slip where id = $1",
      "update ledger.part set note = 'x' where slip_id = $1",
      "delete from ledger.part where slip_id = $1",
    ])
      expect([text, await tried(text, [slip])]).toEqual([text, "slip_is_open"]);
  });

  it("voucher numbers without a gap when ten people write at once", async () => {
    const before = (await row("select vouchers from ledger.book where id = $1", [book])).vouchers;
    const slips = await Promise.all(
      Array.from({ length: 10 }, (_, n) => world.enter(book, {}, n % 2 === 0 ? "treasurer" : "deputy")),
    );
    const { rows } = await world.db.owner.query(
      "select voucher from ledger.slip where id = any($1::int[]) order by voucher",
      [slips],
    );
    expect(rows.map(({ voucher }) => voucher)).toEqual(slips.map((_, n) => before + n + 1));
  });

  it("one entry when two approve at once", async () => {
    const slip: SlipId = await world.enter(book);
    const both = await Promise.all([
      world.approve(book, [slip], "chair"),
      world.approve(book, [slip], "vice"),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await row("select count(*)::int as n from ledger.entry where slip_id = $1", [slip])).n).toBe(1);
  });

  it("a year's end in order, settled, and by two", async () => {
    const tried = async (kind: string, person: number): Promise<string | null> => {
      const { owner } = world.db;
      await owner.query("begin");
      try {
        await owner.query(
          "insert into ledger.book_event (book_id, area_id, person_id, kind) values ($1, $2, $3, $4)",
          [book, area, person, kind],
        );
        return null;
      } catch (error) {
        return (error as { constraint?: string }).constraint ?? (error as Error).message;
      } finally {
        await owner.query("rollback");
      }
    };
    const { treasurer, chair } = world.people;
    await world.enter(book);
    expect(await tried("closing", treasurer)).toBe("closing_without_waiting");
    expect(await tried("closed", chair)).toBe("event_possible");
    expect(await tried("begun", treasurer)).toBe("event_possible");
    const { rows } = await world.db.owner.query(
      "select id from ledger.slip where book_id = $1 and state in ('waiting', 'returned')",
      [book],
    );
    await world.approve(
      book,
      rows.map(({ id }) => id),
    );
    const photo = { sha256: "d".repeat(64), mediaType: "image/jpeg", size: 1, name: "x.jpg" } as const;
    await world.as("treasurer", (ctx) => putIntoInbox(ctx, { book, photos: [photo] }));
    expect(await tried("closing", treasurer)).toBe("closing_without_photos");
    await world.db.owner.query("delete from ledger.inbox where book_id = $1", [book]);
    await world.db.owner.query(
      "insert into ledger.book_event (book_id, area_id, person_id, kind) values ($1, $2, $3, 'closing')",
      [book, area, treasurer],
    );
    expect(await tried("closed", treasurer)).toBe("closed_by_two");
    expect(await tried("closed", chair)).toBeNull();
    await world.db.owner.query(
      "insert into ledger.book_event (book_id, area_id, person_id, kind) values ($1, $2, $3, 'closed')",
      [book, area, chair],
    );
    expect(
      await refusal({
        kind: "carry",
        day: "2019-06-03",
        amount: 1,
        slip: null,
        voucher: null,
        reverses: null,
        enteredBy: treasurer,
        approvedBy: chair,
        lines: [
          { account: "cash", fund: "activity", amount: 1 },
          { account: "opening", fund: "activity", amount: -1 },
        ],
      }),
    ).toBe("book_is_open");
    await expect(world.enter(book)).rejects.toThrow();
  });
});
