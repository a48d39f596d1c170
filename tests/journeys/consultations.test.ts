import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadProgramme } from "../../src/modules/foundation/programme/index.ts";
import { routes } from "../../src/web/routes.ts";
import { buildConsultation, setToday } from "../support/build/index.ts";
import { type ConsultationsWorld, consultationsWorld } from "../support/consultations-world.ts";
import { asSystem } from "../support/database.ts";

let world: ConsultationsWorld;
beforeAll(async () => {
  world = await consultationsWorld();
});
afterAll(() => world.close());
const p = "tsurumi-2019";
const idIn = (to: string | null): number => Number(to?.split("/").at(-1));

it("goes from a chair's question to the answer, the closing and whether it helped", async () => {
  const { db, council, people, rows } = world;
  const chair = await world.as("chair");
  const advisor = await world.as("advisor");
  const form = await chair.get(routes.newConsultation(p));
  expect(form.html).not.toContain('name="askedBy"');
  const sent = await chair.post(routes.newConsultation(p), {
    key: randomUUID(),
    question: "子ども食堂の保険はどうすればよいか。",
    councils: String(council.id),
  });
  const empty = await chair.post(routes.newConsultation(p), {
    key: randomUUID(),
    question: " ",
    councils: String(council.id),
  });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain("相談したいことを入力してください");
  expect(sent.status).toBe(303);
  const id = idIn(sent.to);
  expect(
    (
      await rows("select asked_by, asker_id, how, asked_on from consultations.consultation where id = $1", [
        id,
      ])
    )[0],
  ).toMatchObject({ asked_by: "council", asker_id: people.chair, how: "online" });
  const told = await rows(
    "select person_id from notices.notice where kind = 'consultation-asked' order by 1",
  );
  expect(told.map(({ person_id }) => person_id).sort()).toEqual([people.manager, people.advisor].sort());

  expect((await advisor.get(routes.today(p))).html).toContain("担当の決まっていない相談が1件");
  const sheet = await advisor.get(routes.consultation(p, id));
  expect(sheet.html).toContain("子ども食堂の保険");
  const add = (who: typeof advisor, fields: Record<string, string>) =>
    who.post(routes.consultationEntries(p, id), { key: randomUUID(), ...fields });
  await add(advisor, { kind: "note", body: "前の会長にも聞かれた。" });
  expect(
    (
      await add(advisor, {
        kind: "advice",
        body: "社会福祉協議会の行事保険を案内した。",
        sources: "見本のしおり",
      })
    ).status,
  ).toBe(303);
  const seen = await chair.get(routes.consultation(p, id));
  expect(seen.html).toContain("行事保険を案内した");
  expect(seen.html).not.toContain("前の会長にも");
  expect(
    (await rows("select person_id from notices.notice where kind = 'consultation-answered'")).map(
      (r) => r.person_id,
    ),
  ).toEqual([people.chair]);

  await add(chair, { kind: "fact", body: "参加者は30人ほど。" });
  expect((await advisor.get(routes.today(p))).html).toContain("に、まだ回答していません");
  await add(advisor, { kind: "advice", body: "人数に合う型を伝えた。" });
  await add(advisor, { kind: "closing", body: "申し込みを終えた。" });
  expect(
    (
      await rows("select state, ask_again_on::text as again from consultations.consultation where id = $1", [
        id,
      ])
    )[0],
  ).toEqual({ state: "closed", again: "2019-07-14" });
  expect((await advisor.get(routes.today(p))).html).not.toContain("尋ねる日です");
  await setToday(db, "2019-07-14", p);
  expect((await advisor.get(routes.today(p))).html).toContain("尋ねる日です");
  expect((await chair.get(routes.today(p))).html).toContain("役に立ちましたか");
  const answered = await chair.post(routes.consultationHelped(p, id), {
    key: randomUUID(),
    helped: "helped",
    helpedBody: "助かった。",
  });
  expect(answered.status).toBe(303);
  expect((await advisor.get(routes.today(p))).html).not.toContain("尋ねる日です");
  expect((await advisor.get(routes.consultation(p, id))).html).toContain("役に立った");
  await setToday(db, "2019-06-14", p);
});

