import { bookYears } from "../../../modules/community/ledger/index.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { yearIn } from "../../year-in.ts";

/** The years of books, and the one that is shown. */
export const yearsFor = async (
  visit: ProgrammeVisit,
): Promise<{ readonly years: readonly number[]; readonly year: number }> => {
  const years = await bookYears(visit.ctx);
  return { years, year: yearIn(visit, years) };
};
