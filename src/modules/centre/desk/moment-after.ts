import { formatInstant } from "../../../kernel/era.ts";
import { conflict, type Outcome } from "../../../kernel/problem.ts";
import { ok } from "../../../kernel/result.ts";
import { say } from "../../../kernel/say.ts";
import { momentOf } from "../../../platform/database/moment.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { words } from "./text.ts";

/** Clocks of two machines differ by so little without anything being wrong, in milliseconds. */
const usualSkew = 60_000;

const both = (at: Date) => say(formatInstant(at, "ja"), formatInstant(at, "en"));

/**
 * When the next step is taken: now, never before the step before it. A clock that is a little behind gives the moment of
 * the step before; one that is far behind is refused with what it says. The demonstration's day is always the same, so its
 * clock begins anew every midnight and simply waits.
 */
export const momentAfter = (ctx: Ctx, last: Date | null): Outcome<Date> => {
  const now = momentOf(ctx);
  if (last === null || now >= last) return ok(now);
  if (now !== ctx.now || last.getTime() - now.getTime() <= usualSkew) return ok(last);
  return conflict(words.clockBehind(both(now), both(last)));
};
