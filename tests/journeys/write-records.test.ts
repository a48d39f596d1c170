import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RecordsWorld, recordsWorld } from "../support/records-world.ts";

let world: RecordsWorld;
let worker: Awaited<ReturnType<RecordsWorld["as"]>>;

beforeAll(async () => {
  world = await recordsWorld();
  worker = await world.as("worker");
});
afterAll(() => world.close());

const at = (path: string): string => `/${world.code}${path}`;
const send = (changes = {}, key: string = randomUUID()) =>
  worker.post(at("/records/new"), [...world.filled(changes), ["key", key]]);
const idIn = (to: string | null): number => Number(/records\/(\d+)$/.exec(to ?? "")?.[1]);

const upload = (files: readonly File[], more: [string, string][] = []) => {
  const body = new FormData();
  for (const [name, value] of [...world.filled(), ["key", randomUUID()] as [string, string], ...more])
    body.append(name, value);
  for (const file of files) body.append("files", file);
  return worker.upload(at("/records/new"), body);
};
const picture = async (name: string) =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 20, height: 10, channels: 3, background: "#fff" } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    name,
  );

describe("the form", () => {
  it("begins with today, and with what was chosen last time", async () => {
    await send({ how: "phone" });
    const { html } = await worker.get(at("/records/new"));
    expect(html).toContain('value="2019-06-14"');
    expect(html).toMatch(/value="phone" checked/);
    expect(html).toMatch(/name="councils" value="\d+" checked/);
    expect(html).toContain("data-draft=");
  });

  it("leads to the record, once, however often it is sent", async () => {
    const before = await world.count();
    const key = randomUUID();
    const [one, two] = [await send({}, key), await send({}, key)];
    expect([one.status, two.status]).toEqual([303, 303]);
    expect(one.to).toBe(two.to);
    expect(await world.count()).toBe(before + 1);
    expect((await worker.get(one.to ?? "")).html).toContain("前年の決算を一緒に見て");
  });

  it.each([
    [{ minutes: "-5" }, "1分から1,440分（24時間）まで"],
    [{ minutes: "3000" }, "1分から1,440分（24時間）まで"],
    [{ day: "2019-03-31" }, "委託契約の期間（2019-04-01〜2020-03-31）の外"],
    [{ day: "2019-06-15" }, "まだ来ていない日付"],
    [{ day: "2019-02-30" }, "暦にない日付"],
    [{ done: "" }, "したことを入力してください"],
  ])("comes back with %j, says why at the field, and keeps what was typed", async (changes, message) => {
    const before = await world.count();
    const { status, html } = await send({ asked: "なくしてはいけない文", ...changes });
    expect(status).toBe(422);
    expect(html).toContain(message);
    expect(html).toContain("なくしてはいけない文");
    expect(html).toContain(`href="#f-${Object.keys(changes)[0]}"`);
    expect(await world.count()).toBe(before);
  });

  it("takes NUL out of text instead of failing on it", async () => {
    const { to } = await send({ done: "前\u0000後" });
    expect((await worker.get(to ?? "")).html).toContain("前後");
  });

  it("shows what was typed as text, never as markup", async () => {
    const { to } = await send({ done: "<script>alert(1)</script>" });
    expect((await worker.get(to ?? "")).html).not.toContain("<script>alert");
    expect((await worker.get(at("/records"))).html).not.toContain("<script>alert");
  });
});

