import { conflict, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { freeze } from "../content.ts";
import { contentNow } from "../queries/content-now.ts";
import * as store from "../store.ts";
import { tellWard } from "../tell.ts";
import { words } from "../text.ts";
import { openToApply, type Read } from "./open-claim.ts";

/** Hands in the application, or the change of one. What was handed in is kept as it is; late is told, never refused. */
export const submitClaim = async (ctx: Ctx, input: Read): Promise<Outcome<null>> => {
  const opened = await openToApply(ctx, input, "submit");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  const content = await contentNow(ctx, claim, claim.state === "changing" ? "change" : "application");
  if (!content) return notFound();
  if (content.planned.total === 0) return conflict(words.noBudget);
  if (content.planned.asked === 0) {
    const { of } = content.rules;
    return conflict(of && content.planned.basis === 0 ? words.nothingAskedOf(of) : words.nothingAsked);
  }
  await store.insertKept(ctx, claim, freeze(content));
  await store.insertEvent(ctx, claim, { kind: "submitted", person, version: claim.version });
  await tellWard(ctx, claim);
  return ok(null);
};
