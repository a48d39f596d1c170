import { sql } from "kysely";
import type { AreaId } from "../../kernel/ids.ts";
import type { Ctx } from "../database/run-as.ts";

/** What open screens can wait for. */
export const topics = ["requests", "consultations", "records", "plans", "calendar", "reports"] as const;
export type Topic = (typeof topics)[number];

/** Tells the screens that are open, as soon as this transaction commits, that something of the topic changed in the area. */
export const announce = async (ctx: Ctx, topic: Topic, area: AreaId): Promise<void> => {
  const said = JSON.stringify({ topic, area, programme: ctx.programme?.id ?? null });
  await sql`select pg_notify('machisen_live', ${said})`.execute(ctx.db);
};
