import type { RecordId } from "../../../../kernel/ids.ts";
import { forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { err, ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { KeptFile } from "../../../../platform/files/index.ts";
import { announce } from "../../../../platform/live/index.ts";
import { attachFiles } from "../attach-files.ts";
import { draftForms, removeDraft } from "../drafts.ts";
import { groundFor } from "../ground.ts";
import { type Entered, readEntered } from "../input.ts";
import { checkRecord } from "../rules/check-record.ts";
import * as store from "../store.ts";
import { words } from "../text.ts";

export type WrittenDown = {
  readonly id: RecordId;
  /** The same form had come before; nothing was added. */
  readonly again: boolean;
};

/**
 * Writes one piece of support down, as the actor's own work.
 * @param input.key UUID of the filled form: sent twice, it makes one record
 */
export const writeRecord = async (
  ctx: Ctx,
  input: {
    readonly entered: Entered;
    readonly key: string;
    readonly files?: readonly KeptFile[];
    /** It was typed elsewhere than in the form, whose draft stays. */
    readonly elsewhere?: boolean;
  },
): Promise<Outcome<WrittenDown>> => {
  const { actor, programme } = ctx;
  if (!programme) return notFound();
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  const before = await store.findByKey(ctx, input.key, actor.id);
  if (before) return ok({ id: before, again: true });
  if ((await ctx.rights()).areas("record.write").size === 0) return forbidden(words.notYoursToWrite);
  const written = readEntered(input.entered);
  if (!written.ok) return written;
  const checked = checkRecord(written.value, await groundFor(ctx, programme.id, actor.id));
  if (!checked.ok) return invalid(...checked.error);
  const record = {
    ...checked.value,
    programme: programme.id,
    worker: actor.id,
    key: input.key,
    state: "submitted" as const,
  };
  const [id] = await store.insertRecords(ctx, [record]);
  if (id === undefined) {
    // The twin of this form was saved between the look-up and now.
    const twin = await store.findByKey(ctx, input.key, actor.id);
    return twin ? ok({ id: twin, again: true }) : notFound();
  }
  const attached = await attachFiles(ctx, { id, area: record.area }, input.files ?? []);
  if (!attached.ok) return err(attached.error);
  if (!input.elsewhere) await removeDraft(ctx, draftForms.newRecord);
  await announce(ctx, "records", record.area);
  return ok({ id, again: false });
};
