import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type BuiltCouncil,
  buildAppointment,
  buildCouncil,
  enteredRecord,
  granted,
  setToday,
} from "../../../../../tests/support/build/index.ts";
import {
  asPerson,
  asSystem,
  type TestDatabase,
  testDatabase,
} from "../../../../../tests/support/database.ts";
import type { PersonId } from "../../../../kernel/ids.ts";
import { approveMany, editRecord, findDraft, saveDraft, writeRecord } from "../index.ts";
import type { Entered } from "../input.ts";

const code = "tsurumi-2019";
let db: TestDatabase;
let worker: PersonId;
let colleague: PersonId;
let advisor: PersonId;
let councils: BuiltCouncil[];
let base: Entered;

beforeAll(async () => {
  db = await testDatabase();
  await asSystem(db, async (ctx) => {
    councils = [await buildCouncil(ctx), await buildCouncil(ctx), await buildCouncil(ctx)];
    worker = (await buildAppointment(ctx, { name: "書く人" })).person;
    const [first] = councils;
    colleague = (await buildAppointment(ctx, { areas: first ? [first.area] : [] })).person;
    advisor = (await buildAppointment(ctx, { post: "advisor" })).person;
  });
  await setToday(db, "2019-06-14");
  base = await asSystem(db, (ctx) => enteredRecord(ctx, { councils: [String(councils[0]?.id)] }), code);
});
afterAll(() => db.drop());

const write = (entered: Partial<Entered> = {}, by = worker, key: string = randomUUID()) =>
  asPerson(db, by, code, (ctx) => writeRecord(ctx, { entered: { ...base, ...entered }, key }));
const count = async () =>
  (await db.owner.query("select count(*)::int as n from support.record")).rows[0].n as number;

describe("writing a record", () => {
  it("keeps one record for a form that is sent twice, and leads to the same one", async () => {
    const key = randomUUID();
    const before = await count();
    const [one, two] = await Promise.all([write({}, worker, key), write({}, worker, key)]);
    const again = granted(await write({ done: "別の文" }, worker, key));
    expect(granted(one).id).toBe(granted(two).id);
    expect(again).toEqual({ id: granted(one).id, again: true });
    expect(await count()).toBe(before + 1);
  });

  it("shares the minutes out exactly as an independent division does, whatever the councils", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1440 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
        async (minutes, chosen) => {
          const ids = chosen.map((n) => councils[n]?.id ?? 0);
          const { id } = granted(await write({ minutes: String(minutes), councils: ids.map(String) }));
          const { rows } = await db.owner.query(
            "select council_id, minutes from support.share where record_id = $1 order by position",
            [id],
          );
          // Handing out minute by minute, round the table: an oracle that knows no division.
          const oracle = ids.map((council) => ({ council_id: council, minutes: 0 }));
          for (let left = 0; left < minutes; left++) {
            const seat = oracle[left % oracle.length];
            if (seat) seat.minutes++;
          }
          expect(rows).toEqual(oracle);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("keeps the tally equal to a plain sum through writing, editing and approving", async () => {
    const { id } = granted(await write({ minutes: "100", councils: councils.map((one) => String(one.id)) }));
    granted(
      await asPerson(db, worker, code, (ctx) =>
        editRecord(ctx, { id, version: 1, entered: { ...base, minutes: "45" } }),
      ),
    );
    granted(await asPerson(db, advisor, code, (ctx) => approveMany(ctx, { records: [{ id, version: 2 }] })));
    const sums = `select council_id, duty_id, date_trunc('month', day)::date as month, state, count(*)::int as shares, sum(minutes)::int as minutes
                    from support.share group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
    const tally = `select council_id, duty_id, month, state, sum(shares)::int as shares, sum(minutes)::int as minutes
                     from support.tally group by 1, 2, 3, 4 having sum(shares) <> 0 order by 1, 2, 3, 4`;
    expect((await db.owner.query(tally)).rows).toEqual((await db.owner.query(sums)).rows);
  });

  it("refuses a day outside the contract and the term, at the field, and writes nothing", async () => {
    const before = await count();
    const outside = await write({ day: "2019-03-31" });
    expect(outside.ok ? null : outside.error).toMatchObject({ kind: "invalid", issues: [{ path: "day" }] });
    expect(await count()).toBe(before);
  });

  it("lets nobody write for a council outside of their areas", async () => {
    const other = await write({ councils: [String(councils[1]?.id)] }, colleague);
    expect(other.ok ? null : other.error).toMatchObject({ kind: "invalid", issues: [{ path: "councils" }] });
    expect((await write({}, colleague)).ok).toBe(true);
  });

  it("throws the draft away once the record stands", async () => {
    const draft = { form: "record-new", fields: [["done", "途中"]] as const };
    granted(await asPerson(db, worker, code, (ctx) => saveDraft(ctx, draft)));
    expect(await asPerson(db, worker, code, (ctx) => findDraft(ctx, "record-new"))).toMatchObject(draft);
    expect(await asPerson(db, advisor, code, (ctx) => findDraft(ctx, "record-new"))).toBeNull();
    granted(await write());
    expect(await asPerson(db, worker, code, (ctx) => findDraft(ctx, "record-new"))).toBeNull();
  });
});

describe("the database itself", () => {
  const insert = (changes: Record<string, unknown>) => {
    const row: Record<string, unknown> = {
      worker_id: worker,
      area_id: councils[0]?.area,
      council_ids: [councils[0]?.id],
      day: "2019-06-03",
      minutes: 30,
      ...changes,
    };
    const names = Object.keys(row);
    return db.owner.query(
      `insert into support.record (programme_id, centre_id, duty_id, how, done, submission_key, ${names})
       select c.programme_id, c.id, (select min(id) from programme.duty d where d.programme_id = c.programme_id), 'visit', 'x',
              gen_random_uuid(), ${names.map((_, n) => `$${n + 1}`)} from programme.centre c`,
      Object.values(row),
    );
  };

  it.each([
    ["record_day_in_contract", { day: "2019-03-31" }],
    ["record_day_in_contract", { day: "2020-04-01" }],
    ["record_minutes_check", { minutes: -5 }],
    ["record_minutes_check", { minutes: 3000 }],
    ["record_councils_exist", { council_ids: [999_999], area_id: 1 }],
  ])("refuses by %s", async (constraint, changes) => {
    const wrong =
      constraint === "record_councils_exist" ? { council_ids: [councils[0]?.id, 999_999] } : changes;
    await expect(insert(wrong)).rejects.toMatchObject({ constraint });
  });

  it("refuses a record of somebody without a post and one whose area is not its council's", async () => {
    const [, other] = councils;
    await expect(insert({ area_id: other?.area })).rejects.toMatchObject({
      constraint: "record_area_of_council",
    });
    const { rows } = await db.owner.query("insert into people.person (name) values ('部外者') returning id");
    await expect(insert({ worker_id: rows[0].id })).rejects.toMatchObject({
      constraint: "record_day_in_term",
    });
  });
});
