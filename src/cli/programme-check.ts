import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { err, ok, type Result } from "../kernel/result.ts";
import { type Locale, say } from "../kernel/say.ts";
import { checkDefinition, mistakeLine } from "../modules/foundation/programme/index.ts";
import { terminalLocale } from "./print-text.ts";

const words = {
  command: say("事業の定義ファイルを確かめる", "check programme definition files"),
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

/** Prints `file:line:column message → mend` for every mistake; 0 when there is none, else 1. */
export const programmeCheck = async (
  files: readonly string[],
  print: (line: string) => void = console.log,
  locale: Locale = terminalLocale(),
): Promise<0 | 1> => {
  let code: 0 | 1 = 0;
  for (const file of files) {
    const read = await readDefinition(file, locale);
    if (!read.ok) code = 1;
    for (const line of read.ok ? [words.sound(file)[locale]] : read.error) print(line);
  }
  return code;
};

/** The text of a definition without mistakes, or the lines that tell its mistakes. */
export const readDefinition = async (
  file: string,
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
  const checked = checkDefinition(text, file);
  return checked.ok ? ok(text) : err(checked.error.issues.map((mistake) => mistakeLine(mistake, locale)));
};

/** `machisen programme check FILE…`; `programme` is the parent command. */
export const register = (programme: Command): void => {
  programme
    .command("check")
    .description(`${words.command.ja} — ${words.command.en}`)
    .argument("<files...>", "programmes/*.yaml")
    .action(async (files: string[]) => {
      process.exitCode = await programmeCheck(files);
    });
};
