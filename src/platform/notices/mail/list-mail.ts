import { sql } from "kysely";
import type { Ctx } from "../../database/run-as.ts";

export type KeptMail = {
  readonly id: number;
  readonly recipient: string;
  readonly subject: string;
  /** Empty once the letter was sent. */
  readonly body: string;
  readonly made_at: Date;
  readonly sent_at: Date | null;
  readonly tries: number;
  readonly error: string | null;
};

/** The latest letters, for the operator. */
export const listMail = async (ctx: Ctx, most = 50): Promise<readonly KeptMail[]> =>
  (
    await sql<KeptMail>`
    select id, recipient, subject, body, made_at, sent_at, tries, error from notices.mail order by id desc limit ${most}`.execute(
      ctx.db,
    )
  ).rows;
