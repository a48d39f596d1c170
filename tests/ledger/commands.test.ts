import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headOf } from "../../src/modules/community/ledger/rules/chain.ts";
import type { TestDatabase } from "../support/database.ts";
import { demoDatabase } from "../support/demo-world.ts";
import { hledger } from "../support/hledger.ts";
import { commandsOver } from "../support/run-command.ts";

let db: TestDatabase;
let commands: ReturnType<typeof commandsOver>;
let councils: number[];
beforeAll(async () => {
  db = await demoDatabase();
  commands = commandsOver(db);
  const { rows } = await db.owner.query(
    "select council_id as id from ledger.book where year = 2019 order by id",
  );
  councils = rows.map(({ id }) => id);
}, 120_000);
afterAll(async () => {
  await commands.close();
  await db.drop();
});

const fileOf = (name: string): string => join(commands.folder, name);
const named = (council: number): string[] => ["--council", String(council), "--year", "2019"];
const statementOf = async (council: number) => {
  const { code, out } = await commands.run("ledger/statement.ts", ["ledger", "statement", ...named(council)]);
  expect(code).toBe(0);
  return JSON.parse(out);
};
const journalOf = async (council: number): Promise<string> => {
  const out = fileOf(`${council}.journal`);
  const args = ["ledger", "export", ...named(council), "--format", "hledger", "--out", out];
  expect((await commands.run("ledger/export.ts", args)).code).toBe(0);
  return out;
};

/** Balances by account as the statement says them, in the names of the journal. */
const expected = (statement: {
  income: { code: string; amount: number }[];
  expense: { code: string; amount: number }[];
  places: { code: string; kind: string; amount: number }[];
  totals: { opening: number };
}): Record<string, number> =>
  Object.fromEntries(
    [
      ...statement.income.map(({ code, amount }) => [`income:${code}`, -amount] as const),
      ...statement.expense.map(({ code, amount }) => [`expenses:${code}`, amount] as const),
      ...statement.places.map(
        ({ code, kind, amount }) =>
          [`${kind === "payable" ? "liabilities" : "assets"}:${code}`, amount] as const,
      ),
      ["equity:opening", -statement.totals.opening] as const,
    ].filter(([, amount]) => amount !== 0),
  );

