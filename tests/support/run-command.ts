import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inject } from "vitest";
import type { TestDatabase } from "./database.ts";

const root = resolve(import.meta.dirname, "../..");

export type Ran = { readonly code: number; readonly out: string };

/** Bundles one command as the product's build does; its pages' parts are TSX, which Node doesn't read by itself. */
const bundled = async (file: string, parent: string | null): Promise<string> => {
  const { build } = await import("esbuild");
  const outfile = join(root, `dist/test-${file.replace(".ts", "")}-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `import { Command } from "commander"; import { register } from "./src/cli/${file}";
        const program = new Command(); register(${parent === null ? "program" : `program.command("${parent}")`});
        // A single command would otherwise be taken for the program itself.
        program.command("nothing");
        await program.parseAsync();`,
      resolveDir: root,
    },
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    outfile,
  });
  return outfile;
};

/** Commands of the terminal over a test database, each in a process of its own. */
export const commandsOver = (db: TestDatabase) => {
  const folder = mkdtempSync(join(tmpdir(), "machisen-cli-"));
  // The role is one for the whole server: commands must use the password that every other test uses.
  writeFileSync(join(folder, "app-password"), inject("appPassword"));
  const photos = join(inject("demoFolder"), "files");
  if (existsSync(photos)) cpSync(photos, join(folder, "files"), { recursive: true });
  const programs = new Map<string, Promise<string>>();
  const programOf = (file: string, parent: string | null): Promise<string> => {
    const program = programs.get(file) ?? bundled(file, parent);
    programs.set(file, program);
    return program;
  };
  return {
    folder,
    /** @param file in src/cli; @param args after `machisen`, e.g. `["ledger", "list"]` or `["verify"]` */
    run: async (file: string, args: readonly string[]): Promise<Ran> => {
      const program = await programOf(file, args.length > 1 ? (args[0] ?? null) : null);
      const env = {
        ...process.env,
        DATABASE_URL: db.ownerUrl,
        MACHISEN_DATA: folder,
        LANG: "ja_JP.UTF-8",
        LC_ALL: "",
      };
      return new Promise((done) => {
        execFile(
          process.execPath,
          [program, ...args],
          { cwd: root, env, maxBuffer: 64 * 1024 * 1024 },
          (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
        );
      });
    },
    close: async (): Promise<void> => {
      rmSync(folder, { recursive: true, force: true });
      for (const program of programs.values()) rmSync(await program, { force: true });
    },
  };
};
