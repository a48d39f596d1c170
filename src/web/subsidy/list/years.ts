import { fiscalYearOf } from "../../../kernel/dates.ts";
import { bookYears } from "../../../modules/community/ledger/index.ts";
import type { ProgrammeVisit } from "../../visit.ts";

/** The years of books, and the one that is asked for: the one in the address, else today's or the nearest. */
export const yearsFor = async ({
  ctx,
  url,
}: ProgrammeVisit): Promise<{ readonly years: readonly number[]; readonly year: number }> => {
  const years = await bookYears(ctx);
  const asked = Number(url.searchParams.get("year"));
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const now = Math.min(last, Math.max(first, fiscalYearOf(ctx.today)));
  return { years, year: years.includes(asked) ? asked : now };
};
