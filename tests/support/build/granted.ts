import type { Problem } from "../../../src/kernel/problem.ts";
import type { Result } from "../../../src/kernel/result.ts";

/** What an action gave; a refusal fails the test and says why. */
export const granted = <T>(outcome: Result<T, Problem>): T => {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
};
