import { sql } from "kysely";
import type { PersonId, RecordId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { CommentId, StoryField, SupportRecord } from "./model.ts";

/** All SQL that writes what advisor and worker say to each other about a record. */

export type NewComment = {
  readonly field: StoryField;
  readonly sentence: string;
  readonly position: number;
  readonly note: string;
  readonly author: PersonId;
  readonly key: string;
};

/** Adds a comment; the same form sent twice adds nothing. Answers whether it was added. */
export const insertComment = async (
  ctx: Ctx,
  record: SupportRecord,
  { author, key, ...comment }: NewComment,
): Promise<boolean> =>
  (
    await ctx.db
      .insertInto("support.comment")
      .values({
        ...comment,
        record_id: record.id,
        area_id: record.area,
        programme_id: record.programme,
        author_id: author,
        submission_key: key,
      })
      .onConflict((on) => on.column("submission_key").doNothing())
      .returning("id")
      .execute()
  ).length > 0;

/** Whether a comment of this record stands as settled; null when the record has no such comment. */
export const isSettled = async (
  ctx: Ctx,
  record: RecordId,
  comment: CommentId,
): Promise<{ readonly settled: boolean } | null> => {
  const { rows } = await sql<{ settled: boolean }>`
    select coalesce((select s.settled from support.comment_settled s where s.comment_id = c.id order by s.id desc limit 1), false) as settled
      from support.comment c where c.id = ${comment} and c.record_id = ${record}`.execute(ctx.db);
  return rows[0] ?? null;
};

export const insertSettled = (
  ctx: Ctx,
  record: SupportRecord,
  event: { readonly comment: CommentId; readonly settled: boolean; readonly person: PersonId },
) =>
  ctx.db
    .insertInto("support.comment_settled")
    .values({
      comment_id: event.comment,
      record_id: record.id,
      area_id: record.area,
      programme_id: record.programme,
      settled: event.settled,
      person_id: event.person,
    })
    .execute();

/** Answers whether it was no example before. */
export const insertExample = async (
  ctx: Ctx,
  record: SupportRecord,
  mark: { readonly by: PersonId; readonly why: string },
): Promise<boolean> =>
  (
    await ctx.db
      .insertInto("support.example")
      .values({
        record_id: record.id,
        area_id: record.area,
        programme_id: record.programme,
        marked_by: mark.by,
        why: mark.why,
      })
      .onConflict((on) => on.column("record_id").doNothing())
      .returning("record_id")
      .execute()
  ).length > 0;

/** Answers whether it was an example. */
export const deleteExample = async (ctx: Ctx, record: RecordId): Promise<boolean> =>
  (await ctx.db.deleteFrom("support.example").where("record_id", "=", record).executeTakeFirst())
    .numDeletedRows > 0n;

export const insertRead = (
  ctx: Ctx,
  record: SupportRecord,
  read: { readonly person: PersonId; readonly upToComment: number; readonly upToReview: number },
) =>
  ctx.db
    .insertInto("support.advice_read")
    .values({
      record_id: record.id,
      area_id: record.area,
      programme_id: record.programme,
      person_id: read.person,
      up_to_comment: read.upToComment,
      up_to_review: read.upToReview,
    })
    .execute();
