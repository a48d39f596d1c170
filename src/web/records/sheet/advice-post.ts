import { parseId } from "../../../kernel/ids.ts";
import {
  type CommentId,
  commentSentence,
  markExample,
  noteAdviceRead,
  settleComment,
} from "../../../modules/centre/support/index.ts";
import { again } from "../../again.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { commentAnchor, sentenceId } from "./arrange-comments.ts";
import { storyFieldIn } from "./comment-typed.ts";
import { recordIn, showSheet } from "./sheet.tsx";

/** The place of a sentence on a page; nothing else fits the column that keeps it. */
const placeIn = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);
const countIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

/** The sentence of the form, or another one that was chosen because the first was rewritten. */
const targetIn = (form: FormVisit["form"]): { position: string; sentence: string } => {
  const [, position, sentence] = /^(\d+):(.+)$/s.exec(form.get("target")) ?? [];
  return position && sentence
    ? { position, sentence }
    : { position: form.get("position"), sentence: form.get("sentence") };
};

export const commentPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const id = recordIn(visit);
  const field = storyFieldIn(form.get("field"));
  const target = targetIn(form);
  const position = placeIn(target.position);
  if (id === null || field === null || position === null) return missing();
  const typed = {
    field,
    position,
    sentence: target.sentence,
    note: form.get("comment"),
    key: form.get("key"),
  };
  const done = await commentSentence(ctx, { id, ...typed });
  if (!done.ok) return again(done.error, (trouble, status) => showSheet(visit, { trouble, typed, status }));
  return redirect(`${routes.record(programme.code, id)}#${sentenceId(field, position)}`, {
    text: words.commentSaved,
  });
};

export const settlePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, param, programme } = visit;
  const id = recordIn(visit);
  const comment = parseId<CommentId>(param("comment"));
  if (id === null || comment === null) return missing();
  // Undo posts nothing but the address.
  const settled = form.get("settled") === "yes";
  const done = await settleComment(ctx, { id, comment, settled });
  if (!done.ok) return again(done.error, (trouble, status) => showSheet(visit, { trouble, status }));
  return redirect(`${routes.record(programme.code, id)}#${commentAnchor(comment)}`, {
    text: settled ? words.settled : words.unsettled,
    ...(settled ? { undo: routes.settleComment(programme.code, id, comment) } : {}),
  });
};

export const examplePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const id = recordIn(visit);
  if (id === null) return missing();
  const good = form.get("good") === "yes";
  const why = form.get("why");
  const done = await markExample(ctx, { id, good, why });
  if (!done.ok) return again(done.error, (trouble, status) => showSheet(visit, { trouble, why, status }));
  return redirect(routes.record(programme.code, id), {
    text: good ? words.exampleMarked : words.exampleUnmarked,
    ...(good ? { undo: routes.markExample(programme.code, id) } : {}),
  });
};

export const adviceReadPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const id = recordIn(visit);
  if (id === null) return missing();
  const upToComment = countIn(form.get("upToComment"));
  const upToReview = countIn(form.get("upToReview"));
  const done = await noteAdviceRead(ctx, { id, upToComment, upToReview });
  if (!done.ok) return again(done.error, (trouble, status) => showSheet(visit, { trouble, status }));
  return redirect(routes.record(programme.code, id), { text: words.adviceNoted });
};
