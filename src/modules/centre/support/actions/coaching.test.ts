import { randomUUID } from "node:crypto";
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
import {
  approveMany,
  type CommentId,
  commentSentence,
  editRecord,
  listExamples,
  listUnreadAdvice,
  markExample,
  noteAdviceRead,
  recordSheet,
  reviewRecord,
  settleComment,
} from "../index.ts";

const code = "tsurumi-2019";
let db: TestDatabase;
let council: BuiltCouncil;
type Role = "worker" | "other" | "advisor" | "manager" | "officer" | "chair" | "stranger";
let who: Record<Role, PersonId>;

beforeAll(async () => {
  db = await testDatabase();
  await asSystem(db, async (ctx) => {
    council = await buildCouncil(ctx);
    const elsewhere = await buildCouncil(ctx);
    const on = async (post: string, more = {}) => (await buildAppointment(ctx, { post, ...more })).person;
    const town = await buildProgramme(ctx, { file: "town" });
    who = {
      worker: (await buildAppointment(ctx)).person,
      other: (await buildAppointment(ctx, { areas: [elsewhere.area] })).person,
      advisor: await on("advisor"),
      manager: await on("operations-manager"),
      officer: await on("ward-officer"),
      chair: await on("chair", { council: council.id }),
      stranger: (await buildAppointment(ctx, { programme: town })).person,
    };
  });
  await setToday(db, "2019-06-14", code);
});
afterAll(() => db.drop());

const done = "会計の帳簿を一緒に見た。予算の案を渡した。次は役員会で話す。";
const written = (more: object = {}) =>
  asSystem(
    db,
    (ctx) => buildRecord(ctx, { worker: who.worker, councils: [String(council.id)], done, ...more }),
    code,
  );
const as = <T>(role: Role, work: Parameters<typeof asPerson<T>>[3]) => asPerson(db, who[role], code, work);
const comment = (role: Role, id: RecordId, more: object = {}) =>
  as(role, (ctx) =>
    commentSentence(ctx, {
      id,
      field: "done",
      sentence: "予算の案を渡した。",
      position: 1,
      note: "だれに渡したかも書きましょう",
      key: randomUUID(),
      ...more,
    }),
  );
const edit = async (id: RecordId, version: number, changes: object) => {
  const entered = await asSystem(
    db,
    (ctx) => enteredRecord(ctx, { councils: [String(council.id)], done, ...changes }),
    code,
  );
  return as("worker", (ctx) => editRecord(ctx, { id, version, entered }));
};
const kind = (outcome: Result<unknown, Problem>) => (outcome.ok ? "ok" : outcome.error.kind);
const sheet = (role: Role, id: RecordId) =>
  as(role, (ctx) => recordSheet(ctx, ctx.programme?.id as never, id));
const noticesOf = async (role: Role) =>
  (
    await db.owner.query("select kind from notices.notice where person_id = $1 order by id", [who[role]])
  ).rows.map((row) => row.kind);
const commentsOf = async (id: RecordId) => (await sheet("worker", id))?.advice.comments ?? [];

describe("a comment on a sentence", () => {
  it("stands with its sentence, moves no state, and its worker is told", async () => {
    const { id } = await written();
    const before = (await noticesOf("worker")).length;
    granted(await comment("advisor", id));
    const found = await sheet("worker", id);
    expect(found?.record).toMatchObject({ state: "submitted", version: 1 });
    expect(found?.advice.comments).toMatchObject([
      { field: "done", sentence: "予算の案を渡した。", position: 1, settled: false },
    ]);
    expect((await noticesOf("worker")).slice(before)).toEqual(["record-commented"]);
  });

  it("is one comment when its form comes twice, also at the same moment", async () => {
    const { id } = await written();
    const key = randomUUID();
    const twice = await Promise.all([comment("advisor", id, { key }), comment("advisor", id, { key })]);
    expect(twice.map(kind)).toEqual(["ok", "ok"]);
    expect(await commentsOf(id)).toHaveLength(1);
  });

  it("follows its sentence when that moved while it was written, and is a conflict when it is gone", async () => {
    const { id } = await written();
    granted(await edit(id, 1, { done: `朝に会った。${done}` }));
    granted(await comment("advisor", id));
    expect((await commentsOf(id))[0]?.position).toBe(2);
    granted(await edit(id, 2, { done: "帳簿を見た。" }));
    expect(kind(await comment("advisor", id))).toBe("conflict");
    expect((await commentsOf(id))[0]?.sentence).toBe("予算の案を渡した。");
  });

  it("wants words, not too many, a sentence of that field and a form of ours", async () => {
    const { id } = await written();
    for (const note of [" ", "長".repeat(2001)])
      expect(await comment("advisor", id, { note })).toMatchObject({
        ok: false,
        error: { kind: "invalid", issues: [{ path: "comment" }] },
      });
    for (const more of [{ sentence: "" }, { sentence: "ない文。" }, { field: "asked" }, { key: "x" }])
      expect(kind(await comment("advisor", id, more))).toBe("conflict");
    expect(await commentsOf(id)).toEqual([]);
  });

  it("can't be changed or taken away by anybody", async () => {
    const { id } = await written();
    granted(await comment("advisor", id));
    for (const table of ["comment", "comment_settled", "advice_read"])
      for (const change of [`update support.${table} set at = now()`, `delete from support.${table}`])
        await expect(db.database.pool.query(change)).rejects.toThrow(/permission denied/);
  });

  it("is settled by who mends the record, once, and can be opened again", async () => {
    const { id } = await written();
    granted(await comment("advisor", id));
    const [one] = await commentsOf(id);
    const settle = (role: Role, settled: boolean, record = id, number: number = one?.id ?? 0) =>
      as(role, (ctx) => settleComment(ctx, { id: record, comment: number as CommentId, settled }));
    for (const role of ["other", "officer", "chair", "stranger"] as const)
      expect([role, kind(await settle(role, true))]).toEqual([role, "not-found"]);
    granted(await settle("worker", true));
    expect(kind(await settle("worker", true))).toBe("conflict");
    expect(await commentsOf(id)).toMatchObject([{ settled: true }]);
    granted(await settle("worker", false));
    expect(await commentsOf(id)).toMatchObject([{ settled: false, settledBy: null }]);
    const another = await written();
    expect(kind(await settle("worker", true, another.id))).toBe("not-found");
    expect(kind(await settle("worker", true, id, 999_999))).toBe("not-found");
  });
});

