import { sql } from "kysely";
import type { ProgrammeId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { StrandedEntry, StrandedId } from "./model.ts";

const entries = sql`
  select e.id, e.area_id as area, a.name as "areaName", e.person_id as person, coalesce(p.name, '') as "personName",
         e.submission_key as key, e.fields as entered, e.written_at as "writtenAt", e.received_at as "receivedAt",
         e.settled_at as "settledAt", coalesce(s.name, '') as "settledByName", e.record_id as record, e.note,
         coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', x.name, 'sha256', f.sha256, 'mediaType', f.media_type) order by f.id)
                     from support.stranded_file x join files.file f on f.id = x.file_id where x.entry_id = e.id), '[]') as files
    from support.stranded_entry e
    join programme.area a on a.id = e.area_id
    left join people.person p on p.id = e.person_id
    left join people.person s on s.id = e.settled_by`;

/** What waits where the actor reviews, the oldest first. */
export const listStranded = async (ctx: Ctx, programme: ProgrammeId): Promise<readonly StrandedEntry[]> =>
  (
    await sql<StrandedEntry>`${entries} where e.programme_id = ${programme} and e.settled_at is null
      order by e.received_at, e.id limit 500`.execute(ctx.db)
  ).rows;

export const findStranded = async (
  ctx: Ctx,
  programme: ProgrammeId,
  id: StrandedId,
): Promise<StrandedEntry | null> =>
  (await sql<StrandedEntry>`${entries} where e.programme_id = ${programme} and e.id = ${id}`.execute(ctx.db))
    .rows[0] ?? null;

export const countStranded = async (ctx: Ctx, programme: ProgrammeId): Promise<number> =>
  (
    await sql<{ n: number }>`
      select count(*)::int as n from support.stranded_entry where programme_id = ${programme} and settled_at is null`.execute(
      ctx.db,
    )
  ).rows[0]?.n ?? 0;

/** Says what became of it; part of taking over and setting aside. */
export const settle = async (
  ctx: Ctx,
  id: StrandedId,
  how: { readonly record: RecordId } | { readonly note: string },
): Promise<void> => {
  if (ctx.actor.kind !== "person") return;
  await ctx.db
    .updateTable("support.stranded_entry")
    .set({
      settled_at: ctx.now,
      settled_by: ctx.actor.id,
      ...("record" in how ? { record_id: how.record } : { note: how.note }),
    })
    .where("id", "=", id)
    .execute();
};