describe("the books on the terminal", () => {
  it("are listed with council, year and entries", async () => {
    const { code, out } = await commands.run("ledger/list.ts", ["ledger", "list", "--format", "json"]);
    expect(code).toBe(0);
    const books = JSON.parse(out);
    const of = (year: number) => books.filter((book: { year: number }) => book.year === year);
    expect(
      of(2019)
        .map(({ council }: { council: number }) => council)
        .sort(),
    ).toEqual([...councils].sort());
    for (const book of of(2019)) expect(book).toMatchObject({ entries: expect.any(Number), state: "open" });
    const { rows } = await db.owner.query(
      `select b.council_id as council, b.year, b.state,
              (select count(*)::int from ledger.entry e where e.book_id = b.id) as entries from ledger.book b`,
    );
    const sorted = (all: { council: number; year: number }[]) =>
      [...all].sort((a, b) => a.year - b.year || a.council - b.council);
    expect(sorted(books)).toMatchObject(sorted(rows));
  });

  it("give a statement that equals plain sums over the lines", async () => {
    for (const council of councils) {
      const statement = await statementOf(council);
      const { rows } = await db.owner.query(
        `select case a.kind when 'income' then 'income:' when 'expense' then 'expenses:' when 'payable' then 'liabilities:'
                            when 'opening' then 'equity:' else 'assets:' end || a.code as name, sum(l.amount)::int as amount
           from ledger.line l join ledger.account a on a.id = l.account_id
           join ledger.book b on b.id = l.book_id where b.council_id = $1 and b.year = 2019
          group by 1 having sum(l.amount) <> 0`,
        [council],
      );
      expect(expected(statement)).toEqual(Object.fromEntries(rows.map(({ name, amount }) => [name, amount])));
      const { opening, income, expense, closing } = statement.totals;
      expect(opening + income - expense).toBe(closing);
    }
  });

  it("say what is wrong with a council or year that has no book", async () => {
    for (const args of [
      ["--council", "999999", "--year", "2019"],
      ["--council", String(councils[0]), "--year", "2031"],
      ["--council", "x", "--year", "2019"],
    ]) {
      const { code, out } = await commands.run("ledger/statement.ts", ["ledger", "statement", ...args]);
      expect([code, /machisen ledger list|ledger list/.test(out)]).toEqual([1, true]);
    }
  });

  it("become a journal in which every transaction and every balance agrees, read by an independent parser", async () => {
    for (const council of councils) {
      const balances: Record<string, number> = {};
      let open = 0;
      for (const line of `${readFileSync(await journalOf(council), "utf8")}\n`.split("\n")) {
        const [, account, amount] = /^ {4}(\S+) {2}JPY (-?\d+) /.exec(line) ?? [];
        if (account && amount) {
          balances[account] = (balances[account] ?? 0) + Number(amount);
          open += Number(amount);
        } else if (line === "") expect(open).toBe(0);
      }
      const held = Object.fromEntries(Object.entries(balances).filter(([, amount]) => amount !== 0));
      expect(held).toEqual(expected(await statementOf(council)));
    }
  });

  it.skipIf(hledger === null)("agree with hledger to the yen, where it is there", async () => {
    const program = hledger ?? "";
    for (const council of councils) {
      const out = execFileSync(program, [
        "-f",
        await journalOf(council),
        "balance",
        "-O",
        "csv",
        "--layout=bare",
      ]);
      const balances = Object.fromEntries(
        out
          .toString()
          .split("\n")
          .flatMap((line) => {
            const [, account, amount] = /^"([^"]+)","JPY","(-?\d+)"/.exec(line) ?? [];
            return account && amount && account !== "total" ? [[account, Number(amount)]] : [];
          }),
      );
      expect(balances).toEqual(expected(await statementOf(council)));
    }
  });

  it("give their links without anything private, for anyone to compute", async () => {
    for (const council of councils) {
      const out = fileOf(`${council}.json`);
      const args = ["ledger", "export", ...named(council), "--format", "json", "--out", out];
      expect((await commands.run("ledger/export.ts", args)).code).toBe(0);
      const text = readFileSync(out, "utf8");
      const chain = JSON.parse(text);
      expect(headOf(chain)).toBe(chain.head);
      const { rows } = await db.owner.query(
        "select distinct e.party, e.what from ledger.entry e join ledger.book b on b.id = e.book_id where b.council_id = $1 and b.year = 2019 and e.party <> ''",
        [council],
      );
      for (const { party, what } of rows) {
        expect(text).not.toContain(party);
        expect(text).not.toContain(what);
      }
      chain.entries[3].amount += 1;
      expect(headOf(chain)).not.toBe(chain.head);
    }
  });

  it("become an Excel file and a tagged PDF", async () => {
    for (const [format, head] of [
      ["xlsx", "PK"],
      ["pdf", "%PDF-1.7"],
    ] as const) {
      const out = fileOf(`statement.${format}`);
      const args = ["ledger", "statement", ...named(councils[0] ?? 0), "--format", format, "--out", out];
      expect((await commands.run("ledger/statement.ts", args)).code).toBe(0);
      expect(readFileSync(out).subarray(0, head.length).toString("latin1")).toBe(head);
    }
  });
});

