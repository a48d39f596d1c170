import type { RecordId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { err, ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { KeptFile } from "../../../../platform/files/index.ts";
import { attachFiles } from "../attach-files.ts";
import { groundFor } from "../ground.ts";
import { type Entered, readEntered } from "../input.ts";
import { maySettle, mayWrite } from "../policy.ts";
import { checkRecord } from "../rules/check-record.ts";
import * as store from "../store.ts";
import { words } from "../text.ts";
import type { StrandedId } from "./model.ts";
import { findStranded, settle } from "./stranded.ts";

/**
 * Makes a held entry a record: its writer's work, on a day on which they stood on the post. What stops it from being one is
 * mended in the form; what was sent stays as it was.
 */
export const takeOverStranded = async (
  ctx: Ctx,
  input: { readonly id: StrandedId; readonly entered: Entered; readonly files: readonly KeptFile[] },
): Promise<Outcome<RecordId>> => {
  const { programme } = ctx;
  if (!programme) return notFound();
  await oneAtATime(ctx);
  const entry = await findStranded(ctx, programme.id, input.id);
  if (!entry) return notFound();
  const rights = await ctx.rights();
  const refusal = maySettle(rights, entry) ?? mayWrite(rights, entry);
  if (refusal) return forbidden(refusal);
  if (entry.settledAt) return conflict(words.heldSettled);
  const written = readEntered(input.entered);
  if (!written.ok) return written;
  const checked = checkRecord(written.value, await groundFor(ctx, programme.id, entry.person));
  if (!checked.ok) return invalid(...checked.error);
  const [id] = await store.insertRecords(ctx, [
    { ...checked.value, programme: programme.id, worker: entry.person, key: entry.key, state: "submitted" },
  ]);
  if (id === undefined) {
    // Its writer got the post back and the phone sent it once more: that record is what it became.
    const twin = await store.findByKey(ctx, entry.key, entry.person);
    if (twin === null) return conflict(words.heldSettled);
    await settle(ctx, entry.id, { record: twin });
    return ok(twin);
  }
  const attached = await attachFiles(ctx, { id, area: checked.value.area }, input.files);
  if (!attached.ok) return err(attached.error);
  await settle(ctx, entry.id, { record: id });
  return ok(id);
};
