import { areaTree, exportAreas, levelNames } from "../../modules/foundation/programme/index.ts";
import { missing, type Reply, view } from "../reply.ts";
import { tableFile } from "../table-file.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { AreaTreePage } from "./AreaTreePage.tsx";
import { words } from "./text.ts";

export const areaTreePage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx } = visit;
  if (!ctx.powers.has("council.read")) return missing();
  return view(
    { title: words.title, section: "councils", wide: true, help: words.help },
    <AreaTreePage
      visit={visit}
      tree={await areaTree(ctx)}
      levels={await levelNames(ctx)}
      refusal={ctx.powers.has("area.write") ? null : words.mayNot}
    />,
  );
};

export const areasFile = async ({ ctx, t, param }: ProgrammeVisit): Promise<Reply> => {
  if (!ctx.powers.has("council.read")) return missing();
  const name = t(words.fileName);
  return tableFile(param("file").split(".")[1] ?? "", { name, ...(await exportAreas(ctx, ctx.locale)) });
};
