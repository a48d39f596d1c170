import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dutyId } from "../../../tests/support/duty-id.ts";
import { type RequestsWorld, type Role, requestsWorld } from "../../../tests/support/requests-world.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { createFileStore } from "../../platform/files/index.ts";
import { recordPages } from "../records/pages.ts";
import { searchPages } from "../search/pages.ts";
import { todayPages } from "../today/pages.ts";
import { requestPages } from "./pages.ts";

let world: RequestsWorld;
let app: Hono;
let folder: string;
beforeAll(async () => {
  world = await requestsWorld();
  folder = await mkdtemp(join(tmpdir(), "machisen-requests-"));
  const files = createFileStore(folder);
  const withFiles =
    (pages: typeof requestPages): typeof requestPages =>
    (one, deps) =>
      pages(one, { ...deps, files });
  app = appWith(world.db, withFiles(requestPages), withFiles(recordPages), searchPages, todayPages);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const home = "/tsurumi-2019";
const as = (who: Role | null) => visitor(world.db, app, who === null ? null : world.people[who]);
const key = () => crypto.randomUUID();

/** Files a request through the form and answers its address. */
const file = async (what: string, fields: Record<string, string> = {}): Promise<string> => {
  const ward = await as("ward");
  const sent = await ward.post(`${home}/requests/new`, {
    key: key(),
    what,
    why: "相談がありました。",
    ...fields,
  });
  expect(sent.status).toBe(303);
  return sent.to ?? "";
};
const step = async (who: Role, at: string, name: string, fields: Record<string, string>) =>
  (await as(who)).post(`${at}/${name}`, fields);

describe("the desk", () => {
  it("brings a request from the ward's form to the manager's day, and its answer back", async () => {
    const at = await file("防災訓練の会議に同席してほしい。", { councils: String(world.councils[0]?.id) });
    const manager = await as("manager");
    expect((await manager.get(`${home}/today`)).html).toContain("防災訓練の会議に同席してほしい");
    const list = (await manager.get(`${home}/requests`)).html;
    expect(list).toContain('data-live="requests"');
    expect(list).toContain(`href="${at}"`);
    expect((await manager.get(at)).html).toContain("受け付ける");

    const { worker } = world.people;
    expect(
      (await step("manager", at, "acknowledge", { version: "1", assignee: String(worker) })).status,
    ).toBe(303);
    expect((await (await as("worker")).get(`${home}/today`)).html).toContain("に回答してください");
    const empty = await step("worker", at, "answer", { version: "3", words: " " });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain("回答を書いてください");
    expect((await step("worker", at, "answer", { version: "3", words: "同席しました。" })).status).toBe(303);
    const answered = (await (await as("ward")).get(at)).html;
    expect(answered).toContain("同席しました。");
    expect(answered).toContain("回答を確認して完了する");
    const again = await step("ward", at, "reopen", { version: "4", words: "" });
    expect(again.status).toBe(422);
    expect(again.html).toContain("どこがまだ足りないかを書いてください");
    expect((await step("ward", at, "accept", { version: "4", words: "" })).status).toBe(303);
    const twice = await step("ward", at, "accept", { version: "4", words: "ありがとう" });
    expect(twice.status).toBe(409);
    expect(twice.html).toContain("すでに完了しています");
  });

  it("shows what can't be done now with whose it is, and keeps what was typed", async () => {
    const at = await file("見本の依頼です。");
    expect((await (await as("worker")).get(at)).html).toContain("依頼を受ける職の人です");
    const forbidden = await step("worker", at, "answer", { version: "1", words: "先に書いた回答" });
    expect(forbidden.status).toBe(403);
    const ward = await as("ward");
    const bad = await ward.post(`${home}/requests/new`, {
      key: key(),
      what: "書いた内容",
      why: "",
      wishedBy: "2019-02-30",
    });
    expect(bad.status).toBe(422);
    expect(bad.html).toContain("書いた内容");
    expect(bad.html).toContain("暦にない日付です");
  });

  it("makes one request of a form that was sent twice", async () => {
    const ward = await as("ward");
    const form = { key: key(), what: "二度押した依頼", why: "理由" };
    const [one, two] = [
      await ward.post(`${home}/requests/new`, form),
      await ward.post(`${home}/requests/new`, form),
    ];
    expect(one.to).toBe(two.to);
  });

  it("keeps pictures and papers with the request, for those who may see it", async () => {
    const ward = await as("ward");
    const form = new FormData();
    for (const [name, value] of Object.entries({ key: key(), what: "資料のある依頼", why: "理由" }))
      form.append(name, value);
    form.append("files", new Blob(["%PDF-1.4\n%%EOF\n"], { type: "application/pdf" }), "資料.pdf");
    const sent = await ward.upload(`${home}/requests/new`, form);
    expect(sent.status).toBe(303);
    const html = (await ward.get(sent.to ?? "")).html;
    expect(html).toContain("資料.pdf");
    const address = /\/tsurumi-2019\/requests\/\d+\/attachments\/\d+/.exec(html)?.[0] ?? "";
    expect((await (await as("worker")).get(address)).status).toBe(200);
    for (const who of ["chair", "stranger"] as const)
      expect((await (await as(who)).get(address)).status).toBe(404);
    const wrong = new FormData();
    for (const [name, value] of Object.entries({ key: key(), what: "危ない添付", why: "理由" }))
      wrong.append(name, value);
    wrong.append("files", new Blob(["MZ"], { type: "image/png" }), "x.png");
    const back = await ward.upload(`${home}/requests/new`, wrong);
    expect(back.status).toBe(422);
    expect(back.html).toContain("危ない添付");
  });

  it("leads from the request to a record, and the record's minutes back to the request", async () => {
    const at = await file("会計を見てほしい。", { councils: String(world.councils[0]?.id) });
    const id = at.split("/").at(-1) ?? "";
    const worker = await as("worker");
    const form = (await worker.get(`${home}/records/new?request=${id}`)).html;
    expect(form).toContain("依頼「会計を見てほしい」への支援として記録します");
    expect(form).toContain(`name="request" value="${id}"`);
    expect(form).toContain("会計を見てほしい。</textarea>");
    const record = {
      ...{
        key: key(),
        request: id,
        day: "2019-06-14",
        minutes: "90",
        how: "visit",
        duty: await dutyId(world.db),
      },
      ...{ councils: String(world.councils[0]?.id), asked: "会計", done: "出納帳を一緒に付けた。" },
    };
    const bad = await worker.post(`${home}/records/new`, { ...record, minutes: "" });
    expect(bad.status).toBe(422);
    expect(bad.html).toContain(`name="request" value="${id}"`);
    expect((await worker.post(`${home}/records/new`, record)).status).toBe(303);
    // Sent once more, it stays one record of one request.
    expect((await worker.post(`${home}/records/new`, record)).status).toBe(303);
    const sheet = (await (await as("ward")).get(at)).html;
    expect(sheet).toContain("出納帳を一緒に付けた");
    expect(sheet).toContain("1時間30分");
    const links = await world.db.owner.query(
      "select count(*)::int as n from desk.request_record where request_id = $1",
      [id],
    );
    expect(links.rows[0].n).toBe(1);
  });

  it("keeps drafts of a request and of its record apart, and leads back to each from Today", async () => {
    const at = await file("下書きの見本");
    const id = at.split("/").at(-1) ?? "";
    const worker = await as("worker");
    const draft = (form: string, done: string) =>
      worker.post(`${home}/drafts`, { "draft-key": `tsurumi-2019:${form}`, done });
    await draft(`record-for-request-${id}`, "依頼への途中の文");
    await draft("record-new", "ほかの途中の文");
    expect((await worker.get(`${home}/records/new?request=${id}`)).html).toContain("依頼への途中の文");
    expect((await worker.get(`${home}/records/new`)).html).not.toContain("依頼への途中の文");
    expect((await worker.get(`${home}/today`)).html).toContain(`/records/new?request=${id}`);
    const ward = await as("ward");
    await ward.post(`${home}/drafts`, { "draft-key": "tsurumi-2019:request-new", what: "途中の依頼" });
    expect((await ward.get(`${home}/requests/new`)).html).toContain("途中の依頼");
    expect((await ward.get(`${home}/today`)).html).toContain("書きかけた依頼があります");
    const discarded = await ward.post(`${home}/drafts/discard`, { form: "request-new" });
    expect(discarded.to).toBe(`${home}/requests/new`);
  });

  it("doesn't link a record to a request that its writer can't see", async () => {
    const worker = await as("worker");
    for (const id of ["999999", "0", "x"])
      expect((await worker.get(`${home}/records/new?request=${id}`)).html).not.toContain('name="request"');
  });

  it("lists by urgency, filters, sorts and gives files of the same rows", async () => {
    await file("並べ替えの見本");
    const manager = await as("manager");
    const found = await manager.get(`${home}/requests?text=${encodeURIComponent("並べ替え")}`);
    expect(found.html).toContain("1件");
    for (const query of [
      "state=accepted",
      "state=open",
      "sort=-filed",
      "sort=wished",
      "sort=state",
      "sort=-urgency",
    ])
      expect((await manager.get(`${home}/requests?${query}`)).status, query).toBe(200);
    for (const query of ["state=zzz", "month=2019-13", "council=x", "page=-1", "sort=drop"])
      expect((await manager.get(`${home}/requests?${query}`)).status, query).toBe(200);
    const csv = await manager.get(`${home}/requests.csv?text=${encodeURIComponent("並べ替え")}`);
    expect(csv.html.trim().split("\n")).toHaveLength(2);
    expect(csv.html).toContain("お願いしたいこと");
    expect((await manager.get(`${home}/requests.xlsx`)).bytes.length).toBeGreaterThan(1000);
    expect((await manager.get(`${home}/search?q=${encodeURIComponent("並べ替え")}`)).html).toContain(
      "/requests/",
    );
  });

  it("isn't there for outsiders, and other programmes' numbers answer like missing ones", async () => {
    const at = await file("外からは見えない依頼");
    for (const who of ["chair", "stranger", null] as const) {
      const visit = await as(who);
      for (const path of [at, `${home}/requests`, `${home}/requests.csv`, `${home}/requests/new`])
        expect([303, 404].includes((await visit.get(path)).status), `${who} ${path}`).toBe(true);
      expect((await visit.post(`${at}/acknowledge`, { version: "1" })).status, `${who}`).not.toBe(200);
    }
    const manager = await as("manager");
    for (const path of [
      `${home}/requests/999999`,
      `${home}/requests/99999999999`,
      `${home}/requests/${at.split("/").at(-1)}/attachments/1`,
    ])
      expect((await manager.get(path)).status, path).toBe(404);
    expect((await (await as("worker")).get(`${home}/requests/new`)).status).toBe(404);
    expect(
      (await (await as("manager")).get(`${home}/search?q=${encodeURIComponent("外からは")}`)).html,
    ).toContain(at);
    expect(
      (await (await as("chair")).get(`${home}/search?q=${encodeURIComponent("外からは")}`)).html,
    ).not.toContain(at);
  });
});
