import type { PlainDate } from "../../../kernel/dates.ts";
import { invalid, type Outcome } from "../../../kernel/problem.ts";
import { ok } from "../../../kernel/result.ts";
import { typedDayOf } from "./rules/typed-day.ts";
import { fieldWords, longest, words } from "./text.ts";

/** What was typed about a place, category, fund or project. */
export type EnteredNamed = {
  readonly name: string;
  /** Of a project: its first and last day. */
  readonly starts?: string;
  readonly ends?: string;
  /** Of a category: code of the standard one it counts as; empty = other income or expenses. */
  readonly countsAs?: string;
};

export const unknownChoice = (path: string) => invalid({ path, message: words.unknownChoice });

/** @param taken what is named already in this part of the book */
export const readName = (entered: string, taken: readonly { readonly name: string }[]): Outcome<string> => {
  const name = entered.trim();
  if (name === "") return invalid({ path: "name", message: words.required(fieldWords.name) });
  if (name.length > longest.name) return invalid({ path: "name", message: words.tooLong(longest.name) });
  return taken.some((one) => one.name === name)
    ? invalid({ path: "name", message: words.codeTaken })
    : ok(name);
};

export type Period = { readonly starts: PlainDate; readonly ends: PlainDate };

/** @param year of the book, which may be left out of a day */
export const readPeriod = (entered: Pick<EnteredNamed, "starts" | "ends">, year: number): Outcome<Period> => {
  const [starts, ends] = [typedDayOf(entered.starts ?? "", year), typedDayOf(entered.ends ?? "", year)];
  if (!starts.ok) return invalid({ path: "starts", message: starts.error });
  if (!ends.ok) return invalid({ path: "ends", message: ends.error });
  return ends.value < starts.value
    ? invalid({ path: "ends", message: words.endsBeforeStart })
    : ok({ starts: starts.value, ends: ends.value });
};
