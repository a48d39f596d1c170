import type { Context } from "hono";
import type { Issue } from "../../kernel/problem.ts";
import type { Refused } from "../../platform/identity/index.ts";

export type Refusal = {
  readonly issues: readonly Issue[];
  readonly waitSeconds?: number;
  readonly status: 422 | 429;
};

/** How a refusal is shown at a form: its messages, or how long to wait (said to programs as well). */
export const refusalOf = (c: Context, error: Refused): Refusal => {
  switch (error.kind) {
    case "too-many":
      c.header("retry-after", String(error.seconds));
      return { issues: [], waitSeconds: error.seconds, status: 429 };
    case "invalid":
      return { issues: error.issues, status: 422 };
    case "conflict":
      return { issues: [{ path: "", message: error.message }], status: 422 };
    case "forbidden":
      return { issues: [{ path: "", message: error.reason }], status: 422 };
    case "not-found":
      return { issues: [], status: 422 };
  }
};
