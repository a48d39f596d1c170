import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import type { PersonId } from "../../src/kernel/ids.ts";
import { journalEntries, journalOf, statementContent } from "../../src/modules/community/ledger/index.ts";
import { startDatabase } from "../../src/platform/database/embedded/start.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { connect, disconnect } from "../../src/platform/database/pool.ts";
import { runAs } from "../../src/platform/database/run-as.ts";
import { hashPassword, putAccountHash } from "../../src/platform/identity/index.ts";
import { secretIn } from "../../src/platform/secret.ts";
import { signIn, startApp } from "../app.ts";
import { median } from "../latency.ts";
import { seedCity } from "../seed.ts";
import { type Measure, measureBook } from "./measure.ts";
import { addBooks } from "./seed.ts";

/** `npm run bench -- ledger`: one book of 100,000 entries, then BENCH_LEDGER entries in 330 councils × 10 years. */

const root = resolve(import.meta.dirname, "..");
const total = Number(process.env.BENCH_LEDGER ?? 200_000);
const years = Array.from({ length: 10 }, (_, n) => 2020 + n);
const folder = mkdtempSync(join(tmpdir(), "machisen-bench-"));
chmodSync(folder, 0o755);
const started = await startDatabase({ dataFolder: folder });
const adminOf = (name: string) => Object.assign(new URL(started.adminUrl), { pathname: `/${name}` }).href;
const measures: Measure[] = [];

/** Reads a whole journal and prints its balances, as a council's accountant would with hledger; null where it isn't there. */
const withHledger = (journal: string): number | null => {
  const program = process.env.HLEDGER ?? "hledger";
  try {
    execFileSync(program, ["--version"]);
  } catch {
    console.warn("SKIPPED: no hledger on this machine; its statement was not measured beside ours.");
    return null;
  }
  const from = performance.now();
  execFileSync(program, ["-f", journal, "balance"], { maxBuffer: 1 << 28 });
  return performance.now() - from;
};

try {
  const admin = new pg.Client({ connectionString: started.adminUrl });
  await admin.connect();
  await admin.query("create database bench");
  await admin.end();
  const ownerUrl = adminOf("bench");
  const password = secretIn(folder, "app-password", 24);
  await migrate(ownerUrl, join(root, "database/migrations"), password);
  const database = connect(Object.assign(new URL(ownerUrl), { username: "machisen_app", password }).href);
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on("error", () => undefined);
  await owner.connect();
  const { worker, officer } = await seedCity(owner, database);
  await owner.query(
    `update programme.post set powers = powers || '{"ledger.read": "centre", "ledger.enter": "centre"}' where code = 'worker';
     update programme.post set powers = powers || '{"ledger.read": "appointment", "ledger.approve": "appointment"}' where code = 'officer'`,
  );
  const hash = await hashPassword("bench-password-only");
  await runAs(database, { who: { kind: "system" }, mode: "write", origin: "bench" }, (ctx) =>
    putAccountHash(ctx, worker as PersonId, "worker@bench.example", hash),
  );
  const mine = (
    await owner.query(
      `select c.id from councils.council c join programme.area a on a.id = c.area_id join programme.centre_area ca on ca.area_id = a.parent_id
         join people.appointment p on p.centre_id = ca.centre_id where p.person_id = $1 order by c.id limit 1`,
      [worker],
    )
  ).rows[0].id;
  const bookOf = async (year: number): Promise<number> =>
    (await owner.query("select id from ledger.book where council_id = $1 and year = $2", [mine, year]))
      .rows[0].id;
  const measure = async (book: number, entries: number): Promise<void> => {
    await owner.query("vacuum analyze");
    const app = await startApp(ownerUrl, folder);
    const cookie = await signIn(app.origin, "worker@bench.example", "bench-password-only");
    const page = (path: string) =>
      median(11, async () => {
        const answer = await fetch(app.origin + path, { headers: { cookie } });
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        await answer.text();
      });
    measures.push(
      ...(await measureBook({ owner, database, treasurer: worker, approver: officer, book, entries, page })),
    );
    await app.stop();
  };

  await addBooks(owner, { council: mine, councils: 1, years: [2019], entries: 100_000 });
  const large = await bookOf(2019);
  await measure(large, 100_000);
  const journal = join(folder, "book.journal");
  await runAs(database, { who: { kind: "system" }, mode: "read", origin: "bench" }, async (ctx) => {
    const content = await statementContent(ctx, large as never);
    if (content) writeFileSync(journal, journalOf(content, await journalEntries(ctx, large as never)));
  });
  const hledger = withHledger(journal);
  if (hledger !== null)
    measures.push({ what: "the same journal: hledger balance", entries: 100_000, ms: hledger });

  const councils = 330;
  const each = Math.max(1, Math.round(total / councils / years.length));
  const from = performance.now();
  const added = await addBooks(owner, { council: 0, councils, years, entries: each });
  console.error(`${added} entries generated in ${Math.round((performance.now() - from) / 1000)} s`);
  await measure(await bookOf(2024), added);
  // Every link is computed anew, so of a large run only every 100th book.
  const broken = await owner.query(
    "select * from ledger.first_broken((select array_agg(id) from ledger.book where id % $1 = 0)) limit 1",
    [total > 1_000_000 ? 100 : 1],
  );
  if (broken.rows.length > 0) throw new Error(`the generated book is broken: ${JSON.stringify(broken.rows)}`);
  const size = await owner.query("select pg_size_pretty(pg_database_size(current_database())) as size");
  await owner.end();
  await disconnect(database);
  console.log("\n| what | entries | alone, ms |\n|---|--:|--:|");
  for (const { what, entries, ms } of measures)
    console.log(`| ${what} | ${entries.toLocaleString("en")} | ${ms.toFixed(1)} |`);
  const timeOf = (start: string, entries: number): number =>
    measures.find((one) => one.what === start && one.entries === entries)?.ms ?? Number.NaN;
  const query = "statement of accounts, query";
  console.log(`\nRatios (${cpus().length} cores, one run; the database holds ${size.rows[0].size}):`);
  console.log(
    `- statement of a book of 100,000 entries / all its lines added up by plain SQL = ${(timeOf(query, 100_000) / timeOf("statement, every line added up by plain SQL", 100_000)).toFixed(2)}`,
  );
  if (hledger !== null)
    console.log(`- hledger balance / the same statement = ${(hledger / timeOf(query, 100_000)).toFixed(0)}`);
} finally {
  await started.stop();
  rmSync(folder, { recursive: true, force: true });
}
