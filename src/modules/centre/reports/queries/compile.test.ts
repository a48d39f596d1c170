import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildConsultation } from "../../../../../tests/support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../../../../../tests/support/database.ts";
import { type ReportWorld, reportWorld } from "../../../../../tests/support/report-world.ts";
import { plainMonth } from "../../../../kernel/dates.ts";
import type { CouncilId, PersonId } from "../../../../kernel/ids.ts";
import type { ReportContent } from "../content.ts";
import { isSameWork, sumsOf, workOf } from "../rules/work.ts";
import { compile } from "./compile.ts";
import { findScope } from "./scope.ts";

let db: TestDatabase;
let world: ReportWorld;
const workers = new Map<string, number>();
let councils: number[];
const places = new Map<string, readonly number[]>();

beforeAll(async () => {
  db = await testDatabase();
  world = await reportWorld(db, "osaka", "2013-07-05");
  for (const [centre, area] of [
    ["kita-branch", "kita"],
    ["miyakojima-branch", "miyakojima"],
    ["nishi-branch", "nishi"],
  ] as const) {
    workers.set(centre, await world.person("support-worker", centre, [area]));
  }
  workers.set("block-1-centre", await world.person("supervisor", "block-1-centre"));
  councils = [
    await world.council("北一", "kita"),
    await world.council("北二", "kita"),
    await world.council("都島一", "miyakojima"),
  ];
  const [first = 0, second = 0, third = 0] = councils;
  places
    .set("kita-branch", [first, second])
    .set("miyakojima-branch", [third])
    .set("block-1-centre", councils);
});
afterAll(() => db.drop());

const compiled = (month: string, centre: string | null): Promise<ReportContent> =>
  asSystem(
    db,
    async (ctx) => {
      const scope = await findScope(ctx, world.programme.id as never, centre);
      if (!scope) throw new Error("no such centre");
      return compile(ctx, { scope, month: plainMonth(month) });
    },
    world.programme.code,
  );

/** Counted straight from the records, by SQL that knows nothing of shares and tally. */
const plainSum = async (from: string, to: string, centres: readonly string[]) =>
  (
    await db.owner.query(
      `select count(*)::int as records, coalesce(sum(r.minutes), 0)::int as minutes from support.record r join programme.centre c on c.id = r.centre_id
        where r.state = 'approved' and r.day >= $1 and r.day < $2 and c.code = any($3)`,
      [from, to, centres],
    )
  ).rows[0];

const plainCell = async (council: number, duty: string) =>
  (
    await db.owner.query(
      `select count(*)::int as records from support.record r join programme.duty d on d.id = r.duty_id
        where r.state = 'approved' and r.day >= '2013-06-01' and r.day < '2013-07-01' and $1 = any(r.council_ids) and d.code = $2 and d.programme_id = r.programme_id`,
      [council, duty],
    )
  ).rows[0];

const anyWrite = fc.record({
  kind: fc.constantFrom("add" as const, "edit" as const, "state" as const, "remove" as const),
  centre: fc.constantFrom("kita-branch", "block-1-centre", "miyakojima-branch", "nishi-branch"),
  day: fc.constantFrom("2013-03-31", "2013-04-01", "2013-05-31", "2013-06-01", "2013-06-30", "2013-07-01"),
  minutes: fc.integer({ min: 1, max: 1440 }),
  duty: fc.constantFrom("1-a", "1-i", "2-a"),
  councils: fc.uniqueArray(fc.nat(2), { maxLength: 3 }),
  state: fc.constantFrom("submitted" as const, "returned" as const, "approved" as const),
  pick: fc.nat(1000),
});

