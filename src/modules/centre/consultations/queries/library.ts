import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { DutyId, ProgrammeId } from "../../../../kernel/ids.ts";
import { fold } from "../../../../kernel/japanese-text.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { LibraryEntryId, LibraryState } from "../model.ts";

export type ListedEntry = {
  readonly id: LibraryEntryId;
  readonly title: string;
  readonly situation: string;
  readonly duty: DutyId | null;
  readonly state: LibraryState;
  readonly publishedOn: PlainDate | null;
};

export const libraryPageSize = 20;

/** Published entries of the programme, drafts of the actor's areas first; narrowed by words and duty. */
export const listLibrary = async (
  ctx: Ctx,
  programme: ProgrammeId,
  filter: { readonly text?: string; readonly duty?: DutyId | null; readonly page?: number },
): Promise<{ readonly rows: readonly ListedEntry[]; readonly total: number }> => {
  const words = fold((filter.text ?? "").slice(0, 200))
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, 10);
  const where = sql.join(
    [
      sql`l.programme_id = ${programme}`,
      ...(filter.duty ? [sql`l.duty_id = ${filter.duty}`] : []),
      ...words.map(
        (word) =>
          sql`strpos(app.fold(concat_ws(E'\n', l.title, l.situation, l.done, l.result)), ${word}) > 0`,
      ),
    ],
    sql` and `,
  );
  const offset = (Math.max(1, filter.page ?? 1) - 1) * libraryPageSize;
  const { rows } = await sql<ListedEntry & { total: number }>`
    select l.id, l.title, left(l.situation, 120) as situation, l.duty_id as duty, l.state, l.published_on as "publishedOn",
           count(*) over ()::int as total
      from consultations.library_entry l where ${where}
     order by l.published_on desc nulls first, l.id desc limit ${sql.lit(libraryPageSize)} offset ${offset}`.execute(
    ctx.db,
  );
  return { rows, total: rows[0]?.total ?? 0 };
};
