import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { CouncilId, PersonId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Work } from "../model.ts";

/** Support of one duty and axis that one person gave to one council: records, and the minutes that fell to the council. */
export type CouncilWork = Work & { readonly council: CouncilId; readonly worker: PersonId };

/**
 * Support to councils between two days, both included, where the actor reads plans (plan.read): the same numbers also to
 * those who may not read the records.
 * @param asked.approved only approved records, as reports count; else whatever was handed in, as the board does
 */
export const workOf = async (
  ctx: Ctx,
  asked: {
    readonly programme: ProgrammeId;
    readonly councils: readonly CouncilId[];
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly approved?: boolean;
  },
): Promise<readonly CouncilWork[]> => {
  if (asked.councils.length === 0) return [];
  const { rows } = await sql<CouncilWork>`
    select * from plans.work(${asked.programme}, ${[...asked.councils]}::int[], ${asked.from}::date, ${asked.to}::date,
      ${asked.approved ?? false})`.execute(ctx.db);
  return rows;
};

/** By council. */
export const byCouncil = (work: readonly CouncilWork[]): ReadonlyMap<CouncilId, readonly CouncilWork[]> => {
  const found = new Map<CouncilId, CouncilWork[]>();
  for (const one of work) found.set(one.council, [...(found.get(one.council) ?? []), one]);
  return found;
};
