import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainMonth } from "../../src/kernel/dates.ts";
import type { AreaId } from "../../src/kernel/ids.ts";
import {
  type ConsultationId,
  consultationsInMonth,
  similarCases,
} from "../../src/modules/centre/consultations/index.ts";
import { routes } from "../../src/web/routes.ts";
import { addToConsultation, buildConsultation } from "../support/build/index.ts";
import { type ConsultationsWorld, consultationsWorld } from "../support/consultations-world.ts";
import { asPerson, asSystem } from "../support/database.ts";

let world: ConsultationsWorld;
/** Asked by the chair for the advisor alone; the second written down by the worker for the manager too. */
let asked: ConsultationId;
let written: ConsultationId;
const p = "tsurumi-2019";
const none = 987_654;
const secret = "会計をめぐる訴えの手紙";

beforeAll(async () => {
  world = await consultationsWorld();
  const { db, people, council } = world;
  asked = await buildConsultation(db, {
    by: people.chair,
    council,
    question: `${secret}が届いた。`,
    readers: [people.advisor],
  });
  await addToConsultation(db, asked, { by: people.advisor, body: `${secret}への返事を相談した。` });
  written = await buildConsultation(db, {
    by: people.worker,
    council,
    question: `${secret}を電話で聞いた。`,
    askerName: "電話 一子",
    readers: [people.manager],
  });
});
afterAll(() => world.close());

const seers = () => ({ [asked]: ["chair", "advisor"], [written]: ["worker", "manager"] });
const everybody = ["manager", "advisor", "worker", "ward", "chair", "other", "auditor", "stranger"] as const;

/** What the reader sent comes back in links to this very page; nothing else may differ. */
const without = (html: string, path: string) =>
  html.replaceAll(path.replaceAll("&", "&amp;"), "…").replaceAll(encodeURIComponent(path), "…");

const addresses = (id: number) => ({
  get: [
    routes.consultation(p, id),
    routes.editConsultation(p, id),
    routes.consultationReaders(p, id),
    routes.consultationAsker(p, id),
    routes.caseToLibrary(p, id),
  ],
  post: [
    routes.editConsultation(p, id),
    routes.consultationEntries(p, id),
    routes.consultationHelped(p, id),
    routes.consultationKeeper(p, id),
    routes.consultationReaders(p, id),
    routes.consultationAsker(p, id),
    routes.caseToLibrary(p, id),
  ],
});

