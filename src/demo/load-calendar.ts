import { addDays, type PlainDate, plainDate, weekday } from "../kernel/dates.ts";
import type { CouncilId, PersonId } from "../kernel/ids.ts";
import {
  cancelEntry,
  type EnteredEntry,
  entriesBetween,
  planEntry,
} from "../modules/centre/calendar/index.ts";
import { recordChoices } from "../modules/centre/support/index.ts";
import { centresOf } from "../modules/foundation/programme/index.ts";
import type { Database } from "../platform/database/pool.ts";
import { type Ctx, type ProgrammeRef, runAs } from "../platform/database/run-as.ts";
import { granted } from "./granted.ts";
import { keyOf } from "./key-of.ts";
import { councilName, type PlannedPerson, type PlannedProgramme } from "./plan.ts";

/** One form: who fills it in, and what. */
type PlannedForm = {
  readonly maker: string;
  readonly centre: string;
  readonly entered: Partial<EnteredEntry> & { title: string };
  readonly councils?: readonly string[];
  readonly who: readonly string[];
};

type Seat = PlannedPerson["appointments"][number] & { readonly key: string };

const seatsOf = (planned: PlannedProgramme, post: string): Seat[] =>
  planned.people.flatMap(({ key, appointments }) =>
    appointments.filter((one) => one.post === post).map((one) => ({ ...one, key })),
  );

/** The first such weekday from a day on. */
const firstOn = (day: PlainDate, which: number): PlainDate => addDays(day, (which - weekday(day) + 7) % 7);

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** A worker's rounds: a visit to each council every second week, and its officers' evening once a month. */
const rounds = (planned: PlannedProgramme, seat: Seat, n: number, until: PlainDate): PlannedForm[] => {
  const near = planned.councils.filter(
    ({ code, parent }) => seat.areas.includes(code) || seat.areas.includes(parent),
  );
  const holds = seat.to === null || seat.to >= planned.today;
  // Whoever has left planned nothing any more; the advisor had it in the book.
  const maker = holds
    ? seat.key
    : (seatsOf(planned, "advisor").find(({ centre }) => centre === seat.centre)?.key ?? seat.key);
  const end = seat.to !== null && seat.to < until ? seat.to : until;
  const of = { maker, centre: seat.centre ?? "", who: [seat.key] };
  return near.slice(0, 4).flatMap((council, k): PlannedForm[] => {
    const begins = 9 * 60 + 30 + ((n + k) % 4) * 90;
    const visit = firstOn(plainDate(seat.from), 1 + ((n + k) % 5));
    const evening = firstOn(plainDate(seat.from), 2 + (k % 4));
    return [
      {
        ...of,
        councils: [council.name],
        entered: {
          kind: "visit",
          title: `${council.name} 定例訪問`,
          startsOn: k % 2 === 0 ? visit : addDays(visit, 7),
          startsAt: clock(begins),
          endsAt: clock(begins + 60),
          place: "会館",
          repeat: "fortnightly",
          until: end,
        },
      },
      {
        ...of,
        councils: [council.name],
        entered: {
          kind: "meeting",
          title: `${council.name} 役員会`,
          startsOn: addDays(evening, 7 * ((n + k) % 3)),
          startsAt: "19:00",
          endsAt: "20:30",
          place: "会館",
          repeat: "monthly",
          until: end,
        },
      },
    ];
  });
};

/** What a centre does together. */
const together = (planned: PlannedProgramme, advisor: Seat, until: PlainDate): PlannedForm[] => {
  const staff = planned.people
    .filter(({ appointments }) =>
      appointments.some(
        ({ centre, to }) => centre === advisor.centre && (to === null || to >= planned.today),
      ),
    )
    .map(({ key }) => key);
  const from = plainDate(advisor.from);
  const of = { maker: advisor.key, centre: advisor.centre ?? "" };
  return [
    {
      ...of,
      who: staff,
      entered: {
        kind: "meeting",
        title: "所内の打合せ",
        startsOn: firstOn(from, 1),
        startsAt: "09:00",
        endsAt: "09:30",
        place: "事務所",
        repeat: "weekly",
        until,
      },
    },
    {
      ...of,
      who: [advisor.key],
      entered: {
        kind: "deadline",
        title: "月次報告の準備を終える",
        startsOn: firstOn(from, 5),
        startsAt: "17:00",
        repeat: "monthly",
        until,
      },
    },
    {
      ...of,
      who: staff,
      entered: {
        kind: "other",
        title: "地域活動の交流会",
        startsOn: addDays(plainDate(planned.today), 3),
        endsOn: addDays(plainDate(planned.today), 4),
        place: "区民センター",
      },
    },
  ];
};

