import type { FullEntry } from "../queries/journal-entries.ts";
import { headOf, type PublicEntry } from "../rules/chain.ts";
import type { StatementContent } from "./content.ts";

/** What anyone needs to compute a book's links: nothing of it is private. */
export type ChainJson = {
  readonly council: number;
  readonly name: string;
  readonly year: number;
  readonly head: string;
  readonly entries: readonly PublicEntry[];
};

/** A book's entries without what is private of them; throws where their links don't lead to the book's mark. */
export const chainJson = (
  facts: Pick<StatementContent, "council" | "year" | "head">,
  entries: readonly FullEntry[],
): ChainJson => {
  const chain = {
    council: facts.council.id,
    name: facts.council.name,
    year: facts.year,
    head: facts.head,
    entries: entries.map(({ no, day, kind, voucher, reverses, amount, lines, sealed }) => ({
      no,
      day,
      kind,
      voucher,
      reverses,
      amount,
      lines: lines.map((line) => [line.account, line.fund, line.project, line.amount] as const),
      sealed,
    })),
  };
  if (headOf(chain) !== facts.head) throw new Error(`the book's links don't lead to its mark ${facts.head}`);
  return chain;
};
