import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  buildAppointment,
  buildCouncil,
  buildProgramme,
  setToday,
} from "../../../../tests/support/build/index.ts";
import { asPerson, asSystem, type TestDatabase, testDatabase } from "../../../../tests/support/database.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import { runAs } from "../../../platform/database/run-as.ts";

const p = "tsurumi-2019";
const places = ["ward", "enomoto", "imazu", "both"] as const;
type Place = (typeof places)[number];

/** Who sees and who changes what, in plain words: the centre all of it, the ward sees all, officers see their council's. */
const table: Readonly<Record<string, { see: readonly Place[]; change: readonly Place[] }>> = {
  "support-worker": { see: places, change: places },
  advisor: { see: places, change: places },
  "operations-manager": { see: places, change: places },
  "ward-officer": { see: places, change: [] },
  chair: { see: ["enomoto", "both"], change: [] },
  "vice-chair": { see: ["enomoto", "both"], change: [] },
  treasurer: { see: ["enomoto", "both"], change: [] },
  secretary: { see: ["enomoto", "both"], change: [] },
  auditor: { see: ["enomoto", "both"], change: [] },
  "left in May": { see: [], change: [] },
  "of another programme": { see: [], change: [] },
};

let db: TestDatabase;
const people = new Map<string, PersonId>();
const ids = new Map<Place, number>();
const rows = new Map<Place, { area: number; councils: number[] }>();
let programme = 0;

beforeAll(async () => {
  db = await testDatabase();
  await asSystem(db, async (ctx) => {
    const here = await buildProgramme(ctx);
    const town = await buildProgramme(ctx, { file: "town" });
    programme = here.id;
    const enomoto = await buildCouncil(ctx, { programme: here });
    const imazu = await buildCouncil(ctx, { programme: here });
    for (const post of Object.keys(table)) {
      const given =
        post === "left in May"
          ? { programme: here, ends: "2019-05-31" }
          : post === "of another programme"
            ? { programme: town }
            : { programme: here, post, ...(table[post]?.see.length === 2 ? { council: enomoto.id } : {}) };
      people.set(post, (await buildAppointment(ctx, given)).person);
    }
    const { rows: ward } = await sql<{
      id: number;
    }>`select id from programme.area where code = '271241'`.execute(ctx.db);
    rows.set("ward", { area: ward[0]?.id ?? 0, councils: [] });
    rows.set("enomoto", { area: enomoto.area, councils: [enomoto.id] });
    rows.set("imazu", { area: imazu.area, councils: [imazu.id] });
    rows.set("both", { area: imazu.area, councils: [imazu.id, enomoto.id] });
  });
  await setToday(db, "2019-06-14");
  for (const place of places) {
    const row = rows.get(place);
    const made = await db.owner.query(
      "insert into calendar.entry (programme_id, area_id, kind, title, starts_on, ends_on, council_ids, submission_key) values ($1, $2, 'visit', $3, '2019-06-14', '2019-06-14', $4, gen_random_uuid()) returning id",
      [programme, row?.area, place, row?.councils],
    );
    ids.set(place, made.rows[0].id);
  }
});
afterAll(() => db.drop());

const insert = (place: Place, maker: PersonId) => {
  const row = rows.get(place);
  return sql`insert into calendar.entry (programme_id, area_id, kind, title, starts_on, ends_on, council_ids, submission_key, made_by)
    values (${programme}, ${row?.area ?? 0}, 'visit', 'x', '2018-01-01', '2018-01-01', ${row?.councils ?? []}::int[], gen_random_uuid(), ${maker})`;
};

const may = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof Error && /row-level security/.test(error.message)) return false;
    throw error;
  }
};

describe.each(Object.keys(table))("the calendar to somebody who is %s", (post) => {
  const as = <T>(work: Parameters<typeof asPerson<T>>[3], code: string | null = p) =>
    asPerson(db, people.get(post) ?? (0 as PersonId), code, work);
  const expected = table[post] ?? { see: [], change: [] };

  it.each([[p], [null]])("shows what concerns them and nothing else, entered in %s", async (code) => {
    const found = await as(
      async ({ db: k }) =>
        (
          await sql<{
            title: Place;
          }>`select title from calendar.entry where starts_on = '2019-06-14'`.execute(k)
        ).rows,
      code,
    );
    expect(found.map(({ title }) => title).sort()).toEqual([...expected.see].sort());
  });

  it("takes new entries and changes where they plan, in every area of the entry, and nowhere else", async () => {
    const me = people.get(post) ?? (0 as PersonId);
    for (const place of places) {
      const isTheirs = expected.change.includes(place);
      expect([place, "add", await may(as(({ db: k }) => insert(place, me).execute(k)))]).toEqual([
        place,
        "add",
        isTheirs,
      ]);
      const changed = await as(({ db: k }) =>
        k
          .updateTable("calendar.entry")
          .set({ note: post })
          .where("id", "=", ids.get(place) ?? 0)
          .executeTakeFirst(),
      );
      expect([place, "change", changed.numUpdatedRows]).toEqual([place, "change", isTheirs ? 1n : 0n]);
    }
  });

  it("lets nobody plan in another's name, delete, or take an entry to another programme", async () => {
    const other = people.get(post === "advisor" ? "support-worker" : "advisor") ?? (0 as PersonId);
    expect(await may(as(({ db: k }) => insert("ward", other).execute(k)))).toBe(false);
    await expect(as(({ db: k }) => k.deleteFrom("calendar.entry").execute())).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      as(({ db: k }) => k.updateTable("calendar.entry").set({ programme_id: 2 }).execute()),
    ).rejects.toThrow(/permission denied/);
    await expect(
      as(({ db: k }) =>
        k
          .updateTable("calendar.entry")
          .set({ area_ids: [1] })
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});

it("shows nothing to the public", async () => {
  const seen = await runAs(
    db.database,
    { who: { kind: "public" }, mode: "read", origin: "test" },
    async (ctx) => ctx.db.selectFrom("calendar.entry").select("id").execute(),
  );
  expect(seen).toEqual([]);
});

describe("the table refuses by itself", () => {
  const row = (set: string) =>
    db.owner.query(`update calendar.entry set ${set} where id = ${ids.get("enomoto")}`);
  it.each([
    ["title = ''", "entry_title_check"],
    ["kind = 'party'", "entry_kind_check"],
    ["ends_at = '10:00'", "entry_whole_times"],
    ["starts_at = '10:00', ends_at = '10:00'", "entry_ends_after_start"],
    ["ends_on = '2019-06-13'", "entry_ends_after_start"],
    ["ends_on = '2019-12-31'", "entry_not_endless"],
    ["cancel_reason = 'x'", "entry_reason_of_cancelling"],
    ["cancelled_at = now()", "entry_reason_of_cancelling"],
    ["council_ids = '{999}'", "entry_councils_exist"],
    ["area_id = 1", "entry_area_of_council"],
    ["person_ids = '{999}'", "entry_people_of_centre"],
  ])("%s", async (set, rule) => {
    await expect(row(set)).rejects.toThrow(new RegExp(rule));
  });
});