it("is written down once, however often the form arrives, and so is every step", async () => {
  const worker = await world.as("worker");
  const fields = {
    key: randomUUID(),
    askedBy: "other",
    how: "phone",
    askedOn: "2019-06-13",
    councils: String(world.council.id),
    question: "掲示板を置きたい。",
    askerName: "電話 一子",
    askerContact: "06-0000-0000",
  };
  const [one, two] = [
    await worker.post(routes.newConsultation(p), fields),
    await worker.post(routes.newConsultation(p), fields),
  ];
  expect(one.to).toBe(two.to);
  const id = idIn(one.to);
  const step = { key: randomUUID(), kind: "advice", body: "公園の管理者に聞くよう伝えた。" };
  await worker.post(routes.consultationEntries(p, id), step);
  await worker.post(routes.consultationEntries(p, id), step);
  expect(
    await world.rows("select count(*)::int as n from consultations.entry where consultation_id = $1", [id]),
  ).toEqual([{ n: 1 }]);
});

it("offers similar cases without scripts and loses nothing that was typed", async () => {
  const worker = await world.as("worker");
  const shown = await worker.post(routes.newConsultation(p), {
    key: randomUUID(),
    similar: "yes",
    question: "子ども食堂をひらくときの保険",
    askerName: "相談 次郎",
    how: "phone",
  });
  expect(shown.status).toBe(200);
  expect(shown.html).toContain("子ども食堂の保険はどうすればよいか");
  expect(shown.html).toContain('value="相談 次郎"');
  expect(shown.html).toContain("子ども食堂をひらくときの保険");
  const answer = await worker.post(routes.similarConsultations(p), { question: "子ども食堂の保険" });
  expect(JSON.parse(answer.html).found[0].label).toContain("子ども食堂の保険");
  // A council that asked nothing like it sees nothing of others.
  const other = await world.as("other");
  const theirs = await other.post(routes.similarConsultations(p), { question: "子ども食堂の保険" });
  expect(JSON.parse(theirs.html).found).toEqual([]);
});

it("keeps the contact on a page of its own and notes who looked", async () => {
  const worker = await world.as("worker");
  const [one] = await world.rows("select id from consultations.asker limit 1");
  const sheet = await worker.get(routes.consultation(p, one.id));
  expect(sheet.html).not.toContain("06-0000-0000");
  expect((await worker.get(routes.consultationAsker(p, one.id))).html).toContain("06-0000-0000");
  expect(
    await world.rows(
      "select person_id, action from audit.event where subject = 'consultations.asker' and subject_id = $1 and action = 'viewed'",
      [String(one.id)],
    ),
  ).toEqual([{ person_id: world.people.worker, action: "viewed" }]);
  const changed = await worker.post(routes.consultationAsker(p, one.id), {
    version: "1",
    askerName: "電話 一子",
    askerContact: "06-0000-1111",
  });
  expect(changed.status).toBe(303);
  const late = await worker.post(routes.consultationAsker(p, one.id), {
    version: "1",
    askerName: "",
    askerContact: "06-0000-2222",
  });
  expect(late.status).toBe(409);
  expect(late.html).toContain("<del>");
  expect(late.html).toContain("06-0000-2222");
});

it("shows the second of two editors both versions, and then takes their choice", async () => {
  const worker = await world.as("worker");
  const advisor = await world.as("advisor");
  const [one] = await world.rows(
    "select id, version from consultations.consultation where question = '掲示板を置きたい。'",
  );
  const fields = (question: string, version: number) => ({
    version: String(version),
    askedBy: "other",
    how: "phone",
    askedOn: "2019-06-13",
    councils: String(world.council.id),
    question,
  });
  const edit = routes.editConsultation(p, one.id);
  expect((await advisor.post(edit, fields("掲示板を駅前に置きたい。", one.version))).status).toBe(303);
  const late = await worker.post(edit, fields("掲示板を公園に置きたい。", one.version));
  expect(late.status).toBe(409);
  expect(late.html).toContain("<ins>");
  expect(late.html).toContain("掲示板を公園に置きたい。");
  expect(late.html).toContain(`name="version" value="${one.version + 1}"`);
  expect((await worker.post(edit, fields("掲示板を公園に置きたい。", one.version + 1))).status).toBe(303);
});

it("keeps everything on the form and names every mistake at once", async () => {
  const worker = await world.as("worker");
  const back = await worker.post(routes.newConsultation(p), {
    key: randomUUID(),
    askedBy: "council",
    how: "pigeon",
    askedOn: "2019-06-31",
    question: "",
    askerName: "残る 名前",
  });
  expect(back.status).toBe(422);
  for (const path of ["askedOn", "question"]) expect(back.html).toContain(`href="#f-${path}"`);
  expect(back.html).toContain("残る 名前");
  const again = await worker.post(routes.newConsultation(p), {
    key: randomUUID(),
    askedBy: "council",
    how: "pigeon",
    askedOn: "2020-01-01",
    question: "未来の相談",
  });
  expect(again.status).toBe(422);
  for (const path of ["askedOn", "how", "councils"]) expect(again.html).toContain(`href="#f-${path}"`);
});

