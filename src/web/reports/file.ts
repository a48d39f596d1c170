import { csvOf, fileName, jsonOf, reportToPrint, toPdf, xlsxOf } from "../../modules/centre/reports/index.ts";
import { file, missing, type Reply, xlsxType } from "../reply.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { reportIn } from "./address.ts";

const types = {
  pdf: "application/pdf",
  xlsx: xlsxType,
  csv: "text/csv; charset=utf-8",
  json: "application/json",
} as const;

/** The report as a file: the same content in four forms. */
export const reportFile = async (visit: ProgrammeVisit): Promise<Reply> => {
  const [centre = "", format = ""] = visit.param("file").split(".");
  const asked = reportIn({ ...visit, param: (name) => (name === "centre" ? centre : visit.param(name)) });
  if (!asked) return missing();
  const found = await reportToPrint(visit.ctx, asked);
  if (!found.ok) return missing();
  const { content } = found.value;
  const name = fileName(content, format);
  const { locale } = visit.ctx;
  switch (format) {
    case "pdf":
      return file(await toPdf(content, { ...found.value, locale }), types.pdf, name, true);
    case "xlsx":
      return file(await xlsxOf(content, locale), types.xlsx, name);
    case "csv":
      return file(csvOf(content, locale), types.csv, name);
    case "json":
      return file(jsonOf(content), types.json, name);
    default:
      return missing();
  }
};
