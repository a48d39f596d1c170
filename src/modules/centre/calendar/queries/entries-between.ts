import { sql } from "kysely";
import { addDays, type PlainDate } from "../../../../kernel/dates.ts";
import type { CouncilId, PersonId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type Entry, longestDays } from "../model.ts";
import { daysTouched } from "../rules/span.ts";
import { columns } from "../store.ts";

export type EntryFilter = {
  readonly from: PlainDate;
  /** Included. */
  readonly to: PlainDate;
  readonly council?: CouncilId | null;
  readonly person?: PersonId | null;
};

/** More than this in one look is no calendar any more; the filter narrows it down. */
const most = 5000;

/** What the actor may see of these days, also what began before them; in the order of the clock. */
export const entriesBetween = async (
  ctx: Ctx,
  programme: ProgrammeId,
  { from, to, council = null, person = null }: EntryFilter,
): Promise<readonly Entry[]> => {
  const { rows } = await sql<Entry>`
    select ${columns} from calendar.entry e
     where e.programme_id = ${programme}
       and e.starts_on between ${addDays(from, -longestDays)}::date and ${to}::date and e.ends_on >= ${from}::date
       and (${council}::int is null or ${council}::int = any(e.council_ids))
       and (${person}::int is null or ${person}::int = any(e.person_ids))
     order by e.starts_on, e.starts_at nulls first, e.id limit ${sql.lit(most)}`.execute(ctx.db);
  return rows.filter((entry) => daysTouched(entry).to >= from);
};
