import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { insertEvent } from "../store.ts";
import { announceClaim } from "../tell.ts";
import { openToApply, type Read } from "./open-claim.ts";

/** Takes back what was handed in and is not decided yet: the council can write again. */
export const withdrawClaim = async (ctx: Ctx, input: Read): Promise<Outcome<null>> => {
  const opened = await openToApply(ctx, input, "withdraw");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  await insertEvent(ctx, claim, { kind: "withdrawn", person, version: claim.version });
  await announceClaim(ctx, claim);
  return ok(null);
};
