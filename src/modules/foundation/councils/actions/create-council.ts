import type { CouncilId } from "../../../../kernel/ids.ts";
import { forbidden, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { areaById, definitionOf } from "../../programme/index.ts";
import type { NewCouncil } from "../input.ts";
import { mayWriteCouncil } from "../policy.ts";
import { stageMistakes } from "../rules.ts";
import * as store from "../store.ts";
import { termsFor } from "../terms.ts";
import { words } from "../text.ts";

/** Registers the council of a district. */
export const createCouncil = async (ctx: Ctx, input: NewCouncil): Promise<Outcome<CouncilId>> => {
  await oneAtATime(ctx);
  const area = await areaById(ctx, input.area);
  if (!area) return invalid({ path: "area", message: words.noSuchArea });
  const refusal = mayWriteCouncil(await ctx.rights(), area.id);
  if (refusal) return forbidden(refusal);
  const terms = await termsFor(ctx, area.level);
  if (!terms) return invalid({ path: "area", message: await wrongLevel(ctx) });
  const standing = await store.councilOfArea(ctx, area.id);
  const issues = [
    ...(standing ? [{ path: "area", message: words.areaTaken(standing.name) }] : []),
    ...stageMistakes(input, terms, ctx.today),
  ];
  if (issues.length > 0) return invalid(...issues);
  const id = await store.insertCouncil(ctx, {
    area_id: area.id,
    name: input.name,
    kana: input.kana || null,
    stage: input.stage,
    stage_dates: input.dates,
    fields: input.fields,
    website: input.website,
    note: input.note,
    is_sample: input.sample,
  });
  return ok(id);
};

const wrongLevel = async (ctx: Ctx) => {
  if (!ctx.programme) return words.noTerms;
  const { council, levels } = await definitionOf(ctx, ctx.programme.id);
  const level = levels.find(({ code }) => code === council.level);
  return level ? words.wrongLevel(level.name) : words.noTerms;
};
