import type { CouncilId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { areaById } from "../../programme/index.ts";
import type { EditedCouncil } from "../input.ts";
import { mayWriteCouncil } from "../policy.ts";
import { stageMistakes } from "../rules.ts";
import * as store from "../store.ts";
import { termsFor } from "../terms.ts";
import { words } from "../text.ts";

/**
 * Changes a council. Of two people editing one, the second gets a conflict; the page shows both and keeps what was
 * typed.
 */
export const editCouncil = async (
  ctx: Ctx,
  id: CouncilId,
  input: EditedCouncil,
): Promise<Outcome<CouncilId>> => {
  const seen = await store.findCouncil(ctx, id);
  if (!seen) return notFound();
  const refusal = mayWriteCouncil(await ctx.rights(), seen.area_id);
  if (refusal) return forbidden(refusal);
  const council = await store.lockCouncil(ctx, id);
  const area = await areaById(ctx, seen.area_id);
  if (!council || !area) return notFound();
  if (council.version !== input.version) return conflict(words.changedMeanwhile);
  const terms = await termsFor(ctx, area.level);
  if (!terms) return invalid({ path: "stage", message: words.noTerms });
  const issues = stageMistakes(input, terms, ctx.today, council.stage_dates);
  if (issues.length > 0) return invalid(...issues);
  await store.updateCouncil(ctx, id, {
    name: input.name,
    kana: input.kana || null,
    stage: input.stage,
    stage_dates: input.dates,
    fields: input.fields,
    website: input.website,
    note: input.note,
  });
  return ok(id);
};
