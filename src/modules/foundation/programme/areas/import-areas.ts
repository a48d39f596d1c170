import { type Issue, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf } from "../queries.ts";
import type { Area, AreaLine, AreaPlan, Level } from "./model.ts";
import { planAreas } from "./rules.ts";
import * as store from "./store.ts";
import { words } from "./text.ts";

/**
 * Registers areas from a file: all lines, or none and every bad line and column. The same file twice changes nothing.
 * @param input.dryRun only says what would happen
 */
export const importAreas = async (
  ctx: Ctx,
  input: { readonly lines: readonly AreaLine[]; readonly dryRun: boolean },
): Promise<Outcome<AreaPlan>> => {
  const standing = await store.allAreas(ctx);
  const { issues, plan } = planAreas(standing, input.lines, await levelsOf(ctx));
  if (issues.length > 0) return invalid(...issues);
  const forbidden = await outOfReach(ctx, standing, plan);
  if (forbidden.length > 0) return invalid(...forbidden);
  if (input.dryRun) return ok(plan);
  for (const lines of byParentReady(plan.add)) await store.addAreas(ctx, lines);
  if (plan.change.length > 0) await store.changeAreas(ctx, plan.change);
  return ok(plan);
};

/** The levels of each programme the actor works in, from the top. */
export const levelsOf = async (ctx: Ctx): Promise<Level[][]> => {
  const found: Level[][] = [];
  for (const { id } of ctx.programme ? [ctx.programme] : ctx.programmes) {
    const { levels } = await definitionOf(ctx, id);
    found.push(levels.map(({ code, name }) => ({ code, names: [name.ja, name.en] })));
  }
  return found;
};

/** An area is added below one that the actor may write, and changed where the actor may write. */
const outOfReach = async (ctx: Ctx, standing: readonly Area[], plan: AreaPlan): Promise<Issue[]> => {
  if (ctx.actor.kind === "system") return [];
  const rights = await ctx.rights();
  const ids = new Map(standing.map(({ code, id }) => [code, id]));
  const added = new Set(plan.add.map(({ code }) => code));
  const mayWrite = (code: string) => {
    const id = ids.get(code);
    return id !== undefined && rights.has("area.write", id);
  };
  return [
    ...plan.add.flatMap((line) => {
      if (line.parent === "") return [{ path: "parent", message: words.onlyOperatorRoots, line: line.line }];
      return added.has(line.parent) || mayWrite(line.parent)
        ? []
        : [{ path: "parent", message: words.outOfReach, line: line.line }];
    }),
    ...plan.change.flatMap((line) =>
      mayWrite(line.code) && (line.parent === "" || added.has(line.parent) || mayWrite(line.parent))
        ? []
        : [{ path: "code", message: words.outOfReach, line: line.line }],
    ),
  ];
};

/** Splits a list with parents first into runs whose parents all stand before the run begins. */
const byParentReady = (lines: readonly AreaLine[]): AreaLine[][] => {
  const runs: AreaLine[][] = [];
  const runOf = new Map<string, number>();
  for (const line of lines) {
    const run = (runOf.get(line.parent) ?? -1) + 1;
    runOf.set(line.code, run);
    const current = runs[run];
    if (current) current.push(line);
    else runs[run] = [line];
  }
  return runs;
};
