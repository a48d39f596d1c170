/** Splits what was written into sentences and finds the sentence that a comment belongs to. */

const ends = new Set("。！？");
const opens = new Set("「『（");
const closes = new Set("」』）");

/**
 * Sentences in the order they stand; joined they give the text back, letter by letter. A sentence ends with 。！？ or a
 * line break and takes the blanks behind it along. Inside of brackets only a line break ends it: 「…。」と聞いた is one.
 */
export const sentencesIn = (text: string): string[] => {
  const found: string[] = [];
  let [sentence, depth, ended] = ["", 0, false];
  for (const letter of text) {
    const blank = letter.trim() === "";
    if (ended && !blank && !ends.has(letter)) {
      found.push(sentence);
      [sentence, depth, ended] = ["", 0, false];
    }
    sentence += letter;
    if (opens.has(letter)) depth += 1;
    else if (closes.has(letter)) depth = Math.max(0, depth - 1);
    // A break before the first word belongs to the sentence that follows.
    if ((ends.has(letter) && depth === 0) || (letter === "\n" && sentence.trim() !== "")) ended = true;
  }
  return sentence === "" ? found : [...found, sentence];
};

/** A sentence as it was when somebody said something about it; position 0 is the first of its field. */
export type Anchor = { readonly sentence: string; readonly position: number };

const bare = (sentence: string): string => sentence.trim();

/** Where the sentence stands now: the same words, the nearest of them where they stand twice; null when nobody wrote it so any more. */
export const placeOf = (anchor: Anchor, sentences: readonly string[]): number | null => {
  let nearest: number | null = null;
  for (const [place, sentence] of sentences.entries()) {
    if (bare(sentence) !== bare(anchor.sentence)) continue;
    const distance = Math.abs(place - anchor.position);
    if (nearest === null || distance < Math.abs(nearest - anchor.position)) nearest = place;
  }
  return nearest;
};
