import { afterAll, beforeAll, expect, it } from "vitest";
import { plainMonth } from "../../src/kernel/dates.ts";
import type { PersonId } from "../../src/kernel/ids.ts";
import * as reports from "../../src/modules/centre/reports/index.ts";
import { granted } from "../support/build/index.ts";
import { asPerson, type TestDatabase, testDatabase } from "../support/database.ts";
import { type ReportWorld, reportWorld } from "../support/report-world.ts";

let db: TestDatabase;
let world: ReportWorld;
let who: Record<"worker" | "other" | "advisor" | "manager" | "officer" | "chair", PersonId>;
const key = { month: plainMonth("2019-06"), centre: "tsurumi-centre" };

beforeAll(async () => {
  db = await testDatabase();
  world = await reportWorld(db, "tsurumi", "2019-07-05");
  who = {
    worker: await world.person("support-worker"),
    other: await world.person("support-worker"),
    advisor: await world.person("advisor"),
    manager: await world.person("operations-manager"),
    officer: await world.person("ward-officer"),
    chair: await world.person("chair"),
  };
});
afterAll(() => db.drop());

type Take = (
  ctx: Parameters<typeof reports.acceptReport>[0],
  input: reports.ReasonedStepInput,
) => ReturnType<typeof reports.acceptReport>;

/** Takes a step and answers who was told of it, and as what. */
const step = async (as: keyof typeof who, take: Take): Promise<[string, string[]]> => {
  await db.owner.query("truncate notices.notice");
  const { rows } = await db.owner.query("select version from reports.report");
  granted(
    await asPerson(db, who[as], world.programme.code, (ctx) =>
      take(ctx, { ...key, version: rows[0].version, reason: "数字を確かめてください" }),
    ),
  );
  const told = await db.owner.query(
    "select person_id, kind, href, said from notices.notice order by person_id",
  );
  for (const { href, said } of told.rows) {
    expect(href).toBe("/tsurumi-2019/reports/2019-06/tsurumi-centre");
    expect(said.ja).toContain("2019年6月の月次報告");
  }
  const names = Object.keys(who) as (keyof typeof who)[];
  return [
    told.rows[0]?.kind,
    told.rows.map(({ person_id }) => names.find((name) => who[name] === person_id) ?? "?").sort(),
  ];
};

it("every step of a report tells those who take the next one, and never whoever took it", async () => {
  granted(await asPerson(db, who.worker, world.programme.code, (ctx) => reports.startReport(ctx, key)));
  expect(await step("worker", reports.sendToReview)).toEqual([
    "report-sent-to-review",
    ["advisor", "manager"],
  ]);
  expect(await step("advisor", reports.sendBack)).toEqual(["report-returned", ["worker"]]);
  expect(await step("worker", reports.sendToReview)).toEqual([
    "report-sent-to-review",
    ["advisor", "manager"],
  ]);
  expect(await step("advisor", reports.markReviewed)).toEqual(["report-reviewed", ["manager"]]);
  expect(await step("manager", reports.submitReport)).toEqual(["report-submitted", ["officer"]]);
  expect(await step("officer", reports.returnReport)).toEqual(["report-returned", ["manager", "worker"]]);
  await step("worker", reports.sendToReview);
  await step("advisor", reports.markReviewed);
  await step("manager", reports.submitReport);
  expect(await step("officer", reports.acceptReport)).toEqual(["report-accepted", ["manager", "worker"]]);
  expect(await step("manager", reports.amendReport)).toEqual(["report-returned", ["worker"]]);
});

it("a writer who has left the post is not told; whoever drafts there now is", async () => {
  await db.owner.query("update people.appointment set ends = '2019-06-30' where person_id = $1", [
    who.worker,
  ]);
  expect(await step("other", reports.sendToReview)).toEqual([
    "report-sent-to-review",
    ["advisor", "manager"],
  ]);
  expect(await step("advisor", reports.sendBack)).toEqual(["report-returned", ["manager", "other"]]);
});