describe("a confidential case", () => {
  it("opens for the asker, the writer and the people named, and every view is logged", async () => {
    for (const [id, names] of Object.entries(seers()))
      for (const name of names) {
        const reader = await world.as(name as "chair");
        const page = await reader.get(routes.consultation(p, Number(id)));
        expect([name, page.status]).toEqual([name, 200]);
        expect(page.html).toContain(secret);
      }
    const views = await world.rows(
      "select subject_id, person_id from audit.event where subject = 'consultations.consultation' and action = 'viewed' order by id",
    );
    const { people } = world;
    expect(views).toEqual([
      { subject_id: String(asked), person_id: people.chair },
      { subject_id: String(asked), person_id: people.advisor },
      { subject_id: String(written), person_id: people.worker },
      { subject_id: String(written), person_id: people.manager },
    ]);
  });

  it("is to everybody else, byte for byte, one that doesn't exist, whatever they send", async () => {
    const state = () =>
      world.rows(
        "select (select jsonb_agg(to_jsonb(c) order by id) from consultations.consultation c) as cases, (select count(*) from consultations.entry) as entries, (select jsonb_agg(to_jsonb(r)) from consultations.reader r) as readers",
      );
    const before = await state();
    const forged = {
      version: "1",
      key: randomUUID(),
      kind: "advice",
      body: "x",
      helped: "helped",
      keeper: String(world.people.other),
      readers: String(world.people.worker),
      question: "x",
      askerName: "x",
      title: "x",
      situation: "x",
      done: "x",
    };
    for (const [id, names] of Object.entries(seers()))
      for (const name of everybody.filter((one) => !names.includes(one))) {
        const reader = await world.as(name);
        const [there, nowhere] = [addresses(Number(id)), addresses(none)];
        for (const [n, path] of there.get.entries()) {
          const other = nowhere.get[n] ?? "";
          const [real, missing] = [await reader.get(path), await reader.get(other)];
          expect([name, path, real.status]).toEqual([name, path, 404]);
          expect(without(real.html, path)).toBe(without(missing.html, other));
        }
        for (const [n, path] of there.post.entries()) {
          const other = nowhere.post[n] ?? "";
          const [real, missing] = [await reader.post(path, forged), await reader.post(other, forged)];
          expect([name, path, real.status]).toEqual([name, path, 404]);
          expect(without(real.html, path)).toBe(without(missing.html, other));
        }
      }
    expect(await state()).toEqual(before);
  });

  it("is in no list, search, file, suggestion, Today line, log or number of theirs", async () => {
    for (const name of everybody) {
      const reader = await world.as(name);
      const sees = Object.values(seers()).some((names) => names.includes(name));
      for (const path of [
        routes.consultations(p),
        routes.consultations(p, { text: "訴えの手紙" }),
        routes.search(p, { q: "訴えの手紙" }),
        routes.exportConsultations(p, "csv"),
        routes.today(p),
        routes.audit(p),
        routes.library(p),
      ]) {
        const { html } = await reader.get(path);
        const isOwnFile = sees && path.endsWith(".csv");
        expect([name, path, html.includes(secret)]).toEqual([name, path, isOwnFile]);
        if (!sees && name !== "stranger")
          expect([name, path, html.includes("守秘の相談）")]).toEqual([name, path, false]);
      }
      if (name === "stranger") continue;
      const { found, own } = await asPerson(world.db, world.people[name], p, async (ctx) => ({
        found: await similarCases(ctx, secret),
        own: (
          await sql<{
            n: number;
          }>`select count(*)::int as n from audit.event where subject like 'consultations.%'`.execute(ctx.db)
        ).rows[0]?.n,
      }));
      expect([name, found]).toEqual([name, []]);
      expect([name, (own ?? 0) > 0]).toEqual([name, sees]);
    }
    expect(
      await world.rows("select count(*)::int as n from search.document where kind = 'consultation'"),
    ).toEqual([{ n: 0 }]);
    const counted = await asPerson(world.db, world.people.manager, p, (ctx) =>
      consultationsInMonth(ctx, { areas: [world.council.area as AreaId] }, plainMonth("2019-06")),
    );
    expect(counted).toMatchObject({ opened: 0, answered: 0 });
  });

  it("tells nobody but those named, and no open screen", async () => {
    const told = await world.rows(
      "select distinct person_id from notices.notice where kind like 'consultation-%' order by 1",
    );
    const { advisor, manager, chair } = world.people;
    expect(told.map(({ person_id }) => person_id)).toEqual([advisor, manager, chair].sort((a, b) => a - b));
    expect(await world.rows("select said from notices.notice where said::text like '%手紙%'")).toEqual([]);
  });

  it("needs somebody to answer it, and only people who could see it can be named", async () => {
    const chair = await world.as("chair");
    const ask = (readers: number[]) =>
      chair.post(routes.newConsultation(p), [
        ["key", randomUUID()],
        ["question", "内密の話"],
        ["councils", String(world.council.id)],
        ["confidential", "yes"],
        ...readers.map((one): [string, string] => ["readers", String(one)]),
      ]);
    expect((await ask([])).status).toBe(422);
    expect((await ask([world.people.other])).status).toBe(422);
    expect((await ask([world.people.stranger])).status).toBe(422);
    expect((await ask([world.people.worker])).status).toBe(303);
  });

  it("changes who sees it at once, and never locks out whoever changes it", async () => {
    const advisor = await world.as("advisor");
    const worker = await world.as("worker");
    const [{ version }] = (await world.rows("select version from consultations.consultation where id = $1", [
      asked,
    ])) as [{ version: number }];
    const name = (readers: number[], at: number, more: Record<string, string> = { confidential: "yes" }) =>
      advisor.post(routes.consultationReaders(p, asked), [
        ["version", String(at)],
        ...Object.entries(more),
        ...readers.map((one): [string, string] => ["readers", String(one)]),
      ]);
    expect((await name([world.people.worker], version)).status).toBe(303);
    expect((await worker.get(routes.consultation(p, asked))).status).toBe(200);
    expect((await advisor.get(routes.consultation(p, asked))).status).toBe(200);
    const second = await name([], version);
    expect(second.status).toBe(409);
    expect(second.html).toContain("ほかの人が保存した内容");
    expect(second.html).toMatch(/<del>[^<]*支援 花子[^<]*<\/del>/);
    expect((await name([], version + 1)).status).toBe(303);
    expect((await worker.get(routes.consultation(p, asked))).status).toBe(404);
    // Opened to the team it is found like any other, and hidden again it is gone from everywhere.
    const manager = await world.as("manager");
    expect((await name([], version + 2, {})).status).toBe(303);
    expect((await manager.get(routes.search(p, { q: "訴えの手紙" }))).html).toContain(
      routes.consultation(p, asked),
    );
    expect((await name([], version + 3)).status).toBe(303);
    expect((await manager.get(routes.search(p, { q: "訴えの手紙" }))).html).not.toContain(
      routes.consultation(p, asked),
    );
    expect((await manager.get(routes.consultation(p, asked))).status).toBe(404);
  });

  it("can't become a library entry, and stays with those named when somebody hands over", async () => {
    await addToConsultation(world.db, written, {
      by: world.people.worker,
      kind: "closing",
      body: "終えた。",
    });
    const worker = await world.as("worker");
    expect((await worker.get(routes.caseToLibrary(p, written))).status).toBe(404);
    const open = await buildConsultation(world.db, { by: world.people.worker, council: world.council });
    await asSystem(
      world.db,
      async (ctx) => {
        await sql`insert into people.hand_over (programme_id, area_id, from_person_id, to_person_id, moved)
                  select programme_id, area_id, ${world.people.worker}, ${world.people.advisor}, '{}' from consultations.consultation where id = ${open}`.execute(
          ctx.db,
        );
      },
      p,
    );
    expect(
      await world.rows(
        "select id, keeper_id from consultations.consultation where id = any($1) order by id",
        [[written, open]],
      ),
    ).toEqual([
      { id: written, keeper_id: world.people.worker },
      { id: open, keeper_id: world.people.advisor },
    ]);
    expect((await (await world.as("advisor")).get(routes.consultation(p, written))).status).toBe(404);
  });
});
