import { sql } from "kysely";
import { type PlainDate, plainDate } from "../../../../kernel/dates.ts";
import type { AreaId, CentreId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

/** What a report covers: a reporting centre with its branches, or the whole programme. */
export type ReportScope = {
  readonly programme: ProgrammeId;
  readonly starts: PlainDate;
  readonly ends: PlainDate;
  readonly centre: {
    readonly id: CentreId;
    readonly code: string;
    readonly name: Text;
    readonly place: string | null;
    readonly area: AreaId;
    readonly reports: boolean;
  } | null;
  /** The centre itself and every branch below it. */
  readonly centres: readonly CentreId[];
  readonly codes: ReadonlyMap<CentreId, string>;
  /** Areas whose rights decide: the centre's, or those of all centres. */
  readonly areas: readonly AreaId[];
};

type CentreRow = {
  id: CentreId;
  parent_id: CentreId | null;
  code: string;
  name: Text;
  place: string | null;
  area_id: AreaId;
  reports: boolean;
};

/** @param code of the centre; null = the whole programme. Answers null where there is no such centre. */
export const findScope = async (
  ctx: Ctx,
  programme: ProgrammeId,
  code: string | null,
): Promise<ReportScope | null> => {
  const { rows } = await sql<CentreRow>`
    select c.id, c.parent_id, c.code, c.name, c.place, c.area_id, c.reports
      from programme.centre c
     where c.programme_id = ${programme} order by c.id`.execute(ctx.db);
  const found = await ctx.db
    .selectFrom("programme.programme")
    .select(["starts", "ends"])
    .where("id", "=", programme)
    .executeTakeFirst();
  if (!found) return null;
  const period = { starts: plainDate(found.starts), ends: plainDate(found.ends) };
  const codes = new Map(rows.map((row) => [row.id, row.code]));
  if (code === null) {
    const roots = rows.filter((row) => row.parent_id === null);
    const areas = [...new Set(roots.map((row) => row.area_id))];
    return { programme, ...period, centre: null, centres: rows.map((row) => row.id), codes, areas };
  }
  const centre = rows.find((row) => row.code === code);
  if (!centre) return null;
  const { id, name, place, area_id: area, reports } = centre;
  return {
    programme,
    ...period,
    centre: { id, code, name, place, area, reports },
    centres: withBranches(rows, id),
    codes,
    areas: [area],
  };
};

const withBranches = (rows: readonly CentreRow[], top: CentreId): CentreId[] => [
  top,
  ...rows.filter((row) => row.parent_id === top).flatMap((row) => withBranches(rows, row.id)),
];
