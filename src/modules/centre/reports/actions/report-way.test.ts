import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { granted } from "../../../../../tests/support/build/index.ts";
import { asPerson, type TestDatabase, testDatabase } from "../../../../../tests/support/database.ts";
import { type ReportWorld, reportWorld } from "../../../../../tests/support/report-world.ts";
import { plainMonth } from "../../../../kernel/dates.ts";
import type { PersonId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { ReportSheet } from "../index.ts";
import * as reports from "../index.ts";

let db: TestDatabase;
let world: ReportWorld;
let council: number;
let who: Record<"worker" | "advisor" | "manager" | "officer" | "chair", PersonId>;
const key = { month: plainMonth("2019-06"), centre: "tsurumi-centre" };

beforeAll(async () => {
  db = await testDatabase();
  world = await reportWorld(db, "tsurumi", "2019-07-05");
  council = await world.council("榎本", "271241");
  who = {
    worker: await world.person("support-worker"),
    advisor: await world.person("advisor"),
    manager: await world.person("operations-manager"),
    officer: await world.person("ward-officer"),
    chair: await world.person("chair"),
  };
  const given = { centre: key.centre, worker: who.worker, duty: "a", councils: [council] };
  await world.record({ ...given, day: "2019-06-03", minutes: 60 });
  await world.record({ ...given, day: "2019-06-10", minutes: 45, councils: [] });
  await world.record({ ...given, day: "2019-06-11", minutes: 500, state: "submitted" });
});
afterAll(() => db.drop());

const as = <T>(one: keyof typeof who, work: (ctx: Ctx) => Promise<T>) =>
  asPerson(db, who[one], world.programme.code, work);
const sheet = async (
  one: keyof typeof who,
  more: { number?: number; live?: boolean } = {},
): Promise<ReportSheet> => {
  const found = await as(one, (ctx) => reports.reportSheet(ctx, { ...key, ...more }));
  if (!found) throw new Error("no report");
  return found;
};
const versionNow = async () => (await sheet("manager")).report?.version ?? 0;
const now = async () => ({ ...key, version: await versionNow() });

describe("the way of a monthly report", () => {
  it("starts with a draft by whoever drafts, once", async () => {
    expect(await as("officer", (ctx) => reports.startReport(ctx, key))).toMatchObject({
      error: { kind: "forbidden" },
    });
    expect(await as("chair", (ctx) => reports.startReport(ctx, key))).toMatchObject({
      error: { kind: "not-found" },
    });
    granted(await as("worker", (ctx) => reports.startReport(ctx, key)));
    expect(await as("worker", (ctx) => reports.startReport(ctx, key))).toMatchObject({
      error: { kind: "conflict" },
    });
    const future = { ...key, month: plainMonth("2019-08") };
    expect(await as("worker", (ctx) => reports.startReport(ctx, future))).toMatchObject({
      error: { kind: "forbidden" },
    });
  });

  it("keeps the text, and tells the second of two writers instead of overwriting the first", async () => {
    const seen = await now();
    granted(
      await as("worker", (ctx) =>
        reports.saveNarrative(ctx, { ...seen, narrative: { outlook: "夏まつりの準備を支える。" } }),
      ),
    );
    const second = await as("advisor", (ctx) =>
      reports.saveNarrative(ctx, { ...seen, narrative: { outlook: "別の文" } }),
    );
    expect(second).toMatchObject({ ok: false, error: { kind: "conflict" } });
    const unknown = await as("worker", async (ctx) =>
      reports.saveNarrative(ctx, { ...(await now()), narrative: { secret: "x" } }),
    );
    expect(unknown).toMatchObject({ error: { kind: "invalid", issues: [{ path: "secret" }] } });
    expect((await sheet("worker")).content.narrative).toEqual({ outlook: "夏まつりの準備を支える。" });
  });

  it("shows the client no draft", async () => {
    expect((await sheet("officer")).content.narrative).toEqual({});
  });

  it("goes to review, back with a reason, to review again, and is submitted by whoever submits", async () => {
    expect(await as("worker", async (ctx) => reports.submitReport(ctx, await now()))).toMatchObject({
      error: { kind: "forbidden" },
    });
    granted(await as("worker", async (ctx) => reports.sendToReview(ctx, await now())));
    expect(
      await as("advisor", async (ctx) => reports.sendBack(ctx, { ...(await now()), reason: " " })),
    ).toMatchObject({
      error: { kind: "invalid", issues: [{ path: "reason" }] },
    });
    granted(
      await as("advisor", async (ctx) =>
        reports.sendBack(ctx, { ...(await now()), reason: "見通しを具体的に。" }),
      ),
    );
    granted(await as("worker", async (ctx) => reports.sendToReview(ctx, await now())));
    granted(await as("advisor", async (ctx) => reports.markReviewed(ctx, await now())));
    expect(await as("advisor", async (ctx) => reports.submitReport(ctx, await now()))).toMatchObject({
      error: { kind: "forbidden" },
    });
    granted(await as("manager", async (ctx) => reports.submitReport(ctx, await now())));
    const { content, frozen, report, waiting } = await sheet("officer");
    expect(report?.state).toBe("submitted");
    expect(frozen?.number).toBe(1);
    expect(content.work.total).toEqual({ records: 2, minutes: 105 });
    expect(content.records.map(({ minutes }) => minutes)).toEqual([60, 45]);
    expect(waiting).toBe(1);
  });

  it("stays as submitted, whatever happens to the records, and marks what has changed since", async () => {
    await db.owner.query(
      "update support.record set minutes = 999, version = version + 1 where day = '2019-06-03'",
    );
    expect((await sheet("officer")).content.work.total.minutes).toBe(105);
    const list = await as("officer", (ctx) => reports.countedRecords(ctx, { ...key, duty: "a", council }));
    expect(list?.lines).toMatchObject([{ minutes: 60, now: "changed" }]);
    const whole = await as("officer", (ctx) =>
      reports.countedRecords(ctx, { ...key, duty: null, council: "none" }),
    );
    expect(whole?.lines).toMatchObject([{ minutes: 45, now: "same" }]);
    expect((await sheet("manager", { live: true })).content.work.total.minutes).toBe(999 + 45);
  });

  it("refuses to change a submission even to the application itself", async () => {
    const change = as("manager", (ctx) =>
      ctx.db
        .updateTable("reports.submission")
        .set({ sha256: "0".repeat(64) })
        .execute(),
    );
    await expect(change).rejects.toThrow(/permission denied/);
    await expect(db.owner.query("delete from reports.submission")).rejects.toThrow(/append-only/);
  });

  it("is returned with a reason, corrected, and submitted as an amendment that shows its difference", async () => {
    granted(
      await as("officer", async (ctx) =>
        reports.returnReport(ctx, { ...(await now()), reason: "6月3日の時間が違います。" }),
      ),
    );
    const making = await sheet("worker", { live: true });
    expect(making.sinceSubmission?.difference.total).toEqual({
      before: { records: 2, minutes: 105 },
      after: { records: 2, minutes: 1044 },
    });
    granted(await as("worker", async (ctx) => reports.sendToReview(ctx, await now())));
    granted(await as("advisor", async (ctx) => reports.markReviewed(ctx, await now())));
    expect((await sheet("officer")).frozen?.number).toBe(1);
    granted(await as("manager", async (ctx) => reports.submitReport(ctx, await now())));
    const { content } = await sheet("officer");
    expect(content.number).toBe(2);
    expect(content.amends).toMatchObject({ number: 1, reason: "6月3日の時間が違います。" });
    expect(content.amends?.difference.cells).toHaveLength(1);
    expect((await sheet("officer", { number: 1 })).content.work.total.minutes).toBe(105);
  });

  it("is accepted by the client, and opened again only by an amendment with a reason", async () => {
    expect(await as("manager", async (ctx) => reports.acceptReport(ctx, await now()))).toMatchObject({
      error: { kind: "forbidden" },
    });
    const stale = { ...key, version: 1 };
    expect(await as("officer", (ctx) => reports.acceptReport(ctx, stale))).toMatchObject({
      error: { kind: "conflict" },
    });
    granted(await as("officer", async (ctx) => reports.acceptReport(ctx, await now())));
    expect(await as("worker", async (ctx) => reports.sendToReview(ctx, await now()))).toMatchObject({
      error: { kind: "forbidden" },
    });
    granted(
      await as("manager", async (ctx) =>
        reports.amendReport(ctx, { ...(await now()), reason: "数え漏れがありました。" }),
      ),
    );
    const { history, report } = await sheet("manager");
    expect(report?.state).toBe("amending");
    expect(history.map(({ kind }) => kind)).toEqual([
      "drafted",
      "sent-to-review",
      "sent-back",
      "sent-to-review",
      "reviewed",
      "submitted",
      "returned",
      "sent-to-review",
      "reviewed",
      "submitted",
      "accepted",
      "amended",
    ]);
  });

  it("can't be moved by an outsider, who can't tell it from a report that doesn't exist", async () => {
    const outside = await as("chair", (ctx) => reports.acceptReport(ctx, { ...key, version: 1 }));
    const missing = await as("officer", (ctx) =>
      reports.acceptReport(ctx, { ...key, month: plainMonth("2019-05"), version: 1 }),
    );
    expect(outside).toEqual(missing);
    expect(await as("chair", (ctx) => reports.reportSheet(ctx, key))).toBeNull();
  });
});
