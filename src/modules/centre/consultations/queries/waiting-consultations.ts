import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { ConsultationId } from "../model.ts";

export type WaitingConsultation = {
  readonly id: ConsultationId;
  readonly askedOn: PlainDate;
  readonly askAgainOn: PlainDate | null;
  /** Empty for a confidential case: its words stay on its sheet. */
  readonly question: string;
  readonly areaName: string;
  /** The actor asked it; otherwise they keep it. */
  readonly own: boolean;
};

export type WaitingConsultations = {
  /** Kept by the actor and unanswered. */
  readonly unanswered: readonly WaitingConsultation[];
  /** Closed, the day has come to ask whether it helped: for the keeper, and for the asker themselves. */
  readonly askAgain: readonly WaitingConsultation[];
  /** Unanswered and nobody's yet, where the actor answers. */
  readonly free: { readonly cases: number; readonly oldest: PlainDate | null };
};

const most = 20;

/** What consultations ask of the actor today. */
export const waitingConsultations = async (
  ctx: Ctx,
  programme: ProgrammeId,
): Promise<WaitingConsultations> => {
  if (ctx.actor.kind !== "person") return { unanswered: [], askAgain: [], free: { cases: 0, oldest: null } };
  const self = ctx.actor.id;
  const lines = sql`
    select c.id, c.asked_on as "askedOn", c.ask_again_on as "askAgainOn", a.name as "areaName", coalesce(c.asker_id = ${self}, false) as own,
           case when c.confidential then '' else left(c.question, 60) end as question
      from consultations.consultation c join programme.area a on a.id = c.area_id
     where c.programme_id = ${programme}`;
  const unanswered = await sql<WaitingConsultation>`
    ${lines} and c.state = 'open' and c.keeper_id = ${self} order by c.asked_on, c.id limit ${sql.lit(most)}`.execute(
    ctx.db,
  );
  const askAgain = await sql<WaitingConsultation>`
    ${lines} and c.state = 'closed' and c.helped is null and c.ask_again_on <= ${ctx.today}::date
       and ${self} in (c.keeper_id, c.asker_id) order by c.ask_again_on, c.id limit ${sql.lit(most)}`.execute(
    ctx.db,
  );
  const free = await sql<{ cases: number; oldest: PlainDate | null }>`
    select count(*)::int as cases, min(c.asked_on) as oldest from consultations.consultation c
     where c.programme_id = ${programme} and c.state = 'open' and c.keeper_id is null
       and c.area_id = any((select app.areas('consultation.write'))::int[])`.execute(ctx.db);
  return {
    unanswered: unanswered.rows,
    askAgain: askAgain.rows,
    free: free.rows[0] ?? { cases: 0, oldest: null },
  };
};
