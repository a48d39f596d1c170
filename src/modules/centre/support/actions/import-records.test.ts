import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type BuiltCouncil,
  buildAppointment,
  buildCouncil,
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
import { type ImportRow, importRecordFile, importRecords } from "../index.ts";

const code = "tsurumi-2019";
let db: TestDatabase;
let advisor: PersonId;
let worker: PersonId;
let council: BuiltCouncil;
let other: BuiltCouncil;
let base: ImportRow;

beforeAll(async () => {
  db = await testDatabase();
  await asSystem(db, async (ctx) => {
    council = await buildCouncil(ctx, { name: "髙崎地域活動協議会" });
    other = await buildCouncil(ctx, { name: "浜辺地域活動協議会" });
    advisor = (await buildAppointment(ctx, { post: "advisor", name: "助言 一郎" })).person;
    worker = (await buildAppointment(ctx, { name: "書手 花子" })).person;
    await buildAppointment(ctx, { name: "終了 次郎", ends: "2019-05-31" });
  });
  await setToday(db, "2019-06-14");
  base = {
    line: 2,
    day: "2019/6/3",
    minutes: "９０",
    how: "訪問",
    place: "会館",
    councils: "高崎地域活動協議会；浜辺地域活動協議会",
    area: "",
    worker: "書手花子",
    duty: "1-ア",
    otherDuties: "",
    axis: "",
    peopleMet: "3人",
    asked: "",
    done: "話を聞いた",
    outcome: "",
    nextStep: "",
    nextDue: "",
    nextOwner: "",
  };
});
afterAll(() => db.drop());

const row = (changes: Partial<ImportRow>): ImportRow => ({ ...base, ...changes });
const bring = (rows: readonly ImportRow[], more: { dryRun?: boolean; state?: "approved" } = {}) =>
  asSystem(db, (ctx) => importRecords(ctx, { rows, dryRun: false, ...more }), code);
const wrong = async (rows: readonly ImportRow[]) => {
  const done = await bring(rows);
  return done.ok || done.error.kind !== "invalid"
    ? []
    : done.error.issues.map(({ line, path }) => `${line} ${path}`).sort();
};
const count = async () =>
  (await db.owner.query("select count(*)::int as n from support.record")).rows[0].n as number;

