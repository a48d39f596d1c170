import { say } from "../../../../kernel/say.ts";
import type { Column } from "../../../../platform/documents/index.ts";
import type { AreaColumn } from "./rules.ts";

/** The columns of an area file, in the order in which they are exported. */
export const areaColumns: readonly Column<AreaColumn | "sample">[] = [
  {
    key: "code",
    header: say("地域コード", "Area code"),
    aliases: ["全国地方公共団体コード"],
    required: true,
  },
  { key: "name", header: say("名称", "Name"), aliases: ["地域名"], required: true },
  { key: "kana", header: say("カナ", "Kana"), aliases: ["ふりがな", "名称_カナ"] },
  { key: "level", header: say("段階", "Level"), required: true },
  { key: "parent", header: say("親コード", "Parent code"), required: true },
  { key: "sample", header: say("見本", "Sample") },
];
