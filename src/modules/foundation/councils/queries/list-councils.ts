import { sql } from "kysely";
import type { AreaId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Council } from "../model.ts";

export const councilSorts = ["name", "area", "stage"] as const;
export type CouncilSort = (typeof councilSorts)[number];

export type CouncilFilter = {
  readonly text?: string;
  readonly stage?: string;
  /** Councils anywhere within this area. */
  readonly area?: AreaId;
  readonly sort?: CouncilSort;
  readonly descending?: boolean;
  /** 1-based */
  readonly page?: number;
  /** Rows on a page; without it, all of them. */
  readonly size?: number;
};

export type ListedCouncil = Omit<Council, "version"> & {
  readonly area_code: string;
  readonly area_name: string;
  /** The area above the district, e.g. the ward. */
  readonly within: string | null;
  readonly committees: readonly string[];
  readonly members: readonly string[];
};

const pattern = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

const order = (filter: CouncilFilter) => {
  const way = filter.descending ? sql`desc` : sql`asc`;
  switch (filter.sort) {
    case "area":
      return sql`up.name ${way} nulls first, a.code, c.id`;
    case "stage":
      return sql`c.stage ${way}, coalesce(c.kana, c.name) collate app.by_number, c.id`;
    default:
      return sql`coalesce(c.kana, c.name) collate app.by_number ${way}, c.id`;
  }
};

/** Councils that the actor may see, filtered, sorted and paged, with how many there are in all. */
export const listCouncils = async (
  ctx: Ctx,
  filter: CouncilFilter,
): Promise<{ readonly rows: readonly ListedCouncil[]; readonly total: number }> => {
  const text = filter.text?.trim().normalize("NFKC") ?? "";
  const conditions = [
    sql`true`,
    ...(text === ""
      ? []
      : [
          sql`(normalize(c.name, NFKC) ilike ${pattern(text)} or normalize(coalesce(c.kana, ''), NFKC) ilike ${pattern(text)}
              or normalize(a.name, NFKC) ilike ${pattern(text)})`,
        ]),
    ...(filter.stage ? [sql`c.stage = ${filter.stage}`] : []),
    ...(filter.area
      ? [
          sql`c.area_id in (select descendant_id from programme.area_closure where ancestor_id = ${filter.area})`,
        ]
      : []),
  ];
  const where = sql.join(conditions, sql` and `);
  const size = filter.size ?? null;
  const offset = size === null ? 0 : (Math.max(1, filter.page ?? 1) - 1) * size;
  const found = await sql<ListedCouncil & { total: number }>`
    select c.id, c.name, c.kana, c.stage, c.stage_dates, c.fields, c.website, c.note, c.is_sample, c.area_id,
           a.code as area_code, a.name as area_name, up.name as within, count(*) over () as total,
           array(select m.name from councils.committee m where m.council_id = c.id order by m.id) as committees,
           array(select m.name from councils.member_organisation m where m.council_id = c.id order by m.id) as members
      from councils.council c
      join programme.area a on a.id = c.area_id
      left join programme.area up on up.id = a.parent_id
     where ${where}
     order by ${order(filter)}
     limit ${size} offset ${offset}`.execute(ctx.db);
  const [first] = found.rows;
  if (first) return { rows: found.rows, total: first.total };
  // Past the last page there is no row to carry the total.
  return offset === 0
    ? { rows: [], total: 0 }
    : { rows: [], total: (await listCouncils(ctx, { ...filter, page: 1 })).total };
};
