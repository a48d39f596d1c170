import type { Translate } from "../../kernel/say.ts";
import { notInCp932, toCp932 } from "./cp932.ts";
import { words } from "./text.ts";
import { csvText } from "./write-csv.ts";

/** 〓, the geta: what Japanese printers set where a letter is missing. */
const geta = "〓";
/** A note names this many; the rest is counted. */
const mostNamed = 30;

const letters = new Intl.Segmenter("ja", { granularity: "grapheme" });

/**
 * A CSV text for systems that only read Shift_JIS (CP932). A letter that can't be written becomes a 〓, never a `?`, and a last
 * line says which ones and how often. That line also keeps the file from being read in again with letters lost.
 */
export const writeCsvCp932 = (csv: string, t: Translate): Uint8Array<ArrayBuffer> => {
  const text = csv.replace(/^\ufeff/, "");
  if (notInCp932(text).length === 0) return toCp932(text);
  const replaced = new Map<string, number>();
  const inReach = (letter: string): string => {
    if (notInCp932(letter).length === 0) return letter;
    // か and a separate ゛ can be written as one が.
    const whole = letter.normalize("NFC");
    if (notInCp932(whole).length === 0) return whole;
    replaced.set(letter, (replaced.get(letter) ?? 0) + 1);
    return geta;
  };
  // Most lines of a large file have nothing to replace; only the others are taken apart.
  const lines = text
    .split("\n")
    .map((line) =>
      notInCp932(line).length === 0
        ? line
        : Array.from(letters.segment(line), ({ segment }) => inReach(segment)).join(""),
    );
  if (replaced.size === 0) return toCp932(lines.join("\n"));
  const named = [...replaced].slice(0, mostNamed).map(([letter, times]) => ({ code: codeOf(letter), times }));
  const note = words.replacedInCp932(geta, named, replaced.size - named.length);
  return toCp932(lines.join("\n") + csvText([t(note)], []));
};

/** The letter itself can't be written here, so its number stands for it. */
const codeOf = (letter: string): string =>
  Array.from(
    letter,
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  ).join("+");
