import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { PersonId } from "../../src/kernel/ids.ts";
import { calendarPages } from "../../src/web/calendar/pages.ts";
import { failure } from "../../src/web/failure.tsx";
import { recordPages } from "../../src/web/records/pages.ts";
import { routes } from "../../src/web/routes.ts";
import { todayPages } from "../../src/web/today/pages.ts";
import {
  type BuiltCouncil,
  buildAppointment,
  buildCouncil,
  buildProgramme,
  enteredEntry,
  setToday,
} from "./build/index.ts";
import { asSystem, testDatabase } from "./database.ts";
import { appWith, visitor } from "./visitor.ts";

type Role = "worker" | "colleague" | "manager" | "ward" | "chair" | "other" | "stranger";
type Entered = Parameters<typeof enteredEntry>[0];
type Built = {
  readonly who: Record<Role, PersonId>;
  readonly enomoto: BuiltCouncil;
  readonly imazu: BuiltCouncil;
};

/** The form of an entry as a browser sends it. */
export const fields = (given: Entered, more: Record<string, string> = {}) =>
  Object.entries({ ...enteredEntry(given), ...more }).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : value.map((one: string) => [name, one]),
  );

/** The Tsurumi programme on 14 June 2019 with its calendar, two workers, their manager, the ward, the chairs of two councils, and a stranger. */
export const calendarWorld = async () => {
  const p = "tsurumi-2019";
  const db = await testDatabase();
  const { who, enomoto, imazu } = await asSystem(db, async (ctx): Promise<Built> => {
    const programme = await buildProgramme(ctx);
    const town = await buildProgramme(ctx, { file: "town" });
    const enomoto = await buildCouncil(ctx, { programme, name: "榎本地域活動協議会" });
    const imazu = await buildCouncil(ctx, { programme, name: "今津地域活動協議会" });
    const person = async (given: Parameters<typeof buildAppointment>[1]) =>
      (await buildAppointment(ctx, { programme, ...given })).person;
    const who = {
      worker: await person({ name: "支援 花子" }),
      colleague: await person({ name: "支援 次郎" }),
      manager: await person({ post: "operations-manager", name: "責任 三郎" }),
      ward: await person({ post: "ward-officer" }),
      chair: await person({ post: "chair", council: enomoto.id }),
      other: await person({ post: "chair", council: imazu.id }),
      stranger: await person({ programme: town }),
    };
    return { who, enomoto, imazu };
  });
  await setToday(db, "2019-06-14", p);
  const app = appWith(db, calendarPages, recordPages, todayPages, failure);
  const as = (role: Role | null) => visitor(db, app, role === null ? null : who[role]);
  /** Plans an entry through its form; its number. */
  const plan = async (role: Role, given: Entered = {}): Promise<number> => {
    const answer = await (await as(role)).post(
      routes.newEntry(p),
      fields(
        { councils: [String(enomoto.id)], people: [String(who[role])], ...given },
        { key: randomUUID() },
      ),
    );
    expect([answer.status, answer.html]).toEqual([303, ""]);
    return Number(/\/(\d+)$/.exec(answer.to ?? "")?.[1]);
  };
  const rowOf = async (id: number) =>
    (await db.owner.query("select * from calendar.entry where id = $1", [id])).rows[0];
  return { p, db, app, who, enomoto, imazu, as, plan, rowOf, close: () => db.drop() };
};

export type CalendarWorld = Awaited<ReturnType<typeof calendarWorld>>;
