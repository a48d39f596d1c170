import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { doing, otherProcess, until } from "../../../tests/support/killed.ts";
import { type LedgerWorld, ledgerWorld } from "../../../tests/support/ledger-world.ts";
import { addDays, plainDate } from "../../kernel/dates.ts";
import { takeOverFile } from "./take-over.ts";

let world: LedgerWorld;
let folder: string;
let book: string;
let another: Awaited<ReturnType<typeof otherProcess>>;
const said: string[] = [];
/** Another process that takes the file over, as the command line does. */
const script = `
import { takeOverFile } from "./take-over.ts";
import { connect, disconnect } from "../../platform/database/pool.ts";
const [url, book, file] = process.argv.slice(2);
const database = connect(url);
process.exitCode = await takeOverFile(database, { book, file });
await disconnect(database);`;

beforeAll(async () => {
  world = await ledgerWorld();
  await world.begin();
  book = `${world.council}/2019`;
  folder = await mkdtemp(join(tmpdir(), "take-over-"));
  another = await otherProcess("take-over-test", script, import.meta.dirname);
  for (const way of ["log", "error"] as const)
    vi.spyOn(console, way).mockImplementation((text: string) => void said.push(text));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
  await another.remove();
  await world.close();
});

const write = async (name: string, lines: readonly string[]): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, ["日付,摘要,相手,収入,支出,残高,科目,財源", ...lines].join("\r\n"));
  return path;
};
const run = (
  file: string,
  more: { map?: string[]; dryRun?: boolean; book?: string; account?: string } = {},
) => {
  said.length = 0;
  return takeOverFile(world.db.database, { book, file, ...more });
};
const count = async (): Promise<number> =>
  (await world.db.owner.query("select count(*)::int as n from ledger.slip")).rows[0].n;

/** A year of a busy council: 5,000 lines with a balance that runs through. */
const busyYear = (): string[] => {
  let held = 100_000;
  return Array.from({ length: 5000 }, (_, n) => {
    const isIn = n % 5 === 0;
    const yen = isIn ? 1000 + (n % 7) : 100 + (n % 90);
    held += isIn ? yen : -yen;
    const day = addDays(plainDate("2019-04-01"), Math.floor((n * 300) / 5000));
    return `${day},${isIn ? "会費" : "茶菓"} ${n},見本,${isIn ? yen : ""},${isIn ? "" : yen},${held},${isIn ? "会費" : "食糧費"},会費`;
  });
};

it("tries a file out, names what the book doesn't know, and takes it over", async () => {
  const file = await write("small.csv", ["2019/4/1,お茶,見本商店,,500,,茶菓子代,会費"]);
  expect(await run(file, { dryRun: true })).toBe(0);
  expect(said.join("\n")).toMatch(/茶菓子代/);
  expect(await run(file)).toBe(1);
  expect(await count()).toBe(0);
  expect(await run(file, { map: ["茶菓子代=food"] })).toBe(0);
  expect(await count()).toBe(1);
  expect(await run(file, { map: ["茶菓子代=food"] })).toBe(1);
  expect(said.join("\n")).toMatch(/システムの運用者がすでに|The operator imported this very file/);
});

it("ends with 1 and says what is wrong", async () => {
  const file = await write("bad.csv", ["2019/4/31,お茶,見本商店,,500,,食糧費,会費"]);
  for (const [more, path, piece] of [
    [{}, file, /暦にない日|not a day of the calendar/],
    [{ book: "999999/2019" }, file, /999999/],
    [{ book: "x" }, file, /council|協議会/],
    [{ map: ["なし"] }, file, /--map/],
    [
      { account: "supplies" },
      await write("fine.csv", ["2019/4/3,茶,見本,,5,,食糧費,会費"]),
      /現金か預金|cash or a bank/,
    ],
    [{}, join(folder, "nowhere.csv"), /nowhere/],
  ] as const) {
    expect(await run(path, { ...more, map: [...("map" in more ? more.map : [])] })).toBe(1);
    expect(said.join("\n")).toMatch(piece);
  }
});

it("leaves nothing behind when it is killed among 5,000 lines, and works when it is run again", async () => {
  const file = await write("busy.csv", busyYear());
  const before = await count();
  // Slips can be written, but not their shares, so that it surely is killed between the two.
  const holding = await world.db.owner.connect();
  await holding.query("begin");
  await holding.query("lock table ledger.part in share mode");
  const child = another.start(world.db.appUrl, book, file);
  const gone = once(child, "exit");
  const isInTheMiddle = await until(async () =>
    (await doing(world.db)).some((query) => query.includes("insert into ledger.part")),
  );
  child.kill("SIGKILL");
  expect(isInTheMiddle).toBe(true);
  expect((await gone)[1]).toBe("SIGKILL");
  await holding.query("rollback");
  holding.release();
  expect(await until(async () => (await doing(world.db)).length === 0)).toBe(true);
  expect(await count()).toBe(before);
  const left = "select count(*)::int as n from ledger.takeover where name = 'busy.csv'";
  expect((await world.db.owner.query(left)).rows[0].n).toBe(0);

  const [code] = await once(another.start(world.db.appUrl, book, file), "exit");
  expect(code).toBe(0);
  expect(await count()).toBe(before + 5000);
  const { rows } = await world.db.owner.query(
    `select min(voucher) as first, max(voucher) as last, count(distinct voucher)::int as n,
            (select count(*)::int from audit.first_broken()) as broken from ledger.slip`,
  );
  expect(rows[0]).toEqual({ first: 1, last: before + 5000, n: before + 5000, broken: 0 });
}, 90_000);
