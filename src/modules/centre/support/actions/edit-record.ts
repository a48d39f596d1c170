import type { PersonId, RecordId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { KeptFile } from "../../../../platform/files/index.ts";
import { announceAll } from "../../../../platform/live/index.ts";
import { attachFiles } from "../attach-files.ts";
import { draftForms, removeDraft } from "../drafts.ts";
import { groundFor, termsOf } from "../ground.ts";
import { type Entered, readEntered } from "../input.ts";
import type { AttachmentId, SupportRecord } from "../model.ts";
import { mayWrite } from "../policy.ts";
import { checkRecord } from "../rules/check-record.ts";
import { keeperAfterEdit, stateAfterEdit } from "../rules/review.ts";
import * as store from "../store.ts";
import { words } from "../text.ts";

/**
 * Changes a record and hands it in anew, also when it was approved.
 * @param input.version the version that was open when the typing began; another one is a conflict and nothing is saved
 */
export const editRecord = async (
  ctx: Ctx,
  input: {
    readonly id: RecordId;
    readonly version: number;
    readonly entered: Entered;
    readonly files?: readonly KeptFile[];
    readonly removed?: readonly AttachmentId[];
  },
): Promise<Outcome<{ readonly id: RecordId }>> => {
  const { programme } = ctx;
  const before = programme && (await store.findRecord(ctx, programme.id, input.id, true));
  if (!programme || !before) return notFound();
  const refusal = mayWrite(await ctx.rights(), before);
  if (refusal) return forbidden(refusal);
  if (before.version !== input.version) return conflict(words.changedMeanwhile);
  const written = readEntered(input.entered);
  if (!written.ok) return written;
  const checked = checkRecord(written.value, await groundFor(ctx, programme.id, before.worker));
  if (!checked.ok) return invalid(...checked.error);
  await store.updateRecord(ctx, before, checked.value, {
    state: stateAfterEdit(),
    keeper: await keeperOf(ctx, before),
  });
  if (input.removed && input.removed.length > 0) await store.deleteAttachments(ctx, input.id, input.removed);
  const attached = await attachFiles(ctx, { id: input.id, area: checked.value.area }, input.files ?? []);
  if (!attached.ok) return attached;
  await removeDraft(ctx, draftForms.record(input.id));
  await announceAll(ctx, "records", [before.area, checked.value.area]);
  return ok({ id: input.id });
};

const keeperOf = async (ctx: Ctx, record: SupportRecord): Promise<PersonId | null> => {
  const owner = record.keeper ?? record.worker;
  const editor = ctx.actor.kind === "person" ? ctx.actor.id : null;
  const terms = (await termsOf(ctx, record.programme, [owner])).get(owner) ?? [];
  const isHere =
    owner === editor || terms.some(({ starts, ends }) => starts <= ctx.today && ctx.today <= ends);
  return keeperAfterEdit(record, editor, isHere);
};
