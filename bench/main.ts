import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { plainMonth } from "../src/kernel/dates.ts";
import type { PersonId } from "../src/kernel/ids.ts";
import { compile, findScope } from "../src/modules/centre/reports/index.ts";
import { startDatabase } from "../src/platform/database/embedded/start.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { connect, disconnect } from "../src/platform/database/pool.ts";
import { type Ctx, runAs } from "../src/platform/database/run-as.ts";
import { hashPassword, putAccountHash } from "../src/platform/identity/index.ts";
import { findDocuments } from "../src/platform/search/index.ts";
import { secretIn } from "../src/platform/secret.ts";
import { signIn, startApp, startHello } from "./app.ts";
import { load } from "./http-load.ts";
import { median } from "./latency.ts";
import { measureLive } from "./live.ts";
import { measurePdf } from "./pdf.ts";
import { type RawKind, rawKinds, rawList } from "./raw-list.ts";
import { measureReview } from "./review.ts";
import { addRecords, seedCity } from "./seed.ts";
import { printTable, type Row } from "./table.ts";

const root = resolve(import.meta.dirname, "..");
const sizes = (process.env.BENCH_SIZES ?? "100000,1000000").split(",").map(Number);
const seconds = Number(process.env.BENCH_SECONDS ?? 6);
const folder = mkdtempSync(join(tmpdir(), "machisen-bench-"));
chmodSync(folder, 0o755);

const started = await startDatabase({ dataFolder: folder });
const adminOf = (name: string) => Object.assign(new URL(started.adminUrl), { pathname: `/${name}` }).href;
const rows: Row[] = [];
try {
  const admin = new pg.Client({ connectionString: started.adminUrl });
  await admin.connect();
  await admin.query("create database bench");
  await admin.end();
  const ownerUrl = adminOf("bench");
  const password = secretIn(folder, "app-password", 24);
  await migrate(ownerUrl, join(root, "database/migrations"), password);
  const appUrl = Object.assign(new URL(ownerUrl), { username: "machisen_app", password }).href;
  const database = connect(appUrl);
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on("error", () => undefined);
  await owner.connect();
  const { programme, worker, officer } = await seedCity(owner, database);
  const hash = await hashPassword("bench-password-only");
  const asSystem = { who: { kind: "system" }, mode: "write", origin: "bench" } as const;
  await runAs(database, asSystem, (ctx) =>
    putAccountHash(ctx, worker as PersonId, "worker@bench.example", hash),
  );
  await runAs(database, asSystem, (ctx) =>
    putAccountHash(ctx, officer as PersonId, "officer@bench.example", hash),
  );
  const as = <T>(id: number, work: (ctx: Ctx) => Promise<T>) =>
    runAs(
      database,
      { who: { kind: "person", id: id as PersonId }, programme: "bench", mode: "read", origin: "bench" },
      work,
    );
  const council = (
    await owner.query(
      "select c.id from councils.council c join programme.area a on a.id = c.area_id join programme.centre_area ca on ca.area_id = a.parent_id join people.appointment p on p.centre_id = ca.centre_id where p.person_id = $1 order by c.id limit 1",
      [worker],
    )
  ).rows[0].id;

  const hello = await startHello(4799);
  rows.push({
    what: "node:http hello, 16 connections",
    size: 0,
    ...(await load("http://127.0.0.1:4799/", 16, seconds)),
  });
  await hello.stop();

  let before = 0;
  for (const size of sizes) {
    await addRecords(owner, programme, before, size - 1);
    before = size;
    await owner.query("vacuum analyze");
    const month = "2015-06";
    const [from, to] = ["2015-06-01", "2015-06-30"];
    const asked = { actor: worker, list: [council, programme, from, to, 0] } as const;
    for (const callers of [1, 16])
      for (const [kind, words] of Object.entries(rawKinds)) {
        const url = kind === "unguarded" ? ownerUrl : appUrl;
        const measured = await rawList(url, kind as RawKind, callers, seconds, asked);
        rows.push({ what: `${words}, ${callers} callers`, size, ...measured });
      }
    const app = await startApp(ownerUrl, folder);
    const cookie = await signIn(app.origin, "worker@bench.example", "bench-password-only");
    const wide = await signIn(app.origin, "officer@bench.example", "bench-password-only");
    const page = (path: string, connections: number, as = cookie) =>
      load(app.origin + path, connections, seconds, { cookie: as });
    for (const connections of [1, 16]) {
      const measured = await page(`/bench/records?council=${council}&from=${from}&to=${to}`, connections);
      rows.push({ what: `list page, ${connections} connections`, size, ...measured, memory: app.memory() });
    }
    rows.push({
      what: "duty board page (24 wards), 1 connection",
      size,
      ...(await page(`/bench?month=${month}`, 1, wide)),
    });
    rows.push({
      what: "search page 予算 (one ward), 1 connection",
      size,
      ...(await page(`/bench/search?q=${encodeURIComponent("予算")}`, 1)),
    });
    rows.push({
      what: "search 予算, query alone",
      size,
      ms: await median(15, () =>
        as(worker, (ctx) => findDocuments(ctx, { text: "予算", kind: "record", size: 20 })),
      ),
    });
    const compileMonth = () =>
      as(worker, async (ctx) => {
        const scope = await findScope(ctx, programme as never, "w01-centre");
        if (!scope) throw new Error("no scope");
        return compile(ctx, { scope, month: plainMonth(month), narrative: {} });
      });
    rows.push({ what: "monthly report, compile", size, ms: await median(15, compileMonth) });
    rows.push({ what: "monthly report, PDF (warm)", size, ms: await measurePdf(await compileMonth()) });
    const queuePage = () => page("/bench/review", 1, wide);
    rows.push(...(await measureReview({ owner, database, reviewer: officer, size, page: queuePage })));
    rows.push({ what: "memory of the app after all of this", size, memory: app.memory() });
    await app.stop();
  }
  const app = await startApp(ownerUrl, folder);
  rows.push({ what: "memory of the app at its start", size: 0, memory: app.memory() });
  rows.push(...(await measureLive({ owner, database, programme, folder }, app, [200, 1000])));
  await app.stop();
  await owner.end();
  await disconnect(database);
  printTable(rows, `${cpus().length} cores`);
} finally {
  await started.stop();
  rmSync(folder, { recursive: true, force: true });
}
