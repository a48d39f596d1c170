import { err, type Result } from "./result.ts";
import type { Text } from "./say.ts";

/** One mistake in what was entered: where it stands and how to mend it. */
export type Issue = {
  /** Name of the form field, CSV column or definition key, e.g. `minutes` or `posts.2.code`. */
  readonly path: string;
  readonly message: Text;
  /** 1-based row of a table or line of a file, where there is one. */
  readonly line?: number;
  /** 1-based column in that line. */
  readonly column?: number;
};

/** Every expected way in which a wish is not granted; one place turns each into a screen or an exit code. */
export type Problem =
  | { readonly kind: "invalid"; readonly issues: readonly Issue[] }
  | { readonly kind: "forbidden"; readonly reason: Text }
  | { readonly kind: "not-found" }
  | { readonly kind: "conflict"; readonly message: Text };

/** What an action answers. */
export type Outcome<T> = Result<T, Problem>;

export const invalid = (...issues: Issue[]): Result<never, Problem> => err({ kind: "invalid", issues });
export const forbidden = (reason: Text): Result<never, Problem> => err({ kind: "forbidden", reason });
export const notFound = (): Result<never, Problem> => err({ kind: "not-found" });
export const conflict = (message: Text): Result<never, Problem> => err({ kind: "conflict", message });
