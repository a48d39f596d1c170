import { sql } from "kysely";
import type { AreaId } from "../../../../kernel/ids.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Area } from "./model.ts";

export type AreaInTree = Area & {
  readonly depth: number;
  /** Names from the top down to this area, e.g. 大阪市 › 鶴見区 › 榎本. */
  readonly path: readonly string[];
};

/** The tree in reading order: every area is followed by what lies within it. */
export const areaTree = async (ctx: Ctx): Promise<AreaInTree[]> =>
  (
    await sql<AreaInTree>`
      with recursive tree as (
        select id, code, name, kana, level, parent_id, is_sample, 0 as depth, array[name] as path, array[code] as place
          from programme.area where parent_id is null
        union all
        select a.id, a.code, a.name, a.kana, a.level, a.parent_id, a.is_sample, depth + 1, path || a.name, place || a.code
          from tree join programme.area a on a.parent_id = tree.id)
      select id, code, name, kana, level, parent_id, is_sample, depth, path from tree order by place`.execute(
      ctx.db,
    )
  ).rows;

/** What the levels are called; another programme of the same city may name levels that this one doesn't know. */
export const levelNames = async (ctx: Ctx): Promise<Map<string, Text>> => {
  const { rows } = await sql<{ code: string; name: Text }>`
    select level ->> 'code' as code, level -> 'name' as name
      from programme.programme, jsonb_array_elements(definition -> 'levels') level
     order by id = ${ctx.programme?.id ?? null}`.execute(ctx.db);
  return new Map(rows.map(({ code, name }) => [code, name]));
};

/** The part of the tree in which the actor holds a power, for choices in forms. */
export const areasWith = async (ctx: Ctx, power: string): Promise<AreaInTree[]> => {
  const tree = await areaTree(ctx);
  if (ctx.actor.kind === "system") return tree;
  const rights = await ctx.rights();
  return tree.filter(({ id }) => rights.has(power, id));
};

export const areaById = async (ctx: Ctx, id: AreaId): Promise<Area | undefined> =>
  (await ctx.db
    .selectFrom("programme.area")
    .select(["id", "code", "name", "kana", "level", "parent_id", "is_sample"])
    .where("id", "=", id)
    .executeTakeFirst()) as Area | undefined;
