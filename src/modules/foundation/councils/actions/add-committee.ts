import type { CouncilId } from "../../../../kernel/ids.ts";
import { invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { NewCommittee } from "../input.ts";
import { insertCommittee } from "../store.ts";
import { words } from "../text.ts";
import { writableCouncil } from "./writable-council.ts";

/** Registers a part of a council, e.g. 福祉部会. */
export const addCommittee = async (ctx: Ctx, id: CouncilId, input: NewCommittee): Promise<Outcome<null>> => {
  const council = await writableCouncil(ctx, id);
  if (!council.ok) return council;
  const made = await insertCommittee(ctx, { council_id: id, area_id: council.value.area_id, ...input });
  return made ? ok(null) : invalid({ path: "name", message: words.nameTwice(input.name) });
};
