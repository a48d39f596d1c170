import { afterAll, beforeAll, expect, it } from "vitest";
import {
  buildAppointment,
  buildCouncil,
  buildPerson,
  buildProgramme,
  setToday,
} from "../../../../../tests/support/build/index.ts";
import {
  asPerson,
  asSystem,
  type TestDatabase,
  testDatabase,
} from "../../../../../tests/support/database.ts";
import type { PersonId } from "../../../../kernel/ids.ts";
import { appointmentsIn } from "../../../foundation/people/index.ts";
import { openWorkOf } from "../queries/open-work.ts";
import { handOver } from "./hand-over.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

type Row = Record<string, unknown>;

/** A record written straight into the table, so that this test doesn't lean on the form's rules. */
const write = async (worker: number, area: number, centre: number, day: string, more: Row = {}) => {
  const row: Row = {
    worker_id: worker,
    area_id: area,
    centre_id: centre,
    day,
    minutes: 60,
    how: "visit",
    done: "話を聞いた",
    ...more,
  };
  const { rows } = await db.owner.query(
    `insert into support.record (programme_id, duty_id, submission_key, ${Object.keys(row).join(", ")})
     select c.programme_id, (select min(id) from programme.duty d where d.programme_id = c.programme_id), gen_random_uuid(),
            ${Object.keys(row)
              .map((_, i) => `$${i + 1}`)
              .join(", ")}
       from programme.centre c where c.id = ${centre} returning id`,
    Object.values(row),
  );
  return rows[0].id as number;
};

const held = (programme: string, person: PersonId) =>
  asSystem(
    db,
    async (ctx) =>
      (await appointmentsIn(ctx, ctx.programme?.id ?? (0 as never)))
        .filter((one) => one.person_id === person)
        .map((one) => ({
          starts: one.starts,
          ends: one.ends,
          areas: one.areas.map(({ id }) => id as number),
        })),
    programme,
  );

it("moves areas, open next steps and waiting records to the successor in one step and says so", async () => {
  const made = await asSystem(db, async (ctx) => {
    const programme = await buildProgramme(ctx);
    const council = await buildCouncil(ctx, { programme });
    const elsewhere = await buildCouncil(ctx, { programme });
    return {
      council,
      leaver: await buildAppointment(ctx, { programme, areas: [council.area] }),
      successor: await buildAppointment(ctx, { programme, areas: [elsewhere.area] }),
      manager: await buildAppointment(ctx, { programme, post: "operations-manager" }),
      officer: await buildAppointment(ctx, { programme, post: "ward-officer" }),
    };
  });
  const { leaver, successor, council } = made;
  const centre = leaver.centre ?? 0;
  const open = await write(leaver.person, council.area, centre, "2019-05-10", {
    next_step: "名簿を届ける",
    next_due: "2019-07-01",
    next_owner_id: leaver.person,
    state: "approved",
  });
  const closed = await write(leaver.person, council.area, centre, "2019-05-11", {
    next_step: "済んだこと",
    next_due: "2019-06-01",
    next_owner_id: leaver.person,
    next_done_on: "2019-06-01",
    state: "approved",
  });
  const returned = await write(leaver.person, council.area, centre, "2019-05-12", { state: "returned" });
  const waiting = await write(leaver.person, council.area, centre, "2019-05-13");
  await setToday(db, "2019-06-14");

  const outcome = await asPerson(db, made.officer.person, "tsurumi-2019", async (ctx) => {
    const before = await openWorkOf(ctx, leaver.person, ctx.programme?.id ?? (0 as never));
    expect(before.map(({ kind }) => kind).sort()).toEqual(["next-step", "returned", "submitted"]);
    return handOver(ctx, leaver.person, leaver.id, { to: successor.person, lastDay: "2019-06-30" });
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  expect(outcome.value.isNew).toBe(false);
  expect(outcome.value.work.map(({ kind, record_id }) => [kind, record_id])).toEqual([
    ["next-step", open],
    ["returned", returned],
    ["submitted", waiting],
  ]);
  const { rows } = await db.owner.query(
    "select id, worker_id, keeper_id, next_owner_id from support.record order by id",
  );
  expect(rows).toEqual([
    { id: open, worker_id: leaver.person, keeper_id: null, next_owner_id: successor.person },
    { id: closed, worker_id: leaver.person, keeper_id: null, next_owner_id: leaver.person },
    { id: returned, worker_id: leaver.person, keeper_id: successor.person, next_owner_id: null },
    { id: waiting, worker_id: leaver.person, keeper_id: successor.person, next_owner_id: null },
  ]);
  expect((await held("tsurumi-2019", leaver.person))[0]?.ends).toBe("2019-06-30");
  expect((await held("tsurumi-2019", successor.person))[0]?.areas).toContain(council.area);
  const noted = await db.owner.query("select from_person_id, to_person_id, moved from people.hand_over");
  expect(noted.rows[0]).toMatchObject({
    from_person_id: leaver.person,
    to_person_id: successor.person,
    moved: { nextSteps: [open], returned: [returned], submitted: [waiting] },
  });
});

it("hands over to the next contractor: the successor's term begins with the next contract", async () => {
  const made = await asSystem(db, async (ctx) => {
    const programme = await buildProgramme(ctx, { file: "town" });
    const council = await buildCouncil(ctx, { programme });
    const worker = await buildAppointment(ctx, { programme, areas: [council.area] });
    return { council, worker, successor: await buildPerson(ctx) };
  });
  await setToday(db, "2025-03-20", "yamanobe-town");
  const outcome = await asSystem(
    db,
    (ctx) =>
      handOver(ctx, made.worker.person, made.worker.id, { to: made.successor.id, lastDay: "2025-03-31" }),
    "yamanobe-town",
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  expect(outcome.value).toMatchObject({ isNew: true, firstDay: "2025-04-01" });
  expect(await held("yamanobe-town", made.successor.id)).toEqual([
    { starts: "2025-04-01", ends: null, areas: [made.council.area] },
  ]);
});

it("is refused to those who may not appoint, and nothing moves", async () => {
  const made = await asSystem(db, async (ctx) => ({
    worker: await buildAppointment(ctx),
    other: await buildAppointment(ctx),
    advisor: await buildAppointment(ctx, { post: "advisor" }),
  }));
  await setToday(db, "2019-06-14", "tsurumi-2019");
  const outcome = await asPerson(db, made.advisor.person, "tsurumi-2019", (ctx) =>
    handOver(ctx, made.worker.person, made.worker.id, { to: made.other.person, lastDay: "2019-06-30" }),
  );
  expect(outcome).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  expect((await held("tsurumi-2019", made.worker.person))[0]?.ends).toBeNull();
});