describe("who may coach", () => {
  const steps = {
    comment,
    example: (role: Role, id: RecordId) => as(role, (ctx) => markExample(ctx, { id, good: true })),
    read: (role: Role, id: RecordId) =>
      as(role, (ctx) => noteAdviceRead(ctx, { id, upToComment: 0, upToReview: 0 })),
  };
  // Who can change nothing of a record can't lock it either: to them it looks like none.
  const reviewers = { worker: "forbidden", other: "not-found", officer: "not-found" };
  const outside = { chair: "not-found", stranger: "not-found" };
  it.each([
    ["comment", { ...reviewers, ...outside, advisor: "ok", manager: "ok" }],
    ["example", { ...reviewers, ...outside, advisor: "ok" }],
    ["read", { worker: "ok", other: "ok", officer: "ok", advisor: "ok", ...outside }],
  ] as const)("%s: role by role, and outsiders can't tell the record from none", async (step, expected) => {
    const { id } = await written();
    for (const [role, answer] of Object.entries(expected))
      expect([role, kind(await steps[step](role as Role, id))]).toEqual([role, answer]);
    expect(kind(await steps[step]("advisor", 999_999 as RecordId))).toBe("not-found");
  });

  it("is said by row security too: nothing is written under another name or without the power", async () => {
    const { id } = await written();
    const { rows } = await db.owner.query("select area_id, programme_id from support.record where id = $1", [
      id,
    ]);
    const of = { record_id: id as number, ...rows[0] };
    const said = { field: "done", sentence: "x", position: 0, note: "x", submission_key: randomUUID() };
    const insert = (role: Role, table: string, row: object) =>
      as(role, (ctx) =>
        ctx.db
          .insertInto(table as "support.comment")
          .values({ ...of, ...row } as never)
          .execute(),
      );
    const refused: [Role, string, object][] = [
      ["advisor", "support.comment", { ...said, author_id: who.manager }],
      ["worker", "support.comment", { ...said, author_id: who.worker }],
      ["officer", "support.example", { marked_by: who.officer }],
      ["advisor", "support.example", { marked_by: who.manager }],
      ["worker", "support.advice_read", { person_id: who.advisor }],
      ["chair", "support.advice_read", { person_id: who.chair }],
    ];
    for (const [role, table, row] of refused)
      await expect(insert(role, table, row), `${role}, ${table}`).rejects.toThrow(/row-level security/);
    granted(await comment("advisor", id));
    granted(await as("advisor", (ctx) => markExample(ctx, { id, good: true })));
    granted(await as("worker", (ctx) => noteAdviceRead(ctx, { id, upToComment: 0, upToReview: 0 })));
    const [one] = await commentsOf(id);
    const settled = { comment_id: one?.id, settled: true };
    await expect(
      insert("other", "support.comment_settled", { ...settled, person_id: who.other }),
    ).rejects.toThrow(/row-level security/);
    for (const role of ["chair", "stranger"] as const)
      for (const table of ["comment", "example", "advice_read"] as const)
        expect(
          await as(role, (ctx) => ctx.db.selectFrom(`support.${table}`).select("area_id").execute()),
        ).toEqual([]);
  });
});