describe("attachments", () => {
  it("refuse a 60 MB picture by itself: the text and the other files stay, and the next try takes them", async () => {
    const before = await world.count();
    const large = new File([new Uint8Array(60 * 1024 * 1024)], "大きな写真.jpg");
    const back = await upload([large, await picture("会場.jpg")]);
    expect(back.status).toBe(422);
    expect(back.html).toContain("「大きな写真.jpg」は大きすぎます");
    expect(back.html).toContain("前年の決算を一緒に見て");
    expect(await world.count()).toBe(before);
    const kept = /name="kept" value="([0-9a-f]{64}:会場\.jpg)"/.exec(back.html)?.[1] ?? "";
    const again = await upload([], [["kept", kept]]);
    expect(again.status).toBe(303);
    expect((await worker.get(again.to ?? "")).html).toContain("会場.jpg");
  });

  it("refuse an SVG with a script, whatever it is called", async () => {
    const svg = new File(
      ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
      "絵.png",
    );
    const back = await upload([svg]);
    expect(back.status).toBe(422);
    expect(back.html).toContain("「絵.png」は添付できません");
  });

  it("keep of ../../x nothing but x, and are given only to those who see the record", async () => {
    const { to } = await upload([new File(["%PDF-1.4\n%%EOF"], "../../x")]);
    const { html } = await worker.get(to ?? "");
    const href = /href="([^"]+\/attachments\/\d+)"/.exec(html)?.[1] ?? "";
    expect(html).toContain("<span>x</span>");
    expect(html).not.toContain("../x");
    const given = await worker.get(href);
    expect(given.status).toBe(200);
    expect(given.html).toBe("%PDF-1.4\n%%EOF");
    for (const who of ["chair", "stranger"] as const)
      expect((await (await world.as(who)).get(href)).status).toBe(404);
  });

  it("don't take a file by guessing its address", async () => {
    const { to } = await upload(
      [],
      [
        ["kept", `${"0".repeat(64)}:x.pdf`],
        ["kept", "../../etc/passwd:x"],
      ],
    );
    expect((await worker.get(to ?? "")).html).not.toContain("/attachments/");
  });
});

describe("drafts", () => {
  it("are kept while typing, come back plainly marked, and go when discarded", async () => {
    const fields: [string, string][] = [
      ["draft-key", `${world.code}:record-new`],
      ["done", "途中まで書いた文"],
      ["day", "2019-06-12"],
    ];
    expect((await worker.post(at("/drafts"), fields)).status).toBe(200);
    const back = (await worker.get(at("/records/new"))).html;
    expect(back).toContain("途中まで書いた文");
    expect(back).toContain("下書きの続きです");
    expect((await worker.get(at("/today"))).html).toContain("書きかけた支援記録があります");
    expect((await (await world.as("advisor")).get(at("/records/new"))).html).not.toContain(
      "途中まで書いた文",
    );
    await worker.post(at("/drafts/discard"), { form: "record-new" });
    expect((await worker.get(at("/records/new"))).html).not.toContain("途中まで書いた文");
  });
});

describe("two browsers", () => {
  it("show the second person both versions and lose neither", async () => {
    const id = idIn((await send()).to);
    const advisor = await world.as("advisor");
    const edit = at(`/records/${id}/edit`);
    const first = await worker.post(edit, [...world.filled({ done: "先に直した文" }), ["version", "1"]]);
    expect(first.status).toBe(303);
    const second = await advisor.post(edit, [...world.filled({ done: "後から直した文" }), ["version", "1"]]);
    expect(second.status).toBe(409);
    expect(second.html).toContain("いま保存されている内容");
    expect(second.html.replace(/<\/?(?:del|ins)>/g, "")).toMatch(/先に直した文[\s\S]*後から直した文/);
    const version = /name="version" value="(\d+)"/.exec(second.html)?.[1] ?? "";
    const decided = await advisor.post(edit, [
      ...world.filled({ done: "両方を合わせた文" }),
      ["version", version],
    ]);
    expect(decided.status).toBe(303);
    expect((await worker.get(at(`/records/${id}`))).html).toContain("両方を合わせた文");
  });
});

describe("somebody else's record in the address", () => {
  it("is answered exactly like one that doesn't exist", async () => {
    const id = idIn((await send()).to);
    for (const who of ["chair", "stranger"] as const) {
      const other = await world.as(who);
      for (const path of [`/records/${id}`, `/records/${id}/edit`]) {
        const [there, nowhere] = [
          await other.get(at(path)),
          await other.get(at(path.replace(String(id), "999999"))),
        ];
        expect([there.status, nowhere.status]).toEqual([404, 404]);
        const plain = (html: string) => html.replaceAll(String(id), "").replaceAll("999999", "");
        expect(plain(there.html)).toBe(plain(nowhere.html));
      }
      for (const path of ["edit", "review", "next"])
        expect(
          (await other.post(at(`/records/${id}/${path}`), { verdict: "approved", version: "1" })).status,
        ).toBe(404);
    }
    expect((await (await world.as(null)).get(at(`/records/${id}`))).to).toMatch(/^\/sign-in/);
  });
});
