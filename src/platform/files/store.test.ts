import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { labelOf } from "./file-name.ts";
import { createFileStore, type FileStore } from "./index.ts";

let folder: string;
let store: FileStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "machisen-files-"));
  store = createFileStore(join(folder, "kept"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const keep = async (bytes: Uint8Array | string, name: string, tooLarge = false) => {
  const path = join(folder, "incoming");
  await writeFile(path, bytes);
  return store.keep({ path, name, tooLarge }, "files");
};
const kept = async (bytes: Uint8Array | string, name: string) => {
  const outcome = await keep(bytes, name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const refusal = async (bytes: Uint8Array | string, name: string, tooLarge = false) => {
  const outcome = await keep(bytes, name, tooLarge);
  return outcome.ok || outcome.error.kind !== "invalid" ? null : outcome.error.issues[0];
};

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#336699" } });

describe("the file store", () => {
  it("draws pictures anew: upright, without the place where they were taken, at most 2,560 pixels wide", async () => {
    const bytes = await picture(4000, 1000)
      .withExif({ IFD0: { Make: "Camera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "34/1 41/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const file = await kept(bytes, "会場.jpg");
    const drawn = await sharp((await store.read(file.sha256)) ?? Buffer.alloc(0)).metadata();
    expect([drawn.width, drawn.height]).toEqual([640, 2560]);
    expect(drawn.exif).toBeUndefined();
    expect(file).toMatchObject({ mediaType: "image/jpeg", name: "会場.jpg" });
  });

  it("keeps a PDF exactly as it came and the same content once", async () => {
    const pdf = "%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n";
    const [one, two] = [await kept(pdf, "議事録.pdf"), await kept(pdf, "写し.pdf")];
    expect(one.sha256).toBe(two.sha256);
    expect((await store.read(one.sha256))?.toString()).toBe(pdf);
    expect(await store.find(one.sha256, "議事録.pdf")).toEqual(one);
  });

  it.each([
    [
      "an SVG with a script",
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      "絵.svg",
    ],
    ["an SVG that claims to be a PNG", '<?xml version="1.0"?><svg onload="alert(1)"/>', "絵.png"],
    ["a page", "<!doctype html><script>alert(1)</script>", "a.pdf"],
    ["a program", "MZ\u0090\u0000", "setup.jpg"],
  ])("refuses %s by what it is, not by its name", async (_what, content, name) => {
    const issue = await refusal(content, name);
    expect(issue?.path).toBe("files");
    expect(issue?.message.ja).toContain(`「${name}」は添付できません`);
  });

  it("refuses a file that only begins like a picture", async () => {
    const issue = await refusal(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]), "x.jpg");
    expect(issue?.message.ja).toContain("写真として読めません");
  });

  it("says how large a file may be when one was larger", async () => {
    const issue = await refusal("", "動画のような写真.jpg", true);
    expect(issue?.message.ja).toContain("1つ20MBまで");
  });

  it("looks nothing up outside of its folder", async () => {
    await writeFile(join(folder, "secret"), "%PDF-secret");
    expect(await store.read("../secret")).toBeNull();
    expect(await store.find("../../secret", "x")).toBeNull();
    expect(await readFile(join(folder, "secret"), "utf8")).toBe("%PDF-secret");
  });
});

describe("a file's label", () => {
  it.each([
    ["../../x", "x"],
    ["..\\..\\x.pdf", "x.pdf"],
    ["C:\\Users\\花子\\写真.jpg", "写真.jpg"],
    ["a\u0000b\n.png", "ab.png"],
    ["fdp.\u202Eexe.pdf", "fdp.exe.pdf"],
    ["..", "添付"],
    ["", "添付"],
    [".htaccess", "htaccess"],
  ])("%j is shown as %j", (given, label) => expect(labelOf(given)).toBe(label));

  it("is cut in the middle when it is endless, so that its ending stays", () => {
    const label = labelOf(`${"長".repeat(400)}.pdf`);
    expect([...label]).toHaveLength(120);
    expect(label.endsWith("長.pdf")).toBe(true);
  });
});
