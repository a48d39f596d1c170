import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { PersonId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Consultation, ConsultationId, Helped, Kind, LibraryEntryId } from "../model.ts";
import { entryOfCase, findConsultation } from "../store.ts";

export type Entry = {
  readonly id: number;
  readonly at: Date;
  readonly day: PlainDate;
  readonly who: string;
  readonly byAsker: boolean;
  readonly kind: Kind;
  readonly body: string;
  readonly sources: string;
  readonly referredTo: string;
  readonly consentBy: string;
  readonly consentOn: PlainDate | null;
  readonly helped: Helped | null;
};

export type ConsultationSheet = {
  readonly one: Consultation;
  readonly askerName: string | null;
  readonly writer: string;
  readonly keeper: string | null;
  readonly areaName: string;
  readonly entries: readonly Entry[];
  /** Named besides the asker and the writer; empty where it isn't confidential. */
  readonly readers: readonly { readonly id: PersonId; readonly name: string }[];
  /** A name or contact of the asker is kept; it is shown on a page of its own. */
  readonly hasContact: boolean;
  readonly library: LibraryEntryId | null;
};

type Around = Pick<
  ConsultationSheet,
  "askerName" | "writer" | "keeper" | "areaName" | "readers" | "hasContact"
>;

/** Everything about one case, or null when the actor may not see it, exactly as if it didn't exist. */
export const consultationSheet = async (
  ctx: Ctx,
  programme: ProgrammeId,
  id: ConsultationId,
): Promise<ConsultationSheet | null> => {
  const one = await findConsultation(ctx, programme, id);
  if (!one) return null;
  const { rows } = await sql<Around>`
    select s.name as "askerName", coalesce(w.name, '') as writer, k.name as keeper, a.name as "areaName",
           (select coalesce(jsonb_agg(jsonb_build_object('id', r.person_id, 'name', coalesce(p.name, '')) order by r.id), '[]')
              from consultations.reader r left join people.person p on p.id = r.person_id where r.consultation_id = c.id) as readers,
           exists (select from consultations.asker q where q.id = c.id) as "hasContact"
      from consultations.consultation c
      join programme.area a on a.id = c.area_id
      left join people.person s on s.id = c.asker_id
      left join people.person w on w.id = c.written_by
      left join people.person k on k.id = c.keeper_id
     where c.id = ${id}`.execute(ctx.db);
  const [around] = rows;
  if (!around) return null;
  return { one, ...around, entries: await entriesOf(ctx, id), library: await entryOfCase(ctx, id) };
};

const entriesOf = async (ctx: Ctx, id: ConsultationId): Promise<Entry[]> =>
  (
    await sql<Entry>`
      select e.id, e.at, e.day, coalesce(p.name, '') as who, coalesce(e.person_id = c.asker_id, false) as "byAsker", e.kind, e.body, e.sources,
             e.referred_to as "referredTo", e.consent_by as "consentBy", e.consent_on as "consentOn", e.helped
        from consultations.entry e
        join consultations.consultation c on c.id = e.consultation_id
        left join people.person p on p.id = e.person_id
       where e.consultation_id = ${id} order by e.id`.execute(ctx.db)
  ).rows;
