import type { RecordId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { insertComment } from "../coaching.ts";
import { readNote, readSubmissionKey } from "../input.ts";
import type { StoryField } from "../model.ts";
import { mayComment } from "../policy.ts";
import { placeOf, sentencesIn } from "../rules/sentences.ts";
import * as store from "../store.ts";
import { tellOwner } from "../tell-owner.ts";
import { words } from "../text.ts";

/**
 * Says something about one sentence of a record. The record's state stays.
 * @param input.sentence as it was read: when it has moved the comment follows it, when it is gone it is a conflict
 * @param input.key UUID of the form: sent twice, it makes one comment
 */
export const commentSentence = async (
  ctx: Ctx,
  input: {
    readonly id: RecordId;
    readonly field: StoryField;
    readonly sentence: string;
    readonly position: number;
    readonly note: string;
    readonly key: string;
  },
): Promise<Outcome<null>> => {
  const { actor, programme } = ctx;
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  const record = programme && (await store.findRecord(ctx, programme.id, input.id, true));
  if (!record) return notFound();
  const refusal = mayComment(await ctx.rights(), record);
  if (refusal) return forbidden(refusal);
  const key = readSubmissionKey(input.key);
  if (key === null) return conflict(words.formIncomplete);
  const note = readNote(input.note);
  if (!note.ok) return invalid({ path: "comment", message: note.error });
  if (note.value === "") return invalid({ path: "comment", message: words.noteNeeded });
  const sentences = sentencesIn(record[input.field]);
  const position = placeOf(input, sentences);
  const sentence = sentences[position ?? -1]?.trim();
  if (position === null || !sentence) return conflict(words.sentenceGone);
  const comment = { field: input.field, sentence, position, note: note.value, author: actor.id, key };
  if (await insertComment(ctx, record, comment)) await tellOwner(ctx, record, "commented");
  return ok(null);
};
