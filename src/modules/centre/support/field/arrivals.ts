import type { RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

type Arrival = { readonly record: RecordId; readonly digest: string };

/** What the actor's phone had sent under this key; told also to somebody who lost the post since. */
export const findArrival = async (ctx: Ctx, key: string): Promise<Arrival | null> => {
  if (ctx.actor.kind !== "person") return null;
  const row = await ctx.db
    .selectFrom("support.field_arrival")
    .select(["record_id as record", "digest"])
    .where("key", "=", key)
    .where("person_id", "=", ctx.actor.id)
    .executeTakeFirst();
  return (row as Arrival | undefined) ?? null;
};

/** Remembers what came, beside the record that it became. */
export const noteArrival = async (
  ctx: Ctx,
  arrival: Arrival & { readonly key: string; readonly writtenAt: Date },
): Promise<void> => {
  const { actor, programme } = ctx;
  if (actor.kind !== "person" || !programme) return;
  const { area_id } = await ctx.db
    .selectFrom("support.record")
    .select("area_id")
    .where("id", "=", arrival.record)
    .executeTakeFirstOrThrow();
  await ctx.db
    .insertInto("support.field_arrival")
    .values({
      key: arrival.key,
      record_id: arrival.record,
      area_id,
      programme_id: programme.id,
      person_id: actor.id,
      digest: arrival.digest,
      written_at: arrival.writtenAt,
    })
    .onConflict((on) => on.column("key").doNothing())
    .execute();
};
