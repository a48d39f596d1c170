import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addToConsultation, buildConsultation } from "../../../../tests/support/build/index.ts";
import {
  type ConsultationsWorld,
  consultationsWorld,
} from "../../../../tests/support/consultations-world.ts";
import { asPerson } from "../../../../tests/support/database.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { ConsultationId } from "./model.ts";

let world: ConsultationsWorld;
type Name = keyof ConsultationsWorld["people"];
/** A case of each kind in each council's district, as the oracle knows it. */
type Made = {
  readonly id: ConsultationId;
  readonly by: Name;
  readonly asker: Name | null;
  readonly confidential: boolean;
  readonly readers: readonly Name[];
  readonly here: boolean;
  readonly entries: Readonly<Record<"advice" | "note", number>>;
};
const made: Made[] = [];
const staff: readonly Name[] = ["manager", "advisor", "worker"];

beforeAll(async () => {
  world = await consultationsWorld();
  const { db, people, council, elsewhere } = world;
  for (const here of [true, false])
    for (const [by, readers] of [
      ["worker", null],
      ["worker", ["advisor"]],
      [here ? "chair" : "other", null],
      [here ? "chair" : "other", ["manager"]],
      ["ward", null],
      ["ward", ["worker", "advisor"]],
    ] as const satisfies readonly (readonly [Name, readonly Name[] | null])[]) {
      const id = await buildConsultation(db, {
        by: people[by],
        council: here ? council : elsewhere,
        ...(by === "worker" ? { askerName: "電話 一子" } : {}),
        ...(readers ? { readers: readers.map((name) => people[name]) } : {}),
      });
      const answerer = people[readers?.[0] ?? "advisor"];
      for (const kind of ["advice", "note"]) await addToConsultation(db, id, { by: answerer, kind });
      const ids = await world.rows("select id, kind from consultations.entry where consultation_id = $1", [
        id,
      ]);
      const entryOf = (kind: string): number => ids.find((row) => row.kind === kind).id;
      made.push({
        id,
        by,
        asker: by === "worker" ? null : by,
        confidential: readers !== null,
        readers: readers ?? [],
        here,
        entries: { advice: entryOf("advice"), note: entryOf("note") },
      });
    }
});
afterAll(() => world.close());

const names: readonly Name[] = [
  "manager",
  "advisor",
  "worker",
  "ward",
  "chair",
  "other",
  "auditor",
  "stranger",
];

/** Says in plain words who sees what; shares no line with policy or SQL. */
const sees = (who: Name, one: Made): boolean => {
  if (one.asker === who) return true;
  if (!staff.includes(who)) return false;
  return !one.confidential || one.by === who || one.readers.includes(who);
};
const works = (who: Name, one: Made): boolean => staff.includes(who) && sees(who, one);

const as = <T>(who: Name, work: (ctx: Ctx) => Promise<T>) =>
  asPerson(world.db, world.people[who], "tsurumi-2019", work);

/** Whether a statement changes or adds anything; refused by a policy is no. Nothing of it stays. */
const may = async (who: Name, make: () => ReturnType<typeof sql>): Promise<boolean> => {
  let rows = 0;
  try {
    await as(who, async (ctx) => {
      rows = Number((await make().execute(ctx.db)).numAffectedRows ?? 0);
      throw new Error("undone");
    });
  } catch (error) {
    if (error instanceof Error && /row-level security|permission denied/.test(error.message)) return false;
    if (!(error instanceof Error) || error.message !== "undone") throw error;
  }
  return rows > 0;
};

