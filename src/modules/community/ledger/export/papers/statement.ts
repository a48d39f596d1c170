import type { Translate } from "../../../../../kernel/say.ts";
import { isFinal, type StatementContent } from "../content.ts";
import type { Paper } from "../paper-table.ts";
import { tablesOf } from "../tables.ts";
import { words } from "../words.ts";

/** 収支決算書; while the year is under way, an interim one. */
export const statementPaper = (content: StatementContent, t: Translate): Paper => ({
  title: isFinal(content) ? words.statement : words.interim,
  tables: tablesOf(content, t),
});