describe("a good example", () => {
  it("is listed for the centre with what is good about it, told to its worker, and taken off again", async () => {
    const { id } = await written();
    const before = (await noticesOf("worker")).length;
    const mark = (good: boolean, why = "") => as("advisor", (ctx) => markExample(ctx, { id, good, why }));
    expect(kind(await mark(false))).toBe("conflict");
    expect(kind(await mark(true, "長".repeat(501)))).toBe("invalid");
    granted(await mark(true, "だれが何を決めたかが分かる"));
    expect(kind(await mark(true))).toBe("conflict");
    const list = () => as("other", (ctx) => listExamples(ctx, ctx.programme?.id as never, {}));
    expect((await list()).rows.find((row) => row.id === id)?.why).toBe("だれが何を決めたかが分かる");
    expect((await noticesOf("worker")).slice(before)).toEqual(["good-example"]);
    granted(await mark(false));
    expect((await list()).rows.map((row) => row.id)).not.toContain(id);
  });

  it("keeps its mark, and comments keep their area, when the record moves to another council", async () => {
    const other = await asSystem(db, (ctx) => buildCouncil(ctx), code);
    const { id } = await written();
    granted(await comment("advisor", id));
    granted(await as("advisor", (ctx) => markExample(ctx, { id, good: true })));
    granted(await edit(id, 1, { councils: [String(other.id)] }));
    const { rows } = await db.owner.query(
      "select area_id from support.comment where record_id = $1 union all select area_id from support.example where record_id = $1",
      [id],
    );
    expect(rows).toEqual([{ area_id: other.area }, { area_id: other.area }]);
  });
});

describe("advice not read yet", () => {
  const unread = async () =>
    (await as("worker", (ctx) => listUnreadAdvice(ctx, ctx.programme?.id as never))).map(({ id, notes }) => [
      id,
      notes,
    ]);

  it("is what others said on one's own records, until one says to have read it", async () => {
    const { id } = await written();
    granted(await comment("advisor", id));
    granted(
      await as("advisor", (ctx) =>
        reviewRecord(ctx, { id, version: 1, verdict: "approved", note: "よい記録です" }),
      ),
    );
    expect((await unread()).find(([one]) => one === id)).toEqual([id, 2]);
    const found = await sheet("worker", id);
    const upToComment = found?.advice.comments.at(-1)?.id ?? 0;
    const upToReview = found?.reviews.at(-1)?.id ?? 0;
    granted(await as("worker", (ctx) => noteAdviceRead(ctx, { id, upToComment, upToReview })));
    expect((await unread()).map(([one]) => one)).not.toContain(id);
    granted(await comment("advisor", id));
    expect((await unread()).find(([one]) => one === id)).toEqual([id, 1]);
    expect(await as("advisor", (ctx) => listUnreadAdvice(ctx, ctx.programme?.id as never))).toEqual([]);
  });
});

describe("approving many", () => {
  it("names every record that changed meanwhile, and approves none", async () => {
    const three = [await written(), await written(), await written()];
    for (const { id } of three.slice(1)) granted(await edit(id, 1, { minutes: "30" }));
    const outcome = await as("advisor", (ctx) =>
      approveMany(ctx, { records: three.map(({ id }) => ({ id, version: 1 })) }),
    );
    const message = outcome.ok || outcome.error.kind !== "conflict" ? "" : outcome.error.message.ja;
    expect(message).toContain(`${three[1]?.id}番、${three[2]?.id}番`);
    expect(message).not.toContain(`${three[0]?.id}番`);
    const { rows } = await db.owner.query("select distinct state from support.record where id = any($1)", [
      three.map(({ id }) => id),
    ]);
    expect(rows).toEqual([{ state: "submitted" }]);
  });

  it("takes two hundred and no more", async () => {
    const many = Array.from({ length: 201 }, (_, n) => ({ id: (n + 1) as RecordId, version: 1 }));
    expect(kind(await as("advisor", (ctx) => approveMany(ctx, { records: many })))).toBe("invalid");
  });

  it("leaves shares and tally as if each had been approved alone", async () => {
    const some = await Promise.all([1, 2, 3].map(() => written({ minutes: "45" })));
    const own = await asSystem(
      db,
      (ctx) => buildRecord(ctx, { worker: who.advisor, councils: [String(council.id)] }),
      code,
    );
    expect(
      kind(
        await as("advisor", (ctx) =>
          approveMany(ctx, { records: [...some, own].map(({ id }) => ({ id, version: 1 })) }),
        ),
      ),
    ).toBe("forbidden");
    granted(
      await as("advisor", (ctx) => approveMany(ctx, { records: some.map(({ id }) => ({ id, version: 1 })) })),
    );
    const { rows } = await db.owner.query(`
      with counted as (select programme_id, centre_id, area_id, council_id, duty_id, date_trunc('month', day)::date as month, state,
             count(*) filter (where position = 0)::int as records, count(*)::int as shares, sum(minutes)::int as minutes
        from support.share group by 1, 2, 3, 4, 5, 6, 7)
      (select * from counted except select programme_id, centre_id, area_id, council_id, duty_id, month, state, records, shares, minutes from support.tally)
      union all
      (select programme_id, centre_id, area_id, council_id, duty_id, month, state, records, shares, minutes from support.tally where shares > 0 except select * from counted)`);
    expect(rows).toEqual([]);
    const states = await db.owner.query(
      "select distinct r.state, s.state as share from support.record r join support.share s on s.record_id = r.id where r.id = any($1)",
      [some.map(({ id }) => id)],
    );
    expect(states.rows).toEqual([{ state: "approved", share: "approved" }]);
  });
});
