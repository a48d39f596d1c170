import { sql } from "kysely";
import { type AreaId, type CouncilId, parseId, type RecordId } from "../../../../kernel/ids.ts";

import { notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { registerFile } from "../../../../platform/files/index.ts";
import type { Sent } from "./model.ts";
import type { FromField } from "./send-from-field.ts";

/**
 * Keeps an entry for those who review where it was written. Somebody who never wrote records in the programme is told no
 * more than that there is nothing.
 */
export const strand = async (ctx: Ctx, sent: FromField): Promise<Outcome<Sent>> => {
  if (!(await hasWrittenIn(ctx, sent.programme))) return notFound();
  const files: { id: number; name: string }[] = [];
  for (const file of sent.files) files.push({ id: await registerFile(ctx, file), name: file.name });
  const { rows } = await sql<{ answer: "kept" | "recorded" | null; record: RecordId | null }>`
    select answer, record from support.strand(${sent.programme}, ${sent.key}, ${JSON.stringify(sent.entered)}::jsonb,
      ${parseId<CouncilId>(sent.entered.councils[0])}::int, ${parseId<AreaId>(sent.entered.area)}::int,
      ${JSON.stringify(files)}::jsonb, ${sent.writtenAt})`.execute(ctx.db);
  const { answer, record } = rows[0] ?? { answer: null, record: null };
  if (answer === "kept") return ok({ kind: "stranded" });
  return answer === "recorded" && record !== null ? ok({ kind: "there", id: record }) : notFound();
};

/** Whether the actor stands, or once stood, on a post of the programme that writes records. */
export const hasWrittenIn = async (ctx: Ctx, programme: string): Promise<boolean> => {
  const { rows } = await sql<{ has: boolean }>`
    select support.has_written_in(${programme}) as has`.execute(ctx.db);
  return rows[0]?.has === true;
};
