import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { ProgrammeId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { CommentId, StoryField } from "../model.ts";

/** A comment on one sentence, as the sentence stood when it was written. */
export type SentenceComment = {
  readonly id: CommentId;
  readonly field: StoryField;
  readonly sentence: string;
  readonly position: number;
  readonly note: string;
  readonly author: string;
  readonly at: Date;
  readonly settled: boolean;
  /** Who settled it and when; null while it is open. */
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
};

/** What was said about a record beside the verdicts, and how far the reader has said to have read it. */
export type Advice = {
  readonly comments: readonly SentenceComment[];
  readonly example: { readonly why: string; readonly by: string; readonly at: Date } | null;
  readonly read: { readonly upToComment: number; readonly upToReview: number };
};

const commentsOn = async (ctx: Ctx, record: RecordId): Promise<SentenceComment[]> =>
  (
    await sql<SentenceComment>`
      select c.id, c.field, c.sentence, c.position, c.note, coalesce(p.name, '') as author, c.at,
             coalesce(s.settled, false) as settled, case when s.settled then coalesce(w.name, '') end as "settledBy",
             case when s.settled then s.at end as "settledAt"
        from support.comment c
        left join people.person p on p.id = c.author_id
        left join lateral (select * from support.comment_settled s where s.comment_id = c.id order by s.id desc limit 1) s on true
        left join people.person w on w.id = s.person_id
       where c.record_id = ${record} order by c.id`.execute(ctx.db)
  ).rows;

export const adviceOn = async (ctx: Ctx, record: RecordId): Promise<Advice> => {
  const { rows } = await sql<{ example: Advice["example"]; read: Advice["read"] }>`
    select (select jsonb_build_object('why', e.why, 'by', coalesce(p.name, ''), 'at', e.marked_at)
              from support.example e left join people.person p on p.id = e.marked_by where e.record_id = ${record}) as example,
           (select jsonb_build_object('upToComment', coalesce(max(d.up_to_comment), 0), 'upToReview', coalesce(max(d.up_to_review), 0))
              from support.advice_read d where d.record_id = ${record} and d.person_id = app.actor_id()) as read`.execute(
    ctx.db,
  );
  const found = rows[0];
  return {
    comments: await commentsOn(ctx, record),
    example: found?.example ? { ...found.example, at: new Date(found.example.at) } : null,
    read: found?.read ?? { upToComment: 0, upToReview: 0 },
  };
};

export type UnreadAdvice = {
  readonly id: RecordId;
  readonly day: PlainDate;
  readonly done: string;
  /** How many comments and remarks nobody has read yet. */
  readonly notes: number;
  /** The latest of them. */
  readonly note: string;
  readonly at: Date;
};

/** Advice on the actor's records that the actor hasn't said to have read; what was returned is listed by itself. */
export const listUnreadAdvice = async (ctx: Ctx, programme: ProgrammeId): Promise<readonly UnreadAdvice[]> =>
  (
    await sql<UnreadAdvice>`
      with said as (
        select c.record_id, c.id as comment_id, 0 as review_id, c.note, c.at from support.comment c
         where c.programme_id = ${programme} and c.author_id is distinct from app.actor_id()
        union all
        select v.record_id, 0, v.id, v.note, v.at from support.review v
         where v.verdict <> 'returned' and v.note <> '' and v.reviewer_id is distinct from app.actor_id())
      select r.id, r.day, left(r.done, 60) as done, count(*)::int as notes, (array_agg(said.note order by said.at desc))[1] as note, max(said.at) as at
        from said join support.record r on r.id = said.record_id
       where r.programme_id = ${programme} and coalesce(r.keeper_id, r.worker_id) = app.actor_id()
         and not exists (select from support.advice_read d where d.record_id = r.id and d.person_id = app.actor_id()
                            and d.up_to_comment >= said.comment_id and d.up_to_review >= said.review_id)
       group by r.id order by max(said.at) desc, r.id limit 100`.execute(ctx.db)
  ).rows;
