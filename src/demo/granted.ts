import type { Problem } from "../kernel/problem.ts";
import type { Result } from "../kernel/result.ts";

/** The demonstration's own plan must never be refused; if it is, the plan has a bug. */
export const granted = <T, E extends Problem | { kind: string }>(outcome: Result<T, E>): T => {
  if (!outcome.ok) throw new Error(`the demonstration was refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
};
