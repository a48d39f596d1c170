import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../src/kernel/ids.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { appOver, browser, hidden } from "./browser.ts";
import { addPerson, codeOf, identityOver, lettersTo, linkIn, makeDemo, password, waitOut } from "./realm.ts";

let db: TestDatabase;
let app: Hono;
let hanako: PersonId;
const mail = "hanako@example.jp";

const signedIn = async (place?: string) => {
  const visitor = browser(app, place);
  const answer = await visitor.post("/sign-in", { mail, password });
  expect(answer.status).toBe(303);
  return visitor;
};
const endAllSessions = () =>
  db.owner.query("update identity.session set expires_at = now() - interval '1 second'");

beforeAll(async () => {
  db = await testDatabase();
  const identity = identityOver(db);
  app = appOver(db, identity);
  hanako = await addPerson(db, "山田 花子（架空）");
  await identity.createAccount(hanako, mail, password);
  await db.owner.query(`
    insert into programme.area (code, name, level) values ('t', '町', 'town');
    insert into programme.programme (code, title, definition, source, sha256, starts, ends)
      values ('p1', '{"ja":"事業","en":"Programme"}', '{}', '', '', '2020-01-01', '2090-12-31');
    insert into programme.post (programme_id, code, name, side, powers, position)
      values (1, 'ward', '{"ja":"区役所職員","en":"Ward officer"}', 'client', '{"people.read":"appointment"}', 1);
    insert into people.appointment (programme_id, person_id, post_id, starts) values (1, ${hanako}, 1, '2020-01-01');`);
});
afterAll(() => db.drop());

describe("the sign-in page", () => {
  it("lets in, sets a cookie that scripts and other sites can't use, and goes to the page that was wanted", async () => {
    const visitor = browser(app);
    const sent = await visitor.get("/mine?x=1");
    expect([sent.status, sent.to]).toEqual([303, "/sign-in?next=%2Fmine%3Fx%3D1"]);
    const form = await visitor.get(sent.to ?? "");
    expect(hidden(form.html, "next")).toBe("/mine?x=1");
    const answer = await visitor.post("/sign-in", { mail, password, next: "/mine?x=1" });
    expect([answer.status, answer.to]).toEqual([303, "/mine?x=1"]);
    expect(answer.headers.get("set-cookie")).toMatch(
      /machisen_session=.*Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await visitor.get("/mine")).html).toContain("山田 花子");
  });

  it("marks the cookie Secure when people come by https", async () => {
    const visitor = browser(appOver(db, identityOver(db, "https://machisen.test")));
    const answer = await visitor.post("/sign-in", { mail, password });
    expect(answer.headers.get("set-cookie")).toContain("Secure");
  });

  it("keeps the address and says what is wrong, in the reader's language", async () => {
    const visitor = browser(app, "192.0.2.50");
    const answer = await visitor.post("/sign-in", { mail, password: "wrong wrong" });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(`value="${mail}"`);
    expect(answer.html).toContain("メールアドレスかパスワードが違います");
    expect(answer.html).not.toContain("wrong wrong");
    visitor.jar.set("machisen_lang", "en");
    expect((await visitor.post("/sign-in", { mail, password: "wrong wrong" })).html).toContain(
      "is not right",
    );
  });

  it("answers 429 with the time to wait after too many tries", async () => {
    const visitor = browser(app, "192.0.2.60");
    for (let n = 0; n < 5; n += 1) await visitor.post("/sign-in", { mail, password: "wrong wrong" });
    const answer = await visitor.post("/sign-in", { mail, password });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(800);
    expect(answer.html).toContain("約15分");
    await waitOut(db);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "/.//evil.example",
  ])("never leads to another site: %j", async (next) => {
    const visitor = browser(app);
    const answer = await visitor.post("/sign-in", { mail, password, next });
    expect(new URL(answer.to ?? "", "http://machisen.test").host).toBe("machisen.test");
    const kept = JSON.stringify({ form: next, page: next, fields: [] });
    const resumed = await browser(app).post("/sign-in", { mail, password, kept });
    expect(resumed.html).not.toContain("evil");
  });

  it("gives a new session at every sign-in and ends the one before", async () => {
    const visitor = await signedIn();
    const before = visitor.jar.get("machisen_session") ?? "";
    await visitor.post("/sign-in", { mail, password });
    const planted = browser(app);
    planted.jar.set("machisen_session", before);
    expect((await planted.get("/mine")).status).toBe(303);
    expect((await visitor.get("/mine")).status).toBe(200);
  });

  it("signs out, and the old cookie opens nothing afterwards", async () => {
    const visitor = await signedIn();
    const old = visitor.jar.get("machisen_session") ?? "";
    expect((await visitor.post("/sign-out", {})).to).toBe("/");
    expect(visitor.jar.has("machisen_session")).toBe(false);
    visitor.jar.set("machisen_session", old);
    expect((await visitor.get("/mine")).status).toBe(303);
  });
});

