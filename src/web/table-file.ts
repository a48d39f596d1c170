import { type SheetColumn, type Value, writeLongCsv, writeXlsx } from "../platform/documents/index.ts";
import { file, missing, type Reply, xlsxType } from "./reply.ts";

type TableOut = {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Of the sheet in Excel; else the file's. */
  readonly sheet?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Value[])[];
};

/** A table as the file that the address asks for: `….csv` or `….xlsx`. */
export const tableFile = async (
  format: string,
  { name, sheet = name, columns, rows }: TableOut,
): Promise<Reply> => {
  if (format === "csv")
    return file(
      await writeLongCsv(
        columns.map(({ header }) => header),
        rows,
      ),
      "text/csv; charset=utf-8",
      `${name}.csv`,
    );
  if (format === "xlsx")
    return file(await writeXlsx([{ name: sheet, columns, rows }]), xlsxType, `${name}.xlsx`);
  return missing();
};
