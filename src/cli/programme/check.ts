import type { Command } from "commander";
import type { Locale } from "../../kernel/say.ts";
import { checkDefinition } from "../../modules/foundation/programme/index.ts";
import { checkFiles } from "../read-checked.ts";

/** Prints `file:line:column message → mend` for every mistake; 0 when there is none, else 1. */
export const programmeCheck = (
  files: readonly string[],
  print?: (line: string) => void,
  locale?: Locale,
): Promise<0 | 1> => checkFiles(files, checkDefinition, print, locale);

/** `machisen programme check FILE…`; `programme` is the parent command. */
export const register = (programme: Command): void => {
  programme
    .command("check")
    .description("事業の定義ファイルを確かめる — check programme definition files")
    .argument("<files...>", "programmes/*.yaml")
    .action(async (files: string[]) => {
      process.exitCode = await programmeCheck(files);
    });
};
