import { type BookStanding, bookStandings } from "../../../modules/community/ledger/index.ts";
import { pageIn } from "../../page-number.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { yearsFor } from "./years.ts";

export type BooksFilter = {
  /** The years that can be chosen. */
  readonly years: readonly number[];
  readonly year: number;
  /** Part of the council's name. */
  readonly name: string;
  readonly standing: BookStanding | null;
  readonly page: number;
  /** Something besides the year narrows the list. */
  readonly narrowed: boolean;
};

/** The conditions in the address; whatever can't be read is none. */
export const booksIn = async (visit: ProgrammeVisit): Promise<BooksFilter> => {
  const query = visit.url.searchParams;
  const name = (query.get("q") ?? "").normalize("NFKC").trim();
  const standing = bookStandings.find((one) => one === query.get("state")) ?? null;
  return {
    ...(await yearsFor(visit)),
    name,
    standing,
    page: pageIn(query.get("page")),
    narrowed: name !== "" || standing !== null,
  };
};
