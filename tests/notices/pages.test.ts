import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { carryNotices, notify } from "../../src/platform/notices/index.ts";
import { createMailer, queueMail } from "../../src/platform/notices/mail/index.ts";
import { noticePages } from "../../src/web/notices/pages.ts";
import { outboxPages } from "../../src/web/outbox/pages.ts";
import { routes } from "../../src/web/routes.ts";
import { todayPages } from "../../src/web/today/pages.ts";
import { asPerson, asSystem } from "../support/database.ts";
import { appWith, visitor } from "../support/visitor.ts";
import { code, links, mailServer, type NoticesWorld, noticesWorld, stopLink, type Who } from "./world.ts";

let world: NoticesWorld;
let app: Hono;
beforeAll(async () => {
  world = await noticesWorld();
  const identity = { tokenOf: () => null };
  // The pages under test ask identity for nothing but the cookie's token.
  app = appWith(
    world.db,
    (on, deps) => noticePages(on, { ...deps, stopLink, identity: identity as never }),
    outboxPages,
    todayPages,
  );
});
afterAll(() => world.db.drop());
beforeEach(() => world.clear());

const as = (who: Who | null) => visitor(world.db, app, who === null ? null : world.ids[who]);
const carry = () => carryNotices(world.db.database, links, new Date(Date.now() + 86_400_000));
const one = async (query: string, values: unknown[] = []) =>
  (await world.db.owner.query(query, values)).rows[0];

