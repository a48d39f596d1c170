import { sql } from "kysely";
import type { AreaId } from "../../kernel/ids.ts";
import type { Ctx } from "../database/run-as.ts";
import type { Topic } from "./topics.ts";

/** Tells whoever listens on the channel `machisen_live`, as soon as this transaction commits, that something of the topic changed in the area. */
export const announce = async (ctx: Ctx, topic: Topic, area: AreaId): Promise<void> => {
  const said = JSON.stringify({ topic, area, programme: ctx.programme?.id ?? null });
  await sql`select pg_notify('machisen_live', ${said})`.execute(ctx.db);
};

/** The same for several areas at once; each is told once, however often it is named. */
export const announceAll = async (ctx: Ctx, topic: Topic, areas: Iterable<AreaId>): Promise<void> => {
  const programme = ctx.programme?.id ?? null;
  const said = [...new Set(areas)].map((area) => JSON.stringify({ topic, area, programme }));
  if (said.length === 0) return;
  await sql`select pg_notify('machisen_live', said) from unnest(${said}::text[]) said`.execute(ctx.db);
};