describe("a compiled report", () => {
  it("holds the numbers that a plain sum over the records gives, after any additions, edits and changes of state", async () => {
    for (const writes of fc.sample(fc.array(anyWrite, { minLength: 25, maxLength: 40 }), {
      numRuns: 4,
      seed: 7,
    })) {
      const ids: { id: number; centre: string }[] = [];
      for (const write of writes) {
        const placesOf = (centre: string) =>
          write.councils.flatMap((place) => places.get(centre)?.[place] ?? []);
        const known = ids[write.pick % Math.max(1, ids.length)];
        if (write.kind === "add" || known === undefined) {
          ids.push({
            id: await world.record({
              ...write,
              worker: workers.get(write.centre) ?? 0,
              councils: placesOf(write.centre),
            }),
            centre: write.centre,
          });
        } else if (write.kind === "edit") {
          await db.owner.query(
            "update support.record set minutes = $2, council_ids = $3, day = $4, duty_id = $5, version = version + 1, area_id = coalesce((select area_id from councils.council where id = ($3::int[])[1]), (select area_id from programme.centre where id = centre_id)) where id = $1",
            [
              known.id,
              write.minutes,
              placesOf(known.centre),
              write.day,
              await world.idOf("duty", write.duty),
            ],
          );
        } else if (write.kind === "state") {
          await db.owner.query("update support.record set state = $2 where id = $1", [known.id, write.state]);
        } else {
          await db.owner.query("delete from support.record where id = $1", [known.id]);
        }
      }
      const block = [
        "block-1-centre",
        "kita-branch",
        "miyakojima-branch",
        "fukushima-branch",
        "konohana-branch",
        "chuo-branch",
      ];
      const content = await compiled("2013-06", "block-1-centre");
      expect(content.work.total).toEqual(await plainSum("2013-06-01", "2013-07-01", block));
      expect(content.yearWork.total).toEqual(await plainSum("2013-04-01", "2013-07-01", block));
      const columns = content.councils.map(({ id }) => id);
      const counted = workOf(
        sumsOf(content.records),
        content.duties.map(({ code }) => code),
        columns,
      );
      expect(isSameWork(counted, content.work)).toBe(true);
      const whole = await compiled("2013-06", null);
      expect(whole.work.total).toEqual(
        await plainSum("2013-06-01", "2013-07-01", [...block, "nishi-branch"]),
      );
      for (const cell of whole.work.cells.filter(({ council }) => council !== null)) {
        expect({ records: cell.records }).toEqual(await plainCell(cell.council ?? 0, cell.duty));
      }
    }
  });

  it("covers the branches of a centre, not its neighbours, and starts the year with the programme", async () => {
    const content = await compiled("2012-12", "block-1-centre");
    expect(content.yearPeriod).toEqual({ from: "2012-10-01", to: "2012-12-31" });
    expect(content.councils.map(({ name }) => name)).toEqual([
      "北一地域活動協議会",
      "北二地域活動協議会",
      "都島一地域活動協議会",
    ]);
    expect((await compiled("2012-12", "block-2-centre")).councils).toEqual([]);
  });

  it("sets the appointed against what the contract asks on the last day of the month", async () => {
    const line = async (month: string) =>
      (await compiled(month, "block-1-centre")).staffing.find(
        ({ centre, post }) => centre.code === "kita-branch" && post.code === "support-worker",
      );
    expect(await line("2012-10")).toMatchObject({ required: 0, appointed: 1 });
    expect(await line("2012-11")).toMatchObject({ required: 1, appointed: 1 });
    const content = await compiled("2012-10", "block-1-centre");
    expect(content.staffing.find(({ post }) => post.code === "supervisor")).toMatchObject({
      required: 1,
      appointed: 1,
    });
  });

  it("counts the month's consultations of its own areas, confidential ones in none, and keeps requests apart", async () => {
    const by = (await world.person("advisor", "kita-branch")) as PersonId;
    const council = { id: councils[0] as CouncilId };
    const asked = { by, council, programme: world.programme.code };
    await buildConsultation(db, { ...asked, askedOn: "2013-06-03" });
    await buildConsultation(db, { ...asked, askedOn: "2013-06-30" });
    await buildConsultation(db, { ...asked, askedOn: "2013-07-01" });
    await buildConsultation(db, { ...asked, askedOn: "2013-06-10", readers: [] });
    const opened = async (month: string, centre: string) => {
      const { requests, measures } = await compiled(month, centre);
      expect(requests).toMatchObject({ requests: 0, kept: true });
      expect(measures).toContainEqual(
        expect.objectContaining({ code: "consultations.opened", value: requests.consultations }),
      );
      return requests.consultations;
    };
    expect(await opened("2013-06", "block-1-centre")).toBe(2);
    expect(await opened("2013-07", "block-1-centre")).toBe(1);
    expect(await opened("2013-05", "block-1-centre")).toBe(0);
    expect(await opened("2013-06", "block-2-centre")).toBe(0);
  });
});
