import type { Command } from "commander";
import { say } from "../../kernel/say.ts";
import { type ListedPack, listPacks } from "../../modules/community/packs/index.ts";
import type { Database } from "../../platform/database/pool.ts";
import { runAs } from "../../platform/database/run-as.ts";
import { printText } from "../print-text.ts";
import { withDatabase } from "../with-database.ts";

const line = ({ code, version, name, areas, years, confirmed }: ListedPack) => {
  const place = areas.join(",") || "*";
  const when = years.join(",") || "*";
  return say(
    `${code}\t第${version}版\t${place}\t${when}\t${confirmed ? "確認済み" : "未確認"}\t${name.ja}`,
    `${code}\t${version}\t${place}\t${when}\t${confirmed ? "confirmed" : "not confirmed"}\t${name.en}`,
  );
};

/** Prints every version that was loaded: code, version, areas, years (`*` = every), whether it is confirmed, name. */
export const packList = async (database: Database): Promise<number> => {
  const found = await runAs(database, { who: { kind: "system" }, mode: "read", origin: "cli" }, listPacks);
  if (found.length === 0)
    printText(
      say(
        "まだ決まりがありません。machisen pack load FILE で読み込んでください。",
        "No rule pack yet. Load one with: machisen pack load FILE",
      ),
    );
  for (const pack of found) printText(line(pack));
  return 0;
};

/** `machisen pack list` */
export const register = (pack: Command): void => {
  pack
    .command("list")
    .description("読み込まれている区と年度の決まり — the rule packs that are loaded")
    .action(() => withDatabase(packList));
};
