import { say } from "../../../kernel/say.ts";
import type { Column } from "../../../platform/documents/index.ts";
import type { CouncilTerms } from "./model.ts";

/** The columns of a council file, in the order in which they are exported: one day for each stage there is. */
export const councilColumns = (all: readonly CouncilTerms[]): Column<string>[] => {
  const stages = new Map(all.flatMap(({ stages }) => stages.map((stage) => [stage.code, stage] as const)));
  return [
    { key: "area", header: say("地域コード", "Area code"), required: true },
    // Written by the export for the reader's sake; the code decides.
    { key: "area_name", header: say("地域名", "Area") },
    { key: "name", header: say("協議会名", "Council"), aliases: ["名称"], required: true },
    { key: "kana", header: say("ふりがな", "Kana"), aliases: ["カナ"] },
    { key: "stage", header: say("段階", "Stage"), required: true },
    ...[...stages.values()].map(({ code, name }) => ({
      key: `dates.${code}`,
      header: say(`${name.ja}の日`, `Day: ${name.en}`),
      aliases: [`${name.ja}日`],
    })),
    { key: "fields", header: say("活動分野", "Fields") },
    { key: "committees", header: say("部会", "Committees") },
    { key: "members", header: say("構成団体", "Member organisations") },
    { key: "website", header: say("ホームページ", "Website") },
    { key: "note", header: say("備考", "Note") },
  ];
};

/** How several names stand in one cell. */
export const separator = "、";
export const namesIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[、,，;；\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ),
];
