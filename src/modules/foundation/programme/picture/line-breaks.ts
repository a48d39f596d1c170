import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
type Budoux = typeof import("budoux");
let loaded: ReturnType<Budoux["loadDefaultJapaneseParser"]> | undefined;

/** Loaded with the first picture: it brings a whole document model along, which no other page needs in memory. */
const phrases = () => {
  loaded ??= (require("budoux") as Budoux).loadDefaultJapaneseParser();
  return loaded;
};

/** Rough widths are enough: the picture leaves air around every word. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((width, sign) => width + (sign.charCodeAt(0) < 0x2000 ? 0.56 : 1) * size, 0);

/** Breaks a text into lines of a width: between words, and between phrases where Japanese breaks. */
export const breakLines = (text: string, size: number, width: number, most = 3): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text, size, width)) {
    if (line !== "" && widthOf(line + piece.trimEnd(), size) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += piece;
  }
  lines.push(line.trim());
  const shown = lines.filter((one) => one !== "");
  if (shown.length <= most) return shown;
  return [...shown.slice(0, most - 1), `${shown[most - 1] ?? ""}…`];
};

/** What is not broken: a phrase; where the line is too short for it, its parts of one script; then its signs. */
const piecesOf = (text: string, size: number, width: number): string[] => {
  const unlessFitting = (split: (piece: string) => string[]) => (piece: string) =>
    widthOf(piece, size) > width ? split(piece) : [piece];
  return (text.match(/[\u0021-\u1fff〜]+|\s+|[^\s\u0021-\u1fff〜]+/g) ?? [])
    .flatMap((run) => (run.charCodeAt(0) < 0x3000 ? [run] : phrases().parse(run)))
    .flatMap(unlessFitting((piece) => piece.match(scripts) ?? [piece]))
    .flatMap(unlessFitting((piece) => [...piece]));
};

const scripts = /[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|\p{Script=Han}+|./gu;
