import { sql } from "kysely";
import type { OpeningCalendar } from "../../../kernel/business-time.ts";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { CentreId, ProgrammeId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { definitionOf } from "../../foundation/programme/index.ts";
import { calendarOf } from "./rules/due.ts";

type Row = { centre: CentreId; from: PlainDate; to: PlainDate };

/** When each centre of the programme is open, by its contracts. */
export const calendarsOf = async (
  ctx: Ctx,
  programme: ProgrammeId,
): Promise<(centre: CentreId) => OpeningCalendar> => {
  const { desk } = await definitionOf(ctx, programme);
  const { rows } = await sql<Row>`
    select cc.centre_id as centre, k.starts as from, k.ends as to
      from programme.contract_centre cc join programme.contract k on k.id = cc.contract_id
     where k.programme_id = ${programme}`.execute(ctx.db);
  const known = new Map<CentreId, OpeningCalendar>();
  return (centre) => {
    const found =
      known.get(centre) ??
      calendarOf(
        desk,
        rows.filter((row) => row.centre === centre),
      );
    known.set(centre, found);
    return found;
  };
};
