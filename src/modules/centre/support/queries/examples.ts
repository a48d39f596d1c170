import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { CouncilId, DutyId, PersonId, ProgrammeId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

export type GoodExample = {
  readonly id: RecordId;
  readonly day: PlainDate;
  readonly worker: PersonId;
  readonly councils: readonly CouncilId[];
  readonly areaName: string;
  readonly duty: DutyId;
  readonly done: string;
  readonly why: string;
  readonly markedAt: Date;
};

export const examplesPageSize = 20;

/** Good examples where the actor reads records, the latest chosen first. */
export const listExamples = async (
  ctx: Ctx,
  programme: ProgrammeId,
  filter: { readonly duty?: DutyId | null; readonly page?: number },
): Promise<{ readonly rows: readonly GoodExample[]; readonly total: number }> => {
  const { rows } = await sql<GoodExample & { total: number }>`
    select r.id, r.day, r.worker_id as worker, r.council_ids as councils, a.name as "areaName", r.duty_id as duty, r.done, e.why,
           e.marked_at as "markedAt", count(*) over ()::int as total
      from support.example e
      join support.record r on r.id = e.record_id
      join programme.area a on a.id = r.area_id
     where e.programme_id = ${programme} and (${filter.duty ?? null}::int is null or r.duty_id = ${filter.duty ?? null}::int)
     order by e.marked_at desc, r.id desc
     limit ${sql.lit(examplesPageSize)} offset ${(Math.max(1, filter.page ?? 1) - 1) * examplesPageSize}`.execute(
    ctx.db,
  );
  return { rows, total: rows[0]?.total ?? 0 };
};
