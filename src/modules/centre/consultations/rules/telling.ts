import { bigrams, fold } from "../../../../kernel/japanese-text.ts";

const most = 120;

/** Hiragana alone are endings and particles; what a sentence is about stands in kanji, katakana, letters and digits. */
const stretches = /[\p{Script=Han}\p{Script=Katakana}ー々〆A-Za-z0-9]{2,}/gu;

/** The pairs of characters that tell what a question is about, as the search index holds them. */
export const telling = (question: string): string[] => {
  const found = question.slice(0, 4000).normalize("NFKC").match(stretches) ?? [];
  return [...new Set(found.flatMap((stretch) => bigrams(fold(stretch))))]
    .filter((gram) => [...gram].length === 2)
    .slice(0, most);
};
