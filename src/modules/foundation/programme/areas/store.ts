import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Area, AreaLine } from "./model.ts";

export const allAreas = async (ctx: Ctx): Promise<Area[]> =>
  // Branded ids exist only in types; these columns are their source.
  (await ctx.db
    .selectFrom("programme.area")
    .select(["id", "code", "name", "kana", "level", "parent_id", "is_sample"])
    .orderBy("code")
    .execute()) as Area[];

const payload = (lines: readonly AreaLine[]) =>
  JSON.stringify(
    lines.map(({ code, name, kana, level, parent, sample }) => ({ code, name, kana, level, parent, sample })),
  );

/** All of one depth at once, so that the closure is rebuilt once for each depth and not for each area. */
export const addAreas = (ctx: Ctx, lines: readonly AreaLine[]) =>
  sql`insert into programme.area (code, name, kana, level, parent_id, is_sample)
      select r.code, r.name, nullif(r.kana, ''), r.level, p.id, r.sample
        from jsonb_to_recordset(${payload(lines)}::jsonb) as r(code text, name text, kana text, level text, parent text, sample boolean)
        left join programme.area p on p.code = r.parent`.execute(ctx.db);

export const changeAreas = (ctx: Ctx, lines: readonly AreaLine[]) =>
  sql`update programme.area a
         set name = r.name, kana = coalesce(nullif(r.kana, ''), a.kana), parent_id = coalesce(r.parent_id, a.parent_id)
        from (select j.*, p.id as parent_id
                from jsonb_to_recordset(${payload(lines)}::jsonb) as j(code text, name text, kana text, parent text)
                left join programme.area p on p.code = j.parent) r
       where a.code = r.code`.execute(ctx.db);
