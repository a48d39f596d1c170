import type { Command } from "commander";
import type { Locale } from "../../kernel/say.ts";
import { checkPack } from "../../modules/community/packs/index.ts";
import { checkFiles } from "../read-checked.ts";

/** Prints `file:line:column message → mend` for every mistake; 0 when there is none, else 1. */
export const packCheck = (
  files: readonly string[],
  print?: (line: string) => void,
  locale?: Locale,
): Promise<0 | 1> => checkFiles(files, checkPack, print, locale);

/** `machisen pack check FILE…`; `pack` is the parent command. */
export const register = (pack: Command): void => {
  pack
    .command("check")
    .description("区と年度の決まりのファイルを確かめる — check files of rule packs")
    .argument("<files...>", "rule-packs/*.yaml")
    .action(async (files: string[]) => {
      process.exitCode = await packCheck(files);
    });
};
