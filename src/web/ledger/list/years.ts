import { fiscalYearOf } from "../../../kernel/dates.ts";
import { bookYears } from "../../../modules/community/ledger/index.ts";
import type { ProgrammeVisit } from "../../visit.ts";

/** The years of books and the one that is asked for: the one in the address, else today's or the nearest. */
export const yearsFor = async ({
  ctx,
  url,
}: ProgrammeVisit): Promise<{ readonly years: readonly number[]; readonly year: number }> => {
  const known = await bookYears(ctx);
  const years = [...known, (known.at(-1) ?? 0) + 1];
  const asked = Number(url.searchParams.get("year"));
  const now = fiscalYearOf(ctx.today);
  const last = known.at(-1) ?? now;
  return { years, year: years.includes(asked) ? asked : Math.min(Math.max(now, years[0] ?? now), last) };
};
