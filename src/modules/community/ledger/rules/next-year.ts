import { addMonths, monthOf, monthRange, type PlainDate, plainDate } from "../../../../kernel/dates.ts";
import type { Chart } from "../model.ts";

/** The same day a year later; 29 February becomes the month's last day. */
const yearLater = (day: PlainDate): PlainDate => {
  const month = addMonths(monthOf(day), 12);
  const same = `${month}-${day.slice(8, 10)}`;
  const { to } = monthRange(month);
  return same > to ? to : plainDate(same);
};

/**
 * What the next year's book can name. A project that was retired stays behind; accounts and funds may still hold money that is
 * carried over, and stay off the forms.
 */
export const nextYear = ({ accounts, funds, projects }: Chart) => ({
  accounts: accounts.map(({ kind, code, name, class: standing, countsAs, retired }) => ({
    kind,
    code,
    name,
    class: standing,
    countsAs: countsAs === code ? "" : countsAs,
    retired,
  })),
  funds: funds.map(({ kind, code, name, retired }) => ({ kind, code, name, retired })),
  projects: projects
    .filter(({ retired }) => !retired)
    .map(({ field, code, name, starts, ends }) => ({
      field,
      code,
      name,
      starts: yearLater(starts),
      ends: yearLater(ends),
    })),
});
