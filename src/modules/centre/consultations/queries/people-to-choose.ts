import { sql } from "kysely";
import type { AreaId, PersonId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Consultation } from "../model.ts";

export type PersonChoice = { readonly id: PersonId; readonly name: string };

/** Who could be named as a reader: everybody who reads consultations in one of these areas today, by name. */
export const possibleReaders = async (ctx: Ctx, areas: readonly AreaId[]): Promise<PersonChoice[]> =>
  (
    await sql<PersonChoice>`
      select p.id, p.name from people.person p
       where p.id in (select unnest(app.holders('consultation.read', a)) from unnest(${[...areas]}::int[]) a)
         and p.id is distinct from app.actor_id()
       order by p.kana, p.id`.execute(ctx.db)
  ).rows;

/** Who could see to a case: those who answer there and, where it is confidential, see it. */
export const possibleKeepers = async (
  ctx: Ctx,
  one: Pick<Consultation, "id" | "area" | "confidential" | "writer">,
): Promise<PersonChoice[]> =>
  (
    await sql<PersonChoice>`
      select p.id, p.name from people.person p
       where p.id = any(app.holders('consultation.write', ${one.area}))
         and (not ${one.confidential} or p.id = ${one.writer}
              or p.id in (select r.person_id from consultations.reader r where r.consultation_id = ${one.id}))
       order by p.kana, p.id`.execute(ctx.db)
  ).rows;
