import type { Locale } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { SheetColumn, Value } from "../../../../platform/documents/index.ts";
import { areaColumns } from "./columns.ts";
import { areaTree } from "./queries.ts";

/** All areas as a table that can be imported again. */
export const exportAreas = async (
  ctx: Ctx,
  locale: Locale,
): Promise<{ readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly Value[])[] }> => {
  const tree = await areaTree(ctx);
  const codes = new Map(tree.map((area) => [area.id, area.code]));
  return {
    columns: areaColumns.map(({ header }) => ({ header: header[locale], kind: "text" as const })),
    rows: tree.map((area) => [
      area.code,
      area.name,
      area.kana,
      area.level,
      area.parent_id === null ? null : (codes.get(area.parent_id) ?? null),
      area.is_sample ? "見本" : null,
    ]),
  };
};
