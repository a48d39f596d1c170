import type { BookId, SlipId, WrittenKind } from "../../modules/community/ledger/index.ts";

/** Names under which a book's forms keep their drafts. */
export const newSlipDraft = (book: BookId, kind: WrittenKind): string => `ledger-${book}-new-${kind}`;
export const slipDraft = (book: BookId, slip: SlipId): string => `ledger-${book}-slip-${slip}`;

type Found = { readonly book: number; readonly slip: number | null; readonly kind: string | null };

/** The book and the form that such a draft belongs to; null = it is another draft. */
export const bookOfDraft = (form: string): Found | null => {
  const [, book, kind, slip] = /^ledger-(\d+)-(?:new-(in|out|move|opening)|slip-(\d+))$/.exec(form) ?? [];
  return book ? { book: Number(book), slip: slip ? Number(slip) : null, kind: kind ?? null } : null;
};
