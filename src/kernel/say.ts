/** The languages every word of the product exists in. Japanese is written first. */
export type Locale = "ja" | "en";

/** One thing said in both languages, kept side by side so that neither is forgotten. */
export type Text = { readonly ja: string; readonly en: string };

export const say = (ja: string, en: string): Text => ({ ja, en });

/** A translator for one reader: `t(words.title)`. */
export type Translate = (text: Text) => string;
export const translator =
  (locale: Locale): Translate =>
  (text) =>
    text[locale];
