import type { Translate } from "../../kernel/say.ts";
import { Field } from "./Field.tsx";
import { words } from "./text.ts";

/** Which fiscal year a list shows; one is always chosen. */
export const YearField = ({
  t,
  years,
  year,
}: {
  readonly t: Translate;
  readonly years: readonly number[];
  readonly year: number;
}) => (
  <Field
    t={t}
    kind="select"
    name="year"
    label={words.year}
    value={year}
    mark={false}
    blank={null}
    choices={years.map((one) => ({ value: String(one), label: t(words.yearName(one)) }))}
  />
);
