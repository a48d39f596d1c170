import { sql } from "kysely";
import type { CentreId, PersonId, ProgrammeId } from "../../../kernel/ids.ts";
import { fold } from "../../../kernel/japanese-text.ts";
import { forbidden, notFound, type Outcome } from "../../../kernel/problem.ts";
import { ok } from "../../../kernel/result.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { definitionOf } from "../programme/index.ts";
import { whyNotEdit, whyNotSee } from "./actions/edit-person.ts";
import { whyNotChange } from "./actions/end-appointment.ts";
import type { Appointment, Contact, Person } from "./model.ts";
import { mayAppointSomewhere } from "./policy.ts";
import { holdsOn } from "./rules.ts";
import { type StaffedCentre, staffingOn } from "./staffing.ts";
import * as store from "./store.ts";

export type PeopleFilter = {
  readonly text?: string;
  /** Code of a post. */
  readonly post?: string;
  readonly centre?: CentreId;
  /** Also those whose appointments have ended or not begun. */
  readonly all?: boolean;
  /** 1-based */
  readonly page?: number;
  readonly size?: number;
};

export type ListedPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly kana: string;
  readonly is_fictitious: boolean;
  /** Appointments in the programme that hold today; all of them when asked for all. */
  readonly appointments: readonly Appointment[];
};

const matches = (person: { name: string; kana: string }, text: string): boolean =>
  [person.name, person.kana].some((word) => fold(word).includes(fold(text)));

/** The people of a programme whom the actor may know, by reading. */
export const listPeople = async (
  ctx: Ctx,
  programme: ProgrammeId,
  filter: PeopleFilter,
): Promise<{ readonly rows: readonly ListedPerson[]; readonly total: number }> => {
  const held = (await store.appointments(ctx, { programme })).filter(
    (one) =>
      (filter.all || holdsOn(one, one.contract_ends, ctx.today)) &&
      (!filter.post || one.post_code === filter.post) &&
      (!filter.centre || one.centre_id === filter.centre),
  );
  const byPerson = Map.groupBy(held, (one) => one.person_id);
  const unappointed = filter.all && !filter.post && !filter.centre ? await peopleWithoutPost(ctx) : [];
  const people = await store.peopleByIds(ctx, [...byPerson.keys(), ...unappointed]);
  const rows = people
    .filter((person) => !filter.text || matches(person, filter.text))
    .map((person) => ({ ...person, appointments: byPerson.get(person.id) ?? [] }));
  const size = filter.size ?? rows.length;
  const from = (Math.max(1, filter.page ?? 1) - 1) * size;
  return { rows: rows.slice(from, from + size), total: rows.length };
};

/** Registered, but on no post anywhere yet. */
const peopleWithoutPost = async (ctx: Ctx): Promise<PersonId[]> =>
  (
    await sql<{ id: PersonId }>`
      select p.id from people.person p
       where not exists (select 1 from people.appointment ap where ap.person_id = p.id)`.execute(ctx.db)
  ).rows.map(({ id }) => id);

/** People to choose from: everyone of the programme and everyone without a post, by reading. */
export const peopleToChoose = async (ctx: Ctx, programme: ProgrammeId): Promise<readonly ListedPerson[]> =>
  (await listPeople(ctx, programme, { all: true })).rows;

export type SheetAppointment = Appointment & {
  readonly state: "ahead" | "holds" | "ended";
  /** Why the reader may not end or hand over; null when they may. */
  readonly refusal: Text | null;
};

export type PersonSheet = {
  readonly person: Person;
  readonly appointments: readonly SheetAppointment[];
  readonly refusals: {
    readonly seeContact: Text | null;
    readonly edit: Text | null;
    readonly appoint: Text | null;
  };
};

/** One person with all their appointments in the programme; the contact is an act of its own. */
export const personSheet = async (
  ctx: Ctx,
  programme: ProgrammeId,
  id: PersonId,
): Promise<PersonSheet | null> => {
  const person = await store.findPerson(ctx, id);
  if (!person) return null;
  const found = await store.appointments(ctx, { person: id, programme });
  const appointments: SheetAppointment[] = [];
  for (const one of found) {
    const state =
      one.starts > ctx.today ? "ahead" : holdsOn(one, one.contract_ends, ctx.today) ? "holds" : "ended";
    appointments.push({ ...one, state, refusal: await whyNotChange(ctx, one) });
  }
  return {
    person,
    appointments,
    refusals: {
      seeContact: await whyNotSee(ctx, id),
      edit: await whyNotEdit(ctx, id),
      appoint: mayAppointSomewhere(ctx.powers, ctx.actor),
    },
  };
};

/** Personal data. Whoever calls this also writes down that it was seen. */
export const personContact = async (ctx: Ctx, id: PersonId): Promise<Outcome<Contact>> => {
  if (!(await store.findPerson(ctx, id))) return notFound();
  const refusal = await whyNotSee(ctx, id);
  if (refusal) return forbidden(refusal);
  return ok((await store.contactOf(ctx, id)) ?? { mail: "", phone: "" });
};

/** Required against appointed for each centre and post on a day. */
export const staffingBoard = async (
  ctx: Ctx,
  programme: ProgrammeId,
  day: string,
): Promise<StaffedCentre[]> =>
  staffingOn(await definitionOf(ctx, programme), await store.appointments(ctx, { programme }), day);

/** Everyone's appointments in a programme that the actor may know of, the latest first. */
export const appointmentsIn = (ctx: Ctx, programme: ProgrammeId): Promise<Appointment[]> =>
  store.appointments(ctx, { programme });

export type HandOver = {
  readonly id: number;
  readonly at: Date;
  readonly from_person_id: PersonId;
  readonly from_name: string;
  readonly to_person_id: PersonId;
  readonly to_name: string;
  readonly moved: {
    readonly areas: readonly { readonly id: number; readonly name: string }[];
    readonly nextSteps: readonly number[];
    readonly returned: readonly number[];
    readonly submitted: readonly number[];
  };
};

/** What a person gave and got, the latest first. */
export const handOversOf = async (ctx: Ctx, programme: ProgrammeId, person: PersonId): Promise<HandOver[]> =>
  (
    await sql<HandOver>`
      select h.id, h.at, h.from_person_id, f.name as from_name, h.to_person_id, t.name as to_name, h.moved
        from people.hand_over h
        join people.person f on f.id = h.from_person_id
        join people.person t on t.id = h.to_person_id
       where h.programme_id = ${programme} and ${person} in (h.from_person_id, h.to_person_id)
       order by h.at desc, h.id desc`.execute(ctx.db)
  ).rows;
