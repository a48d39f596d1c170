import { randomUUID } from "node:crypto";
import type { AreaId, CouncilId, PersonId } from "../../src/kernel/ids.ts";
import type { ProgrammeRef } from "../../src/platform/database/run-as.ts";
import {
  buildAppointment,
  buildArea,
  buildCouncil,
  buildProgramme,
  type ProgrammeFile,
} from "./build/index.ts";
import { asSystem, type TestDatabase } from "./database.ts";

export type GivenRecord = {
  readonly centre: string;
  readonly worker: number;
  readonly day: string;
  readonly minutes: number;
  readonly duty: string;
  readonly councils: readonly number[];
  readonly state?: "submitted" | "returned" | "approved";
  readonly done?: string;
};

/** A loaded programme, with people on posts, councils and records at will: the ground a report stands on. */
export type ReportWorld = {
  readonly programme: ProgrammeRef;
  /** A person on a post; areas by code, else the centre's or the client's. */
  readonly person: (post: string, centre?: string, areas?: readonly string[]) => Promise<PersonId>;
  /** A council in a district of its own below an area. */
  readonly council: (name: string, parent: string) => Promise<CouncilId>;
  readonly record: (given: GivenRecord) => Promise<number>;
  readonly idOf: (table: "centre" | "duty", code: string) => Promise<number>;
};

/** @param today the day it is; the world is a demonstration one so that it may lie in the past */
export const reportWorld = async (
  db: TestDatabase,
  file: ProgrammeFile,
  today: string,
): Promise<ReportWorld> => {
  await db.owner.query("update app.installation set demo = true");
  const programme = await asSystem(db, (ctx) => buildProgramme(ctx, { file, today }));
  const one = async (query: string, values: unknown[]): Promise<number> => {
    const { rows } = await db.owner.query(query, values);
    if (rows[0]?.id === undefined) throw new Error(`nothing for ${values.join(", ")}`);
    return rows[0].id;
  };
  const idOf: ReportWorld["idOf"] = (table, code) =>
    one(`select id from programme.${table} where programme_id = $1 and code = $2`, [programme.id, code]);
  return {
    programme,
    idOf,
    person: async (post, centre, areas) => {
      const ids = await Promise.all(
        (areas ?? []).map((code) => one("select id from programme.area where code = $1", [code])),
      );
      const given = {
        programme,
        post,
        ...(centre === undefined ? {} : { centre }),
        // These are keys of area rows.
        ...(areas === undefined ? {} : { areas: ids as AreaId[] }),
      };
      return (await asSystem(db, (ctx) => buildAppointment(ctx, given))).person;
    },
    council: (name, parent) =>
      asSystem(db, async (ctx) => {
        const area = await buildArea(ctx, { programme, name, parent });
        return (await buildCouncil(ctx, { programme, area: area.id, name: `${name}地域活動協議会` })).id;
      }),
    record: async (given) => {
      const first = given.councils[0];
      const area =
        first === undefined
          ? await one("select area_id as id from programme.centre where id = $1", [
              await idOf("centre", given.centre),
            ])
          : await one("select area_id as id from councils.council where id = $1", [first]);
      return one(
        `insert into support.record (programme_id, centre_id, area_id, worker_id, day, minutes, how, council_ids, duty_id, done, state, submission_key)
         values ($1, $2, $3, $4, $5, $6, 'visit', $7, $8, $9, $10, $11) returning id`,
        [
          programme.id,
          await idOf("centre", given.centre),
          area,
          given.worker,
          given.day,
          given.minutes,
          given.councils,
          await idOf("duty", given.duty),
          given.done ?? "会議の進め方を助言した",
          given.state ?? "approved",
          randomUUID(),
        ],
      );
    },
  };
};
