import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import type { PersonId, ProgrammeId } from "../../kernel/ids.ts";
import { say, translator } from "../../kernel/say.ts";
import type { Ctx } from "../../platform/database/run-as.ts";
import type { PageFrame } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { Layout } from "./Layout.tsx";

const programme = { id: 1 as ProgrammeId, code: "sample", title: say("見本の事業", "Sample programme") };

/** A layout reads no database, so the context needs none. */
const visitOf = (changes: Partial<Ctx> = {}): Visit => ({
  ctx: {
    actor: { kind: "person", id: 1 as PersonId, name: "架空 花子" },
    programme,
    programmes: [programme],
    powers: new Set(["record.read"]),
    posts: [say("支援員", "Support worker")],
    today: "2019-06-28",
    locale: "ja",
    demo: true,
    installation: "見本センター",
    namesStamp: null,
    ...changes,
  } as unknown as Ctx,
  t: translator(changes.locale ?? "ja"),
  url: new URL("http://x/sample/records?page=2"),
  param: () => "",
  mark: "0",
  flash: { text: say("提出しました。", "Handed in."), undo: "/sample/records/1/undo" },
});

const frame: PageFrame = { title: say("支援記録", "Support records"), section: "records" };
const page = (visit: Visit, of = frame): string =>
  render(
    <Layout visit={visit} frame={of} asset={(name) => `/assets/${name}`}>
      <p>本文</p>
    </Layout>,
  );

describe("every page", () => {
  const html = page(visitOf());
  test("says its language, its title and has one heading", () => {
    expect(html).toContain('<html lang="ja">');
    expect(html).toContain("<title>支援記録 | 見本の事業 | まちセン</title>");
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
  test("begins with a way past the navigation", () => {
    expect(html.match(/<body[^>]*><a class="skip" href="#main">/)).not.toBeNull();
    expect(html).toContain('id="main"');
  });
  test("carries neither style attributes nor inline scripts", () => {
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/\son\w+=/);
  });
  test("never uses an id twice", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test("says what was done and offers the way back", () => {
    expect(html).toMatch(/role="status"[^>]*>.*提出しました。/);
    expect(html).toContain('action="/sample/records/1/undo"');
  });
  test("goes back to itself after the language was switched", () => {
    expect(html).toContain('name="next" value="/sample/records?page=2"');
  });
  test("exists in English", () => {
    expect(page(visitOf({ locale: "en" }))).toContain('<html lang="en">');
  });
});

describe("the navigation", () => {
  const html = page(visitOf());
  test("shows only what this person can open", () => {
    expect(html).toContain('href="/sample/records"');
    expect(html).not.toContain('href="/sample/audit"');
    expect(page(visitOf({ powers: new Set(["audit.read"]) }))).toContain('href="/sample/audit"');
  });
  test("marks where the page belongs", () => {
    expect(html).toMatch(/href="\/sample\/records" aria-current="page"/);
  });
  test("is absent outside of a programme", () => {
    expect(page(visitOf({ programme: null }))).not.toContain("nav-list");
  });
});

describe("the demonstration world", () => {
  test("is named on its pages, with the day it is in there", () => {
    expect(page(visitOf())).toContain("今日は2019年6月28日です");
  });
  test("is not mentioned elsewhere", () => {
    expect(page(visitOf({ demo: false }))).not.toContain("架空です");
  });
});