describe("my notices", () => {
  it("stand newest first, say which are unread, and how many on every page", async () => {
    await world.tell("ward", { said: { ja: "古い方。", en: "Old." } });
    await world.tell("ward", { said: { ja: "新しい方。", en: "New." }, urgent: true });
    await world.tell("chair", { said: { ja: "よその人のもの。", en: "Another's." } });
    const { html } = await (await as("ward")).get(routes.notices());
    expect(html.indexOf("新しい方。")).toBeLessThan(html.indexOf("古い方。"));
    expect(html).not.toContain("よその人のもの");
    expect(html.match(/notice-mark">未読/g)).toHaveLength(2);
    expect(html).toContain("未読2件");
    expect((await (await as("ward")).get(routes.today(code))).html).toContain("未読2件");
    expect((await (await as("manager")).get(routes.notices())).html).toContain("お知らせはまだありません");
  });

  it("lead on to their page and are read then; to nobody else", async () => {
    const id = await world.tell("ward", { href: `/${code}/reports` });
    expect((await (await as("chair")).get(routes.notice(id))).status).toBe(404);
    expect((await (await as(null)).get(routes.notice(id))).to).toContain("/sign-in");
    expect((await one("select seen_at from notices.notice")).seen_at).toBeNull();
    const ward = await as("ward");
    expect(await ward.get(routes.notice(id))).toMatchObject({ status: 303, to: `/${code}/reports` });
    expect((await one("select seen_at from notices.notice")).seen_at).toBeInstanceOf(Date);
    const { html } = await ward.get(routes.notices());
    expect(html).not.toContain("notice-mark");
    expect(html).not.toContain("header-unread");
    expect((await ward.get(routes.notice(99_999_999))).status).toBe(404);
    expect((await ward.get("/me/notices/99999999999999999999")).status).toBe(404);
  });

  it("are marked as read all at once, but not those that came since the page was opened", async () => {
    const seen = await world.tell("ward");
    await world.tell("ward");
    await world.tell("chair");
    const ward = await as("ward");
    expect((await ward.post(routes.noticesSeen(), { newest: String(seen) })).status).toBe(303);
    expect(await one("select count(*)::int as n from notices.notice where seen_at is null")).toEqual({
      n: 2,
    });
    expect((await ward.post(routes.noticesSeen(), { newest: "x" })).status).toBe(404);
  });

  it("are paged, and can be narrowed to the unread ones", async () => {
    for (let n = 0; n < 30; n += 1)
      await world.tell("ward", { said: { ja: `第${n}の件。`, en: `No. ${n}.` } });
    await world.db.owner.query(
      "update notices.notice set seen_at = now() where said ->> 'ja' <> '第3の件。'",
    );
    const ward = await as("ward");
    expect((await ward.get(routes.notices())).html).not.toContain("第3の件。");
    expect((await ward.get(routes.notices({ page: 2 }))).html).toContain("第3の件。");
    const unread = (await ward.get(routes.notices({ show: "unread" }))).html;
    expect(unread).toContain("第3の件。");
    expect(unread).not.toContain("第29の件。");
  });

  it("are counted up to 99", async () => {
    await world.db.owner.query(
      `insert into notices.notice (person_id, kind, said, href)
       select ${world.ids.ward}, 'record-commented', '{"ja": "x", "en": "x"}', '/x' from generate_series(1, 300)`,
    );
    expect((await (await as("ward")).get(routes.notices())).html).toContain("未読99件以上");
  });
});

describe("the settings", () => {
  const filled = { byMail: "urgent", digestAt: "１７：３０", locale: "en", version: "0" };

  it("are kept, shown again, and name the kinds that can reach the reader", async () => {
    const ward = await as("ward");
    const { html } = await ward.get(routes.noticeSettings());
    expect(html).toContain('value="08:00"');
    expect(html).toContain("月次報告が提出された");
    expect(html).toContain("ward@example.jp");
    const chair = (await (await as("chair")).get(routes.noticeSettings())).html;
    expect(chair).not.toContain("月次報告が提出された");
    expect(
      (
        await ward.post(routes.noticeSettings(), [
          ...Object.entries(filled),
          ["kind", "consultation-answered"],
        ])
      ).status,
    ).toBe(303);
    const kept = await one("select by_mail, digest_at::text, locale, screen_only from notices.setting");
    expect(kept).toMatchObject({ by_mail: "urgent", digest_at: "17:30:00", locale: "en" });
    expect(kept.screen_only).toContain("report-submitted");
    expect(kept.screen_only).not.toContain("consultation-answered");
    expect((await ward.get(routes.noticeSettings())).html).toContain('value="17:30"');
  });

  it("come back with what was typed when the time is none", async () => {
    const answer = await (await as("ward")).post(routes.noticeSettings(), { ...filled, digestAt: "25:00" });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('href="#f-digestAt"');
    expect(answer.html).toContain('value="25:00"');
    expect(await one("select from notices.setting")).toBeUndefined();
  });

  it("of two open pages show the second what the first has kept", async () => {
    const ward = await as("ward");
    expect((await ward.post(routes.noticeSettings(), filled)).status).toBe(303);
    const second = await ward.post(routes.noticeSettings(), { ...filled, byMail: "none" });
    expect(second.status).toBe(409);
    expect(second.html).toMatch(/value="urgent" checked/);
    expect(await one("select by_mail from notices.setting")).toEqual({ by_mail: "urgent" });
  });
});

describe("the link at the end of a letter", () => {
  it("stops the mail without signing in, only when it is pressed", async () => {
    await world.tell("ward");
    await carry();
    const { body } = await one("select body from notices.mail");
    const link = new URL(/https:\S+\/mail\/stop\S+/.exec(body)?.[0] ?? "");
    const nobody = await as(null);
    const asked = await nobody.get(link.pathname + link.search);
    expect(asked.status).toBe(200);
    expect(asked.html).not.toContain("ward@example.jp");
    expect(await one("select from notices.setting")).toBeUndefined();
    const token = link.searchParams.get("token") ?? "";
    for (let n = 0; n < 2; n += 1)
      expect((await nobody.post(routes.stopNotices(), { token })).status).toBe(200);
    expect(await one("select person_id, by_mail from notices.setting")).toEqual({
      person_id: world.ids.ward,
      by_mail: "none",
    });
    await world.tell("ward", { urgent: true });
    expect(await carry()).toBe(0);
  });

  it("is refused in the same words whoever it names, when the signature is not ours", async () => {
    const nobody = await as(null);
    const own = stopLink.tokenFor(world.ids.ward);
    const signature = own.split(".")[1] ?? "";
    const wrong = [
      "",
      "x",
      `${world.ids.ward}.`,
      `${world.ids.ward}.${"A".repeat(43)}`,
      `${world.ids.chair}.${signature}`,
      `99999999.${signature}`,
      `0${own}`,
      `${own}x`,
    ];
    const pages = new Set<string>();
    for (const token of wrong) {
      const answer = await nobody.get(routes.stopNotices(token));
      expect([token, answer.status]).toEqual([token, 404]);
      // The language form of the page repeats its address.
      pages.add(answer.html.replace(/name="next" value="[^"]*"/, ""));
      expect((await nobody.post(routes.stopNotices(), { token })).status).toBe(404);
    }
    expect(pages.size).toBe(1);
    expect(await one("select from notices.setting")).toBeUndefined();
  });
});

describe("the outbox", () => {
  const failed = () =>
    world.db.owner.query("update notices.mail set tries = 8, tried_at = now(), fault = 'address'");

  it("names what was written to whom, for those who may correct the address, without its text; the view is noted", async () => {
    for (const who of ["worker", "chair", "ward"] as const)
      await asPerson(world.db, world.ids.advisor, code, (ctx) =>
        notify(ctx, {
          to: [world.ids[who]],
          kind: "record-commented",
          said: { ja: "秘密の文。", en: "x" },
          href: "/x",
        }),
      );
    await carry();
    const names = new Map<Who, string>();
    for (const who of ["worker", "chair", "ward"] as const)
      names.set(who, (await one("select name from people.person where id = $1", [world.ids[who]])).name);
    const before = await one(
      "select count(*)::int as n from audit.event where subject = 'notices.mail' and action = 'viewed'",
    );
    const { html, status } = await (await as("manager")).get(routes.outbox(code));
    expect(status).toBe(200);
    const table = html.slice(html.indexOf("<table"));
    expect(table).toContain(names.get("worker"));
    expect(table).toContain(names.get("chair"));
    expect(table).not.toContain(names.get("ward"));
    expect(html).not.toContain("秘密の文");
    const after = await one(
      "select count(*)::int as n from audit.event where subject = 'notices.mail' and action = 'viewed'",
    );
    expect(after.n).toBe(before.n + 1);
    for (const who of ["worker", "advisor", "chair"] as const)
      expect((await (await as(who)).get(routes.outbox(code))).status, who).toBe(404);
    expect((await (await as("ward")).get(routes.outbox(code))).html).toContain(names.get("ward"));
  });

  it("opens a letter of notices that was not sent to colleagues of the reader's side, and notes that", async () => {
    await asPerson(world.db, world.ids.advisor, code, (ctx) =>
      notify(ctx, {
        to: [world.ids.worker],
        kind: "record-returned",
        said: { ja: "記録が戻りました。", en: "x" },
        href: "/x",
      }),
    );
    await carry();
    const { id } = await one("select id from notices.mail");
    const manager = await as("manager");
    expect((await manager.get(routes.outbox(code))).html).toContain(routes.letter(code, id));
    const { html } = await manager.get(routes.letter(code, id));
    expect(html).toContain("記録が戻りました。");
    expect(html).not.toContain("token=");
    expect(
      await one("select person_id from audit.event where subject = 'notices.mail' and subject_id = $1", [
        String(id),
      ]),
    ).toEqual({
      person_id: world.ids.manager,
    });
    // There is a mail server after all: the letter is its reader's alone.
    await world.db.owner.query("update notices.mail set tries = 1, tried_at = now()");
    expect((await manager.get(routes.letter(code, id))).status).toBe(404);
    await world.db.owner.query("update notices.mail set tries = 0");
    // The client appoints the centre's people as well, but doesn't read their mail.
    expect((await (await as("ward")).get(routes.letter(code, id))).status).toBe(404);
    for (const who of ["worker", "chair", null] as const)
      expect((await (await as(who)).get(routes.letter(code, id))).status).not.toBe(200);
  });

  it("never opens a letter with a key, a discreet one, or one that was sent", async () => {
    await asSystem(world.db, (ctx) =>
      queueMail(ctx, { to: "worker@example.jp", subject: "パスワードの設定", body: "https://x/?token=key" }),
    );
    await asPerson(world.db, world.ids.advisor, code, (ctx) =>
      notify(ctx, {
        to: [world.ids.worker],
        kind: "consultation-named",
        said: { ja: "守秘の件。", en: "x" },
        href: "/x",
        discreet: true,
      }),
    );
    await carry();
    const manager = await as("manager");
    const { html } = await manager.get(routes.outbox(code));
    expect(html).toContain("パスワードの設定");
    expect(html).not.toContain(">読む<");
    for (const { id } of await world.letters())
      expect((await manager.get(routes.letter(code, id))).status).toBe(404);
    await failed();
    for (const { id, notices } of await world.letters())
      expect((await manager.post(routes.sendAgain(code, id), {})).status).toBe(notices > 0 ? 303 : 404);
  });

  it("says in plain words what failed, today too, and sends it again to the address of now", async () => {
    await asPerson(world.db, world.ids.advisor, code, (ctx) =>
      notify(ctx, {
        to: [world.ids.worker],
        kind: "record-returned",
        said: { ja: "記録。", en: "x" },
        href: "/x",
      }),
    );
    await carry();
    const manager = await as("manager");
    expect((await manager.get(routes.today(code))).html).not.toContain("送れなかったお知らせ");
    await failed();
    expect((await manager.get(routes.today(code))).html).toContain(
      "送れなかったお知らせのメールが1通あります",
    );
    expect((await (await as("worker")).get(routes.today(code))).html).not.toContain("送れなかったお知らせ");
    const { html } = await manager.get(routes.outbox(code, { state: "failed" }));
    expect(html).toContain("宛先のアドレスに届けられませんでした");
    expect(html).toContain("8回試しました");
    await world.db.owner.query("update identity.account set mail = 'new@example.jp' where person_id = $1", [
      world.ids.worker,
    ]);
    const { id } = await one("select id from notices.mail");
    for (const who of ["worker", "chair"] as const)
      expect((await (await as(who)).post(routes.sendAgain(code, id), {})).status).toBe(404);
    expect((await manager.post(routes.sendAgain(code, id), {})).status).toBe(303);
    expect((await manager.post(routes.sendAgain(code, id), {})).status).toBe(404);
    const server = mailServer();
    await server.start();
    const carrier = createMailer({
      database: world.db.database,
      smtpUrl: server.url(),
      sender: "a@example.jp",
    });
    expect(await carrier.deliver()).toBe(1);
    await carrier.close();
    await server.stop();
    expect(server.received[0]?.to).toEqual(["new@example.jp"]);
    expect((await manager.get(routes.today(code))).html).not.toContain("送れなかったお知らせ");
    await world.db.owner.query(
      "update identity.account set mail = 'worker@example.jp' where person_id = $1",
      [world.ids.worker],
    );
  });
});
