import type { Issue } from "../../../../kernel/problem.ts";
import type { Locale, Text } from "../../../../kernel/say.ts";

/** One mistake in a definition file: an issue that knows its file, its exact place, and the mend. */
export type Mistake = Issue & {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly mend: Text;
};

/** What is wrong and what to do about it, before it has a place. */
export type Finding = { readonly message: Text; readonly mend: Text };

/** The line a terminal or an editor's problem matcher reads. */
export const mistakeLine = (mistake: Mistake, locale: Locale): string =>
  `${mistake.file}:${mistake.line}:${mistake.column} ${mistake.message[locale]} → ${mistake.mend[locale]}`;

export const inReadingOrder = (mistakes: readonly Mistake[]): Mistake[] =>
  mistakes.toSorted((one, other) => one.line - other.line || one.column - other.column);
