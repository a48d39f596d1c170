import type { Outcome } from "../../../../kernel/problem.ts";
import { err } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { placeIssues, readColumns, readTable } from "../../../../platform/documents/index.ts";
import { areaColumns } from "./columns.ts";
import { importAreas } from "./import-areas.ts";
import type { AreaPlan } from "./model.ts";

/** Reads a CSV or Excel file of areas and registers them; a mistake names the line and the heading in the file. */
export const importAreaFile = async (
  ctx: Ctx,
  file: { readonly bytes: Uint8Array; readonly name: string },
  dryRun: boolean,
): Promise<Outcome<AreaPlan>> => {
  const table = await readTable(file.bytes, file.name);
  if (!table.ok) return table;
  const rows = readColumns(table.value, areaColumns);
  if (!rows.ok) return rows;
  const lines = rows.value.map(({ line, cells }) => ({
    line,
    code: cells.code.normalize("NFKC").trim(),
    name: cells.name.trim(),
    kana: cells.kana.trim(),
    level: cells.level.trim(),
    parent: cells.parent.normalize("NFKC").trim(),
    sample: cells.sample.trim() !== "",
  }));
  const done = await importAreas(ctx, { lines, dryRun });
  if (done.ok || done.error.kind !== "invalid") return done;
  return err({ kind: "invalid", issues: placeIssues(done.error.issues, table.value.header, areaColumns) });
};
