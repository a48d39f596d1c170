import { sql } from "kysely";
import { monthRange, type PlainMonth } from "../../../../kernel/dates.ts";
import type { AreaId, CouncilId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

/** What happened to the hints about one council's receipts in a month. */
export type WarningsInMonth = {
  readonly council: CouncilId;
  readonly name: string;
  readonly opened: number;
  readonly mended: number;
  /** Still open when the month ended. */
  readonly open: number;
};

/** Councils of some areas whose books the actor may read, by name; those that had none open in it are left out. */
export const warningsInMonth = async (
  ctx: Ctx,
  scope: { readonly areas: readonly AreaId[] },
  month: PlainMonth,
): Promise<readonly WarningsInMonth[]> => {
  const { from, to } = monthRange(month);
  const { rows } = await sql<WarningsInMonth>`
    select c.id as council, c.name,
           (count(*) filter (where w.found_on >= ${from}))::int as opened,
           (count(*) filter (where w.mended_on between ${from} and ${to}))::int as mended,
           (count(*) filter (where w.mended_on is null or w.mended_on > ${to}))::int as open
      from ledger.warning w join councils.council c on c.area_id = w.area_id
     where w.found_on <= ${to} and (w.mended_on is null or w.mended_on >= ${from})
       and exists (select from programme.area_closure l where l.descendant_id = w.area_id and l.ancestor_id = any(${[...scope.areas]}::int[]))
     group by c.id order by coalesce(c.kana, c.name) collate app.by_number, c.name collate app.by_number, c.id`.execute(
    ctx.db,
  );
  return rows;
};
