import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type {
  AppointmentId,
  AreaId,
  CentreId,
  CouncilId,
  PersonId,
  PostId,
  ProgrammeId,
} from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { Appointment, Contact, Person, Side } from "./model.ts";
import type { Span, Term } from "./rules.ts";

/** All SQL of this module. Ids, days and names get their types here, where they come from. */

const personColumns = ["id", "name", "kana", "area_id", "is_fictitious", "version"] as const;

export const findPerson = async (ctx: Ctx, id: PersonId): Promise<Person | undefined> =>
  (await ctx.db.selectFrom("people.person").select(personColumns).where("id", "=", id).executeTakeFirst()) as
    | Person
    | undefined;

/** The row, locked until the transaction ends, so that of two editors one is second. */
export const lockPerson = async (ctx: Ctx, id: PersonId): Promise<Person | undefined> =>
  (await ctx.db
    .selectFrom("people.person")
    .select(personColumns)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()) as Person | undefined;

/** Of each person asked for, by reading. */
export const peopleByIds = async (ctx: Ctx, ids: readonly PersonId[]): Promise<Person[]> =>
  ids.length === 0
    ? []
    : ((await ctx.db
        .selectFrom("people.person")
        .select(personColumns)
        .where("id", "in", [...new Set(ids)])
        .orderBy(sql`coalesce(nullif(kana, ''), name)`)
        .orderBy("id")
        .execute()) as Person[]);

