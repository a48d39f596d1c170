import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "../../../kernel/problem.ts";
import { ok } from "../../../kernel/result.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { type LoadedRules, loadPack } from "./actions/load-pack.ts";

/** Loads the packs that come along, as a new release may bring a new version; a mistake names its file. */
export const loadShippedPacks = async (ctx: Ctx, root: string): Promise<Outcome<readonly LoadedRules[]>> => {
  const folder = join(root, "rule-packs");
  const loaded: LoadedRules[] = [];
  for (const name of (await readdir(folder)).filter((one) => one.endsWith(".yaml")).sort()) {
    const fileName = `rule-packs/${name}`;
    const one = await loadPack(ctx, { text: await readFile(join(folder, name), "utf8"), fileName });
    if (!one.ok) return one;
    loaded.push(one.value);
  }
  return ok(loaded);
};
