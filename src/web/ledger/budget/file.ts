import {
  budgetPaperOf,
  budgetSheet,
  fieldWords,
  paperPdf,
  paperXlsx,
} from "../../../modules/community/ledger/index.ts";
import { file, missing, type Reply, xlsxType } from "../../reply.ts";
import { tableFile } from "../../table-file.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { sheetFor } from "../book-in.ts";
import { namesOf } from "../names-of.ts";
import { words } from "./text.ts";

/** 収支予算書 of the revision in the address. */
export const budgetPaperFile =
  (format: "pdf" | "xlsx") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t, url } = visit;
    const found = await sheetFor(visit);
    const revision = Number(url.searchParams.get("revision") ?? 0);
    const made = found && (await budgetPaperOf(ctx, found.book.id, { revision, locale: ctx.locale }));
    if (!made) return missing();
    const { content, paper } = made;
    const name = `${t(paper.title)}-${found.council}-${found.book.year}.${format}`;
    const printing = { locale: ctx.locale, demo: ctx.demo };
    if (format === "xlsx") return file(await paperXlsx(content, paper, printing), xlsxType, name);
    const pdf = await paperPdf(content, paper, printing);
    return file(pdf, "application/pdf", name, true);
  };

/** Planned beside posted and waiting, as a file. */
export const budgetFile =
  (format: "csv" | "xlsx") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t } = visit;
    const found = await sheetFor(visit);
    if (!found) return missing();
    const { chart, compared } = await budgetSheet(ctx, found.book.id);
    const names = namesOf(t, chart);
    const text = (header: string) => ({ header, kind: "text" as const });
    const integer = (header: string) => ({ header, kind: "integer" as const });
    return tableFile(format, {
      name: `${t(words.title)}-${found.council}-${found.book.year}`,
      sheet: t(words.title),
      columns: [
        text(t(fieldWords.category)),
        text(t(fieldWords.project)),
        integer(t(words.planned)),
        integer(t(words.posted)),
        integer(t(words.waiting)),
        integer(t(words.left)),
      ],
      rows: compared.map((row) => [
        names.account(row.account),
        names.project(row.project),
        row.planned,
        row.posted,
        row.waiting,
        row.left,
      ]),
    });
  };