export const updatePerson = (ctx: Ctx, id: PersonId, row: { name: string; kana: string }) =>
  ctx.db
    .updateTable("people.person")
    .set((person) => ({ ...row, version: person("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

/** Whether the actor may correct this person's name and contact, and why not: out of reach, or the client's. */
export const editableBy = async (
  ctx: Ctx,
  id: PersonId,
): Promise<{ readonly near: boolean; readonly editable: boolean }> => {
  const { rows } = await sql<{ near: boolean; editable: boolean }>`
    select ${id} = any(people.reachable('people.appoint')) as near, ${id} = any(people.editable()) as editable`.execute(
    ctx.db,
  );
  return rows[0] ?? { near: false, editable: false };
};

export const insertPerson = async (
  ctx: Ctx,
  row: { name: string; kana: string; area_id: AreaId; is_fictitious: boolean },
): Promise<PersonId> => {
  const { id } = await ctx.db
    .insertInto("people.person")
    .values(row)
    .returning("id")
    .executeTakeFirstOrThrow();
  return id as PersonId;
};

/** Somebody just like this who was registered and not yet appointed. */
export const findUnappointed = async (
  ctx: Ctx,
  like: { name: string; kana: string; area: AreaId; mail: string; phone: string },
): Promise<PersonId | null> => {
  const { rows } = await sql<{ id: PersonId }>`
    select p.id from people.person p join people.contact c on c.person_id = p.id
     where p.name = ${like.name} and p.kana = ${like.kana} and p.area_id = ${like.area}
       and c.mail = ${like.mail} and c.phone = ${like.phone}
       and not exists (select from people.appointment a where a.person_id = p.id)
     order by p.id limit 1`.execute(ctx.db);
  return rows[0]?.id ?? null;
};

export const insertContact = (ctx: Ctx, person_id: PersonId, contact: Contact) =>
  ctx.db
    .insertInto("people.contact")
    .values({ person_id, ...contact })
    .execute();

/** Writes only what differs, so that the audit log names no change that was none. */
export const putContact = async (ctx: Ctx, person_id: PersonId, contact: Contact): Promise<void> => {
  const before = await contactOf(ctx, person_id);
  if (!before) await insertContact(ctx, person_id, contact);
  else if (before.mail !== contact.mail || before.phone !== contact.phone)
    await ctx.db.updateTable("people.contact").set(contact).where("person_id", "=", person_id).execute();
};

export const contactOf = (ctx: Ctx, id: PersonId): Promise<Contact | undefined> =>
  ctx.db
    .selectFrom("people.contact")
    .select(["mail", "phone"])
    .where("person_id", "=", id)
    .executeTakeFirst();

type AppointmentFilter = {
  readonly person?: PersonId;
  readonly id?: AppointmentId;
  readonly programme?: ProgrammeId;
};

/** Appointments the actor may know of, the latest first. */
export const appointments = async (ctx: Ctx, filter: AppointmentFilter): Promise<Appointment[]> => {
  const conditions = [
    sql`true`,
    ...(filter.person === undefined ? [] : [sql`ap.person_id = ${filter.person}`]),
    ...(filter.id === undefined ? [] : [sql`ap.id = ${filter.id}`]),
    ...(filter.programme === undefined ? [] : [sql`ap.programme_id = ${filter.programme}`]),
  ];
  const found = await sql<Appointment>`
    select ap.id, ap.programme_id, ap.person_id, pe.name as person_name,
           ap.post_id, po.code as post_code, po.name as post_name, po.side,
           ap.centre_id, ce.code as centre_code, ce.name as centre_name,
           ap.council_id, co.name as council_name, ap.starts, ap.ends, k.ends as contract_ends,
           coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by a.code)
              from people.appointment_area aa join programme.area a on a.id = aa.area_id
             where aa.appointment_id = ap.id), '[]') as areas
      from people.appointment ap
      join people.person pe on pe.id = ap.person_id
      join programme.post po on po.id = ap.post_id
      left join programme.centre ce on ce.id = ap.centre_id
      left join programme.contract k on k.id = ap.contract_id
      left join councils.council co on co.id = ap.council_id
     where ${sql.join(conditions, sql` and `)}
     order by ap.starts desc, po.position, ap.id`.execute(ctx.db);
  return found.rows;
};

export type SeatAsked = {
  readonly programme_id: ProgrammeId;
  readonly person_id: PersonId;
  readonly post_id: PostId;
  readonly centre_id: CentreId | null;
  readonly council_id: CouncilId | null;
};

export const insertAppointment = async (
  ctx: Ctx,
  row: SeatAsked & Term,
  areas: readonly AreaId[],
): Promise<AppointmentId> => {
  const { id } = await ctx.db
    .insertInto("people.appointment")
    .values(row)
    .returning("id")
    .executeTakeFirstOrThrow();
  await addAreas(ctx, id as AppointmentId, areas);
  return id as AppointmentId;
};

export const addAreas = async (ctx: Ctx, appointment_id: AppointmentId, areas: readonly AreaId[]) => {
  if (areas.length === 0) return;
  await ctx.db
    .insertInto("people.appointment_area")
    .values(areas.map((area_id) => ({ appointment_id, area_id })))
    .onConflict((on) => on.doNothing())
    .execute();
};

/** Locked, so that two hand-overs of one appointment follow one another. */
export const setEnd = async (ctx: Ctx, id: AppointmentId, ends: string): Promise<boolean> => {
  const changed = await ctx.db
    .updateTable("people.appointment")
    .set({ ends })
    .where("id", "=", id)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
};

/** Other terms of the same person on the same seat. */
export const termsOnSeat = async (ctx: Ctx, seat: SeatAsked): Promise<(Term & { id: AppointmentId })[]> =>
  (
    await sql<Term & { id: AppointmentId }>`
      select id, starts, ends from people.appointment
       where programme_id = ${seat.programme_id} and person_id = ${seat.person_id} and post_id = ${seat.post_id}
         and centre_id is not distinct from ${seat.centre_id} and council_id is not distinct from ${seat.council_id}
       order by starts`.execute(ctx.db)
  ).rows;

export type Post = { readonly id: PostId; readonly programme_id: ProgrammeId; readonly side: Side };

export const findPost = async (ctx: Ctx, id: PostId): Promise<Post | undefined> =>
  (await ctx.db
    .selectFrom("programme.post")
    .select(["id", "programme_id", "side"])
    .where("id", "=", id)
    .executeTakeFirst()) as Post | undefined;

/** The contracts of a centre in the programme, the earliest first; empty for a centre of another one. */
export const contractsOf = async (
  ctx: Ctx,
  programme: ProgrammeId,
  centre: CentreId,
): Promise<(Span & { starts: PlainDate; ends: PlainDate })[]> =>
  (await ctx.db
    .selectFrom("programme.contract_centre")
    .innerJoin("programme.contract", "programme.contract.id", "programme.contract_centre.contract_id")
    .select(["programme.contract.starts", "programme.contract.ends"])
    .where("programme.contract_centre.centre_id", "=", centre)
    .where("programme.contract.programme_id", "=", programme)
    .orderBy("programme.contract.starts")
    .execute()) as { starts: PlainDate; ends: PlainDate }[];

export const areasOfCentre = async (ctx: Ctx, centre: CentreId): Promise<AreaId[]> =>
  (
    await ctx.db
      .selectFrom("programme.centre_area")
      .select("area_id")
      .where("centre_id", "=", centre)
      .execute()
  ).map(({ area_id }) => area_id as AreaId);

/** Every area within the given ones, themselves included, with its name. */
export const areasWithin = async (ctx: Ctx, roots: readonly AreaId[]): Promise<Map<AreaId, string>> => {
  if (roots.length === 0) return new Map();
  const found = await ctx.db
    .selectFrom("programme.area_closure")
    .innerJoin("programme.area", "programme.area.id", "programme.area_closure.descendant_id")
    .select(["programme.area.id", "programme.area.name"])
    .where("programme.area_closure.ancestor_id", "in", [...roots])
    .execute();
  return new Map(found.map(({ id, name }) => [id as AreaId, name]));
};

/** Where the actor may fill posts of a side. */
export const appointAreas = async (ctx: Ctx, side: Side): Promise<ReadonlySet<AreaId>> => {
  const found = await sql<{ areas: AreaId[] }>`select app.appoint_areas(${side}) as areas`.execute(ctx.db);
  return new Set(found.rows[0]?.areas ?? []);
};

export const noteHandOver = async (
  ctx: Ctx,
  row: { programme_id: ProgrammeId; area_id: AreaId; from: PersonId; to: PersonId; moved: unknown },
): Promise<number> => {
  const made = await ctx.db
    .insertInto("people.hand_over")
    .values({
      programme_id: row.programme_id,
      area_id: row.area_id,
      from_person_id: row.from,
      to_person_id: row.to,
      moved: JSON.stringify(row.moved),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
};
