import type { PersonId } from "../../src/kernel/ids.ts";
import { type Ctx, runAs } from "../../src/platform/database/run-as.ts";
import {
  type BuiltCouncil,
  buildAppointment,
  buildArea,
  buildCouncil,
  buildProgramme,
  setToday,
} from "./build/index.ts";
import { asSystem, testDatabase } from "./database.ts";

export type Role = "ward" | "manager" | "advisor" | "worker" | "other" | "chair" | "stranger";

/** The Tsurumi programme on Friday 14 June 2019 with everybody whom a request meets, and somebody of another programme. */
export const requestsWorld = async () => {
  const db = await testDatabase();
  const code = "tsurumi-2019";
  const councils: BuiltCouncil[] = [];
  const people = await asSystem(db, async (ctx): Promise<Record<Role, PersonId>> => {
    councils.push(
      await buildCouncil(ctx, { name: "榎本地域活動協議会" }),
      await buildCouncil(ctx, { name: "今津地域活動協議会" }),
    );
    const [first] = councils;
    const staff = async (post: string, name: string) => (await buildAppointment(ctx, { post, name })).person;
    const town = await buildProgramme(ctx, { file: "town" });
    await buildArea(ctx, { programme: town });
    return {
      ward: await staff("ward-officer", "見本 区子"),
      manager: await staff("operations-manager", "見本 責任"),
      advisor: await staff("advisor", "見本 助言"),
      worker: await staff("support-worker", "見本 支援"),
      other: await staff("support-worker", "見本 隣"),
      chair: (await buildAppointment(ctx, { post: "chair", ...(first ? { council: first.id } : {}) })).person,
      stranger: (await buildAppointment(ctx, { programme: town })).person,
    };
  });
  await setToday(db, "2019-06-14", code);
  const at = (clock: string): Date => new Date(`${clock.replace(" ", "T").padEnd(19, ":00")}+09:00`);
  return {
    db,
    code,
    councils,
    people,
    at,
    /** Works as one of them at a moment, e.g. `2019-06-14 10:00`; without one, it is the demonstration's day. */
    as: <T>(who: Role, work: (ctx: Ctx) => Promise<T>, clock?: string): Promise<T> =>
      runAs(
        db.database,
        {
          who: { kind: "person", id: people[who] },
          mode: "write",
          programme: code,
          origin: "test",
          ...(clock ? { now: at(clock) } : {}),
        },
        work,
      ),
    close: () => db.drop(),
  };
};

export type RequestsWorld = Awaited<ReturnType<typeof requestsWorld>>;
