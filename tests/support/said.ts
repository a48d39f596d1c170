import type { Outcome } from "../../src/kernel/problem.ts";

/** What an action answers, short: done, the fields that are wrong, or the sentence that says why not. */
export const said = (outcome: Outcome<unknown>): unknown => {
  if (outcome.ok) return "done";
  const { error } = outcome;
  if (error.kind === "invalid") return error.issues.map(({ path }) => path);
  return error.kind === "conflict" ? error.message : error.kind === "forbidden" ? error.reason : error.kind;
};