describe("machisen verify", () => {
  const force = async (text: string, values: unknown[]): Promise<void> => {
    // What no role of ours may do and no trigger lets pass: the superuser turns all of them off.
    await db.owner.query("set session_replication_role = replica");
    await db.owner.query(text, values);
    await db.owner.query("set session_replication_role = origin");
  };
  const verify = () => commands.run("verify/verify.ts", ["verify"]);
  const entry = async (no: number): Promise<{ id: string; what: string }> =>
    (
      await db.owner.query(
        "select e.id, e.what from ledger.entry e join ledger.book b on b.id = e.book_id where b.council_id = $1 and b.year = 2019 and e.no = $2",
        [councils[0], no],
      )
    ).rows[0];

  it("proves books that nobody touched, and names the entry that somebody forced", async () => {
    const whole = await verify();
    expect([whole.code, whole.out.includes("すべて記帳したときのまま")]).toEqual([0, true]);
    const seventh = await entry(7);
    await force("update ledger.entry set what = '別のもの' where id = $1", [seventh.id]);
    const changed = await verify();
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(
      /2019年度の帳簿の記帳 7 番が、記帳したときと違います（相手・内容・証憑が書き換えられています）/,
    );
    const only = (council: string) => commands.run("verify/verify.ts", ["verify", "--council", council]);
    expect((await only(String(councils[0]))).out).toContain("記帳 7 番が");
    expect(await only(String(councils[1]))).toMatchObject({ code: 0 });
    expect(await only("999999")).toMatchObject({ code: 1, out: expect.stringContaining("帳簿はありません") });
    expect(await only("x")).toMatchObject({ code: 1, out: expect.stringContaining("番号を書いてください") });
    await force("update ledger.entry set what = $2 where id = $1", [seventh.id, seventh.what]);
    expect((await verify()).code).toBe(0);
  }, 120_000);

  it("names each kind of force by what it broke", async () => {
    const ninth = await entry(9);
    await force("update ledger.line set amount = amount * 2 where entry_id = $1", [ninth.id]);
    const doubled = await verify();
    expect(doubled.out).toMatch(/記帳 9 番が、記帳したときと違います/);
    await force("update ledger.line set amount = amount / 2 where entry_id = $1", [ninth.id]);

    const third = await entry(3);
    await force("update ledger.line set day = day + 1 where entry_id = $1", [third.id]);
    expect((await verify()).out).toMatch(
      /記帳 3 番が、記帳したときと違います（行の日付が書き換えられています）/,
    );
    await force("update ledger.line set day = day - 1 where entry_id = $1", [third.id]);
    for (const text of [
      "update ledger.line set note = 'x' where entry_id = $1 and position = 1",
      "update ledger.slip set what = 'x' where id = (select slip_id from ledger.entry where id = $1)",
      "update ledger.part set note = 'x' where slip_id = (select slip_id from ledger.entry where id = $1)",
      "update ledger.entry set slip_id = 999999 where id = $1",
    ]) {
      await db.owner.query("begin");
      await force(text, [third.id]);
      const { rows } = await db.owner.query(
        "select no, reason from ledger.first_broken() where council = $1",
        [councils[0]],
      );
      await db.owner.query("rollback");
      expect([text, rows]).toEqual([text, [{ no: 3, reason: "slip" }]]);
    }
    await db.owner.query("begin");
    await force("delete from ledger.entry where id = $1", [third.id]);
    const missing = await db.owner.query("select no, reason from ledger.first_broken() where council = $1", [
      councils[0],
    ]);
    await db.owner.query("rollback");
    expect(missing.rows).toEqual([{ no: 3, reason: "gap" }]);

    await force(
      "update ledger.total set debit = debit + 1 where ctid = (select ctid from ledger.total where book_id = (select id from ledger.book where council_id = $1 and year = 2019) limit 1)",
      [councils[0]],
    );
    expect((await verify()).out).toContain("集計が記帳と合いません");
  }, 120_000);

  it("can't be circumvented by ordinary means: nobody changes or removes an entry", async () => {
    const { id } = await entry(5);
    for (const text of [
      `update ledger.entry set what = 'x' where id = ${id}`,
      `delete from ledger.entry where id = ${id}`,
      `update ledger.line set amount = 1 where entry_id = ${id}`,
      "truncate ledger.entry cascade",
      "truncate ledger.line",
    ]) {
      await expect(db.database.pool.query(text)).rejects.toThrow(/permission denied/);
      await expect(db.owner.query(text)).rejects.toThrow(/append-only/);
    }
  });
});
