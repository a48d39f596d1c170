import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildPlan, buildRecord, enteredStep } from "../../../../tests/support/build/index.ts";
import { asSystem } from "../../../../tests/support/database.ts";
import { type RequestsWorld, requestsWorld } from "../../../../tests/support/requests-world.ts";
import type { CouncilId } from "../../../kernel/ids.ts";
import type { Outcome } from "../../../kernel/problem.ts";
import type { Ctx, ProgrammeRef } from "../../../platform/database/run-as.ts";
import { dutiesOf } from "../../foundation/programme/index.ts";
import {
  agreedVersion,
  agreeForCouncil,
  agreePlan,
  beginPlan,
  closeStep,
  listPlans,
  offerPlan,
  type PlanId,
  planSheet,
  removeStep,
  returnPlan,
  revisePlan,
  stampOf,
  withdrawPlan,
  writeStanding,
  writeStep,
} from "./index.ts";
import { words } from "./text.ts";

let world: RequestsWorld;
let council: CouncilId;
let id: PlanId;
beforeAll(async () => {
  world = await requestsWorld();
  council = world.councils[0]?.id as CouncilId;
});
afterAll(() => world.close());
beforeEach(async () => {
  // A plan of its own for every test: what was agreed can't be taken away, not even by a test.
  await world.db.owner.query(
    "alter table plans.event disable trigger keep; alter table plans.agreed disable trigger keep",
  );
  await world.db.owner.query(
    "alter table plans.standing disable trigger check_content; alter table plans.step disable trigger check_content",
  );
  for (const table of ["event", "agreed", "standing", "step", "plan"])
    await world.db.owner.query(`delete from plans.${table}`);
  await world.db.owner.query(
    "alter table plans.event enable trigger keep; alter table plans.agreed enable trigger keep",
  );
  await world.db.owner.query(
    "alter table plans.standing enable trigger check_content; alter table plans.step enable trigger check_content",
  );
  id = (
    await asSystem(world.db, (ctx) => buildPlan(ctx, { council, writer: world.people.advisor }), world.code)
  ).id;
});

const p = (ctx: Ctx) => (ctx.programme as ProgrammeRef).id;
const sheetBy = (who: Parameters<typeof world.as>[0]) => world.as(who, (ctx) => planSheet(ctx, p(ctx), id));
const version = async (): Promise<number> => (await sheetBy("advisor"))?.plan.version ?? 0;
const stateOf = async () => (await sheetBy("advisor"))?.plan.state;
const said = (outcome: Outcome<unknown>): unknown => {
  if (outcome.ok) return "done";
  switch (outcome.error.kind) {
    case "conflict":
      return outcome.error.message;
    case "forbidden":
      return outcome.error.reason;
    case "invalid":
      return outcome.error.issues.map(({ path }) => path);
    case "not-found":
      return "not-found";
  }
};
const offer = async () => {
  const at = await version();
  return said(await world.as("advisor", (ctx) => offerPlan(ctx, { id, version: at })));
};
const agree = async (
  who: "chair" | "ward" | "advisor" | "worker",
  side: "council" | "client",
  at?: number,
) => {
  const read = at ?? (await version());
  return said(await world.as(who, (ctx) => agreePlan(ctx, { id, version: read, side })));
};

