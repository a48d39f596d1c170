import { plainDate } from "../../../../kernel/dates.ts";
import type { Pack } from "../model.ts";
import type { PackFile } from "./schema.ts";

/**
 * The pack a file describes: what was left out is said outright. Keys always come in the same order, so the same
 * content has the same hash however the file was written.
 */
export const packOf = (file: PackFile): Pack => ({
  code: file.code,
  version: file.version,
  name: file.name,
  areas: file.areas,
  years: file.years,
  confirmed: file.confirmed,
  sources: file.sources.map(({ title, url, seen }) => ({
    title,
    url: url ?? null,
    seen: seen === undefined ? null : plainDate(seen),
  })),
  note: file.note,
  receipts: {
    food: file.receipts.food ?? null,
    asset: file.receipts.asset ?? null,
    cash: file.receipts.cash ?? null,
    empty: file.receipts.empty,
    nobody: file.receipts.nobody,
  },
  subsidies: file.subsidies.map((subsidy) => ({
    code: subsidy.code,
    name: subsidy.name,
    fund: subsidy.fund,
    fields: subsidy.fields,
    categories: subsidy.categories,
    excluded: subsidy.excluded,
    rate:
      subsidy.rate.of === undefined
        ? { kind: "cost", percent: subsidy.rate.percent }
        : { kind: "subsidy", of: subsidy.rate.of, percent: subsidy.rate.percent },
    cap: subsidy.cap ?? null,
    rounding: subsidy.rounding,
    daysBefore: subsidy.daysBefore,
    reportDays: subsidy.reportDays,
    documents: subsidy.documents,
  })),
});
