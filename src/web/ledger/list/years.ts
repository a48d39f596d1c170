import { bookYears } from "../../../modules/community/ledger/index.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { yearIn } from "../../year-in.ts";

/** The years of books with the next one, and the one that is shown. */
export const yearsFor = async (
  visit: ProgrammeVisit,
): Promise<{ readonly years: readonly number[]; readonly year: number }> => {
  const known = await bookYears(visit.ctx);
  const years = [...known, (known.at(-1) ?? 0) + 1];
  return { years, year: yearIn(visit, years, known) };
};