it("refers to nobody without consent, and nobody can date it ahead", async () => {
  const worker = await world.as("worker");
  const [one] = await world.rows("select id from consultations.consultation where question like '掲示板%'");
  const refer = (fields: Record<string, string>) =>
    worker.post(routes.consultationEntries(p, one.id), {
      key: randomUUID(),
      kind: "referral",
      body: "管理者と話すため。",
      referredTo: "見本相談所",
      ...fields,
    });
  const none = await refer({});
  expect(none.status).toBe(422);
  for (const path of ["consentBy", "consentOn"]) expect(none.html).toContain(`href="#f-${path}"`);
  expect((await refer({ consentBy: "相談した方", consentOn: "2019-06-15" })).status).toBe(422);
  expect((await refer({ consentBy: "相談した方", consentOn: "2019-06-14" })).status).toBe(303);
  await expect(
    world.db.owner.query(
      `insert into consultations.entry (consultation_id, area_id, programme_id, day, person_id, kind, body, referred_to, submission_key)
       select id, area_id, programme_id, '2019-06-14', written_by, 'referral', 'x', 'x', gen_random_uuid() from consultations.consultation where id = $1`,
      [one.id],
    ),
  ).rejects.toThrow(/referral_with_consent/);
});

it("can't be closed twice, and a closed case takes no more advice until it is reopened", async () => {
  const worker = await world.as("worker");
  const [one] = await world.rows("select id from consultations.consultation where question like '掲示板%'");
  const add = (kind: string) =>
    worker.post(routes.consultationEntries(p, one.id), { key: randomUUID(), kind, body: `${kind}の文` });
  expect((await add("closing")).status).toBe(303);
  const twice = await add("closing");
  expect(twice.status).toBe(409);
  expect(twice.html).toContain("closingの文");
  expect((await add("advice")).status).toBe(409);
  expect((await add("outcome")).status).toBe(303);
  expect((await add("reopening")).status).toBe(303);
  expect((await add("advice")).status).toBe(303);
  expect((await add("closing")).status).toBe(303);
});

it("becomes a library entry only once what points to people is mended or let stand", async () => {
  const worker = await world.as("worker");
  const [one] = await world.rows("select id from consultations.consultation where question like '掲示板%'");
  const path = routes.caseToLibrary(p, one.id);
  const prefilled = await worker.get(path);
  expect(prefilled.html).toContain("掲示板を公園に置きたい。");
  const text = {
    title: "掲示板の置き場所",
    situation: "電話一子さんから連絡があった。会長桜さんも同席。",
    done: "090-1234-5678に電話した。",
    result: "",
  };
  const back = await worker.post(path, { ...text, state: "published" });
  expect(back.status).toBe(422);
  for (const trace of ["電話 一子", "会長 桜", "090-1234-5678"])
    expect(back.html).toContain(`value="${trace}"`);
  expect(back.html).toContain("電話一子さんから連絡");
  // Ticking the box lets stand what was shown, and nothing that is new.
  const sly = await worker.post(path, [
    ...Object.entries({ ...text, result: "助言一郎が答えた。", state: "published", confirmed: "yes" }),
    ["found", "電話 一子"],
    ["found", "会長 桜"],
    ["found", "090-1234-5678"],
  ]);
  expect(sly.status).toBe(422);
  expect(sly.html).toContain("助言 一郎");
  const clean = {
    title: "掲示板の置き場所",
    situation: "公園に掲示板を置きたい。",
    done: "管理者に聞いた。",
    result: "置けた。",
  };
  const made = await worker.post(path, { ...clean, state: "draft" });
  expect(made.status).toBe(303);
  const id = idIn(made.to);
  const chair = await world.as("chair");
  const auditor = await world.as("auditor");
  expect((await chair.get(routes.libraryEntry(p, id))).status).toBe(404);
  expect((await worker.post(path, { ...clean, state: "published" })).to).toBe(made.to);
  const edit = routes.editLibraryEntry(p, id);
  expect((await worker.post(edit, { ...clean, version: "1", state: "published" })).status).toBe(303);
  const stale = await worker.post(edit, { ...clean, title: "別の題", version: "1", state: "published" });
  expect(stale.status).toBe(409);
  expect(stale.html).toContain("別の題");
  for (const reader of [chair, auditor]) {
    expect((await reader.get(routes.libraryEntry(p, id))).html).toContain("管理者に聞いた");
    expect((await reader.get(routes.library(p, { text: "掲示板" }))).html).toContain("掲示板の置き場所");
    expect((await reader.get(routes.library(p, { text: "なにもない" }))).html).not.toContain(
      "掲示板の置き場所",
    );
    expect((await reader.get(routes.search(p, { q: "掲示板" }))).html).toContain("の置き場所");
    expect((await reader.get(edit)).status).toBe(404);
  }
  expect((await worker.post(edit, { ...clean, version: "2", state: "draft" })).status).toBe(303);
  expect((await chair.get(routes.libraryEntry(p, id))).status).toBe(404);
});

