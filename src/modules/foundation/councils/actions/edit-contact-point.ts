import type { CouncilId } from "../../../../kernel/ids.ts";
import { conflict, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { EditedContact } from "../input.ts";
import { mayWriteContacts } from "../policy.ts";
import { lockContact, updateContact } from "../store.ts";
import { words } from "../text.ts";
import { writableCouncil } from "./writable-council.ts";

/** Mends how a council can be reached. Of two people editing one contact point, the second gets a conflict. */
export const editContactPoint = async (
  ctx: Ctx,
  council: CouncilId,
  id: number,
  { version, ...row }: EditedContact,
): Promise<Outcome<null>> => {
  const writable = await writableCouncil(ctx, council, mayWriteContacts);
  if (!writable.ok) return writable;
  const point = await lockContact(ctx, council, id);
  if (!point) return notFound();
  if (point.version !== version) return conflict(words.contactChangedMeanwhile);
  await updateContact(ctx, id, row);
  return ok(null);
};
