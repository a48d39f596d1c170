import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Ctx } from "../database/run-as.ts";
import type { Fault } from "./mail/index.ts";

/** waiting: not tried yet; retrying: refused, tried again; failed: given up. */
export const letterStates = ["waiting", "retrying", "failed", "sent"] as const;
export type LetterState = (typeof letterStates)[number];

export type SentLetter = {
  readonly id: number;
  readonly person_id: PersonId | null;
  readonly person: string | null;
  readonly subject: string;
  /** 0 = a letter with a key, e.g. for a password. */
  readonly notices: number;
  readonly made_at: Date;
  readonly sent_at: Date | null;
  readonly tried_at: Date | null;
  readonly tries: number;
  readonly fault: Fault | null;
  readonly state: LetterState;
  readonly may_read: boolean;
  readonly total: number;
};

/** What was written to people whose address the reader may correct, newest first; never what stands in it. */
export const listOutbox = async (
  ctx: Ctx,
  asked: { readonly state: LetterState | null; readonly limit: number; readonly offset: number },
): Promise<readonly SentLetter[]> =>
  (
    await sql<SentLetter>`select * from notices.outbox(${asked.state}, ${asked.limit}, ${asked.offset})`.execute(
      ctx.db,
    )
  ).rows;

export type ReadLetter = {
  readonly person: string;
  readonly subject: string;
  readonly body: string;
  readonly made_at: Date;
};

/** A letter of notices that is still here; null for one that was sent, holds a key, or is not for the reader's eyes. */
export const readLetter = async (ctx: Ctx, id: number): Promise<ReadLetter | null> =>
  (await sql<ReadLetter>`select * from notices.read_letter(${id})`.execute(ctx.db)).rows[0] ?? null;

/** Puts a letter that was given up back among those that wait; false when there is none such in reach. */
export const sendAgain = async (ctx: Ctx, id: number): Promise<boolean> =>
  (await sql<{ done: boolean }>`select notices.send_again(${id}) as done`.execute(ctx.db)).rows[0]?.done ===
  true;

/** How many letters were given up, of people whose address the reader may correct. */
export const countFailed = async (ctx: Ctx): Promise<number> =>
  (await sql<{ n: number }>`select notices.failed_letters() as n`.execute(ctx.db)).rows[0]?.n ?? 0;
