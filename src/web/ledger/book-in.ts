import { parseId } from "../../kernel/ids.ts";
import { type BookId, type BookSheet, bookSheet, type SlipId } from "../../modules/community/ledger/index.ts";
import type { Crumb } from "../reply.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Params = Pick<ProgrammeVisit, "param">;

export const bookIn = ({ param }: Params): BookId | null => parseId<BookId>(param("book"));
export const slipIn = ({ param }: Params): SlipId | null => parseId<SlipId>(param("slip"));

/** The book in the address, if the reader may see it. */
export const sheetFor = async (visit: ProgrammeVisit): Promise<BookSheet | null> => {
  const id = bookIn(visit);
  return id === null ? null : bookSheet(visit.ctx, id);
};

/** The way to a page of a book. */
export const crumbsTo = (
  { programme }: ProgrammeVisit,
  { book, council }: Pick<BookSheet, "book" | "council">,
): Crumb[] => [
  { text: words.title, href: routes.ledger(programme.code, { year: book.year }) },
  { text: words.one(council, book.year), href: routes.book(programme.code, book.id) },
];
