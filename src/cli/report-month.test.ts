import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { type ReportWorld, reportWorld } from "../../tests/support/report-world.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "machisen-report-"));
let db: TestDatabase;
let world: ReportWorld;

/** Built and run the way the terminal does, in a process of its own. */
const run = (...words: string[]): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const env = {
      ...process.env,
      DATABASE_URL: db.ownerUrl,
      MACHISEN_DATA: folder,
      LANG: "ja_JP.UTF-8",
      LC_ALL: "",
    };
    execFile(
      process.execPath,
      [join(root, "dist/test-report-month.mjs"), ...words],
      { cwd: root, env },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });

beforeAll(async () => {
  const { build } = await import("esbuild");
  await build({
    stdin: {
      contents: `import { Command } from "commander"; import { register } from "./src/cli/report-month.ts";
        const program = new Command(); register(program); await program.parseAsync();`,
      resolveDir: root,
    },
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    outfile: join(root, "dist/test-report-month.mjs"),
  });
  db = await testDatabase();
  // The role is one for the whole server: the command must use the password that every other test uses.
  writeFileSync(join(folder, "app-password"), inject("appPassword"));
  world = await reportWorld(db, "tsurumi", "2019-07-05");
  const council = await world.council("榎本", "271241");
  const worker = await world.person("support-worker");
  const given = { centre: "tsurumi-centre", worker, duty: "a", day: "2019-06-03", minutes: 75 };
  await world.record({ ...given, councils: [council] });
  await world.record({ ...given, councils: [], minutes: 50 });
});
afterAll(async () => {
  await db.drop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(root, "dist/test-report-month.mjs"), { force: true });
});

const base = ["month", "--programme", "tsurumi-2019", "--month", "2019-06"];

it("writes the month in every form, with the totals of a plain sum", async () => {
  const { rows } = await db.owner.query(
    "select count(*)::int as records, sum(minutes)::int as minutes from support.record where state = 'approved' and day between '2019-06-01' and '2019-06-30'",
  );
  const file = join(folder, "report.json");
  const written = await run(...base, "--format", "json", "--out", file);
  const text = readFileSync(file, "utf8");
  expect(JSON.parse(text).work.total).toEqual(rows[0]);
  expect(written.out).toContain(`支援記録 ${rows[0].records}件・${rows[0].minutes}分`);
  expect(written.out).toContain(createHash("sha256").update(text).digest("hex"));
  for (const [format, start] of [
    ["pdf", "%PDF-"],
    ["xlsx", "PK"],
  ] as const) {
    const out = join(folder, `report.${format}`);
    expect(await run(...base, "--centre", "tsurumi-centre", "--format", format, "--out", out)).toMatchObject({
      code: 0,
    });
    expect(readFileSync(out, "latin1").slice(0, start.length)).toBe(start);
  }
  const csv = join(folder, "report.csv");
  await run(...base, "--format", "csv", "--out", csv);
  expect(readFileSync(csv, "utf8")).toContain("当月の時間（分）,計,計,時間（分）,125");
});

it("says which word of the command is wrong", async () => {
  const out = join(folder, "never.json");
  const month = await run(
    "month",
    "--programme",
    "tsurumi-2019",
    "--month",
    "2019-6",
    "--format",
    "json",
    "--out",
    out,
  );
  expect(month).toMatchObject({ code: 1, out: expect.stringContaining("--month") });
  const programme = await run(
    "month",
    "--programme",
    "nowhere",
    "--month",
    "2019-06",
    "--format",
    "json",
    "--out",
    out,
  );
  expect(programme).toMatchObject({ code: 1, out: expect.stringContaining("machisen programme list") });
  const centre = await run(...base, "--centre", "nowhere", "--format", "json", "--out", out);
  expect(centre).toMatchObject({ code: 1, out: expect.stringContaining("nowhere") });
  const past = await run(
    "month",
    "--programme",
    "tsurumi-2019",
    "--month",
    "2018-06",
    "--format",
    "json",
    "--out",
    out,
  );
  expect(past).toMatchObject({ code: 1, out: expect.stringContaining("事業の期間の外") });
});
