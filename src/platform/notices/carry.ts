import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { runAs } from "../database/run-as.ts";
import { queueNotices } from "./mail/index.ts";
import { type DueNotice, type Links, writeLetter } from "./write-letter.ts";

/** People in one transaction; few enough that one letter that can't be written holds up few. */
const readersAtOnce = 50;

/** Urgent ones and the digest leave as letters of their own, each to one person. */
const lettersOf = (due: readonly DueNotice[]): readonly (readonly DueNotice[])[] => {
  const letters = new Map<string, DueNotice[]>();
  for (const one of due) {
    const key = `${one.person_id} ${one.urgent}`;
    letters.set(key, [...(letters.get(key) ?? []), one]);
  }
  return [...letters.values()];
};

const round = (database: Database, links: Links, now: Date): Promise<{ taken: number; letters: number }> =>
  runAs(database, { who: { kind: "system" }, mode: "write", origin: "job", now }, async (ctx) => {
    const { rows: due } = await sql<DueNotice>`
      select * from notices.take_due(${now}, ${readersAtOnce})`.execute(ctx.db);
    const letters = lettersOf(due);
    for (const letter of letters) await queueNotices(ctx, writeLetter(letter, links));
    if (due.length > 0)
      await sql`
        update notices.notice set settled_at = ${now}, mailed_at = ${now}
         where id = any(${due.map(({ id }) => id)}::bigint[])`.execute(ctx.db);
    return { taken: due.length, letters: letters.length };
  });

/**
 * Turns the notices whose time has come into letters of the outbox. A notice is settled in the transaction that queues its
 * letter, and its row is held until then: however many processes carry, it is written into one letter.
 * @returns how many letters were queued
 */
export const carryNotices = async (database: Database, links: Links, now = new Date()): Promise<number> => {
  let queued = 0;
  for (;;) {
    const { taken, letters } = await round(database, links, now);
    queued += letters;
    if (taken === 0) return queued;
  }
};
