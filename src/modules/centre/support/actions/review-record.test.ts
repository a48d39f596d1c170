import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type BuiltCouncil,
  buildAppointment,
  buildCouncil,
  buildProgramme,
  buildRecord,
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
import type { PersonId, RecordId } from "../../../../kernel/ids.ts";
import type { Problem } from "../../../../kernel/problem.ts";
import type { Result } from "../../../../kernel/result.ts";
import { approveMany, editRecord, finishNextStep, reviewRecord, type Verdict } from "../index.ts";

const code = "tsurumi-2019";
let db: TestDatabase;
let council: BuiltCouncil;
let worker: PersonId;
let advisor: PersonId;
let chair: PersonId;
let stranger: PersonId;

beforeAll(async () => {
  db = await testDatabase();
  await asSystem(db, async (ctx) => {
    council = await buildCouncil(ctx);
    worker = (await buildAppointment(ctx)).person;
    advisor = (await buildAppointment(ctx, { post: "advisor" })).person;
    chair = (await buildAppointment(ctx, { post: "chair", council: council.id })).person;
    const town = await buildProgramme(ctx, { file: "town" });
    stranger = (await buildAppointment(ctx, { programme: town })).person;
  });
  await setToday(db, "2019-06-14", code);
});
afterAll(() => db.drop());

const written = (more: object = {}) =>
  asSystem(db, (ctx) => buildRecord(ctx, { worker, councils: [String(council.id)], ...more }), code);
const review = (by: PersonId, id: RecordId, version: number, verdict: Verdict, note = "") =>
  asPerson(db, by, code, (ctx) => reviewRecord(ctx, { id, version, verdict, note }));
const edit = async (id: RecordId, version: number, changes: object = {}) => {
  const entered = await asSystem(
    db,
    (ctx) => enteredRecord(ctx, { councils: [String(council.id)], ...changes }),
    code,
  );
  return asPerson(db, worker, code, (ctx) => editRecord(ctx, { id, version, entered }));
};
const kind = (outcome: Result<unknown, Problem>) => (outcome.ok ? "ok" : outcome.error.kind);
const stateOf = async (id: RecordId) =>
  (await db.owner.query("select state from support.record where id = $1", [id])).rows[0].state;

