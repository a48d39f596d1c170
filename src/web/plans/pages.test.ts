import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildRecord, enteredStep } from "../../../tests/support/build/index.ts";
import { asSystem } from "../../../tests/support/database.ts";
import { type RequestsWorld, type Role, requestsWorld } from "../../../tests/support/requests-world.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { recordPages } from "../records/pages.ts";
import { routes } from "../routes.ts";
import { todayPages } from "../today/pages.ts";
import { planPages } from "./pages.ts";

let world: RequestsWorld;
let app: Hono;
const p = "tsurumi-2019";
beforeAll(async () => {
  world = await requestsWorld();
  app = appWith(world.db, recordPages, todayPages, planPages);
});
afterAll(() => world.close());
const as = (role: Role) => visitor(world.db, app, world.people[role]);
const first = () => world.councils[0]?.id ?? 0;
const planOf = async (): Promise<{ id: number; version: number }> =>
  (await world.db.owner.query("select id, version from plans.plan where council_id = $1", [first()])).rows[0];

it("goes from the list to a plan that both have agreed to, without a script", async () => {
  const advisor = await as("advisor");
  const list = await advisor.get(routes.plans(p));
  expect(list.html).toContain("榎本地域活動協議会の計画を書き始める");
  const begin = { council: String(first()), year: "2019" };
  const begun = await advisor.post(routes.plans(p), begin);
  expect((await advisor.post(routes.plans(p), begin)).to).toBe(begun.to);
  const { id } = await planOf();
  expect(begun.to).toBe(routes.plan(p, id));
  expect((await advisor.get(routes.plan(p, id))).html).toContain("取組はまだありません");

  const entered = await world.as("advisor", (ctx) => enteredStep(ctx, { hours: "1.5" }));
  const bad = await advisor.post(routes.newPlanStep(p, id), {
    ...entered,
    key: randomUUID(),
    what: "",
    due: "2018-04",
  });
  expect(bad.status).toBe(422);
  for (const name of ["what", "due"]) expect(bad.html).toContain(`href="#f-${name}"`);
  expect(bad.html).toContain("新しい担い手が加わった");
  const key = randomUUID();
  for (let n = 0; n < 2; n += 1)
    expect((await advisor.post(routes.newPlanStep(p, id), { ...entered, key })).to).toBe(routes.plan(p, id));
  const clash = await advisor.post(routes.newPlanStep(p, id), { ...entered, key: randomUUID() });
  expect([clash.status, clash.html.includes("同じ業務の取組が、すでにあります")]).toEqual([422, true]);

  const chair = await as("chair");
  expect((await chair.get(routes.plan(p, id))).status).toBe(404);
  const move = async (who: Role, name: string, fields: Record<string, string> = {}) =>
    (await as(who)).post(routes.movePlan(p, id, name), {
      version: String((await planOf()).version),
      ...fields,
    });
  expect((await move("advisor", "offer")).status).toBe(303);
  expect((await chair.get(routes.today(p))).html).toContain(
    "榎本地域活動協議会の2019年度支援計画に、合意をお願いされています",
  );
  expect((await chair.get(routes.plan(p, id))).html).toContain("この計画に合意する");
  expect((await move("chair", "agree", { side: "council" })).status).toBe(303);
  const empty = await move("ward", "return", { side: "client", words: "" });
  expect([empty.status, empty.html.includes("理由を書いてください")]).toEqual([422, true]);
  expect((await move("ward", "agree", { side: "client" })).status).toBe(303);
  const twice = await move("ward", "agree", { side: "client" });
  expect(twice.status).toBe(409);
  expect((await chair.get(routes.agreedPlan(p, id, 1))).html).toContain("担い手の集まりを一緒に開く");
  expect((await chair.get(routes.agreedPlan(p, id, 2))).status).toBe(404);
});

it("counts a record as soon as it is written, and opens the list of exactly these", async () => {
  const { id } = await planOf();
  const advisor = await as("advisor");
  expect((await advisor.get(routes.plan(p, id))).html).toContain("まだ手がついていません");
  expect((await advisor.get(routes.plans(p, { state: "untouched" }))).html).toContain("1地活協");
  for (const minutes of ["30", "45"])
    await asSystem(
      world.db,
      (ctx) => buildRecord(ctx, { councils: [String(first())], minutes, worker: world.people.worker }),
      p,
    );
  const { html } = await advisor.get(routes.plan(p, id));
  expect(html).toContain("1時間15分 ／ 予定1時間30分");
  const href =
    /href="(\/tsurumi-2019\/records\?[^"]*)">2回 ／ 予定4回/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect((await advisor.get(href)).html).toContain('<p class="count">2件</p>');
  // The chair sees the numbers, and no way to records that aren't theirs to read.
  const chair = await (await as("chair")).get(routes.plan(p, id));
  expect(chair.html).toContain("2回 ／ 予定4回");
  expect(chair.html).not.toContain("/records?");
});

