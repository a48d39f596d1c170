import { type PlainMonth, parsePlainMonth } from "../../../kernel/dates.ts";
import { formatMonth } from "../../../kernel/era.ts";
import { monthsOf } from "../../../kernel/fiscal-year.ts";
import type { Book } from "../../../modules/community/ledger/index.ts";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Year = Pick<Book, "year">;

/** The last month that counts, as the address has it; a month of another year counts as none. */
export const untilIn = ({ url }: ProgrammeVisit, { year }: Year): PlainMonth | null => {
  const month = parsePlainMonth(url.searchParams.get("until") ?? "");
  return month.ok && monthsOf(year).includes(month.value) ? month.value : null;
};

/** Chooses it. */
export const UntilMonth = ({
  visit: { t, ctx },
  book,
  until,
  action,
}: {
  visit: ProgrammeVisit;
  book: Year;
  until: PlainMonth | null;
  action: string;
}) => (
  <FilterRow t={t} action={action}>
    <Field
      t={t}
      kind="select"
      name="until"
      label={words.until}
      value={until ?? ""}
      blank={words.wholeYear}
      mark={false}
      choices={monthsOf(book.year).map((month) => ({ value: month, label: formatMonth(month, ctx.locale) }))}
    />
  </FilterRow>
);
