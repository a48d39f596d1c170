import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { DutyId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Plan } from "../model.ts";

type Of = Pick<Plan, "programme" | "council">;

/** Those of the records that are of support to the council, as far as the actor may see them. */
export const recordsOfCouncil = async (
  ctx: Ctx,
  { programme, council }: Of,
  ids: readonly RecordId[],
): Promise<ReadonlySet<RecordId>> => {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: RecordId }>`
    select r.id from support.record r
     where r.id = any(${[...ids]}::int[]) and r.programme_id = ${programme} and ${council} = any(r.council_ids)`.execute(
    ctx.db,
  );
  return new Set(rows.map(({ id }) => id));
};

/** A record that may show where a council stands. */
export type EvidenceRecord = {
  readonly id: RecordId;
  readonly day: PlainDate;
  readonly duty: DutyId;
  readonly axis: string | null;
  readonly done: string;
};

/** The newest records of each axis, and those that are chosen already. */
export const evidenceFor = async (
  ctx: Ctx,
  { programme, council }: Of,
  chosen: readonly RecordId[],
  most: number,
): Promise<readonly EvidenceRecord[]> =>
  (
    await sql<EvidenceRecord>`
      select id, day, duty, axis, done from (
        select r.id, r.day, r.duty_id as duty, r.axis, left(r.done, 60) as done,
               row_number() over (partition by r.axis order by r.day desc, r.id desc) as place
          from support.share s join support.record r on r.id = s.record_id
         where s.council_id = ${council} and s.programme_id = ${programme} and s.day <= ${ctx.today}::date) newest
       where (axis is not null and place <= ${most}) or id = any(${[...chosen]}::int[])
       order by day desc, id desc`.execute(ctx.db)
  ).rows;

/** Records named as evidence, for whoever reads the plan; those they may not see are left out. */
export const evidenceNamed = async (
  ctx: Ctx,
  ids: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, Pick<EvidenceRecord, "day" | "done">>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: RecordId; day: PlainDate; done: string }>`
    select id, day, left(done, 60) as done from support.record where id = any(${[...ids]}::int[])`.execute(
    ctx.db,
  );
  return new Map(rows.map(({ id, day, done }) => [id, { day, done }]));
};
