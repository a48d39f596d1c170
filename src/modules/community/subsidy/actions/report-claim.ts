import { conflict, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { freeze } from "../content.ts";
import { contentNow } from "../queries/content-now.ts";
import * as store from "../store.ts";
import { tellWard } from "../tell.ts";
import { words } from "../text.ts";
import { openToApply, type Read } from "./open-claim.ts";

/** Hands in the performance report and the settlement, as the book stands now; kept with its fingerprint and the book's mark. */
export const reportClaim = async (ctx: Ctx, input: Read): Promise<Outcome<null>> => {
  const opened = await openToApply(ctx, input, "report");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  const content = await contentNow(ctx, claim, "settlement");
  if (!content) return notFound();
  const silent = content.projects.filter(({ what, done }) => what !== "" && done === "");
  if (silent.length > 0) return conflict(words.noPerformance(silent.map(({ name }) => name)));
  await store.insertKept(ctx, claim, freeze(content));
  await store.insertEvent(ctx, claim, { kind: "reported", person, version: claim.version });
  await tellWard(ctx, claim);
  return ok(null);
};