describe("bringing in records", () => {
  it("understands names, notations and codes as people write them", async () => {
    expect(granted(await bring([base]))).toEqual({ added: 1, again: 0 });
    const { rows } = await db.owner.query(
      "select r.day::text, minutes, how, council_ids, worker_id, people_met, state, d.code as duty from support.record r join programme.duty d on d.id = duty_id order by r.id desc limit 1",
    );
    expect(rows[0]).toMatchObject({
      day: "2019-06-03",
      minutes: 90,
      how: "visit",
      council_ids: [council.id, other.id],
      worker_id: worker,
      people_met: 3,
      state: "submitted",
      duty: "a",
    });
  });

  it("adds nothing when the same comes again, in whatever notation, and says so beforehand", async () => {
    const rows = [
      row({ line: 2, done: "一つ目" }),
      row({ line: 3, done: "二つ目" }),
      row({ line: 4, done: "一つ目" }),
    ];
    expect(granted(await bring(rows, { dryRun: true }))).toEqual({ added: 2, again: 1 });
    expect(granted(await bring(rows))).toEqual({ added: 2, again: 1 });
    const before = await count();
    const same = rows.map((one) => ({ ...one, day: "2019-06-03", minutes: "90", how: "visit", duty: "a" }));
    expect(granted(await bring(same, { dryRun: true }))).toEqual({ added: 0, again: 3 });
    expect(granted(await bring(same))).toEqual({ added: 0, again: 3 });
    expect(await count()).toBe(before);
  });

  it("names every bad column of every line and brings in nothing", async () => {
    const before = await count();
    expect(
      await wrong([
        row({ line: 2, done: "よい行" }),
        row({ line: 3, day: "2019-02-30", minutes: "-5", duty: "99-ン" }),
        row({ line: 4, minutes: "3000", councils: "どこにもない協議会" }),
        row({ line: 5, worker: "だれでもない", day: "2018-06-03", done: " " }),
        row({ line: 6, day: "2019-06-15", how: "念力", nextStep: "見積り" }),
        row({ line: 7, worker: "", councils: "", axis: "なし", peopleMet: "-1", nextOwner: "無名" }),
      ]),
    ).toEqual([
      "3 day",
      "3 duty",
      "3 minutes",
      "4 councils",
      "4 minutes",
      "5 day",
      "5 done",
      "5 worker",
      "6 day",
      "6 how",
      "6 nextDue",
      "6 nextOwner",
      "7 axis",
      "7 councils",
      "7 nextOwner",
      "7 peopleMet",
      "7 worker",
    ]);
    expect(await count()).toBe(before);
  });

  it("takes the work of somebody whose term is over, inside that term only", async () => {
    expect(await wrong([row({ worker: "終了 次郎" })])).toEqual(["2 day"]);
    const old = row({ worker: "終了 次郎", day: "2019-05-31" });
    expect(granted(await bring([old], { state: "approved" })).added).toBe(1);
  });

  it("answers a label that stands in two groups with the ways to tell them apart", async () => {
    const done = await bring([row({ duty: "ア" })]);
    const issues = done.ok || done.error.kind !== "invalid" ? [] : done.error.issues;
    const labels = await db.owner.query("select count(*)::int as n from programme.duty where label = 'ア'");
    if (labels.rows[0].n > 1) expect(issues[0]?.message.ja).toContain("1-ア");
    else expect(done.ok).toBe(true);
  });

  it("is open to whoever writes and reviews there, and to nobody else", async () => {
    const rows = [row({ done: "助言者が取り込む" })];
    const by = (person: PersonId, state: "submitted" | "approved" = "submitted") =>
      asPerson(db, person, code, (ctx) => importRecords(ctx, { rows, dryRun: false, state }));
    expect(await by(worker)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(await by(advisor, "approved")).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(granted(await by(advisor)).added).toBe(1);
  });

  it("finds the bad lines of any file and takes any good one whole", async () => {
    const good = fc.record({
      minutes: fc.integer({ min: 1, max: 1440 }),
      text: fc.uuid(),
      bad: fc.constant(false),
    });
    const bad = fc.record({
      minutes: fc.oneof(fc.integer({ max: 0 }), fc.integer({ min: 1441 })),
      text: fc.uuid(),
      bad: fc.constant(true),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 9, arbitrary: good }, bad), { minLength: 1, maxLength: 12 }),
        async (given) => {
          const rows = given.map(({ minutes, text }, n) =>
            row({ line: n + 2, minutes: String(minutes), done: text }),
          );
          const expected = given.flatMap((one, n) => (one.bad ? [n + 2] : []));
          const before = await count();
          const done = await bring(rows);
          if (done.ok) expect([expected, done.value.added]).toEqual([[], rows.length]);
          else
            expect(done.error).toMatchObject({ issues: expected.map((line) => ({ line, path: "minutes" })) });
          expect(await count()).toBe(before + (done.ok ? rows.length : 0));
        },
      ),
      { numRuns: 15 },
    );
  });

  it("skips and names the rows whose number is a record of this programme, whatever else they say", async () => {
    const { rows } = await db.owner.query("select id from support.record order by id limit 1");
    const id = String(rows[0].id);
    const given = [
      row({ line: 2, id, done: "書き換えた文", minutes: "読めない" }),
      row({ line: 3, id: "９９９９９９", done: "ほかの番号の行" }),
      row({ line: 4, id: "", done: "番号のない行" }),
    ];
    const before = await count();
    const tried = granted(await bring(given, { dryRun: true }));
    expect(tried).toMatchObject({ added: 2, again: 0, skipped: [{ path: "id", line: 2 }] });
    expect(tried.skipped?.[0]?.message.ja).toContain(`番号${id}の記録はすでにある`);
    expect(granted(await bring(given))).toMatchObject({ added: 2, skipped: [{ line: 2 }] });
    expect(await count()).toBe(before + 2);
  });

  it("reads a file, and names the heading and the place of what is wrong", async () => {
    const file = (text: string) => ({ bytes: new TextEncoder().encode(text), name: "old.csv" });
    const head = "日付,時間（分）,方法,地活協,記録した人,主な業務,したこと\n";
    const line = "2019-06-04,30,電話,髙崎地域活動協議会,書手 花子,1-ア,ファイルから\n";
    const read = (text: string) => asSystem(db, (ctx) => importRecordFile(ctx, file(text), false), code);
    expect(granted(await read(head + line))).toEqual({ added: 1, again: 0 });
    expect(await read(head + line + line.replace("30", "−5"))).toMatchObject({
      ok: false,
      error: { issues: [{ path: "時間（分）", line: 3, column: 2 }] },
    });
  });
});