describe("a form from another site", () => {
  it("is refused with a page that says so, and nothing happens", async () => {
    const visitor = await signedIn();
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    ]) {
      const answer = await visitor.post("/sign-out", {}, headers);
      expect(answer.status).toBe(403);
      expect(answer.html).toContain("ほかのサイト");
    }
    expect((await visitor.get("/mine")).status).toBe(200);
  });

  it("is told apart from ours behind a proxy that speaks https", async () => {
    const visitor = await signedIn();
    expect((await visitor.post("/mine", {}, { origin: "https://machisen.test" })).status).toBe(303);
    expect((await visitor.post("/mine", {}, { origin: "", "sec-fetch-site": "same-origin" })).status).toBe(
      303,
    );
  });
});

describe("the demonstration world", () => {
  it("offers each role with one click, and the click works", async () => {
    await db.owner.query("update programme.programme set demo_today = null");
    await makeDemo(db, true);
    await db.owner.query("update programme.programme set demo_today = '2022-04-01'");
    const visitor = browser(app);
    const form = await visitor.get("/sign-in");
    expect(form.html).toContain("区役所職員");
    const answer = await visitor.post("/sign-in/demo", { person: String(hanako), next: "/mine" });
    expect([answer.status, answer.to]).toEqual([303, "/mine"]);
    expect((await visitor.get("/mine")).html).toContain("山田 花子");
  });

  it("has no such door outside", async () => {
    await makeDemo(db, false);
    await db.owner.query("update programme.programme set demo_today = null");
    const visitor = browser(app);
    expect((await visitor.get("/sign-in")).html).not.toContain("/sign-in/demo");
    expect((await visitor.post("/sign-in/demo", { person: String(hanako) })).status).toBe(404);
    expect(visitor.jar.has("machisen_session")).toBe(false);
  });
});

describe("a session that ends in the middle of typing", () => {
  const typed: [string, string][] = [
    ["day", "2022-04-01"],
    ["done", "髙橋さん「相談」 <b>太字</b>\nと改行"],
    ["duty", "1"],
    ["duty", "2"],
  ];

  it("loses nothing: the record form stands there again with everything in its draft", async () => {
    const visitor = await signedIn();
    await endAllSessions();
    const stopped = await visitor.post("/p1/records/new", typed, {
      referer: "http://machisen.test/p1/records/new?council=3",
    });
    expect(stopped.status).toBe(401);
    expect(stopped.html).toContain("もう一度ログイン");
    const kept = hidden(stopped.html, "kept");
    const wrong = await visitor.post("/sign-in", { mail, password: "wrong wrong", kept });
    expect(hidden(wrong.html, "kept")).toBe(kept);
    const answer = await visitor.post("/sign-in", { mail, password, kept });
    expect([answer.status, answer.to]).toEqual([303, "/p1/records/new?council=3"]);
    const draft = await db.owner.query("select form, fields from support.draft where person_id = $1", [
      hanako,
    ]);
    expect(draft.rows).toEqual([{ form: "record-new", fields: typed }]);
  });

  it("says which files can't be kept", async () => {
    const visitor = await signedIn();
    await endAllSessions();
    const body = new FormData();
    body.append("done", "写真を撮った");
    body.append("photo", new File(["x"], "会議の写真.jpg"));
    const stopped = await visitor.upload("/p1/records/new", body);
    expect(stopped.status).toBe(401);
    expect(stopped.html).toContain("会議の写真.jpg");
    expect(hidden(stopped.html, "kept")).toContain("写真を撮った");
  });

  it("offers to send what stands in any other form, without its secrets", async () => {
    const visitor = await signedIn();
    await endAllSessions();
    const stopped = await visitor.post("/mine", { note: "大事な内容", password: "secret secret" });
    expect(stopped.html).not.toContain("secret secret");
    const answer = await visitor.post("/sign-in", { mail, password, kept: hidden(stopped.html, "kept") });
    expect(answer.status).toBe(200);
    expect(answer.html).toContain('action="/mine"');
    expect(hidden(answer.html, "note")).toBe("大事な内容");
    expect((await visitor.post("/mine", { note: "大事な内容" })).status).toBe(303);
  });
});

