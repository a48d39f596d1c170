import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { loadProgramme } from "../../../src/modules/foundation/programme/index.ts";
import type { Ctx, ProgrammeRef } from "../../../src/platform/database/run-as.ts";
import type { TestDatabase } from "../database.ts";
import { granted } from "./granted.ts";

const root = resolve(import.meta.dirname, "../../..");

/** Files by which tests name a programme. */
export const programmeFiles = {
  tsurumi: "programmes/tsurumi-2019.yaml",
  osaka: "programmes/osaka-2012.yaml",
  town: "tests/fixtures/programmes/yamanobe-town.yaml",
} as const;
export type ProgrammeFile = keyof typeof programmeFiles;

/** A day inside each programme's contract. */
const days = { tsurumi: "2019-06-14", osaka: "2013-06-14", town: "2024-06-14" } as const;

/** Loads a programme (once); where the installation is a demonstration, `today` is the day it is in it. */
export const buildProgramme = async (
  ctx: Ctx,
  given: { readonly file?: ProgrammeFile; readonly today?: string } = {},
): Promise<ProgrammeRef> => {
  const file = given.file ?? "tsurumi";
  const path = programmeFiles[file];
  const text = await readFile(resolve(root, path), "utf8");
  const { id, code } = granted(
    await loadProgramme(ctx, {
      text,
      fileName: basename(path),
      ...(ctx.demo ? { demoToday: given.today ?? days[file] } : {}),
    }),
  );
  return { id, code, title: { ja: code, en: code } };
};

/**
 * The context as if it had been entered in the programme: the one given, the one it stands in, the first one there
 * is, or the Tsurumi programme, freshly loaded.
 */
export const insideProgramme = async (ctx: Ctx, programme?: ProgrammeRef): Promise<Ctx> => {
  const here = programme ?? ctx.programme ?? (await firstProgramme(ctx)) ?? (await buildProgramme(ctx));
  return { ...ctx, programme: here, programmes: [here] };
};

const firstProgramme = async (ctx: Ctx): Promise<ProgrammeRef | undefined> =>
  // The loader put a bilingual title and a positive id there.
  (await ctx.db
    .selectFrom("programme.programme")
    .select(["id", "code", "title"])
    .orderBy("id")
    .limit(1)
    .executeTakeFirst()) as ProgrammeRef | undefined;

/** Makes it that day in every programme, as in the demonstration world. Contracts and terms hold or end by it. */
export const setToday = async (db: TestDatabase, day: string, programme?: string): Promise<void> => {
  await db.owner.query("update app.installation set demo = true");
  await db.owner.query("update programme.programme set demo_today = $1 where code = coalesce($2, code)", [
    day,
    programme ?? null,
  ]);
};
