import type { Issue, Problem } from "../../kernel/problem.ts";
import { err, type Result } from "../../kernel/result.ts";

/** Why somebody was not let in; too-many says how many seconds to wait. */
export type Refused = Problem | { readonly kind: "too-many"; readonly seconds: number };
export type Admission<T> = Result<T, Refused>;

export const refused = (...issues: Issue[]): Result<never, Refused> => err({ kind: "invalid", issues });
export const tooMany = (seconds: number): Result<never, Refused> => err({ kind: "too-many", seconds });
