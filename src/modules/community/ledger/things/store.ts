import { sql } from "kysely";
import { type PlainDate, plainDate } from "../../../../kernel/dates.ts";
import type { PersonId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Book } from "../model.ts";
import type { Thing, ThingNote } from "./model.ts";

type Origin = Pick<Thing, "entry" | "position" | "older">;

/** A note as it stands below its thing. */
export type KeptNote = ThingNote & { readonly id: number; readonly at: Date; readonly by: string | null };

export const noteOfKey = async (ctx: Ctx, key: string): Promise<boolean> =>
  (await sql`select 1 from ledger.thing_note where submission_key = ${key}`.execute(ctx.db)).rows.length > 0;

export const insertNote = (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  note: Origin & ThingNote & { readonly by: PersonId; readonly key: string },
) =>
  ctx.db
    .insertInto("ledger.thing_note")
    .values({
      book_id: book.id,
      area_id: book.area,
      entry_id: note.entry,
      position: note.position,
      older_id: note.older,
      quantity: note.quantity,
      place: note.place,
      disposed_on: note.disposedOn,
      reason: note.reason,
      person_id: note.by,
      at: ctx.now,
      submission_key: note.key,
    })
    .execute();

/** What was noted of a thing, the latest first. */
export const notesOf = async (ctx: Ctx, { entry, position, older }: Origin): Promise<readonly KeptNote[]> =>
  (
    await sql<KeptNote>`
      select n.id, n.quantity, n.place, n.disposed_on as "disposedOn", n.reason, n.at, ledger.name_of(n.person_id, n.area_id) as by
        from ledger.thing_note n where (n.entry_id = ${entry} and n.position = ${position} or n.older_id = ${older}) order by n.id desc`.execute(
      ctx.db,
    )
  ).rows;

export type OlderThing = Pick<Thing, "what" | "day" | "fund" | "amount">;

export const olderOfKey = async (ctx: Ctx, key: string): Promise<boolean> =>
  (await sql`select 1 from ledger.older_thing where submission_key = ${key}`.execute(ctx.db)).rows.length > 0;

export const insertOlder = async (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  thing: OlderThing & { readonly by: PersonId; readonly key: string },
): Promise<number> =>
  (
    await ctx.db
      .insertInto("ledger.older_thing")
      .values({
        book_id: book.id,
        area_id: book.area,
        what: thing.what,
        day: thing.day,
        amount: thing.amount,
        fund: thing.fund,
        person_id: thing.by,
        at: ctx.now,
        submission_key: thing.key,
      })
      .returning("id")
      .executeTakeFirstOrThrow()
  ).id;

/** First day of the council's first book. */
export const firstDayOf = async (ctx: Ctx, { council }: Pick<Book, "council">): Promise<PlainDate> =>
  plainDate(
    (
      await sql<{ readonly day: string }>`
        select to_char(make_date(min(year), 4, 1), 'YYYY-MM-DD') as day from ledger.book where council_id = ${council}`.execute(
        ctx.db,
      )
    ).rows[0]?.day ?? "",
  );
