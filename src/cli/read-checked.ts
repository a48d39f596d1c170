import { readFile } from "node:fs/promises";
import { err, ok, type Result } from "../kernel/result.ts";
import { type Locale, say } from "../kernel/say.ts";
import { type Mistake, mistakeLine } from "../modules/foundation/programme/index.ts";
import { terminalLocale } from "./print-text.ts";

const words = {
  sound: (file: string) => say(`${file} 誤りはありません`, `${file} no mistakes`),
  unreadable: (file: string) =>
    say(
      `${file}:1:1 ファイルを読めません → 場所と名前を確かめてください`,
      `${file}:1:1 the file can't be read → check its place and name`,
    ),
  notUtf8: (file: string) =>
    say(
      `${file}:1:1 文字コードが UTF-8 ではありません → UTF-8 で保存してください`,
      `${file}:1:1 the file is not UTF-8 → save it as UTF-8`,
    ),
};

/** Finds every mistake in the text of a definition file. */
export type Check = (
  text: string,
  fileName: string,
) => Result<unknown, { readonly issues: readonly Mistake[] }>;

/** The text of a definition file without mistakes, or the lines that tell its mistakes. */
export const readChecked = async (
  file: string,
  check: Check,
  locale: Locale = terminalLocale(),
): Promise<Result<string, readonly string[]>> => {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return err([words.unreadable(file)[locale]]);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return err([words.notUtf8(file)[locale]]);
  }
  const checked = check(text, file);
  return checked.ok ? ok(text) : err(checked.error.issues.map((mistake) => mistakeLine(mistake, locale)));
};

/** Prints `file:line:column message → mend` for every mistake; 0 when there is none, else 1. */
export const checkFiles = async (
  files: readonly string[],
  check: Check,
  print: (line: string) => void = console.log,
  locale: Locale = terminalLocale(),
): Promise<0 | 1> => {
  let code: 0 | 1 = 0;
  for (const file of files) {
    const read = await readChecked(file, check, locale);
    if (!read.ok) code = 1;
    for (const line of read.ok ? [words.sound(file)[locale]] : read.error) print(line);
  }
  return code;
};
