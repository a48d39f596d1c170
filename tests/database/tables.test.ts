import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { testDatabase } from "../support/database.ts";

const root = join(import.meta.dirname, "../..");

/** `npm run codegen` writes the file anew: it runs this test with -u. */
it("has table types that match the migrated database", async () => {
  const db = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), "machisen-codegen-"));
  try {
    const out = join(folder, "tables.ts");
    await promisify(execFile)(process.execPath, [
      join(root, "node_modules/kysely-codegen/dist/cli/bin.js"),
      ...["--dialect", "postgres", "--url", db.ownerUrl, "--include-pattern", "*.*", "--out-file", out],
      ...["--date-parser", "string", "--numeric-parser", "number", "--log-level", "error"],
      ...["--type-mapping", '{"int8":"number","timestamptz":"Date"}'],
    ]);
    const withoutBookkeeping = readFileSync(out, "utf8");
    await expect(withoutBookkeeping).toMatchFileSnapshot(join(root, "src/platform/database/tables.gen.ts"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await db.drop();
  }
});
