import { sql } from "kysely";
import type { PersonId } from "../../src/kernel/ids.ts";
import { type Definition, definitionOf, powers } from "../../src/modules/foundation/programme/index.ts";
import { type ProgrammeRef, runAs } from "../../src/platform/database/run-as.ts";
import { buildArea, buildCouncil, buildProgramme, type ProgrammeFile } from "./build/index.ts";
import { asSystem, type TestDatabase } from "./database.ts";
import type { Seat, Tree } from "./rights-oracle.ts";

/** Three programmes of different shape over one tree of areas, with councils in districts. */
export type MatrixWorld = {
  readonly definitions: readonly Definition[];
  readonly tree: Tree;
  /** Areas in which a council stands, by code. */
  readonly councils: ReadonlyMap<string, number>;
};

const files: readonly ProgrammeFile[] = ["osaka", "tsurumi", "town"];

export const buildMatrixWorld = async (db: TestDatabase): Promise<MatrixWorld> => {
  await db.owner.query("update app.installation set demo = true");
  const programmes: ProgrammeRef[] = [];
  for (const file of files) programmes.push(await asSystem(db, (ctx) => buildProgramme(ctx, { file })));
  const parents = ["271241", "271241", "kita", "asahi"];
  for (const [index, parent] of parents.entries())
    await asSystem(db, async (ctx) => {
      const programme = programmes[0];
      if (!programme) return;
      const area = await buildArea(ctx, { programme, code: `m-${index}`, parent, level: "district" });
      await buildCouncil(ctx, { programme, area: area.id });
    });
  const definitions = await asSystem(db, async (ctx) => {
    const found: Definition[] = [];
    for (const { id } of programmes) found.push(await definitionOf(ctx, id));
    return found;
  });
  const areas = await db.owner.query(
    "select a.code, p.code as parent from programme.area a left join programme.area p on p.id = a.parent_id",
  );
  const councils = await db.owner.query(
    "select a.code, c.id from councils.council c join programme.area a on a.id = c.area_id",
  );
  return {
    definitions,
    tree: new Map(areas.rows.map(({ code, parent }) => [code, parent])),
    councils: new Map(councils.rows.map(({ code, id }) => [code, id])),
  };
};

/** Puts a new person on seats, past every rule but the database's own. */
export const seatPerson = async (
  db: TestDatabase,
  world: MatrixWorld,
  seats: readonly Seat[],
): Promise<PersonId> => {
  const made = await db.owner.query(
    "insert into people.person (name, is_fictitious) values ('見本', true) returning id",
  );
  const person = made.rows[0].id as PersonId;
  for (const seat of seats) {
    const side = world.definitions
      .find(({ code }) => code === seat.programme)
      ?.posts.find(({ code }) => code === seat.post)?.side;
    const council = side === "council" ? (world.councils.get(seat.areas[0] ?? "") ?? null) : null;
    const { rows } = await db.owner.query(
      `insert into people.appointment (programme_id, person_id, post_id, centre_id, council_id, starts, ends)
       select p.id, $2, po.id, ce.id, $5, $6, $7
         from programme.programme p join programme.post po on po.programme_id = p.id and po.code = $3
         left join programme.centre ce on ce.programme_id = p.id and ce.code = $4
        where p.code = $1 returning id`,
      [seat.programme, person, seat.post, seat.centre, council, seat.starts, seat.ends],
    );
    await db.owner.query(
      "insert into people.appointment_area select $1, id from programme.area where code = any($2)",
      [rows[0].id, seat.areas],
    );
  }
  return person;
};

export type Answers = {
  /** power → codes of areas, as row security sees it */
  readonly sql: ReadonlyMap<string, readonly string[]>;
  /** … and as the policies see it */
  readonly rights: ReadonlyMap<string, readonly string[]>;
  /** Districts whose council the person's own query gives. */
  readonly councils: readonly string[];
};

/** What the product answers: the same questions put to TypeScript and to SQL. */
export const answersTo = (db: TestDatabase, id: PersonId, programme: string | null): Promise<Answers> =>
  runAs(
    db.database,
    { who: { kind: "person", id }, mode: "read", programme, origin: "test" },
    async (ctx) => {
      const areas = await db.owner.query("select id, code from programme.area");
      const codes = new Map<number, string>(areas.rows.map((row) => [row.id, row.code]));
      const rights = await ctx.rights();
      const bySql = await sql<{ power: string; codes: string[] }>`
      select p.power, array(select a.code from programme.area a where a.id = any(app.areas(p.power))) as codes
        from unnest(${[...powers]}::text[]) as p(power)`.execute(ctx.db);
      const seen = await ctx.db.selectFrom("councils.council").select("area_id").execute();
      return {
        sql: new Map(bySql.rows.map((row) => [row.power, row.codes.sort()])),
        rights: new Map(
          powers.map((power) => [
            power,
            [...codes].flatMap(([area, code]) => (rights.has(power, area as never) ? [code] : [])).sort(),
          ]),
        ),
        councils: seen.map(({ area_id }) => codes.get(area_id) ?? "").sort(),
      };
    },
  );
