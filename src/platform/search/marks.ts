import { fold } from "../../kernel/japanese-text.ts";

/** A stretch of text, found or not; joined they are the text again. */
export type Stretch = { readonly text: string; readonly found: boolean };

type Folded = { readonly letters: string; readonly from: readonly number[] };

/** Folds letter by letter and remembers where each folded letter came from, since folding can shorten and lengthen. */
const foldInPlace = (text: string): Folded => {
  let letters = "";
  const from: number[] = [];
  let at = 0;
  for (const { segment } of segments(text)) {
    const folded = /^\s+$/u.test(segment) ? " " : fold(segment);
    for (let n = 0; n < folded.length; n++) from.push(at);
    letters += folded;
    at += segment.length;
  }
  from.push(at);
  return { letters, from };
};

// ｶﾞ is two characters and one letter; the sound mark belongs to what stands before it.
const segments = function* (text: string): Generator<{ segment: string }> {
  for (const match of text.matchAll(/\s+|.[\u3099\u309a\uff9e\uff9f]*/gsu)) yield { segment: match[0] };
};

const wordsOf = (query: string): string[] =>
  fold(query)
    .split(" ")
    .filter((word) => word !== "");

const spansOf = (text: string, query: string): (readonly [number, number])[] => {
  const { letters, from } = foldInPlace(text);
  const spans: (readonly [number, number])[] = [];
  for (const word of wordsOf(query))
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length)) {
      const last = from[at + word.length - 1] ?? 0;
      const end = from.slice(at + word.length).find((place) => place > last) ?? text.length;
      spans.push([from[at] ?? 0, end]);
    }
  return spans.sort((a, b) => a[0] - b[0]);
};

/** Marks the words of a query in a text, in whatever variant they are written there. */
export const mark = (text: string, query: string): Stretch[] => {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const [start, end] of spansOf(text, query)) {
    if (end <= at) continue;
    if (start > at) stretches.push({ text: text.slice(at, start), found: false });
    stretches.push({ text: text.slice(Math.max(at, start), end), found: true });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), found: false });
  return stretches;
};

/** A piece of a long text around the first find, marked. */
export const excerpt = (text: string, query: string, length = 120): Stretch[] => {
  const [first] = spansOf(text, query);
  const start = Math.max(0, (first?.[0] ?? 0) - Math.floor(length / 4));
  const letters = text.slice(start, start + length).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  const piece = mark(letters, query);
  return [
    ...(start > 0 ? [{ text: "…", found: false }] : []),
    ...piece,
    ...(start + length < text.length ? [{ text: "…", found: false }] : []),
  ];
};