it("keeps what was typed when a step can't be closed, and closes it with the outcome", async () => {
  const { id } = await planOf();
  const [step] = (await world.db.owner.query("select id, version from plans.step where plan_id = $1", [id]))
    .rows;
  const advisor = await as("advisor");
  const close = (fields: Record<string, string>) =>
    advisor.post(routes.closePlanStep(p, id, step.id), fields);
  const stale = await close({ version: "0", to: "done", closing: "残る文。" });
  expect([stale.status, stale.html.includes("残る文。")]).toEqual([409, true]);
  expect((await close({ version: String(step.version), to: "done", closing: "" })).status).toBe(422);
  expect(
    (await close({ version: String(step.version), to: "done", closing: "三人が加わった。" })).status,
  ).toBe(303);
  expect((await advisor.get(routes.plan(p, id))).html).toContain("三人が加わった。");
});

it("lays two versions of a draft side by side, and takes the second person's choice", async () => {
  const { id, version } = await planOf();
  const advisor = await as("advisor");
  const revised = await advisor.post(routes.movePlan(p, id, "revise"), {
    version: String(version),
    words: "見直すため。",
  });
  expect(revised.status).toBe(303);
  const form = await advisor.get(routes.planStanding(p, id));
  const stamp = /name="stamp" value="([^"]*)"/.exec(form.html)?.[1] ?? "";
  const write = (now: string, with_ = stamp) =>
    advisor.post(routes.planStanding(p, id), {
      stamp: with_,
      "now-issues": now,
      "wish-ties": "若い人が加わる",
    });
  expect((await write("一人目の文")).status).toBe(303);
  const late = await write("二人目の文");
  expect(late.status).toBe(409);
  for (const text of ["<del>一人</del>", "<ins>二人</ins>", ">二人目の文</textarea>"])
    expect(late.html).toContain(text);
  const now = /name="stamp" value="([^"]*)"/.exec(late.html)?.[1] ?? "";
  expect((await write("二人目の文", now)).status).toBe(303);
  expect((await advisor.get(routes.plan(p, id))).html).toContain("二人目の文");
  // To others what was agreed is what there is.
  const chair = await (await as("chair")).get(routes.plan(p, id));
  expect(chair.html).not.toContain("二人目の文");
  expect(chair.html).toContain("センターが見直しているところです");
});

it("keeps what is half written for its writer, and leads back to it", async () => {
  const { id } = await planOf();
  const advisor = await as("advisor");
  const name = `plan-${id}-step-new`;
  const saved = await advisor.post(routes.saveDraft(p), {
    "draft-key": `${p}:${name}`,
    what: "書きかけの取組",
    times: "3",
  });
  expect(saved.status).toBe(200);
  expect((await advisor.get(routes.newPlanStep(p, id))).html).toContain("書きかけの取組");
  expect((await advisor.get(routes.today(p))).html).toContain("支援計画の書きかけがあります");
  expect((await advisor.post(routes.discardDraft(p), { form: name })).to).toBe(routes.newPlanStep(p, id));
  expect((await advisor.get(routes.newPlanStep(p, id))).html).not.toContain("書きかけの取組");
});

it("is given as a file with a line for every council, and as nothing to a stranger", async () => {
  const advisor = await as("advisor");
  const csv = (await advisor.get(routes.exportPlans(p, "csv"))).html.trim().split("\r\n");
  expect(csv[0]).toContain("地活協,年度,状態,取組,できた,手つかず,予定の時間（分）,した時間（分）");
  expect(csv.find((line) => line.includes("榎本"))).toBe("榎本地域活動協議会,2019,作成中,1,1,0,90,75");
  expect(csv.find((line) => line.includes("今津"))).toBe("今津地域活動協議会,2019,計画なし,,,,,");
  const stranger = await as("stranger");
  for (const path of [routes.plans(p), routes.exportPlans(p, "csv"), routes.plan(p, (await planOf()).id)])
    expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
});
