import type { BookId, SlipId, WrittenKind } from "../../modules/community/ledger/index.ts";
import { routes } from "../routes.ts";

/** Names under which a book's forms keep their drafts. */
export const newSlipDraft = (book: BookId, kind: WrittenKind): string => `ledger-${book}-new-${kind}`;
/** Of a slip that is written anew because this one was taken back. */
export const anewDraft = (book: BookId, from: SlipId): string => `ledger-${book}-anew-${from}`;
export const slipDraft = (book: BookId, slip: SlipId): string => `ledger-${book}-slip-${slip}`;

export const budgetDraft = (book: BookId): string => `ledger-${book}-budget`;

type Found = {
  readonly book: number;
  readonly slip: number | null;
  readonly from: number | null;
  readonly kind: string | null;
  readonly budget: boolean;
};

/** The book and the form that such a draft belongs to; null = it is another draft. */
export const bookOfDraft = (form: string): Found | null => {
  const [, book, kind, slip, from, budget] =
    /^ledger-(\d+)-(?:new-(in|out|move|opening)|slip-(\d+)|anew-(\d+)|(budget))$/.exec(form) ?? [];
  return book
    ? {
        book: Number(book),
        slip: slip ? Number(slip) : null,
        from: from ? Number(from) : null,
        kind: kind ?? null,
        budget: budget !== undefined,
      }
    : null;
};

/** Where a draft of a book's form goes on. */
export const draftHref = (programme: string, { book, slip, from, kind, budget }: Found): string => {
  if (budget) return routes.editBudget(programme, book);
  if (from !== null) return routes.newSlip(programme, book, { from });
  return slip === null
    ? routes.newSlip(programme, book, { kind: kind ?? undefined })
    : routes.editSlip(programme, book, slip);
};
