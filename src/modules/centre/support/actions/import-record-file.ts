import type { Issue, Outcome } from "../../../../kernel/problem.ts";
import { err, ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { placeIssues, readColumns, readTable } from "../../../../platform/documents/index.ts";
import { importRowOf, recordColumns } from "../imports/columns.ts";
import { importRecords, type RecordsImported } from "./import-records.ts";

/** Reads a CSV or Excel file of support records and brings them in; a mistake names the line and the heading in the file. */
export const importRecordFile = async (
  ctx: Ctx,
  file: { readonly bytes: Uint8Array; readonly name: string },
  dryRun: boolean,
): Promise<Outcome<RecordsImported>> => {
  const table = await readTable(file.bytes, file.name);
  if (!table.ok) return table;
  const rows = readColumns(table.value, recordColumns);
  if (!rows.ok) return rows;
  const done = await importRecords(ctx, { rows: rows.value.map(importRowOf), dryRun });
  const placed = (issues: readonly Issue[]) => placeIssues(issues, table.value.header, recordColumns);
  if (done.ok) return done.value.skipped ? ok({ ...done.value, skipped: placed(done.value.skipped) }) : done;
  return done.error.kind === "invalid" ? err({ kind: "invalid", issues: placed(done.error.issues) }) : done;
};
