import { sql } from "kysely";
import type { Ctx } from "../database/run-as.ts";

export type Letter = { readonly to: string; readonly subject: string; readonly body: string };

/** Puts a letter into the outbox, in the transaction that is the reason for it. */
export const queueMail = async (ctx: Ctx, letter: Letter): Promise<void> => {
  await sql`insert into notices.mail (recipient, subject, body) values (${letter.to}, ${letter.subject}, ${letter.body})`.execute(
    ctx.db,
  );
};
