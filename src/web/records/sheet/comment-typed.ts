import { randomUUID } from "node:crypto";
import { type StoryField, sentencesIn, storyFields } from "../../../modules/centre/support/index.ts";

/** A comment that is being written: about which sentence, and what was typed so far. */
export type CommentTyped = {
  readonly field: StoryField;
  readonly position: number;
  readonly sentence: string;
  readonly note: string;
  /** UUID of this form. */
  readonly key: string;
};

export const storyFieldIn = (text: string): StoryField | null =>
  storyFields.find((field) => field === text) ?? null;

/** The sentence that the address names (`comment=done-2`), with an empty box; null when there is none such. */
export const sentenceAsked = (
  record: Readonly<Record<StoryField, string>>,
  query: URLSearchParams,
): CommentTyped | null => {
  const [, name = "", place = ""] = /^([a-z]+)-(\d{1,4})$/.exec(query.get("comment") ?? "") ?? [];
  const field = storyFieldIn(name);
  if (field === null) return null;
  const position = Number(place);
  const sentence = sentencesIn(record[field])[position];
  return sentence?.trim() ? { field, position, sentence, note: "", key: randomUUID() } : null;
};
