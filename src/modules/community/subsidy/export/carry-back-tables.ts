import type { Text, Translate } from "../../../../kernel/say.ts";
import type { CarryBack } from "../rules/carry-back.ts";
import { fieldWords } from "../text.ts";
import type { PaperTable } from "./tables.ts";
import { words } from "./words.ts";

const fundWords = ({ kind, name }: CarryBack["funds"][number]): Text => {
  switch (kind) {
    case "left":
      return words.leftInFund(name);
    case "unbooked":
      return words.unbooked;
    case "beyond":
      return words.beyond(name);
    case "instead":
      return words.instead;
  }
};

/** What is given back, by project: what was paid for it, what of that was used, and the rest. */
export const carryBackByProject = ({ projects, total }: CarryBack, t: Translate): PaperTable => ({
  columns: [
    { label: words.project },
    { label: words.paidFor, number: true },
    { label: words.usedFor, number: true },
    { label: fieldWords.toRepay, number: true },
  ],
  rows: projects.map(({ name, paid, used, back }) => [name, paid, used, back]),
  sum: [
    t(words.total),
    projects.reduce((sum, { paid }) => sum + paid, 0),
    projects.reduce((sum, { used }) => sum + used, 0),
    total,
  ],
});

/** The same by fund: what is left in it, and what was spent from it beyond what the subsidy comes to. */
export const carryBackByFund = ({ funds, total }: CarryBack, t: Translate): PaperTable => ({
  columns: [{ label: fieldWords.fund }, { label: fieldWords.toRepay, number: true }],
  rows: funds.map((one) => [t(fundWords(one)), one.amount]),
  sum: [t(words.total), total],
});
