import { createHash } from "node:crypto";
import type { Standing } from "../model.ts";

/** Says whether what stands there is what was read: the same words and records give the same stamp. */
export const stampOf = (standing: readonly Standing[]): string =>
  createHash("sha256")
    .update(
      JSON.stringify(
        [...standing]
          .sort((a, b) => (a.axis < b.axis ? -1 : 1))
          .map(({ axis, now, wish, evidence }) => [axis, now, wish, [...evidence]]),
      ),
    )
    .digest("base64url")
    .slice(0, 16);
