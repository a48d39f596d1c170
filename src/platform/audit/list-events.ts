import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Ctx } from "../database/run-as.ts";

export type AuditEvent = {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly person_id: PersonId | null;
  readonly person: string | null;
  readonly origin: string | null;
  readonly action: string;
  readonly subject: string;
  readonly subject_id: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

export type AuditFilter = {
  readonly person?: number | undefined;
  readonly subject?: string | undefined;
  readonly action?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/**
 * What happened, newest first, one page of it.
 * @param limit rows of a page; one more is read to know whether there is a next page
 */
export const listEvents = async (
  ctx: Ctx,
  filter: AuditFilter,
  limit: number,
  offset: number,
): Promise<{ readonly events: readonly AuditEvent[]; readonly more: boolean }> => {
  const found = await sql<AuditEvent>`
    select e.id, e.at, e.actor, e.person_id, p.name as person, e.origin, e.action, e.subject, e.subject_id, e.detail
      from audit.event e left join people.person p on p.id = e.person_id
     where (${filter.person ?? null}::int is null or e.person_id = ${filter.person ?? null})
       and (${filter.subject ?? null}::text is null or e.subject = ${filter.subject ?? null})
       and (${filter.action ?? null}::text is null or e.action = ${filter.action ?? null})
       and (${filter.from ?? null}::date is null or e.at >= ${filter.from ?? null}::date::timestamp at time zone 'Asia/Tokyo')
       and (${filter.to ?? null}::date is null or e.at < (${filter.to ?? null}::date + 1)::timestamp at time zone 'Asia/Tokyo')
     order by e.id desc limit ${limit + 1} offset ${offset}`.execute(ctx.db);
  return { events: found.rows.slice(0, limit), more: found.rows.length > limit };
};
