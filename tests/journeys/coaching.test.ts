import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { myWeekPages } from "../../src/web/my-week/pages.ts";
import { type RecordsWorld, recordsWorld } from "../support/records-world.ts";
import { appWith, visitor } from "../support/visitor.ts";

type Visitor = Awaited<ReturnType<RecordsWorld["as"]>>;
let world: RecordsWorld;
let worker: Visitor;
let advisor: Visitor;
let week: (path: string) => ReturnType<Visitor["get"]>;

beforeAll(async () => {
  world = await recordsWorld();
  worker = await world.as("worker");
  advisor = await world.as("advisor");
  const own = await visitor(world.db, appWith(world.db, myWeekPages), world.people.worker);
  week = own.get;
});
afterAll(() => world.close());

const at = (path: string): string => `/${world.code}${path}`;
const write = async (changes = {}): Promise<number> => {
  const { to } = await worker.post(at("/records/new"), [...world.filled(changes), ["key", randomUUID()]]);
  return Number(/(\d+)$/.exec(to ?? "")?.[1]);
};
const said = (more: Record<string, string> = {}) => ({
  field: "done",
  position: "1",
  sentence: "案を渡した。",
  comment: "だれに渡したかも書きましょう",
  key: randomUUID(),
  ...more,
});
const done = "帳簿を見た。案を渡した。";

describe("a comment on a sentence", () => {
  it("is written beside it without a script, and read beside it on the sheet and on the form", async () => {
    const id = await write({ done });
    const form = (await advisor.get(at(`/records/${id}?comment=done-1`))).html;
    expect(form).toContain('id="comment-form"');
    expect(form).toContain('<blockquote class="comment-quote">案を渡した。</blockquote>');
    expect((await worker.get(at(`/records/${id}?comment=done-1`))).html).not.toContain('id="comment-form"');
    for (const odd of ["done-9", "place-0", "x", "done--1"])
      expect((await advisor.get(at(`/records/${id}?comment=${odd}`))).html).not.toContain(
        'id="comment-form"',
      );
    const { status, to } = await advisor.post(at(`/records/${id}/comments`), said());
    expect([status, to]).toEqual([303, at(`/records/${id}#s-done-1`)]);
    const sheet = (await worker.get(at(`/records/${id}`))).html;
    const [, described] =
      /<mark class="commented" id="s-done-1" aria-describedby="([^"]+)">案を渡した。<\/mark>/.exec(sheet) ??
      [];
    expect(sheet).toContain(`id="${described}"`);
    const edit = (await worker.get(at(`/records/${id}/edit`))).html;
    expect(edit).toContain("だれに渡したかも書きましょう");
    expect(/<textarea[^>]*name="done"[^>]*aria-describedby="[^"]*advice-done"/.test(edit)).toBe(true);
  });

  it("keeps what was typed when it can't be saved, and finds another sentence when its own was rewritten", async () => {
    const id = await write({ done });
    const long = await advisor.post(at(`/records/${id}/comments`), said({ comment: "長".repeat(2001) }));
    expect([long.status, long.html.includes("長".repeat(2001))]).toEqual([422, true]);
    await worker.post(at(`/records/${id}/edit`), [
      ...world.filled({ done: "名簿を見た。" }),
      ["version", "1"],
    ]);
    const late = await advisor.post(at(`/records/${id}/comments`), said());
    expect(late.status).toBe(409);
    expect(late.html).toContain("だれに渡したかも書きましょう");
    expect(late.html).toContain('value="0:名簿を見た。"');
    const again = await advisor.post(at(`/records/${id}/comments`), said({ target: "0:名簿を見た。" }));
    expect(again.status).toBe(303);
    await worker.post(at(`/records/${id}/edit`), [...world.filled({ done }), ["version", "2"]]);
    expect((await worker.get(at(`/records/${id}`))).html).toContain("書き直す前の文へのコメント");
  });
});

describe("my week", () => {
  it("shows what came back, advice until it is read, promises, the week and my councils", async () => {
    const nextOwner = String(world.people.worker);
    const id = await write({
      done,
      day: "2019-06-05",
      nextStep: "見積りを送る",
      nextDue: "2019-06-10",
      nextOwner,
    });
    await advisor.post(at(`/records/${id}/comments`), said());
    const { html } = await week(at("/my-week"));
    for (const words of [
      "まだ読んでいない助言",
      "見積りを送る",
      "4日過ぎています",
      "榎本地域活動協議会",
      "1時間",
    ])
      expect(html).toContain(words);
    const shown = (await worker.get(at(`/records/${id}`))).html;
    const up = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(shown)?.[1] ?? "";
    expect(shown).toContain("まだ読んでいない助言があります");
    await worker.post(at(`/records/${id}/advice-read`), {
      upToComment: up("upToComment"),
      upToReview: up("upToReview"),
    });
    expect((await worker.get(at(`/records/${id}`))).html).not.toContain("まだ読んでいない助言があります");
    const other = (await week(at("/my-week?week=2019-06-03"))).html;
    expect(other).toContain("2019年6月3日");
    expect(other).toContain("<tfoot>");
    expect(other).toContain("1時間");
  });
});

describe("the queue", () => {
  it("ticks the whole page by a link, approves it, and unticks what changed meanwhile", async () => {
    const [one, two] = [await write({ done: "一つ目" }), await write({ done: "二つ目" })];
    const page = (await advisor.get(at("/review?all=yes"))).html;
    const boxes = [...page.matchAll(/<input[^>]*name="records"[^>]*>/g)].map(([box]) => box);
    expect(boxes.length).toBeGreaterThan(1);
    expect(boxes.every((box) => / checked/.test(box))).toBe(true);
    await worker.post(at(`/records/${two}/edit`), [...world.filled({ done: "直した" }), ["version", "1"]]);
    const stopped = await advisor.post(at("/review"), [
      ["records", `${one}:1`],
      ["records", `${two}:1`],
    ]);
    expect(stopped.status).toBe(409);
    expect(stopped.html).toContain(`${two}番`);
    const left = [...stopped.html.matchAll(/<input[^>]*name="records"[^>]*>/g)].map(([box]) => box);
    expect(left.filter((box) => / checked/.test(box)).join()).toContain(`value="${one}:1"`);
    expect(left.filter((box) => / checked/.test(box))).toHaveLength(1);
  });

  it("parts what has waited long from what is new, counting days in Japan", async () => {
    const id = await write({ done: "長く待つ記録" });
    const since = (at_: string) =>
      world.db.owner.query("update support.record set submitted_at = $2 where id = $1", [id, at_]);
    const shows = async (wait: string) =>
      (await advisor.get(at(`/review?wait=${wait}`))).html.includes("長く待つ記録");
    // Today is 14 June; the seventh day before it ends at midnight in Japan.
    await since("2019-06-07T23:59:59+09:00");
    expect([await shows("long"), await shows("new")]).toEqual([true, false]);
    await since("2019-06-08T00:00:00+09:00");
    expect([await shows("long"), await shows("new")]).toEqual([false, true]);
    const { html } = await advisor.get(at(`/review?worker=${world.people.advisor}`));
    expect(html).toContain("条件に合う、確認待ちの記録はありません");
  });
});
