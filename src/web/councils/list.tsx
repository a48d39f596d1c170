import { exportCouncils, listCouncils } from "../../modules/foundation/councils/index.ts";
import { areasWith, definitionOf } from "../../modules/foundation/programme/index.ts";
import { pageIn } from "../page-number.ts";
import { missing, type Reply, view } from "../reply.ts";
import { tableFile } from "../table-file.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { CouncilListPage } from "./CouncilListPage.tsx";
import { filterIn } from "./filter.ts";
import { words } from "./text.ts";

const size = 50;

export const councilList = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, url, programme } = visit;
  if (!ctx.powers.has("council.read")) return missing();
  const filter = filterIn(url.searchParams);
  const page = pageIn(url.searchParams.get("page"));
  const { rows, total } = await listCouncils(ctx, { ...filter, page, size });
  const { council: terms } = await definitionOf(ctx, programme.id);
  const areas = (await areasWith(ctx, "council.read"))
    .filter(({ level }) => level !== terms.level)
    .map(({ id, path }) => ({ value: String(id), label: path.join(" › ") }));
  const refusal = ctx.powers.has("council.write") ? null : words.mayNotWrite;
  return view(
    { title: words.title, section: "councils", wide: true },
    <CouncilListPage {...{ visit, rows, total, page, size, filter, terms, areas, refusal }} />,
  );
};

export const councilsFile = async ({ ctx, t, url, param }: ProgrammeVisit): Promise<Reply> => {
  if (!ctx.powers.has("council.read")) return missing();
  const table = await exportCouncils(ctx, filterIn(url.searchParams), ctx.locale);
  return tableFile(param("file").split(".")[1] ?? "", { name: t(words.title), ...table });
};