describe("the way of a plan", () => {
  it("is begun once, offered, agreed to by both, and kept as it was", async () => {
    const again = await world.as("advisor", (ctx) => beginPlan(ctx, { council, year: 2019 }));
    expect(again.ok && again.value).toBe(id);
    expect(await offer()).toBe("done");
    expect(await agree("chair", "council")).toBe("done");
    expect(await stateOf()).toBe("offered");
    expect(await agree("ward", "client")).toBe("done");
    expect(await stateOf()).toBe("agreed");
    const kept = await world.as("chair", (ctx) => agreedVersion(ctx, id, 1));
    expect(kept?.content.steps.map(({ what }) => what)).toEqual(["担い手の集まりを一緒に開く"]);
    const { rows } = await world.db.owner.query(
      "select content::text as text, sha256 from plans.agreed where plan_id = $1",
      [id],
    );
    expect(createHash("sha256").update(JSON.stringify(kept?.content)).digest("hex")).toBe(rows[0].sha256);
    const told = await world.db.owner.query(
      "select kind, person_id from notices.notice where kind like 'plan-%' order by id",
    );
    const to = (kind: string) => told.rows.filter((row) => row.kind === kind).map((row) => row.person_id);
    expect(to("plan-offered")).toEqual(expect.arrayContaining([world.people.chair, world.people.ward]));
    expect(to("plan-agreed")).toEqual(expect.arrayContaining([world.people.advisor, world.people.manager]));
  });

  it("is not offered without a step, nor outside of the programme's years, nor for a council elsewhere", async () => {
    const [step] = (await sheetBy("advisor"))?.steps ?? [];
    if (!step) throw new Error("no step");
    await world.as("advisor", (ctx) => removeStep(ctx, { id, step: step.id, version: step.version }));
    expect(await offer()).toEqual(words.noSteps);
    const begin = (year: number, of = council) =>
      world.as("advisor", (ctx) => beginPlan(ctx, { council: of, year })).then(said);
    expect(await begin(2020)).toEqual(["year"]);
    expect(await begin(2019, 999_999 as CouncilId)).toBe("not-found");
  });

  it("takes no agreement to words that were read before they changed", async () => {
    await offer();
    const read = await version();
    const withdrawn = await world.as("advisor", (ctx) => withdrawPlan(ctx, { id, version: read }));
    expect(said(withdrawn)).toBe("done");
    const duties = await world.as("advisor", (ctx) => dutiesOf(ctx, p(ctx)));
    const entered = await world.as("advisor", (ctx) => enteredStep(ctx, { duty: String(duties[2]?.id) }));
    await world.as("advisor", (ctx) =>
      writeStep(ctx, { id, step: null, version: 0, entered, key: randomUUID() }),
    );
    expect(await agree("chair", "council", read)).toEqual(words.notNow);
    await offer();
    expect(await agree("chair", "council", read)).toEqual(words.changedMeanwhile);
    expect(await agree("chair", "council")).toBe("done");
    expect(await agree("chair", "council")).toEqual(words.agreedAlready);
  });

  it("is agreed to by the side that is asked, and by nobody who lost the post", async () => {
    await offer();
    expect(await agree("chair", "client")).toEqual(words.onlyClient);
    expect(await agree("ward", "council")).toEqual(words.onlyCouncil);
    expect(await agree("advisor", "council")).toEqual(words.onlyCouncil);
    await world.db.owner.query("update people.appointment set ends = '2019-06-13' where person_id = $1", [
      world.people.chair,
    ]);
    expect(await agree("chair", "council")).toBe("not-found");
    await world.db.owner.query("update people.appointment set ends = null where person_id = $1", [
      world.people.chair,
    ]);
    expect(await agree("chair", "council")).toBe("done");
  });

  it("has the council's agreement written down with who and when, never the client's", async () => {
    await offer();
    const write = async (behalf: string, day: string) => {
      const at = await version();
      return said(await world.as("advisor", (ctx) => agreeForCouncil(ctx, { id, version: at, behalf, day })));
    };
    expect(await write(" ", "2019-06-31")).toEqual(["behalf", "day"]);
    expect(await write("会長", "2019-06-15")).toEqual(["day"]);
    expect(await write("会長（役員会で）", "2019-06-10")).toBe("done");
    expect((await sheetBy("ward"))?.plan.councilAgreedOn).toBe("2019-06-10");
    expect((await sheetBy("ward"))?.events.at(-1)).toMatchObject({
      kind: "agreed",
      side: "council",
      behalf: "会長（役員会で）",
    });
    await expect(
      world.db.owner.query(
        `insert into plans.event (plan_id, area_id, programme_id, round, day, person_id, kind, side, behalf, version)
         select id, area_id, programme_id, 0, '2019-06-14', $2, 'agreed', 'client', 'x', version from plans.plan where id = $1`,
        [id, world.people.advisor],
      ),
    ).rejects.toThrow(/event_check/);
  });

  it("is returned with words, and revised while what was agreed stays to be read", async () => {
    await offer();
    const back = async (text: string) => {
      const at = await version();
      return said(
        await world.as("ward", (ctx) => returnPlan(ctx, { id, version: at, side: "client", words: text })),
      );
    };
    expect(await back(" ")).toEqual(["words"]);
    expect(await back("時間が足りないのでは。")).toBe("done");
    // A draft is the centre's own.
    expect((await sheetBy("chair"))?.steps).toEqual([]);
    expect((await sheetBy("worker"))?.steps).toHaveLength(1);
    await offer();
    await agree("chair", "council");
    await agree("ward", "client");
    const at = await version();
    expect(said(await world.as("advisor", (ctx) => revisePlan(ctx, { id, version: at, words: "" })))).toEqual(
      ["words"],
    );
    expect(
      said(await world.as("advisor", (ctx) => revisePlan(ctx, { id, version: at, words: "夏に増やす。" }))),
    ).toBe("done");
    const seen = await sheetBy("chair");
    expect([seen?.plan.state, seen?.steps.length, seen?.agreedRounds]).toEqual(["draft", 0, [2]]);
    expect((await world.as("chair", (ctx) => agreedVersion(ctx, id, 2)))?.content.steps).toHaveLength(1);
  });

  it("is kept from change by the database itself once it was offered", async () => {
    await offer();
    const change = (text: string) => world.db.owner.query(text, [id]);
    await expect(change("update plans.step set what = 'x' where plan_id = $1")).rejects.toThrow(
      /plan_is_draft/,
    );
    await expect(change("delete from plans.step where plan_id = $1")).rejects.toThrow(/plan_is_draft/);
    await expect(
      change(
        "update plans.plan set state = 'agreed', council_agreed_on = now(), client_agreed_on = now() where id = $1",
      ),
    ).rejects.toThrow(/agreed without its content/);
    await agree("chair", "council");
    await agree("ward", "client");
    await expect(change("update plans.step set minutes = 1 where plan_id = $1")).rejects.toThrow(
      /plan_is_draft/,
    );
    await expect(change("update plans.agreed set content = '{}' where plan_id = $1")).rejects.toThrow();
    await expect(change("delete from plans.event where plan_id = $1")).rejects.toThrow();
  });
});

