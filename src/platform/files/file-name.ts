import { words } from "./text.ts";

const longest = 120;

/**
 * What a file is called on the screen. It is a label and nothing else: no path is ever made of it. Folders, control
 * characters and marks that turn the reading direction (a way to hide an ending) are taken out.
 */
export const labelOf = (given: string): string => {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "").trim();
  const label = plain.replace(/^\.+/, "").trim();
  if (label === "") return words.unnamed.ja;
  if ([...label].length <= longest) return label;
  const ending = /\.[^.]{1,8}$/.exec(label)?.[0] ?? "";
  return [...label].slice(0, longest - ending.length).join("") + ending;
};