describe("row security of consultations, role × action × area", () => {
  it("shows cases, contacts, readers and entries to whom the house's words show them", async () => {
    for (const who of names) {
      const found = await as(who, async ({ db }) => ({
        cases: (await sql<{ id: number }>`select id from consultations.consultation`.execute(db)).rows,
        askers: (await sql<{ id: number }>`select id from consultations.asker`.execute(db)).rows,
        readers: (
          await sql<{ id: number }>`select distinct consultation_id as id from consultations.reader`.execute(
            db,
          )
        ).rows,
        entries: (await sql<{ id: number }>`select id from consultations.entry`.execute(db)).rows,
      }));
      const ids = (rows: { id: number }[]) => rows.map(({ id }) => id).sort((a, b) => a - b);
      const visible = made.filter((one) => sees(who, one));
      expect([who, ids(found.cases)]).toEqual([who, visible.map(({ id }) => id)]);
      expect([who, ids(found.askers)]).toEqual([
        who,
        visible.filter(({ by }) => by === "worker").map(({ id }) => id),
      ]);
      expect([who, ids(found.readers)]).toEqual([
        who,
        visible.filter(({ confidential }) => confidential).map(({ id }) => id),
      ]);
      const told = visible.flatMap(({ entries }) =>
        staff.includes(who) ? [entries.advice, entries.note] : [entries.advice],
      );
      expect([who, ids(found.entries)]).toEqual([who, told.sort((a, b) => a - b)]);
    }
  });

  it("lets each add and change what they may, and nothing else", async () => {
    for (const who of names)
      for (const one of made) {
        const person = world.people[who];
        const entry =
          (kind: string, by: number = person) =>
          () =>
            sql`
          insert into consultations.entry (consultation_id, area_id, programme_id, day, person_id, kind, body, submission_key)
          select ${one.id}, o.area_id, o.programme_id, '2019-06-14', ${by}, ${kind}, 'x', ${randomUUID()}
            from (select (select area_id from councils.council where id = ${one.here ? world.council.id : world.elsewhere.id}) as area_id,
                         app.programme() as programme_id) o
           where o.area_id is not null`;
        const label = [who, one.by, one.here, one.confidential];
        expect([...label, "advice", await may(who, entry("advice"))]).toEqual([
          ...label,
          "advice",
          works(who, one),
        ]);
        expect([...label, "fact", await may(who, entry("fact"))]).toEqual([...label, "fact", sees(who, one)]);
        expect([...label, "as another", await may(who, entry("fact", world.people.auditor))]).toEqual([
          ...label,
          "as another",
          false,
        ]);
        const changed = await may(
          who,
          () => sql`update consultations.consultation set version = version + 1 where id = ${one.id}`,
        );
        expect([...label, "change", changed]).toEqual([...label, "change", sees(who, one)]);
        const contact = await may(
          who,
          () => sql`update consultations.asker set version = version + 1 where id = ${one.id}`,
        );
        expect([...label, "contact", contact]).toEqual([
          ...label,
          "contact",
          works(who, one) && one.asker === null,
        ]);
        const unnamed = await may(
          who,
          () => sql`delete from consultations.reader where consultation_id = ${one.id}`,
        );
        expect([...label, "unname", unnamed]).toEqual([
          ...label,
          "unname",
          sees(who, one) && one.confidential,
        ]);
      }
  });

  it("takes a case only under one's own name, in one's own areas", async () => {
    const insert = (by: Name, asker: Name | null, here: boolean) => () =>
      sql`
      insert into consultations.consultation (programme_id, area_id, asked_by, asker_id, written_by, how, asked_on, question, submission_key)
      values (app.programme(), (select area_id from councils.council where id = ${here ? world.council.id : world.elsewhere.id}), 'council',
              ${asker ? world.people[asker] : null}, ${world.people[by]}, 'phone', '2019-06-14', 'x', ${randomUUID()})`;
    const tries = async (who: Name, by: Name, asker: Name | null, here: boolean) => {
      try {
        return await may(who, insert(by, asker, here));
      } catch {
        return false;
      }
    };
    for (const who of names)
      for (const here of [true, false]) {
        const asks = who === "ward" || (who === "chair" && here) || (who === "other" && !here);
        expect([who, here, await tries(who, who, who, here)]).toEqual([
          who,
          here,
          asks || staff.includes(who),
        ]);
        expect([who, here, await tries(who, who, null, here)]).toEqual([who, here, staff.includes(who)]);
        const another = who === "worker" ? "advisor" : "worker";
        expect([who, here, await tries(who, another, null, here)]).toEqual([who, here, false]);
      }
  });

  it("keeps entries as they are, for everybody", async () => {
    const [one] = made;
    for (const make of [
      () => sql`update consultations.entry set body = 'y' where id = ${one?.entries.advice ?? 0}`,
      () => sql`delete from consultations.entry where id = ${one?.entries.advice ?? 0}`,
      () => sql`delete from consultations.consultation where id = ${one?.id ?? 0}`,
    ])
      for (const who of names) expect([who, await may(who, make)]).toEqual([who, false]);
    await expect(world.db.owner.query("update consultations.entry set body = 'y'")).rejects.toThrow(
      /append-only/,
    );
    await expect(world.db.owner.query("delete from consultations.entry")).rejects.toThrow(/append-only/);
  });

  it("follows a case that turns out to be about another area", async () => {
    const one = made.find(({ by, here }) => by === "worker" && here);
    await world.db.owner.query(
      "update consultations.consultation set council_ids = array[$2::int], area_id = $3 where id = $1",
      [one?.id, world.elsewhere.id, world.elsewhere.area],
    );
    expect(
      await world.rows("select distinct area_id from consultations.entry where consultation_id = $1", [
        one?.id,
      ]),
    ).toEqual([{ area_id: world.elsewhere.area }]);
  });
});
