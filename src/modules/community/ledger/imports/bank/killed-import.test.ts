import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { doing, otherProcess, until } from "../../../../../../tests/support/killed.ts";
import { type LedgerWorld, ledgerWorld } from "../../../../../../tests/support/ledger-world.ts";
import { addDays, plainDate } from "../../../../../kernel/dates.ts";
import type { BookId } from "../../index.ts";

let world: LedgerWorld;
let folder: string;
let book: BookId;
let bank: number;
let other: Awaited<ReturnType<typeof otherProcess>>;

/** Brings a bank's file in as the treasurer's page does. */
const script = `
import { readFile } from "node:fs/promises";
import { importStatement } from "../../index.ts";
import { connect, disconnect } from "../../../../../platform/database/pool.ts";
import { runAs } from "../../../../../platform/database/run-as.ts";
const [url, who, book, account, file] = process.argv.slice(2);
const database = connect(url);
const done = await runAs(
  database,
  { who: { kind: "person", id: Number(who) }, mode: "write", programme: "tsurumi-2019", origin: "test" },
  async (ctx) => importStatement(ctx, {
    book: Number(book), account: Number(account), dryRun: false,
    file: { bytes: await readFile(file), name: "busy.csv" },
  }),
);
process.exitCode = done.ok ? 0 : 1;
await disconnect(database);`;

beforeAll(async () => {
  world = await ledgerWorld();
  book = await world.begin();
  bank = (await world.chart(book)).accounts.find(({ code }) => code === "bank")?.id ?? 0;
  folder = await mkdtemp(join(tmpdir(), "bank-"));
  other = await otherProcess("bank-import-test", script, import.meta.dirname);
});
afterAll(async () => {
  await other.remove();
  await rm(folder, { recursive: true });
  await world.close();
});

/** A year of a busy account: 5,000 lines with a balance that runs through. */
const busyYear = (): string[] => {
  let held = 100_000;
  return Array.from({ length: 5000 }, (_, n) => {
    const isIn = n % 5 === 0;
    const yen = isIn ? 1000 + (n % 7) : 100 + (n % 90);
    held += isIn ? yen : -yen;
    const day = addDays(plainDate("2019-04-01"), Math.floor((n * 300) / 5000));
    return `${day},${isIn ? "振込" : "引落"} ${n},${isIn ? "" : yen},${isIn ? yen : ""},${held}`;
  });
};
const brought = async () =>
  (
    await world.db.owner.query(
      `select (select count(*)::int from ledger.bank_line) as lines, (select count(*)::int from ledger.statement_import) as files,
              (select balance::int from ledger.bank_line order by id desc limit 1) as balance`,
    )
  ).rows[0];

it("leaves nothing behind when it is killed among 5,000 lines of a bank's file, and works when it is run again", async () => {
  const file = join(folder, "busy.csv");
  const lines = busyYear();
  await writeFile(file, ["取引日,摘要,出金,入金,残高", ...lines].join("\r\n"));
  const start = () =>
    other.start(world.db.appUrl, String(world.people.treasurer), String(book), String(bank), file);
  const child = start();
  const gone = once(child, "exit");
  // The file is written down and its lines are being written.
  const isInTheMiddle = await until(async () =>
    (await doing(world.db)).some((query) => query.includes("insert into ledger.bank_line")),
  );
  child.kill("SIGKILL");
  expect(isInTheMiddle).toBe(true);
  expect((await gone)[1]).toBe("SIGKILL");
  expect(await until(async () => (await doing(world.db)).length === 0)).toBe(true);
  expect(await brought()).toEqual({ lines: 0, files: 0, balance: null });

  expect((await once(start(), "exit"))[0]).toBe(0);
  const whole = { lines: 5000, files: 1, balance: Number(lines.at(-1)?.split(",").at(-1)) };
  expect(await brought()).toEqual(whole);
  // A third time it is refused, and nothing is doubled.
  expect((await once(start(), "exit"))[0]).toBe(1);
  expect(await brought()).toEqual(whole);
}, 90_000);
