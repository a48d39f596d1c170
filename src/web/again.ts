import type { Issue, Problem } from "../kernel/problem.ts";
import type { Text } from "../kernel/say.ts";
import { missing, type Reply } from "./reply.ts";

/** Why a form came back: what to mend at its fields, or one sentence above it. */
export type Trouble = { readonly issues: readonly Issue[]; readonly notice: Text | null };

export const noTrouble: Trouble = { issues: [], notice: null };

/** Shows the same page again with what was typed and why it was not done. */
export const again = (
  problem: Problem,
  show: (trouble: Trouble, status: 403 | 409 | 422) => Reply | Promise<Reply>,
): Reply | Promise<Reply> => {
  switch (problem.kind) {
    case "invalid":
      return show({ issues: problem.issues, notice: null }, 422);
    case "forbidden":
      return show({ issues: [], notice: problem.reason }, 403);
    case "conflict":
      return show({ issues: [], notice: problem.message }, 409);
    case "not-found":
      return missing();
  }
};
