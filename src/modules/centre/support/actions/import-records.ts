import { setImmediate } from "node:timers/promises";
import { type ProgrammeId, parseId, type RecordId } from "../../../../kernel/ids.ts";
import { fold } from "../../../../kernel/japanese-text.ts";
import { forbidden, type Issue, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { err, ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { announceAll } from "../../../../platform/live/index.ts";
import { checkRow } from "../imports/check-row.ts";
import type { ImportRow } from "../imports/columns.ts";
import { importGround } from "../imports/import-ground.ts";
import { submissionKeyOf } from "../imports/submission-key.ts";
import { words } from "../imports/text.ts";
import { mayImport } from "../policy.ts";
import * as store from "../store.ts";

export type RecordsImported = {
  readonly added: number;
  /** Stood there before, or twice in the file. */
  readonly again: number;
  /** Lines whose number is a record of this programme; absent when there are none. */
  readonly skipped?: readonly Issue[];
};

const chunk = 2000;

/**
 * Brings in the records of a file as their workers' own: all of them, or none and every bad line and column. What came
 * before adds nothing, and neither does a row with the number of a record that stands here.
 * @param input.state the operator may bring in old records as approved already
 */
export const importRecords = async (
  ctx: Ctx,
  input: {
    readonly rows: readonly ImportRow[];
    readonly dryRun: boolean;
    readonly state?: "submitted" | "approved";
  },
): Promise<Outcome<RecordsImported>> => {
  const { programme, actor } = ctx;
  const state = input.state ?? "submitted";
  if (!programme) return notFound();
  if (actor.kind !== "system" && !mayImport(ctx.powers)) return forbidden(words.mayNotImport);
  if (actor.kind !== "system" && state === "approved") return forbidden(words.onlySystemApproves);
  const { rows, skipped } = await partRows(ctx, programme.id, input.rows);
  const checked = await checkRows(ctx, programme, rows, state);
  if (checked.issues.length > 0) return err({ kind: "invalid", issues: checked.issues });
  const areas = new Set([...checked.records.values()].map(({ area }) => area));
  let added = 0;
  for (const some of chunks([...checked.records.values()])) {
    const keys = some.map(({ key }) => key);
    added += input.dryRun
      ? some.length - (await store.countByKeys(ctx, keys))
      : (await store.insertRecords(ctx, some)).length;
  }
  if (added > 0 && !input.dryRun) await announceAll(ctx, "records", areas);
  return ok({ added, again: rows.length - added, ...(skipped.length > 0 ? { skipped } : {}) });
};

const idOf = (row: ImportRow) => parseId<RecordId>(fold(row.id ?? "").trim());

/** Parts the rows that came out of this programme's export from the new ones. */
const partRows = async (ctx: Ctx, programme: ProgrammeId, all: readonly ImportRow[]) => {
  const ids = new Set(all.flatMap((row) => idOf(row) ?? []));
  const here = await store.idsHere(ctx, programme, [...ids]);
  const rows: ImportRow[] = [];
  const skipped: Issue[] = [];
  for (const row of all) {
    const id = idOf(row);
    if (id !== null && here.has(id))
      skipped.push({ path: "id", line: row.line, message: words.alreadyHere(id) });
    else rows.push(row);
  }
  return { rows, skipped };
};

const checkRows = async (
  ctx: Ctx,
  programme: NonNullable<Ctx["programme"]>,
  rows: readonly ImportRow[],
  state: "submitted" | "approved",
): Promise<{ issues: Issue[]; records: Map<string, store.NewRecord> }> => {
  const known = await importGround(ctx, programme.id);
  const issues: Issue[] = [];
  const records = new Map<string, store.NewRecord>();
  for (const some of chunks(rows)) {
    for (const row of some) {
      const checked = checkRow(row, known);
      if (checked.ok) {
        const key = submissionKeyOf(programme.code, checked.value);
        records.set(key, { ...checked.value, programme: programme.id, key, state });
      } else for (const issue of checked.error) issues.push(issue);
    }
    // A long file must not keep everybody else's page waiting.
    await setImmediate();
  }
  return { issues, records };
};

const chunks = function* <T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += chunk) yield all.slice(at, at + chunk);
};