describe("what is written", () => {
  it("names every field of a step that can't be read, and lets no two steps want the same records", async () => {
    const write = (given: Parameters<typeof enteredStep>[1], key = randomUUID()) =>
      world
        .as("advisor", async (ctx) =>
          writeStep(ctx, { id, step: null, version: 0, entered: await enteredStep(ctx, given), key }),
        )
        .then(said);
    expect(
      await write({
        what: " ",
        duty: "0",
        axis: "no",
        person: "x",
        due: "2020-04",
        times: "0",
        hours: "-1",
        sign: "あ".repeat(401),
      }),
    ).toEqual(["what", "duty", "axis", "person", "due", "times", "hours", "sign"]);
    expect(await write({ duty: "" })).toEqual(["duty"]);
    expect(await write({})).toEqual(["duty"]);
    expect(await write({ axis: "issues" })).toEqual(["duty"]);
    const [, second] = await world.as("advisor", (ctx) => dutiesOf(ctx, p(ctx)));
    const key = randomUUID();
    const other = { duty: String(second?.id), axis: "issues", times: "２", hours: "1,5" };
    expect(await write(other, key)).toBe("done");
    expect(await write(other, key)).toBe("done");
    expect((await sheetBy("advisor"))?.steps.map(({ times, minutes }) => [times, minutes])).toEqual([
      [4, 360],
      [2, 90],
    ]);
    expect(await write({ duty: String(second?.id), axis: "ties" })).toBe("done");
    await expect(
      world.db.owner.query(
        `insert into plans.step (plan_id, area_id, programme_id, what, duty_id, axis, due, times, minutes, submission_key)
         select plan_id, area_id, programme_id, 'x', duty_id, null, due, 1, 1, gen_random_uuid() from plans.step where plan_id = $1 and axis = 'ties'`,
        [id],
      ),
    ).rejects.toThrow(/step_feeds/);
  });

  it("shows the second of two editors that somebody was there before", async () => {
    const before = stampOf([]);
    const write = (stamp: string, now: string, evidence: string[] = []) =>
      world
        .as("advisor", (ctx) =>
          writeStanding(ctx, { id, stamp, entered: [{ axis: "issues", now, wish: "", evidence }] }),
        )
        .then(said);
    expect(await write(before, "訓練を続けている。")).toBe("done");
    expect(await write(before, "別の人の文。")).toEqual(words.editedMeanwhile);
    const standing = (await sheetBy("advisor"))?.standing ?? [];
    expect(standing.map(({ now }) => now)).toEqual(["訓練を続けている。"]);
    const elsewhere = await asSystem(
      world.db,
      (ctx) => buildRecord(ctx, { councils: [String(world.councils[1]?.id)] }),
      world.code,
    );
    expect(await write(stampOf(standing), "x", [String(elsewhere.id)])).toEqual(["evidence-issues"]);
    expect(await write(stampOf(standing), "あ".repeat(2001), ["zzz"])).toEqual([
      "now-issues",
      "evidence-issues",
    ]);
  });

  it("closes a step of an agreed plan with what came of it, and once", async () => {
    const [step] = (await sheetBy("advisor"))?.steps ?? [];
    if (!step) throw new Error("no step");
    const close = (at: number, to: "done" | "dropped" | "open", closing: string) =>
      world
        .as("advisor", (ctx) => closeStep(ctx, { id, step: step.id, version: at, to, closing }))
        .then(said);
    expect(await close(step.version, "done", "できた。")).toEqual(words.notNow);
    await offer();
    await agree("chair", "council");
    await agree("ward", "client");
    expect(await close(step.version, "done", " ")).toEqual(["closing"]);
    expect(await close(step.version, "done", "三人が加わった。")).toBe("done");
    expect(await close(step.version, "dropped", "x")).toEqual(words.changedMeanwhile);
    expect(await close(step.version + 1, "dropped", "x")).toEqual(words.stepClosed);
    expect(await close(step.version + 1, "open", "")).toBe("done");
  });
});

