import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RecordsWorld, recordsWorld } from "../../support/records-world.ts";

let world: RecordsWorld;
let worker: Awaited<ReturnType<RecordsWorld["as"]>>;
let picture: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  world = await recordsWorld();
  worker = await world.as("worker");
  const drawn = sharp({ create: { width: 20, height: 10, channels: 3, background: "#fff" } });
  picture = new Uint8Array(await drawn.png().toBuffer());
});
afterAll(() => world.close());

const at = (path: string): string => `/${world.code}${path}`;
const state = async () => ({
  records: (await world.db.owner.query("select id, version, done from support.record order by id")).rows,
  attached: (await world.db.owner.query("select record_id, name from support.attachment order by id")).rows,
});
const send = (path: string, files: readonly File[], more: [string, string][]) => {
  const body = new FormData();
  for (const [name, value] of [...world.filled({ done: "打った文は残る" }), ...more])
    body.append(name, value);
  for (const file of files) body.append("files", file);
  return worker.upload(path, body);
};
/** A new record, and one that stands and is being changed. */
const forms = async (): Promise<[string, [string, string][]][]> => {
  const { to } = await worker.post(at("/records/new"), [...world.filled(), ["key", randomUUID()]]);
  return [
    [at("/records/new"), [["key", randomUUID()]]],
    [`${to}/edit`, [["version", "1"]]],
  ];
};

const scripted = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const bad: [string, () => File, string][] = [
  [
    "a picture of 60 MB",
    () => new File([picture, new Uint8Array(60 << 20)], "大きな写真.png"),
    "「大きな写真.png」は大きすぎます",
  ],
  [
    "an SVG with a script",
    () => new File([scripted], "絵.svg", { type: "image/svg+xml" }),
    "「絵.svg」は添付できません",
  ],
  [
    "an SVG that calls itself a PNG",
    () => new File([scripted], "絵.png", { type: "image/png" }),
    "「絵.png」は添付できません",
  ],
  [
    "a page that calls itself a PDF",
    () => new File([`<html>${scripted}`], "報告.pdf"),
    "「報告.pdf」は添付できません",
  ],
];

describe("a form with", () => {
  it.each(bad)(
    "%s comes back with the text and the good files; no record is written or changed",
    async (_, file, message) => {
      for (const [path, more] of await forms()) {
        const before = await state();
        const back = await send(path, [file(), new File([picture], "会場.png")], more);
        expect(back.status).toBe(422);
        expect(back.html).toContain(message);
        expect(back.html).toContain('href="#f-files"');
        expect(back.html).toContain("打った文は残る");
        expect(await state()).toEqual(before);
        const kept = /name="kept" value="([0-9a-f]{64}:会場\.png)"/.exec(back.html)?.[1] ?? "";
        const next = await send(path, [], [...more, ["kept", kept]]);
        expect(next.status).toBe(303);
        expect((await worker.get(next.to ?? "")).html).toContain("会場.png");
      }
    },
  );

  it("a file called ../../x keeps it as x, under an address of its own inside the store", async () => {
    for (const [path, more] of await forms()) {
      const { to } = await send(
        path,
        [new File([picture], "../../x"), new File([picture.slice(), "."], "..\\..\\x")],
        more,
      );
      const { html } = await worker.get(to ?? "");
      expect(html).toContain("<span>x</span>");
      expect(html).not.toMatch(/\.\.[/\\]x/);
      const [, href = ""] = /href="([^"]+\/attachments\/\d+)"/.exec(html) ?? [];
      expect((await worker.get(href)).bytes.slice(1, 4)).toEqual(new TextEncoder().encode("PNG"));
    }
    const all = await readdir(world.folder, { recursive: true });
    expect(all.length).toBeGreaterThan(0);
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{2}(\/[0-9a-f]{64})?$/);
  });
});
