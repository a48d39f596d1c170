import type { Locale } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { SheetColumn, Value } from "../../../../platform/documents/index.ts";
import { councilColumns, separator } from "../columns.ts";
import { allTerms } from "../terms.ts";
import { type CouncilFilter, type ListedCouncil, listCouncils } from "./list-councils.ts";

/** The councils of a list as a table that can be imported again. Contact points stay out: they are personal data. */
export const exportCouncils = async (
  ctx: Ctx,
  filter: CouncilFilter,
  locale: Locale,
): Promise<{ readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly Value[])[] }> => {
  const { page: _page, size: _size, ...whole } = filter;
  const { rows } = await listCouncils(ctx, whole);
  const all = await allTerms(ctx);
  const columns = councilColumns(all);
  const nameOf = (kind: "stages" | "fields", code: string) =>
    all.flatMap((terms) => terms[kind]).find((one) => one.code === code)?.name[locale] ?? code;
  const cellOf = (row: ListedCouncil, key: string): Value => {
    switch (key) {
      case "area":
        return row.area_code;
      case "area_name":
        return row.area_name;
      case "name":
      case "kana":
      case "website":
      case "note":
        return row[key];
      case "stage":
        return nameOf("stages", row.stage);
      case "fields":
        return row.fields.map((code) => nameOf("fields", code)).join(separator);
      case "committees":
      case "members":
        return row[key].join(separator);
      default:
        return row.stage_dates[key.replace(/^dates\./, "")] ?? null;
    }
  };
  return {
    columns: columns.map(({ key, header }) => ({
      header: header[locale],
      kind: key.startsWith("dates.") ? ("date" as const) : ("text" as const),
    })),
    rows: rows.map((row) => columns.map(({ key }) => cellOf(row, key))),
  };
};
