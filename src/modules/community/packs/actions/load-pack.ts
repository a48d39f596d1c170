import { createHash } from "node:crypto";
import { forbidden, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { err, ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { checkPack } from "../definition/check.ts";
import * as store from "../store.ts";
import { storedOf } from "../stored.ts";
import { words } from "../text.ts";

export type LoadedRules = {
  readonly code: string;
  readonly version: number;
  readonly change: "new" | "unchanged";
};

/** Takes in one version of a rule pack. The same content twice changes nothing; other content needs another version. */
export const loadPack = async (
  ctx: Ctx,
  input: { readonly text: string; readonly fileName: string },
): Promise<Outcome<LoadedRules>> => {
  if (ctx.actor.kind !== "system") return forbidden(words.onlySystem);
  const checked = checkPack(input.text, input.fileName);
  if (!checked.ok) return err(checked.error);
  const pack = storedOf(checked.value);
  const { code, version } = pack;
  const sha256 = createHash("sha256").update(JSON.stringify(pack)).digest("hex");
  const added = await store.insertPack(ctx, pack, sha256);
  if (added !== null) return ok({ code, version, change: "new" });
  const before = await store.findVersion(ctx, pack);
  return before?.sha256 === sha256
    ? ok({ code, version, change: "unchanged" })
    : invalid({ path: "version", message: words.sameVersion(code, version) });
};
