import { jsxEscape, jsxTemplate } from "preact/jsx-runtime";
import { formatShortDate } from "../../../kernel/era.ts";
import type { Translate } from "../../../kernel/say.ts";
import { fieldWords, type ListedRecord, stateWords } from "../../../modules/centre/support/index.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import type { Names } from "../names.ts";
import { words } from "../text.ts";

/** What is said the same in every row, translated once. */
const frameOf = (t: Translate) => {
  const label = (key: keyof typeof fieldWords): string => safe(t(fieldWords[key]));
  return {
    cells: [
      `<tr><th scope="row" class="cell-head nowrap" data-label="${label("day")}"><a href="`,
      '">',
      `</a></th><td data-label="${label("councils")}">`,
      `</td><td data-label="${label("duty")}">`,
      `</td><td class="cell-text" data-label="${label("done")}">`,
      `</td><td class="nowrap" data-label="${label("how")}">`,
      `</td><td class="cell-number" data-label="${label("minutes")}">`,
      `</td><td class="nowrap" data-label="${label("worker")}">`,
      `</td><td class="nowrap" data-label="${label("state")}"><span class="record-state record-`,
      '">',
      "</span></td></tr>",
    ],
    states: {
      submitted: safe(t(stateWords.submitted)),
      returned: safe(t(stateWords.returned)),
      approved: safe(t(stateWords.approved)),
    },
  };
};

const safe = (text: string): string => String(jsxEscape(text));

const councilsOf = (t: Translate, names: Names, row: ListedRecord): string => {
  const [first, ...others] = row.councils;
  if (first === undefined) return "";
  return others.length === 0
    ? names.council(first)
    : `${names.council(first)} ${t(words.andOthers(others.length))}`;
};

/**
 * The rows of the record list, the most opened table of the product: one template per row instead of a component per
 * cell. Every value passes `safe`; the markup is that of parts/Table.
 */
export const RecordRows = ({
  visit,
  names,
  rows,
}: {
  visit: ProgrammeVisit;
  names: Names;
  rows: readonly ListedRecord[];
}) => {
  const { t, ctx, programme } = visit;
  const { cells, states } = frameOf(t);
  const days = new Map<string, string>();
  const dayOf = (day: ListedRecord["day"]): string => {
    const known = days.get(day);
    if (known !== undefined) return known;
    const said = `${day.slice(0, 4)}/${formatShortDate(day, ctx.locale)}`;
    const shown = safe(ctx.locale === "ja" ? said : `${formatShortDate(day, "en")} ${day.slice(0, 4)}`);
    days.set(day, shown);
    return shown;
  };
  return (
    <>
      {rows.map((row) =>
        jsxTemplate(
          cells,
          safe(routes.record(programme.code, row.id)),
          dayOf(row.day),
          safe(councilsOf(t, names, row)),
          safe(names.duty(row.duty)),
          safe(row.done),
          safe(names.how(row.how)),
          String(row.minutes),
          safe(names.person(row.worker)),
          row.state,
          states[row.state],
        ),
      )}
    </>
  );
};
