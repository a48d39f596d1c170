import { todayIn } from "../../kernel/dates.ts";
import type { Ctx } from "./run-as.ts";

/**
 * When something happens. In the demonstration world it is the programme's own day, with the clock of now, so that a paper
 * of 2019 isn't dated today; a moment that already lies before that day is kept.
 */
export const momentOf = (ctx: Ctx): Date => {
  if (!ctx.demo || todayIn(ctx.now) <= ctx.today) return ctx.now;
  const clock = ctx.now.toLocaleTimeString("en-GB", { timeZone: "Asia/Tokyo" });
  return new Date(`${ctx.today}T${clock}+09:00`);
};
