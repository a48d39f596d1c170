import { plainDate } from "../../../../kernel/dates.ts";
import { formatEra } from "../../../../kernel/era.ts";
import type { Translate } from "../../../../kernel/say.ts";
import { formatYen } from "../../../../kernel/yen.ts";
import type { ClaimContent } from "../content.ts";
import type { Paper } from "./paper-of.ts";
import type { PaperFact } from "./project-facts.ts";
import type { Cell } from "./tables.ts";
import { words } from "./words.ts";

/** 1,980 or △1,980 as accountants write it. */
const printed = (cell: Cell): string => (typeof cell === "string" ? cell : formatYen(cell));

/** 令和元年度; on a paper dated before the era of that name, 平成31年度: nobody knew the other name then. */
export const eraYear = ({ year, day }: Pick<ClaimContent, "year" | "day">): string => {
  const named = [`${year}-05-01`, day > `${year}-04-01` ? day : `${year}-04-01`].sort()[0] ?? day;
  return formatEra(plainDate(named)).replace(/年.*$/, "年度");
};

/** What the template sets in type of a paper or letter: every value a string. */
export const typeset = ({ title, opening, facts, sections }: Paper, t: Translate) => {
  const factOf = ({ label, value }: PaperFact) => ({
    label: t(label),
    number: typeof value === "number",
    value: typeof value === "number" ? t(words.yenOf(printed(value))) : value,
  });
  return {
    title: t(title),
    opening: t(opening),
    facts: facts.map(factOf),
    sections: sections.map((section) => ({
      title: t(section.title),
      parts: section.parts.map((part) => ({
        title: part.title,
        facts: part.facts.map(factOf),
        table: part.table && {
          columns: part.table.columns.map(({ label, number = false }) => ({ label: t(label), number })),
          rows: part.table.rows.map((row) => row.map(printed)),
          sum: part.table.sum.map(printed),
        },
      })),
    })),
  };
};
