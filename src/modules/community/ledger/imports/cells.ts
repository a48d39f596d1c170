import type { PlainDate } from "../../../../kernel/dates.ts";
import { err, ok, type Result } from "../../../../kernel/result.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Yen } from "../model.ts";
import { readYen } from "../rules/read-yen.ts";
import { typedDay } from "../rules/typed-day.ts";
import { words as ledgerWords } from "../text.ts";
import { words } from "./text.ts";

/** A day in a cell; @param near some day of the year that the table is about */
export const dayIn = (cell: string, near: PlainDate): Result<PlainDate, Text> =>
  cell.trim() === "" ? err(words.noDay) : typedDay(cell, near);

const isFormula = (cell: string): boolean => /^[=＝][^\d\s]/.test(cell.trim());
// Some banks write what isn't there as a dash, a nought or stars.
const isNothing = (cell: string): boolean =>
  /^(?:[-－ー―*＊]*|[¥￥\\]?[0０](?:[.．][0０]+)?円?)$/.test(cell.trim());
/** ="1,234" is how some programs keep Excel from guessing; Excel's own refusals begin with #. */
const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^="(.*)"$/, "$1")
    .replace(/^\((.*)\)$/, "-$1");

/** An amount in a cell: null where there is none; zero counts as none. */
export const yenIn = (cell: string): Result<Yen | null, Text> => {
  const typed = bare(cell);
  if (isNothing(typed)) return ok(null);
  if (isFormula(typed)) return err(words.formula(typed));
  const read = readYen(typed, ledgerWords.noNegativeSlip);
  return read.ok ? ok(read.value) : err(read.why);
};

/** A balance in a cell, which may be nothing or less than nothing; null where there is none. */
export const balanceIn = (cell: string): Result<Yen | null, Text> => {
  const typed = bare(cell);
  if (typed === "") return ok(null);
  if (isFormula(typed)) return err(words.formula(typed));
  if (isNothing(typed)) return ok(0);
  const minus = /^[¥￥\\]?[-−－△▲][¥￥\\]?/.exec(typed)?.[0] ?? "";
  const read = readYen(typed.slice(minus.length));
  return read.ok ? ok(minus === "" ? read.value : -read.value) : err(read.why);
};
