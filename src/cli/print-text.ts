import type { Locale, Text } from "../kernel/say.ts";

/** The language of the terminal; Japanese unless it asks for English. */
export const terminalLocale = (): Locale =>
  /^en/i.test(process.env.LC_ALL ?? process.env.LANG ?? "") ? "en" : "ja";

export const printText = (text: Text): void => console.log(text[terminalLocale()]);
