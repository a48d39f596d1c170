import type { Translate } from "../../kernel/say.ts";

/** Several names in one line, with the comma of the page's language. */
export const listed = (t: Translate, names: readonly string[]): string =>
  names.join(t({ ja: "、", en: ", " }));

/** An aside behind a word, in the brackets of the page's language. */
export const aside = (t: Translate, words: string): string => t({ ja: `（${words}）`, en: ` (${words})` });
