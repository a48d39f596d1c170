import { sql } from "kysely";
import type { PersonId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Book } from "../model.ts";
import type { ThingKey, ThingNote } from "./model.ts";

/** A note as it stands below its thing. */
export type KeptNote = ThingNote & { readonly id: number; readonly at: Date; readonly by: string | null };

export const noteOfKey = async (ctx: Ctx, key: string): Promise<boolean> =>
  (await sql`select 1 from ledger.thing_note where submission_key = ${key}`.execute(ctx.db)).rows.length > 0;

export const insertNote = (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  note: ThingKey & ThingNote & { readonly by: PersonId; readonly key: string },
) =>
  ctx.db
    .insertInto("ledger.thing_note")
    .values({
      book_id: book.id,
      area_id: book.area,
      entry_id: note.entry,
      position: note.position,
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
export const notesOf = async (ctx: Ctx, { entry, position }: ThingKey): Promise<readonly KeptNote[]> =>
  (
    await sql<KeptNote>`
      select n.id, n.quantity, n.place, n.disposed_on as "disposedOn", n.reason, n.at, ledger.name_of(n.person_id, n.area_id) as by
        from ledger.thing_note n where n.entry_id = ${entry} and n.position = ${position} order by n.id desc`.execute(
      ctx.db,
    )
  ).rows;
