import type { CouncilId } from "../../../../kernel/ids.ts";
import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { NewContact } from "../input.ts";
import { mayWriteContacts } from "../policy.ts";
import { insertContact } from "../store.ts";
import { writableCouncil } from "./writable-council.ts";

/** Registers how a council can be reached; what stands there already, once. Personal data. */
export const addContactPoint = async (ctx: Ctx, id: CouncilId, input: NewContact): Promise<Outcome<null>> => {
  const council = await writableCouncil(ctx, id, mayWriteContacts);
  if (!council.ok) return council;
  await oneAtATime(ctx);
  await insertContact(ctx, { council_id: id, area_id: council.value.area_id, ...input });
  return ok(null);
};
