import { sql } from "kysely";
import type { AreaId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { LoadedPack, Pack, PackId } from "./model.ts";
import { packIn, type StoredPack } from "./stored.ts";

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
export const insertPack = async (ctx: Ctx, pack: StoredPack, sha256: string): Promise<PackId | null> => {
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

/** How far above each district the nearest area lies that a pack names: 0 = the district itself; without those it names none of. */
export type Depths = Readonly<Record<AreaId, number>>;

/** The newest version of every pack, with how near it is to each of these districts. */
export const newestPacks = async (
  ctx: Ctx,
  areas: readonly AreaId[],
): Promise<readonly { readonly pack: LoadedPack; readonly depths: Depths }[]> =>
  (
    await sql<{ pack: Parameters<typeof packIn>[0]; depths: Depths }>`
      with newest as materialized (
             select distinct on (code) id, code from packs.pack order by code, version desc),
           -- Text by text: asked of the whole content, every area would unpack it anew.
           named as (select n.id, jsonb_array_elements_text(p.content -> 'areas') as area from newest n join packs.pack p on p.id = n.id),
           above as (
             select l.descendant_id as area, l.depth, a.code from programme.area_closure l join programme.area a on a.id = l.ancestor_id
              where l.descendant_id = any(${[...areas]}::int[])),
           near as (select n.id, a.area, min(a.depth) as depth from named n join above a on a.code = n.area group by 1, 2)
      select p.content || jsonb_build_object('id', p.id) as pack,
             (select coalesce(jsonb_object_agg(near.area, near.depth), '{}') from near where near.id = p.id) as depths
        from newest n join packs.pack p on p.id = n.id
       order by n.code`.execute(ctx.db)
  ).rows.map(({ pack, depths }) => ({ pack: packIn(pack), depths }));