describe("when things around it change", () => {
  it("a hand-over moves the open steps to the successor, also of an agreed plan, whose kept words stay", async () => {
    const { worker, other } = world.people;
    const [step] = (await sheetBy("advisor"))?.steps ?? [];
    if (!step) throw new Error("no step");
    const entered = await world.as("advisor", (ctx) => enteredStep(ctx, { person: String(worker) }));
    const write = { id, step: step.id, version: step.version, entered, key: randomUUID() };
    expect(said(await world.as("advisor", (ctx) => writeStep(ctx, write)))).toBe("done");
    await offer();
    await agree("chair", "council");
    await agree("ward", "client");
    await world.db.owner.query(
      `insert into people.hand_over (programme_id, area_id, from_person_id, to_person_id, moved)
       select programme_id, area_id, $2, $3, '{}' from plans.plan where id = $1`,
      [id, worker, other],
    );
    expect((await sheetBy("advisor"))?.steps[0]?.person).toBe(other);
    expect((await world.as("chair", (ctx) => agreedVersion(ctx, id, 1)))?.content.steps[0]?.person).toBe(
      worker,
    );
  });

  it("the definition keeps a duty that a step is of, and the refusal names the plans", async () => {
    const { rows } = await world.db.owner.query(
      "select code, used_by, uses from programme.work_in_use((select programme_id from plans.plan where id = $1)) where used_by = 'plans'",
      [id],
    );
    expect(rows).toEqual([{ code: "a", used_by: "plans", uses: 1 }]);
  });
});

describe("progress", () => {
  it("is what the records are, the same to the council's chair, who reads none of them", async () => {
    const duties = await world.as("advisor", (ctx) => dutiesOf(ctx, p(ctx)));
    const [first, second] = duties;
    const write = (given: Parameters<typeof buildRecord>[1]) =>
      asSystem(world.db, (ctx) => buildRecord(ctx, { worker: world.people.worker, ...given }), world.code);
    const ours = String(council);
    const both = [ours, String(world.councils[1]?.id)];
    await write({ councils: [ours], duty: String(first?.id), minutes: "50", day: "2019-05-10" });
    await write({ councils: both, duty: String(first?.id), minutes: "41", day: "2019-06-03" });
    await write({ councils: [ours], duty: String(second?.id), minutes: "30" });
    await write({ councils: [both[1] ?? ""], duty: String(first?.id), minutes: "200" });
    await offer();
    const { rows } = await world.db.owner.query(
      `select duty_id = $2 as fed, count(*)::int as records, sum(minutes)::int as minutes, max(day)::text as last
         from support.share where council_id = $1 and day between '2019-04-01' and '2020-03-31' group by 1 order by 1 desc`,
      [council, first?.id],
    );
    const [fed, outside] = rows.map(({ records, minutes, last }) => ({ records, minutes, last }));
    for (const who of ["advisor", "chair", "ward"] as const) {
      const sheet = await sheetBy(who);
      expect([sheet?.steps[0]?.done, sheet?.outside], who).toEqual([fed, outside]);
      const [line] = await world.as(who, (ctx) => listPlans(ctx, p(ctx), { year: 2019, council }));
      expect(line).toMatchObject({
        steps: 1,
        stepsUntouched: 0,
        doneMinutes: fed?.minutes,
        plannedMinutes: 360,
      });
    }
    const stranger = await world.db.owner.query("select count(*)::int as n from plans.plan");
    expect(stranger.rows[0].n).toBe(1);
    expect(
      await world.as("stranger", async (ctx) =>
        ctx.programme ? (await listPlans(ctx, p(ctx), { year: 2019 })).length : 0,
      ),
    ).toBe(0);
  });
});
