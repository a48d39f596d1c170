import type { PersonId } from "../../src/kernel/ids.ts";
import {
  type BuiltCouncil,
  buildAppointment,
  buildCouncil,
  buildProgramme,
  setToday,
} from "./build/index.ts";
import { asSystem, testDatabase } from "./database.ts";
import { everyPage } from "./every-page.ts";
import { visitor } from "./visitor.ts";

/** The Tsurumi programme on 14 June 2019: staff, the ward, two councils' chairs and a stranger from another programme. */
export const consultationsWorld = async () => {
  const db = await testDatabase();
  const code = "tsurumi-2019";
  const councils: BuiltCouncil[] = [];
  const people = await asSystem(db, async (ctx) => {
    await buildProgramme(ctx);
    councils.push(
      await buildCouncil(ctx, { name: "榎本地域活動協議会" }),
      await buildCouncil(ctx, { name: "今津地域活動協議会" }),
    );
    const [first, second] = councils;
    if (!first || !second) throw new Error("two councils");
    const town = await buildProgramme(ctx, { file: "town" });
    const seat = async (post: string, name: string, council?: BuiltCouncil): Promise<PersonId> =>
      (await buildAppointment(ctx, { post, name, ...(council ? { council: council.id } : {}) })).person;
    return {
      manager: await seat("operations-manager", "責任 守"),
      advisor: await seat("advisor", "助言 一郎"),
      worker: await seat("support-worker", "支援 花子"),
      ward: await seat("ward-officer", "区役 太郎"),
      chair: await seat("chair", "会長 桜", first),
      other: await seat("chair", "別会 楓", second),
      auditor: await seat("auditor", "監事 実", first),
      stranger: (await buildAppointment(ctx, { programme: town, name: "町の 人" })).person,
    };
  });
  await setToday(db, "2019-06-14", code);
  await setToday(db, "2024-06-14", "yamanobe-town");
  const app = everyPage(db);
  const [council, elsewhere] = councils;
  if (!council || !elsewhere) throw new Error("two councils");
  return {
    db,
    code,
    council,
    elsewhere,
    people,
    app,
    as: (who: keyof typeof people | null) => visitor(db, app, who === null ? null : people[who]),
    rows: async (sql: string, values: unknown[] = []) => (await db.owner.query(sql, values)).rows,
    close: () => db.drop(),
  };
};

export type ConsultationsWorld = Awaited<ReturnType<typeof consultationsWorld>>;
