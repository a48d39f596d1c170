import { sql } from "kysely";
import { plainDate } from "../../../kernel/dates.ts";
import type { AreaId, CouncilId, PersonId, ProgrammeId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { definitionOf } from "../../foundation/programme/index.ts";
import type { Ground } from "./model.ts";

/** What an entry of this programme is checked against. */
export const groundFor = async (ctx: Ctx, programme: ProgrammeId): Promise<Ground> => {
  const { period } = await definitionOf(ctx, programme);
  const { rows } = await sql<{ councils: [CouncilId, AreaId][]; staff: PersonId[] }>`
    select (select coalesce(jsonb_agg(jsonb_build_array(id, area_id)), '[]') from councils.council) as councils,
           (select coalesce(jsonb_agg(distinct person_id), '[]')
              from people.appointment where programme_id = ${programme} and centre_id is not null) as staff`.execute(
    ctx.db,
  );
  const found = rows[0] ?? { councils: [], staff: [] };
  return {
    period: { from: plainDate(period.from), to: plainDate(period.to) },
    councils: new Map(found.councils),
    writable: (await ctx.rights()).areas("calendar.write"),
    staff: new Set(found.staff),
  };
};
