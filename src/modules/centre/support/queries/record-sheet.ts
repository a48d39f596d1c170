import { sql } from "kysely";
import type { AreaId, CouncilId, PersonId, ProgrammeId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { SupportRecord, Verdict } from "../model.ts";
import { findRecord } from "../store.ts";
import { type Advice, adviceOn } from "./advice.ts";
import { type Attachment, listAttachments } from "./attachments.ts";

export type Share = { readonly council: CouncilId | null; readonly name: string; readonly minutes: number };
export type Review = {
  readonly id: number;
  readonly at: Date;
  readonly verdict: Verdict;
  readonly note: string;
  readonly reviewer: string;
};
/** One change of the record: column → before and after. */
export type Change = {
  readonly at: Date;
  readonly action: string;
  readonly who: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
};

export type RecordSheet = {
  readonly record: SupportRecord;
  readonly worker: string;
  readonly keeper: { readonly id: PersonId; readonly name: string } | null;
  readonly nextOwner: string | null;
  readonly centre: { readonly ja: string; readonly en: string };
  readonly areaName: string;
  readonly isExample: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly shares: readonly Share[];
  readonly reviews: readonly Review[];
  readonly attachments: readonly Attachment[];
  readonly advice: Advice;
  /** What the audit log lets the actor see of the record's changes, oldest first. */
  readonly history: readonly Change[];
};

type Around = Pick<
  RecordSheet,
  "worker" | "nextOwner" | "centre" | "areaName" | "isExample" | "createdAt" | "updatedAt"
> & {
  keeper_id: PersonId | null;
  keeper_name: string | null;
};

/** Everything about one record, or null when the actor may not see it, exactly as if it didn't exist. */
export const recordSheet = async (
  ctx: Ctx,
  programme: ProgrammeId,
  id: RecordId,
): Promise<RecordSheet | null> => {
  const record = await findRecord(ctx, programme, id);
  if (!record) return null;
  const around = await sql<Around>`
    select w.name as worker, k.id as keeper_id, k.name as keeper_name, o.name as "nextOwner", c.name as centre,
           a.name as "areaName", r.is_example as "isExample", r.created_at as "createdAt", r.updated_at as "updatedAt"
      from support.record r
      join programme.centre c on c.id = r.centre_id
      join programme.area a on a.id = r.area_id
      left join people.person w on w.id = r.worker_id
      left join people.person k on k.id = r.keeper_id
      left join people.person o on o.id = r.next_owner_id
     where r.id = ${id}`.execute(ctx.db);
  const [row] = around.rows;
  if (!row) return null;
  const { keeper_id, keeper_name, ...rest } = row;
  return {
    ...rest,
    record,
    worker: row.worker ?? "",
    keeper: keeper_id ? { id: keeper_id, name: keeper_name ?? "" } : null,
    shares: await sharesOf(ctx, id),
    reviews: await reviewsOf(ctx, id),
    attachments: await listAttachments(ctx, id),
    advice: await adviceOn(ctx, id),
    history: await historyOf(ctx, id),
  };
};

const sharesOf = async (ctx: Ctx, id: RecordId): Promise<Share[]> =>
  (
    await sql<Share>`
      select s.council_id as council, coalesce(c.name, a.name) as name, s.minutes
        from support.share s join programme.area a on a.id = s.area_id left join councils.council c on c.id = s.council_id
       where s.record_id = ${id} order by s.position`.execute(ctx.db)
  ).rows;

const reviewsOf = async (ctx: Ctx, id: RecordId): Promise<Review[]> =>
  (
    await sql<Review>`
      select v.id, v.at, v.verdict, v.note, coalesce(p.name, '') as reviewer
        from support.review v left join people.person p on p.id = v.reviewer_id
       where v.record_id = ${id} order by v.id`.execute(ctx.db)
  ).rows;

const historyOf = async (ctx: Ctx, id: RecordId): Promise<Change[]> =>
  (
    await sql<Change>`
      select e.at, e.action, p.name as who, e.detail
        from audit.event e left join people.person p on p.id = e.person_id
       where e.subject = 'support.record' and e.subject_id = ${String(id)} and e.action <> 'insert'
       order by e.id limit 200`.execute(ctx.db)
  ).rows;

/** The actor's last record, from which a new one takes its sensible defaults. */
export const lastOwnRecord = async (
  ctx: Ctx,
  programme: ProgrammeId,
): Promise<Pick<SupportRecord, "how" | "councils" | "area" | "duty" | "minutes"> | null> => {
  if (ctx.actor.kind !== "person") return null;
  const { rows } = await sql<{
    how: string;
    councils: CouncilId[];
    area: AreaId;
    duty: SupportRecord["duty"];
    minutes: number;
  }>`
    select how, council_ids as councils, area_id as area, duty_id as duty, minutes from support.record
     where worker_id = ${ctx.actor.id} and programme_id = ${programme}
     order by created_at desc, id desc limit 1`.execute(ctx.db);
  return rows[0] ?? null;
};
