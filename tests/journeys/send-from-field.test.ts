import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FieldWorld, fieldWorld } from "../support/field-world.ts";

let world: FieldWorld;
beforeEach(async () => {
  world = await fieldWorld();
});
afterEach(() => world.close());

const picture = (shade: number): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: { r: shade, g: 90, b: 160 } } })
    .jpeg()
    .toBuffer();

describe("an entry from a phone", () => {
  it("becomes a record of its writer on the day that was written, with its pictures and both times beside it", async () => {
    const sent = await world.send(
      "worker",
      { day: "2019-06-12", done: "会館で会計の付け方を説明した。" },
      {
        writtenAt: "2019-06-12T05:00:00.000Z",
        pictures: [{ bytes: await picture(10) }, { bytes: await picture(200) }],
      },
    );
    expect(sent.status).toBe(201);
    const [record] = await world.rows(
      "select worker_id, day::text, state, done from support.record where id = $1",
      [sent.answer.id],
    );
    expect(record).toEqual({
      worker_id: world.people.worker,
      day: "2019-06-12",
      state: "submitted",
      done: "会館で会計の付け方を説明した。",
    });
    const [arrival] = await world.rows(
      "select written_at, received_at > now() - interval '1 minute' as just_now from support.field_arrival",
    );
    expect(arrival).toEqual({ written_at: new Date("2019-06-12T05:00:00.000Z"), just_now: true });
    expect(await world.rows("select count(*)::int as n from support.attachment")).toEqual([{ n: 2 }]);
  });

  it("that comes again, its answer lost, makes nothing more", async () => {
    const key = randomUUID();
    const bytes = await picture(30);
    const once = { key, pictures: [{ id: "a", bytes }] };
    const first = await world.send("worker", {}, once);
    const second = await world.send("worker", {}, once);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.answer.id).toBe(first.answer.id);
    expect(await world.count()).toBe(1);
    expect(await world.rows("select count(*)::int as n from support.attachment")).toEqual([{ n: 1 }]);
  });

  it("that comes five times at the same moment is one record", async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.send("worker", {}, { key })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect(await world.count()).toBe(1);
  });

  it("that was changed on the phone after it had arrived overwrites nothing and says where to change it", async () => {
    const key = randomUUID();
    const first = await world.send("worker", { done: "はじめの文。" }, { key });
    const second = await world.send("worker", { done: "あとで直した文。" }, { key });
    expect(second).toMatchObject({
      status: 409,
      answer: { kind: "changed", id: first.answer.id, edit: `/tsurumi-2019/records/${first.answer.id}/edit` },
    });
    expect(await world.rows("select done from support.record")).toEqual([{ done: "はじめの文。" }]);
  });

  it("that had arrived and was changed here since is left as it is here", async () => {
    const key = randomUUID();
    await world.send("worker", { done: "はじめの文。" }, { key });
    await world.rows("update support.record set done = '助言を受けて直した文。', version = 2");
    expect((await world.send("worker", { done: "はじめの文。" }, { key })).status).toBe(200);
    expect(await world.rows("select done from support.record")).toEqual([{ done: "助言を受けて直した文。" }]);
  });

  it("leaves the draft of the ordinary form alone", async () => {
    const worker = await world.as("worker");
    await worker.post(`/${world.code}/drafts`, { "draft-key": `${world.code}:record-new`, done: "書きかけ" });
    await world.send("worker");
    expect(await world.rows("select count(*)::int as n from support.draft")).toEqual([{ n: 1 }]);
  });
});

