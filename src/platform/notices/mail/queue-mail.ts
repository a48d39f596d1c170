import { sql } from "kysely";
import type { PersonId, ProgrammeId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../database/run-as.ts";

export type Letter = { readonly to: string; readonly subject: string; readonly body: string };

/** A letter that carries notices; other letters may hold a key and are shown to nobody. */
export type NoticeLetter = Letter & {
  readonly person: PersonId;
  /** The one that all of its notices are of. */
  readonly programme: ProgrammeId | null;
  readonly notices: number;
  /** Whether those near the reader may read it in the outbox. */
  readonly isReadable: boolean;
  /** Address that stops this mail without signing in; programs for mail show it as a button. */
  readonly stopLink: string;
};

/** Puts a letter into the outbox, in the transaction that is the reason for it. */
export const queueMail = async (ctx: Ctx, letter: Letter): Promise<void> => {
  await sql`insert into notices.mail (recipient, subject, body) values (${letter.to}, ${letter.subject}, ${letter.body})`.execute(
    ctx.db,
  );
};

export const queueNotices = async (ctx: Ctx, letter: NoticeLetter): Promise<void> => {
  await sql`
    insert into notices.mail (recipient, subject, body, person_id, programme_id, notices, readable, stop_link)
    values (${letter.to}, ${letter.subject}, ${letter.body}, ${letter.person}, ${letter.programme}, ${letter.notices},
            ${letter.isReadable}, ${letter.stopLink})`.execute(ctx.db);
};
