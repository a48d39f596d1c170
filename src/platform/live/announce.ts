import { sql } from "kysely";
import type { AreaId } from "../../kernel/ids.ts";
import type { Ctx } from "../database/run-as.ts";

/** What changes can be heard of. */
export type Topic = "consultations" | "requests";

/** Tells whoever listens on the channel `machisen_live`, as soon as this transaction commits, that something of the topic changed in the area. */
export const announce = async (ctx: Ctx, topic: Topic, area: AreaId): Promise<void> => {
  const said = JSON.stringify({ topic, area, programme: ctx.programme?.id ?? null });
  await sql`select pg_notify('machisen_live', ${said})`.execute(ctx.db);
};
