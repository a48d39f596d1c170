import { sql } from "kysely";
import type { PersonId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Entry, EntryId } from "../model.ts";
import { clash, daysTouched } from "../rules/span.ts";
import { findEntry } from "../store.ts";
import { entriesBetween } from "./entries-between.ts";

/** Somebody who is to be in two places at once. */
export type Clash = { readonly person: PersonId; readonly other: Entry };

export type EntrySheet = {
  readonly entry: Entry;
  readonly clashes: readonly Clash[];
  /** How many of its series come after it and stand. */
  readonly following: number;
};

const clashesOf = async (ctx: Ctx, entry: Entry): Promise<Clash[]> => {
  if (entry.cancelled !== null || entry.people.length === 0) return [];
  const around = await entriesBetween(ctx, entry.programme, daysTouched(entry));
  return around
    .filter((other) => other.id !== entry.id && other.cancelled === null && clash(entry, other))
    .flatMap((other) =>
      other.people.filter((person) => entry.people.includes(person)).map((person) => ({ person, other })),
    );
};

/** One entry with everything its page tells; null when there is none that the actor may see. */
export const entrySheet = async (
  ctx: Ctx,
  programme: ProgrammeId,
  id: EntryId,
): Promise<EntrySheet | null> => {
  const entry = await findEntry(ctx, programme, id);
  if (!entry) return null;
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from calendar.entry
     where programme_id = ${programme} and series_id = ${entry.series}::uuid and starts_on > ${entry.startsOn}::date and cancelled_at is null`.execute(
    ctx.db,
  );
  return { entry, clashes: await clashesOf(ctx, entry), following: rows[0]?.n ?? 0 };
};