const formsOf = (planned: PlannedProgramme): PlannedForm[] => {
  const until = addDays(plainDate(planned.today), 28);
  const workers = seatsOf(planned, "support-worker");
  // One branch's shared hours are enough to see; the rounds are everybody's.
  const [advisor] = seatsOf(planned, "advisor");
  return [
    ...workers.flatMap((seat, n) => rounds(planned, seat, n, until)),
    ...(advisor ? together(planned, advisor, until) : []),
  ];
};

type Ground = {
  readonly councils: ReadonlyMap<string, CouncilId>;
  readonly areas: ReadonlyMap<string, number>;
  readonly idOf: (key: string) => PersonId;
  readonly planned: PlannedProgramme;
};

const blank: EnteredEntry = {
  kind: "visit",
  title: "",
  startsOn: "",
  startsAt: "",
  endsAt: "",
  endsOn: "",
  place: "",
  councils: [],
  area: "",
  people: [],
  note: "",
  repeat: "none",
  until: "",
};

const planOne = async (ctx: Ctx, form: PlannedForm, ground: Ground): Promise<void> => {
  const { councils, areas, idOf, planned } = ground;
  const named = (form.councils ?? []).map((name) => String(councils.get(councilName(name)) ?? ""));
  const entered = {
    ...blank,
    ...form.entered,
    councils: named,
    area: named.length === 0 ? String(areas.get(form.centre) ?? "") : "",
    people: form.who.map((key) => String(idOf(key))),
  };
  const key = keyOf("calendar", planned.code, form.maker, entered.title, entered.startsOn);
  granted(await planEntry(ctx, { entered, key }));
};

/** One visit of last week fell through, as they do. */
const callOneOff = async (ctx: Ctx): Promise<void> => {
  const { programme } = ctx;
  if (!programme) return;
  const week = { from: addDays(ctx.today, -7), to: addDays(ctx.today, -1) };
  const visit = (await entriesBetween(ctx, programme.id, week)).find(({ kind }) => kind === "visit");
  if (visit) granted(await cancelEntry(ctx, { id: visit.id, reason: "会館の修繕のため", following: false }));
};

const known = async (ctx: Ctx, programme: ProgrammeRef) => ({
  councils: new Map<string, CouncilId>(
    (await recordChoices(ctx, programme.id)).councils.map(({ name, id }) => [name, id]),
  ),
  areas: new Map((await centresOf(ctx, programme.id)).map(({ code, area_id }) => [code, area_id])),
});

/** A year of visits and meetings, each planned by the person whose round it is. */
export const loadCalendar = async (
  database: Database,
  planned: PlannedProgramme,
  people: ReadonlyMap<string, PersonId>,
): Promise<void> => {
  const system = { who: { kind: "system" }, programme: planned.code, mode: "write", origin: "demo" } as const;
  const { councils, areas } = await runAs(database, system, (ctx) =>
    known(ctx, ctx.programme as ProgrammeRef),
  );
  const idOf = (key: string): PersonId => {
    const id = people.get(key);
    if (id === undefined) throw new Error(`the demonstration's plan names no person ${key}`);
    return id;
  };
  const forms = Map.groupBy(formsOf(planned), ({ maker }) => maker);
  for (const [maker, some] of forms) {
    const who = { kind: "person", id: idOf(maker) } as const;
    await runAs(database, { ...system, who }, async (ctx) => {
      for (const form of some) await planOne(ctx, form, { councils, areas, idOf, planned });
    });
  }
  const [advisor] = seatsOf(planned, "advisor");
  if (advisor)
    await runAs(database, { ...system, who: { kind: "person", id: idOf(advisor.key) } }, callOneOff);
};
