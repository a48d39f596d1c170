import { conflict, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { readAround } from "../input.ts";
import type { ConsultationId } from "../model.ts";
import { mayName } from "../policy.ts";
import { findAsker, putAsker } from "../store.ts";
import { words } from "../text.ts";
import { openConsultation } from "./open-consultation.ts";

/** Mends or clears the name and contact of who asked. @param input.version of the contact; 0 where there was none */
export const editAsker = async (
  ctx: Ctx,
  input: {
    readonly id: ConsultationId;
    readonly version: number;
    readonly name: string;
    readonly contact: string;
  },
): Promise<Outcome<null>> => {
  const opened = await openConsultation(ctx, input.id, null, (rights, one) =>
    mayName(ctx.actor, rights, one),
  );
  if (!opened.ok) return opened;
  const read = readAround({
    askerName: input.name,
    askerContact: input.contact,
    confidential: false,
    readers: [],
  });
  if (!read.ok) return read;
  const before = await findAsker(ctx, input.id);
  if ((before?.version ?? 0) !== input.version) return conflict(words.changedMeanwhile);
  await putAsker(ctx, opened.value.one, { name: read.value.name, contact: read.value.contact }, before);
  return ok(null);
};
