import type { Outcome } from "../../../../kernel/problem.ts";
import { err } from "../../../../kernel/result.ts";
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
  if (done.ok || done.error.kind !== "invalid") return done;
  const issues = placeIssues(done.error.issues, table.value.header, recordColumns);
  return err({ kind: "invalid", issues });
};