describe("the own account", () => {
  it("shows name, post, sessions, and changes the password", async () => {
    const visitor = await signedIn();
    const me = await visitor.get("/me");
    for (const part of ["山田 花子", "区役所職員", mail, "この端末"]) expect(me.html).toContain(part);
    const wrong = await visitor.post("/me/password", {
      current: password,
      password: "short",
      again: "short",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("10文字以上");
    const next = "atarashii kotoba";
    expect((await visitor.post("/me/password", { current: password, password: next, again: next })).to).toBe(
      "/me",
    );
    expect((await visitor.post("/me/password", { current: next, password, again: password })).to).toBe("/me");
  });

  it("signs out elsewhere", async () => {
    const elsewhere = await signedIn();
    const visitor = await signedIn();
    await visitor.post("/me/sessions/end", { session: "others" });
    expect((await elsewhere.get("/mine")).status).toBe(303);
    expect((await visitor.get("/mine")).status).toBe(200);
  });

  it("turns the second step on, asks for it when signing in, and turns it off", async () => {
    const visitor = await signedIn();
    expect((await visitor.post("/me/second-step/begin", {})).to).toBe("/me/second-step");
    const link = await visitor.get("/me/second-step");
    const secret = (/<code>([A-Z2-7 ]+)<\/code>/.exec(link.html)?.[1] ?? "").replaceAll(" ", "");
    expect(link.html).toContain("<svg");
    expect(link.html).not.toMatch(/style=|<script>/);
    expect((await visitor.post("/me/second-step", { code: "nonsense" })).status).toBe(422);
    const codes = await visitor.post("/me/second-step", { code: codeOf(secret, -1) });
    expect(codes.html.match(/<code>[A-Z2-9]{5}-[A-Z2-9]{5}<\/code>/g)).toHaveLength(10);

    const other = browser(app);
    expect((await other.post("/sign-in", { mail, password, next: "/mine" })).to).toBe(
      "/sign-in/code?next=%2Fmine",
    );
    expect((await other.get("/mine")).status).toBe(303);
    expect((await other.get("/sign-in/code?next=%2Fmine")).status).toBe(200);
    expect((await other.post("/sign-in/code", { code: "999", next: "/mine" })).status).toBe(422);
    expect((await other.post("/sign-in/code", { code: codeOf(secret), next: "/mine" })).to).toBe("/mine");
    expect((await other.get("/mine")).status).toBe(200);
    expect((await browser(app).post("/sign-in/code", { code: codeOf(secret) })).status).toBe(401);

    expect((await other.post("/me/second-step/drop", { "second-current": "wrong wrong" })).status).toBe(422);
    expect((await other.post("/me/second-step/drop", { "second-current": password })).to).toBe("/me");
    expect((await signedIn()).jar.has("machisen_session")).toBe(true);
  });

  it("says who can see me and who did look", async () => {
    const visitor = await signedIn();
    await db.owner.query(
      "select set_config('app.actor', 'system', false), app.note('view', 'people.contact', $1)",
      [String(hanako)],
    );
    const seen = await visitor.get("/me/seen");
    expect(seen.status).toBe(200);
    expect(seen.html).toContain("連絡先を見た");
    expect(seen.html).toContain("運用担当者");
  });

  it("is nobody else's: without a session every page of it asks to sign in", async () => {
    for (const path of ["/me", "/me/seen", "/me/second-step"])
      expect((await browser(app).get(path)).status).toBe(303);
    for (const path of [
      "/me/password",
      "/me/second-step",
      "/me/second-step/begin",
      "/me/second-step/drop",
      "/me/sessions/end",
    ])
      expect((await browser(app).post(path, {})).status).toBe(401);
  });
});

describe("a forgotten password", () => {
  it("is set through the letter, from the first page to the last", async () => {
    const visitor = browser(app);
    expect((await visitor.post("/password/forgot", { mail: "hana" })).status).toBe(422);
    const known = await visitor.post("/password/forgot", { mail });
    const unknown = await visitor.post("/password/forgot", { mail: "nobody@example.jp" });
    expect(known.status).toBe(200);
    expect(known.html).toBe(unknown.html);
    const link = linkIn((await lettersTo(db, mail))[0]?.body ?? "");
    const form = await visitor.get(link.pathname + link.search);
    const token = hidden(form.html, "token");
    expect((await visitor.post("/password/reset", { token, password: "short", again: "short" })).status).toBe(
      422,
    );
    expect((await visitor.post("/password/reset", { token, password, again: password })).to).toBe("/sign-in");
    const late = await visitor.post("/password/reset", { token, password, again: password });
    expect(late.status).toBe(422);
    expect(late.html).toContain("このリンクは使えません");
  });
});
