import {
  placeOf,
  type SentenceComment,
  type StoryField,
  sentencesIn,
} from "../../../modules/centre/support/index.ts";

/** A comment with its number on the page. */
export type Numbered = SentenceComment & { readonly number: number };

export type StoryLine = {
  readonly sentence: string;
  readonly position: number;
  readonly comments: readonly Numbered[];
};

export type StoryPart = {
  readonly field: StoryField;
  readonly lines: readonly StoryLine[];
  /** Comments on what nobody wrote so any more. */
  readonly earlier: readonly Numbered[];
};

const inOrder = (field: StoryField, text: string, comments: readonly SentenceComment[]) => {
  const sentences = sentencesIn(text);
  const placed = comments
    .filter((comment) => comment.field === field)
    .map((comment) => ({ comment, place: placeOf(comment, sentences) }));
  return { field, sentences, placed };
};

/** Each field in its sentences, each comment at the sentence it belongs to; numbered as they are read. */
export const arrangeComments = (
  record: Readonly<Record<StoryField, string>>,
  comments: readonly SentenceComment[],
): readonly StoryPart[] => {
  let number = 0;
  const next = (comment: SentenceComment): Numbered => {
    number += 1;
    return { ...comment, number };
  };
  return (["asked", "done", "outcome"] as const).map((name) => {
    const { field, sentences, placed } = inOrder(name, record[name], comments);
    const at = (wanted: number | null) =>
      placed.filter(({ place }) => place === wanted).map(({ comment }) => next(comment));
    const lines = sentences.map((sentence, position) => ({ sentence, position, comments: at(position) }));
    return { field, lines, earlier: at(null) };
  });
};

export const sentenceId = (field: StoryField, position: number): string => `s-${field}-${position}`;
export const commentAnchor = (id: number): string => `comment-${id}`;
