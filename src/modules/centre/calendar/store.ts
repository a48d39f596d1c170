import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { PersonId, ProgrammeId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { Entry, EntryFields, EntryId } from "./model.ts";

/** All SQL that writes entries, or reads some to decide about them. */

/** The columns of an entry `e`. */
export const columns = sql`
  e.id, e.programme_id as programme, e.area_id as area, e.area_ids as areas, e.kind, e.title, e.starts_on as "startsOn",
  e.ends_on as "endsOn", to_char(e.starts_at, 'HH24:MI') as "startsAt", to_char(e.ends_at, 'HH24:MI') as "endsAt", e.place,
  e.council_ids as councils, e.person_ids as people, e.note, nullif(e.cancel_reason, '') as cancelled, e.series_id as series, e.version`;

export const findEntry = async (
  ctx: Ctx,
  programme: ProgrammeId,
  id: EntryId,
  forUpdate = false,
): Promise<Entry | null> => {
  const lock = forUpdate ? sql`for update` : sql``;
  const found = await sql<Entry>`
    select ${columns} from calendar.entry e where e.id = ${id} and e.programme_id = ${programme} ${lock}`.execute(
    ctx.db,
  );
  return found.rows[0] ?? null;
};

/** The entry and those of its series that come after it, locked in the order of their ids; `cancelled` ones or the others. */
export const findFollowing = async (ctx: Ctx, entry: Entry, cancelled: boolean): Promise<Entry[]> =>
  (
    await sql<Entry>`
      select ${columns} from calendar.entry e
       where e.programme_id = ${entry.programme}
         and (e.id = ${entry.id}
              or e.series_id = ${entry.series}::uuid and e.starts_on > ${entry.startsOn}::date and (e.cancelled_at is not null) = ${cancelled})
       order by e.id for update`.execute(ctx.db)
  ).rows;

/** Adds one entry on each of the days; what this form made before is left as it is. Answers the ids of what was added. */
export const insertEntries = async (
  ctx: Ctx,
  entry: {
    readonly programme: ProgrammeId;
    readonly fields: EntryFields;
    readonly days: readonly PlainDate[];
    readonly key: string;
    readonly maker: PersonId;
  },
): Promise<EntryId[]> => {
  const { fields, days, key } = entry;
  const series = days.length > 1 ? key : null;
  const added = await sql<{ id: EntryId }>`
    insert into calendar.entry (programme_id, area_id, kind, title, starts_on, ends_on, starts_at, ends_at, place, council_ids,
           person_ids, note, series_id, submission_key, position, made_by)
    select ${entry.programme}::int, ${fields.area}::int, ${fields.kind}, ${fields.title}, d.day, d.day + (${fields.endsOn}::date - ${fields.startsOn}::date),
           ${fields.startsAt}::time, ${fields.endsAt}::time, ${fields.place}, ${[...fields.councils]}::int[], ${[...fields.people]}::int[],
           ${fields.note}, ${series}::uuid, ${key}::uuid, d.n - 1, ${entry.maker}::int
      from unnest(${[...days]}::date[]) with ordinality d (day, n)
     order by d.n
        on conflict (submission_key, position) do nothing
    returning id`.execute(ctx.db);
  return added.rows.map(({ id }) => id);
};

/** The first entry that a form of this person made. */
export const findByKey = async (ctx: Ctx, key: string, maker: PersonId): Promise<EntryId | null> => {
  const row = await ctx.db
    .selectFrom("calendar.entry")
    .select("id")
    .where("submission_key", "=", key)
    .where("made_by", "=", maker)
    .orderBy("position")
    .executeTakeFirst();
  return (row?.id as EntryId | undefined) ?? null;
};

/** Writes the same fields into all of them; each keeps its distance in days from the others. @param days how far all move */
export const updateEntries = (ctx: Ctx, ids: readonly EntryId[], fields: EntryFields, days: number) =>
  sql`
    update calendar.entry e
       set kind = ${fields.kind}, title = ${fields.title}, place = ${fields.place}, note = ${fields.note}, area_id = ${fields.area}::int,
           starts_on = e.starts_on + ${days}::int,
           ends_on = e.starts_on + ${days}::int + (${fields.endsOn}::date - ${fields.startsOn}::date),
           starts_at = ${fields.startsAt}::time, ends_at = ${fields.endsAt}::time,
           council_ids = ${[...fields.councils]}::int[], person_ids = ${[...fields.people]}::int[],
           version = e.version + 1, updated_at = ${ctx.now}
     where e.id = any(${[...ids]}::int[])`.execute(ctx.db);

/** @param reason null takes the cancelling back */
export const setCancelled = (ctx: Ctx, ids: readonly EntryId[], reason: string | null) =>
  ctx.db
    .updateTable("calendar.entry")
    .set((row) => ({
      cancelled_at: reason === null ? null : ctx.now,
      cancel_reason: reason ?? "",
      version: row("version", "+", 1),
      updated_at: ctx.now,
    }))
    .where("id", "in", ids)
    .execute();
