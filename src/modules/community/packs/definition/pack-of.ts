import { plainDate } from "../../../../kernel/dates.ts";
import type { Pack, Share } from "../model.ts";
import { readShare } from "../read-share.ts";
import type { PackFile } from "./schema.ts";

/** The check has seen to it that exactly one of them is there. */
const shareOf = ({ percent, share }: PackFile["subsidies"][number]["rate"]): Share =>
  (share === undefined ? null : readShare(share)) ?? { numerator: percent ?? 0, denominator: 100 };

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
        ? { kind: "cost", share: shareOf(subsidy.rate) }
        : { kind: "subsidy", of: subsidy.rate.of, share: shareOf(subsidy.rate) },
    cap: subsidy.cap ?? null,
    capPerProject: subsidy.capPerProject ?? null,
    caps: subsidy.caps,
    deducted: subsidy.deducted,
    rounding: subsidy.rounding,
    daysBefore: subsidy.daysBefore,
    reportDays: subsidy.reportDays,
    projectReportDays: subsidy.projectReportDays ?? null,
    documents: subsidy.documents,
  })),
});
