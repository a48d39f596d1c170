import type { CouncilId } from "../../../../kernel/ids.ts";
import { invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { NewMember } from "../input.ts";
import { insertMember } from "../store.ts";
import { words } from "../text.ts";
import { writableCouncil } from "./writable-council.ts";

/** Registers an organisation that takes part in a council. */
export const addMemberOrganisation = async (
  ctx: Ctx,
  id: CouncilId,
  input: NewMember,
): Promise<Outcome<null>> => {
  const council = await writableCouncil(ctx, id);
  if (!council.ok) return council;
  const made = await insertMember(ctx, { council_id: id, area_id: council.value.area_id, ...input });
  return made ? ok(null) : invalid({ path: "name", message: words.nameTwice(input.name) });
};