describe("the review of a record", () => {
  it("goes submitted → returned → submitted → approved, and editing hands an approved one in anew", async () => {
    const { id } = await written();
    expect(granted(await review(advisor, id, 1, "returned", "場所を書いてください")).state).toBe("returned");
    expect(kind(await review(advisor, id, 2, "approved"))).toBe("conflict");
    granted(await edit(id, 2, { place: "会館" }));
    expect(await stateOf(id)).toBe("submitted");
    expect(granted(await review(advisor, id, 3, "approved")).state).toBe("approved");
    granted(await edit(id, 4, { minutes: "75" }));
    expect(await stateOf(id)).toBe("submitted");
    const { rows } = await db.owner.query("select distinct state from support.share where record_id = $1", [
      id,
    ]);
    expect(rows).toEqual([{ state: "submitted" }]);
  });

  it("wants words with a return and a comment", async () => {
    const { id } = await written();
    expect(await review(advisor, id, 1, "returned", " ")).toMatchObject({
      ok: false,
      error: { issues: [{ path: "note" }] },
    });
    expect(await review(advisor, id, 1, "commented")).toMatchObject({
      ok: false,
      error: { issues: [{ path: "note" }] },
    });
    granted(await review(advisor, id, 1, "commented", "よい聞き取りです"));
    expect(await stateOf(id)).toBe("submitted");
  });

  it("belongs to whoever reviews in the area, never to the writer", async () => {
    const { id } = await written();
    expect(kind(await review(worker, id, 1, "approved"))).toBe("forbidden");
    const own = await asSystem(
      db,
      (ctx) => buildRecord(ctx, { worker: advisor, councils: [String(council.id)] }),
      code,
    );
    const refused = await review(advisor, own.id, 1, "approved");
    expect(refused.ok || refused.error.kind !== "forbidden" ? "" : refused.error.reason.ja).toContain(
      "ほかの人に",
    );
  });

  it("can't tell somebody else's record from none", async () => {
    const { id } = await written();
    for (const by of [chair, stranger]) {
      expect(kind(await review(by, id, 1, "approved"))).toBe("not-found");
      expect(kind(await asPerson(db, by, code, (ctx) => finishNextStep(ctx, { id, done: true })))).toBe(
        "not-found",
      );
    }
    expect(kind(await review(advisor, 999_999 as RecordId, 1, "approved"))).toBe("not-found");
  });

  it("stops when the record was changed since it was read", async () => {
    const { id } = await written();
    granted(await edit(id, 1, { minutes: "30" }));
    expect(kind(await review(advisor, id, 1, "approved"))).toBe("conflict");
    expect(await stateOf(id)).toBe("submitted");
  });

  it("approves many, all or none", async () => {
    const [one, two] = [await written(), await written()];
    const both = [
      { id: one.id, version: 1 },
      { id: two.id, version: 7 },
    ];
    expect(kind(await asPerson(db, advisor, code, (ctx) => approveMany(ctx, { records: both })))).toBe(
      "conflict",
    );
    expect(await stateOf(one.id)).toBe("submitted");
    const right = both.map(({ id }) => ({ id, version: 1 }));
    expect(
      granted(await asPerson(db, advisor, code, (ctx) => approveMany(ctx, { records: right }))).approved,
    ).toBe(2);
    const { rows } = await db.owner.query(
      "select count(*)::int as n from support.review where record_id = any($1)",
      [right.map(({ id }) => id)],
    );
    expect(rows[0].n).toBe(2);
  });

  it("lets two reviewers approve crosswise at the same time without either being thrown out", async () => {
    const records = await Promise.all([1, 2, 3, 4].map(() => written()));
    const pairs = records.map(({ id }) => ({ id, version: 1 }));
    const results = await Promise.all([
      asPerson(db, advisor, code, (ctx) => approveMany(ctx, { records: pairs.slice(0, 2) })),
      asPerson(db, advisor, code, (ctx) => approveMany(ctx, { records: pairs.slice(2).reverse() })),
    ]);
    expect(results.map(kind)).toEqual(["ok", "ok"]);
  });
});

describe("editing", () => {
  it("tells the second of two people, and saves nothing of theirs", async () => {
    const { id } = await written();
    granted(await edit(id, 1, { done: "先に直した" }));
    const second = await edit(id, 1, { done: "後から直した" });
    expect(second.ok || second.error.kind !== "conflict" ? "" : second.error.message.ja).toContain(
      "両方を見比べて",
    );
    const { rows } = await db.owner.query("select done from support.record where id = $1", [id]);
    expect(rows[0].done).toBe("先に直した");
  });

  it("moves reviews along when the record moves to another council's area", async () => {
    const other = await asSystem(db, (ctx) => buildCouncil(ctx), code);
    const { id } = await written();
    granted(await review(advisor, id, 1, "commented", "確かめました"));
    granted(await edit(id, 1, { councils: [String(other.id)] }));
    const { rows } = await db.owner.query("select area_id from support.review where record_id = $1", [id]);
    expect(rows).toEqual([{ area_id: other.area }]);
  });
});

describe("the next step", () => {
  it("is ticked off and opened again", async () => {
    const next = { nextStep: "見積りを送る", nextDue: "2019-06-20", nextOwner: String(worker) };
    const { id } = await written(next);
    const finish = (done: boolean) => asPerson(db, worker, code, (ctx) => finishNextStep(ctx, { id, done }));
    const doneOn = async () =>
      (await db.owner.query("select next_done_on::text as day from support.record where id = $1", [id]))
        .rows[0].day;
    granted(await finish(true));
    expect(await doneOn()).toBe("2019-06-14");
    expect(kind(await finish(true))).toBe("conflict");
    granted(await finish(false));
    expect(await doneOn()).toBeNull();
  });
});
