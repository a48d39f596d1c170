import { sql } from "kysely";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { LoadedPack, Pack, PackId } from "./model.ts";

/** All SQL of rule packs. A version that was loaded is never changed. */

export const findVersion = async (
  ctx: Ctx,
  pack: Pick<Pack, "code" | "version">,
): Promise<{ readonly id: PackId; readonly sha256: string } | null> =>
  (
    await sql<{ id: PackId; sha256: string }>`
      select id, sha256 from packs.pack where code = ${pack.code} and version = ${pack.version}`.execute(
      ctx.db,
    )
  ).rows[0] ?? null;

/** Answers null where another process has loaded this version meanwhile. */
export const insertPack = async (ctx: Ctx, pack: Pack, sha256: string): Promise<PackId | null> => {
  const row = await ctx.db
    .insertInto("packs.pack")
    .values({
      code: pack.code,
      version: pack.version,
      content: JSON.stringify(pack),
      sha256,
      loaded_at: ctx.now,
    })
    .onConflict((on) => on.columns(["code", "version"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return (row?.id as PackId | undefined) ?? null;
};

/** The newest version of every pack, with how near it names an area above the district: 0 = itself; null = it names none. */
export const newestPacks = async (
  ctx: Ctx,
  area: number,
): Promise<readonly { readonly pack: LoadedPack; readonly depth: number | null }[]> =>
  (
    await sql<{ pack: LoadedPack; depth: number | null }>`
      select p.content || jsonb_build_object('id', p.id) as pack,
             (select min(l.depth) from programme.area_closure l join programme.area a on a.id = l.ancestor_id
               where l.descendant_id = ${area} and p.content -> 'areas' ? a.code) as depth
        from (select distinct on (code) id, content from packs.pack order by code, version desc) p
       order by p.content ->> 'code'`.execute(ctx.db)
  ).rows;
