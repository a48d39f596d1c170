import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { identityPages } from "../../../src/web/identity/pages.ts";
import { recordPages } from "../../../src/web/records/pages.ts";
import { reportPages } from "../../../src/web/reports/pages.ts";
import { routes } from "../../../src/web/routes.ts";
import { browser, hidden } from "../../identity/browser.ts";
import { identityOver, password } from "../../identity/realm.ts";
import { type RecordsWorld, recordsWorld } from "../../support/records-world.ts";
import { appSigningIn } from "../../support/visitor.ts";

let world: RecordsWorld;
let app: Hono;
const p = "tsurumi-2019";
const mails = { worker: "hanako@example.jp", advisor: "ichiro@example.jp" } as const;
type Who = keyof typeof mails;
const text = "髙橋さんの「悩み」を <b>一時間</b> 聞いた。\r\n改行も残る。";
const seen = "髙橋さんの「悩み」を &lt;b>一時間&lt;/b> 聞いた。";

beforeAll(async () => {
  world = await recordsWorld();
  const identity = identityOver(world.db);
  for (const who of ["worker", "advisor"] as const)
    await identity.createAccount(world.people[who], mails[who], password);
  app = appSigningIn(world.db, identity, identityPages, recordPages, reportPages);
});
afterAll(() => world.close());

const signedIn = async (who: Who) => {
  const one = browser(app, randomUUID());
  expect((await one.post(routes.signIn(), { mail: mails[who], password })).status).toBe(303);
  return one;
};
/** After twelve hours the browser has forgotten the cookie, and the server the session. */
const endSession = async (one: ReturnType<typeof browser>, gone: "cookie" | "session") => {
  if (gone === "cookie") one.jar.delete("machisen_session");
  await world.db.owner.query("update identity.session set expires_at = now() - interval '1 second'");
};
/** Everything the open page holds, with what was typed into it. */
const typedInto = async (one: ReturnType<typeof browser>, path: string): Promise<[string, string][]> => {
  const { html, status } = await one.get(path);
  expect(status).toBe(200);
  const names = ["key", "version", "typed-by"].map((name): [string, string] => [name, hidden(html, name)]);
  return [...world.filled({ done: text, minutes: "77" }), ...names.filter(([, value]) => value !== "")];
};
const state = async () => ({
  records: (await world.db.owner.query("select id, version, done from support.record order by id")).rows,
  drafts: (await world.db.owner.query("select person_id from support.draft")).rows,
});
const fileFrom = (fields: readonly [string, string][], name: string): FormData => {
  const body = new FormData();
  for (const [field, value] of fields) body.append(field, value);
  body.append("files", new File(["x"], name, { type: "image/jpeg" }));
  return body;
};
/** A new record's form, and that of one that stands already. */
const forms = async (): Promise<string[]> => {
  const { to } = await (await world.as("worker")).post(routes.newRecord(p), [
    ...world.filled(),
    ["key", randomUUID()],
  ]);
  return [routes.newRecord(p), `${to}/edit`];
};

describe("a record's form whose session ends in the middle of typing", () => {
  it.each(["cookie", "session"] as const)(
    "leads to signing in and back to everything typed; it is written once, and files are named as lost (%s gone)",
    async (gone) => {
      for (const path of await forms()) {
        const one = await signedIn("worker");
        const fields = await typedInto(one, path);
        await endSession(one, gone);
        const before = await state();
        const stopped = await one.upload(path, fileFrom(fields, "会場の写真.jpg"));
        expect(stopped.status).toBe(401);
        expect(stopped.html).toContain("会場の写真.jpg");
        expect(await state()).toEqual(before);

        const kept = hidden(stopped.html, "kept");
        const back = await one.post(routes.signIn(), { mail: mails.worker, password, kept });
        expect([back.status, back.to]).toEqual([303, path]);
        const { html } = await one.get(path);
        expect(html).toContain(seen);
        expect(html).toMatch(/name="minutes"[^>]*value="77"/);
        expect(html).toContain("書いた内容を元に戻しました");
        expect((await state()).records).toEqual(before.records);

        const again: [string, string][] = [...fields.filter(([name]) => name !== "key")];
        const key: [string, string] = ["key", hidden(html, "key")];
        const sent = await one.post(path, [...again, key]);
        const twice = await one.post(path, [...again, key]);
        expect(sent.status).toBe(303);
        const after = await state();
        const isNew = path === routes.newRecord(p);
        expect(after.records).toHaveLength(before.records.length + (isNew ? 1 : 0));
        expect(twice.status).toBe(isNew ? 303 : 409);
        expect(after.records.at(-1).done.replaceAll("\r", "")).toBe(text.replaceAll("\r", ""));
        expect(after.drafts).toEqual([]);
      }
    },
  );

  it("gives nothing of it to somebody else who signs in instead", async () => {
    for (const path of await forms())
      for (const gone of ["cookie", "session"] as const) {
        const one = await signedIn("worker");
        const fields = await typedInto(one, path);
        await endSession(one, gone);
        const before = await state();
        const kept = hidden((await one.post(path, fields)).html, "kept");
        expect(kept).toContain("髙橋さん");
        const other = await one.post(routes.signIn(), { mail: mails.advisor, password, kept });
        expect([other.status, other.to]).toEqual([303, routes.home()]);
        expect(other.html).not.toContain("髙橋さん");
        expect(await state()).toEqual(before);
        expect((await one.get(routes.newRecord(p))).html).not.toContain("髙橋さん");
      }
  });
});

it("a form left open by one person is not saved as the work of whoever signed in since on the same machine", async () => {
  for (const path of await forms()) {
    const one = await signedIn("worker");
    const fields = await typedInto(one, path);
    expect((await one.post(routes.signIn(), { mail: mails.advisor, password })).status).toBe(303);
    const before = await state();
    const stopped = await one.post(path, fields);
    expect(stopped.status).toBe(401);
    expect(stopped.html).toContain("別の人がログインしています");
    expect(await state()).toEqual(before);
    const kept = hidden(stopped.html, "kept");
    const back = await one.post(routes.signIn(), { mail: mails.worker, password, kept });
    expect([back.status, back.to]).toEqual([303, path]);
    expect((await one.get(path)).html).toContain(seen);
  }
});

it("a report's text, which keeps no draft, is offered to its writer to send, and to nobody else", async () => {
  const [month, centre] = ["2019-05", "tsurumi-centre"] as const;
  const path = routes.reportNarrative(p, month, centre);
  const one = await signedIn("worker");
  await one.post(routes.reportMove(p, month, centre), { step: "start", version: "0" });
  const form = await one.get(path);
  const fields: [string, string][] = ["version", "typed-by"].map((name) => [name, hidden(form.html, name)]);
  await endSession(one, "cookie");
  const stopped = await one.post(path, [...fields, ["outlook", "打ちかけの見通し"]]);
  const kept = hidden(stopped.html, "kept");
  const other = await one.post(routes.signIn(), { mail: mails.advisor, password, kept });
  expect([other.status, other.to, other.html]).toEqual([303, routes.home(), ""]);
  const own = await one.post(routes.signIn(), { mail: mails.worker, password, kept });
  expect(own.status).toBe(200);
  expect(own.html).toContain("<li>打ちかけの見通し</li>");
  expect((await one.post(path, [...fields, ["outlook", "打ちかけの見通し"]])).status).toBe(303);
  const { rows } = await world.db.owner.query("select narrative from reports.report");
  expect(rows).toEqual([{ narrative: { outlook: "打ちかけの見通し" } }]);
});
