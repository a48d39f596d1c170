import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { AreaId, PersonId, ProgrammeId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

/** Work that waits for a person: a next step they own, or a record of theirs that isn't approved. */
export type OpenWork = {
  readonly kind: "next-step" | "submitted" | "returned";
  readonly record_id: RecordId;
  readonly day: PlainDate;
  readonly what: string;
  readonly area_id: AreaId;
};

/** What a hand-over would move; only where the actor may appoint. */
export const openWorkOf = async (ctx: Ctx, person: PersonId, programme: ProgrammeId): Promise<OpenWork[]> =>
  (await sql<OpenWork>`select * from support.open_work(${person}, ${programme})`.execute(ctx.db)).rows;