it("gives the list as a file, filtered and sorted like the page", async () => {
  const worker = await world.as("worker");
  const list = await worker.get(routes.consultations(p, { text: "保険", sort: "-state" }));
  expect(list.html).toContain("子ども食堂");
  expect(list.html).not.toContain("掲示板を");
  const csv = await worker.get(routes.exportConsultations(p, "csv", { text: "保険" }));
  expect(csv.html).toContain("人数に合う型");
  expect(csv.html).not.toContain("掲示板を");
  expect(csv.html).not.toContain("前の会長にも");
  expect((await worker.get(routes.exportConsultations(p, "xlsx"))).bytes.slice(0, 2)).toEqual(
    new Uint8Array([0x50, 0x4b]),
  );
});

it("is given to another keeper, and to nobody who can't answer", async () => {
  const manager = await world.as("manager");
  const [one] = await world.rows(
    "select id, version from consultations.consultation where state = 'closed' order by id limit 1",
  );
  const give = (keeper: number) =>
    manager.post(routes.consultationKeeper(p, one.id), {
      version: String(one.version),
      keeper: String(keeper),
    });
  expect((await give(world.people.chair)).status).toBe(422);
  expect((await give(world.people.manager)).status).toBe(303);
  expect((await give(world.people.worker)).status).toBe(409);
});

it("keeps the duty that a question is about in the definition", async () => {
  const { db, people, council, rows } = world;
  const [duty] = await rows("select id from programme.duty where code = 'ku'");
  await buildConsultation(db, { by: people.worker, council, duty: String(duty.id) });
  const whole = await readFile("programmes/tsurumi-2019.yaml", "utf8");
  const text = whole.replace(/ {2}- key: ku\n[\s\S]*?(?= {2}- key: ke\n)/, "");
  expect(text).not.toBe(whole);
  const loaded = await asSystem(db, (ctx) =>
    loadProgramme(ctx, { text, fileName: "less.yaml", demoToday: "2019-06-14" }),
  );
  expect(JSON.stringify(loaded)).toContain("業務「ku」は相談1件が使っているので、消せません");
});

it("stands in the month's report as figures, each of which opens a list of as many", async () => {
  const manager = await world.as("manager");
  const { html } = await manager.get(routes.report(p, "2019-06", "tsurumi-centre"));
  const section = html.slice(html.indexOf('id="requests"'));
  const figures = [...section.matchAll(/<a href="(\/tsurumi-2019\/consultations[^"]*)">(\d+)件<\/a>/g)].map(
    ([, href = "", count]) => [href.replaceAll("&amp;", "&"), Number(count)] as const,
  );
  expect(figures).toHaveLength(6);
  expect(figures.some(([, count]) => count > 1)).toBe(true);
  for (const [href, count] of figures)
    expect([href, (await manager.get(href)).html]).toEqual([
      href,
      expect.stringContaining(`<p class="count">${count}件</p>`),
    ]);
});

it("tells the named of a confidential case, in a notice that nobody else may read in the outbox", async () => {
  const { council, people, rows } = world;
  const chair = await world.as("chair");
  const ask = (fields: Record<string, string>) =>
    chair.post(routes.newConsultation(p), {
      key: randomUUID(),
      question: "だれが読むかの問い。",
      councils: String(council.id),
      ...fields,
    });
  expect((await ask({ confidential: "on", readers: String(people.manager) })).status).toBe(303);
  expect((await ask({})).status).toBe(303);
  const told = await rows(
    `select distinct n.discreet, c.confidential from notices.notice n
       join consultations.consultation c on n.href = '/tsurumi-2019/consultations/' || c.id
      where c.question like 'だれが読むか%' order by 1`,
  );
  expect(told).toEqual([
    { discreet: false, confidential: false },
    { discreet: true, confidential: true },
  ]);
});