describe("an entry that can't be taken stays on the phone", () => {
  it("when the phone's clock is a day ahead: the day is named, and mended it goes through", async () => {
    const key = randomUUID();
    const ahead = await world.send(
      "worker",
      { day: "2019-06-15" },
      { key, writtenAt: "2019-06-15T01:00:00Z" },
    );
    expect(ahead.status).toBe(422);
    expect(ahead.answer.issues).toEqual([
      { path: "day", message: expect.stringContaining("まだ来ていない日付です") },
    ]);
    expect(await world.count()).toBe(0);
    expect((await world.send("worker", { day: "2019-06-14" }, { key })).status).toBe(201);
  });

  it("and takes a clock that says nonsense for what it is", async () => {
    const sent = await world.send("worker", {}, { writtenAt: "きのう" });
    expect(sent.status).toBe(201);
    const [arrival] = await world.rows(
      "select abs(extract(epoch from written_at - now())) < 60 as now from support.field_arrival",
    );
    expect(arrival.now).toBe(true);
  });

  it("when a picture is cut off: it is refused for itself, in words, and nothing is half saved", async () => {
    const whole = await picture(50);
    const key = randomUUID();
    const sent = await world.send(
      "worker",
      {},
      {
        key,
        pictures: [
          { id: "whole", bytes: whole },
          { id: "half", name: "掲示板.jpg", bytes: whole.subarray(0, whole.length / 2) },
          { id: "none", name: "会館.jpg", bytes: null },
        ],
      },
    );
    expect(sent.status).toBe(422);
    expect(Object.keys(sent.answer.pictures).sort()).toEqual(["half", "none"]);
    expect(sent.answer.pictures.half).toContain("掲示板.jpg");
    expect(sent.answer.pictures.none).toContain("会館.jpg");
    expect(await world.count()).toBe(0);
    const mended = await world.send("worker", {}, { key, pictures: [{ id: "whole", bytes: whole }] });
    expect(mended.status).toBe(201);
  });

  it("when the line broke in the middle of it", async () => {
    expect(await world.send("worker", {}, { complete: false })).toMatchObject({
      status: 400,
      answer: { kind: "cut-off" },
    });
    expect(await world.count()).toBe(0);
  });

  it("when somebody else is signed in on the phone by now: nobody's work is sent as another's", async () => {
    const sent = await world.send("advisor", {}, { by: world.people.worker });
    expect(sent).toMatchObject({ status: 403, answer: { kind: "other-person" } });
    expect(await world.count()).toBe(0);
  });

  it("when nobody is signed in", async () => {
    const nobody = await world.as(null);
    const answer = await nobody.upload(`/${world.code}/field/send`, new FormData());
    expect([answer.status, JSON.parse(answer.html).kind]).toEqual([401, "signed-out"]);
  });
});

describe("the kit of a phone", () => {
  const kitOf = async (who: Parameters<FieldWorld["as"]>[0], programme = world.code) => {
    const answer = await (await world.as(who)).get(`/${programme}/field/kit`);
    return { status: answer.status, kit: JSON.parse(answer.html) };
  };

  it("is the form with one's own choices, the day, and a key that nobody else is given", async () => {
    const worker = await kitOf("worker");
    expect(worker.kit).toMatchObject({ kind: "kit", today: "2019-06-14" });
    expect(worker.kit.form).toContain("榎本地域活動協議会");
    const advisor = await kitOf("advisor");
    expect(worker.kit.key).toMatch(/^[\w-]{43}$/);
    expect(advisor.kit.key).not.toBe(worker.kit.key);
    expect((await kitOf("worker")).kit.key).toBe(worker.kit.key);
  });

  it("is the key alone for somebody who lost the post, so that what lies on the phone can still be sent", async () => {
    await world.leave("worker");
    const { kit } = await kitOf("worker");
    expect(Object.keys(kit).sort()).toEqual(["key", "kind", "person", "today"]);
    expect(kit.kind).toBe("no-post");
  });

  it("is nothing for those who never wrote there, and the same nothing where there is no such programme", async () => {
    for (const asked of [kitOf("chair"), kitOf("stranger"), kitOf("worker", "no-such-programme")])
      expect(await asked).toEqual({ status: 404, kit: { kind: "missing" } });
    expect((await kitOf(null)).status).toBe(401);
  });
});
