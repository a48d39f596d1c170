import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AuditWorld, auditWorld } from "../../../../tests/support/audit-world.ts";
import { routes } from "../../routes.ts";

let world: AuditWorld;
const p = "tsurumi-2019";
const year = 2019;

beforeAll(async () => {
  world = await auditWorld();
  await world.publishYear();
}, 60_000);
afterAll(() => world.end());

const address = () => routes.openYear(world.council, year);

describe("pictures of vouchers", () => {
  const redact = async () => {
    const { id } = await world.one<{ id: number }>("select id from ledger.picture");
    return routes.redact(p, world.book, id);
  };

  it("are released with the marked places burnt black into a new file, by the chair or the treasurer", async () => {
    const [treasurer, nobody] = [await world.visit("treasurer"), await world.visit(null)];
    const path = await redact();
    expect((await treasurer.get(path)).html).toContain('value="16-12"');
    expect((await (await world.visit("auditor")).get(path)).status).toBe(404);
    expect((await treasurer.post(path, { cell: "99-1", sure: "yes" })).status).toBe(422);
    expect((await treasurer.post(path, { places: "1 2 3", sure: "yes" })).status).toBe(422);
    const burnt = await treasurer.post(path, [
      ["cell", "1-1"],
      ["cell", "16-12"],
      ["places", "50, 50, 10, 10"],
    ]);
    expect(burnt.status).toBe(303);
    expect((await world.db.owner.query("select 1 from disclosure.release")).rows).toEqual([]);
    const looked = await treasurer.get(burnt.to ?? "");
    const hidden = [
      ...looked.html.matchAll(/<input type="hidden" name="(cells|places|page|seen)" value="([^"]*)"/g),
    ];
    const fields = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
    expect(Object.keys(fields).sort()).toEqual(["cells", "page", "places", "seen"]);
    const picture = await treasurer.get(
      /src="([^"]*burnt\.jpg[^"]*)"/.exec(looked.html)?.[1]?.replaceAll("&amp;", "&") ?? "",
    );
    const again = await treasurer.get(
      /href="([^"]*)"[^>]*>黒塗りをやり直す/.exec(looked.html)?.[1]?.replaceAll("&amp;", "&") ?? "",
    );
    expect(again.html).toMatch(/value="16-12"[^>]*checked|checked[^>]*value="16-12"/);
    expect(again.html).toContain("50, 50, 10, 10</textarea>");
    const to = `${path}/burnt`;
    const unsure = await treasurer.post(to, fields);
    expect([unsure.status, unsure.html.includes('href="#f-sure"')]).toEqual([422, true]);
    expect((await treasurer.post(to, { ...fields, cells: "", sure: "yes" })).status).toBe(409);
    for (const who of ["auditor", "stranger"] as const) {
      const other = await world.visit(who);
      expect((await other.get(burnt.to ?? "")).status).toBe(404);
      expect((await other.post(to, { ...fields, sure: "yes" })).status).not.toBe(303);
    }
    expect((await treasurer.post(to, { ...fields, sure: "yes" })).status).toBe(303);
    expect((await treasurer.post(to, { ...fields, sure: "yes" })).status).toBe(409);
    const { id } = await world.one<{ id: number }>("select id from disclosure.release");
    const shown = await nobody.get(routes.openVoucher(world.council, year, id));
    expect(shown.status).toBe(200);
    expect(Buffer.compare(shown.bytes, picture.bytes)).toBe(0);
    expect((await treasurer.get(routes.publishBook(p, world.book))).html).toContain(
      `src="${routes.releasedPicture(p, world.book, id)}"`,
    );
    expect((await nobody.get(address())).html).toContain(routes.openVoucher(world.council, year, id));
    const { data, info } = await sharp(shown.bytes).raw().toBuffer({ resolveWithObject: true });
    const original = await sharp((await world.files.read(world.original)) ?? Buffer.alloc(0))
      .raw()
      .toBuffer();
    const at = (pixels: Buffer, x: number, y: number) => {
      const from = (y * info.width + x) * info.channels;
      return [...pixels.subarray(from, from + 3)];
    };
    for (const [x, y] of [
      [5, 5],
      [40, 40],
      [595, 795],
      [330, 440],
    ] as const) {
      expect(Math.max(...at(data, x, y))).toBeLessThan(24);
      expect(Math.max(...at(original, x, y))).toBeGreaterThan(150);
    }
    for (const [x, y] of [
      [100, 100],
      [250, 440],
    ] as const)
      at(data, x, y).forEach((value, channel) => {
        expect(Math.abs(value - (at(original, x, y)[channel] ?? 0))).toBeLessThan(16);
      });
    const { exif, icc, xmp, iptc } = await sharp(shown.bytes).metadata();
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("never show the original to the public, by no address", async () => {
    const nobody = await world.visit(null);
    const { id, slip } = await world.one<{ id: number; slip: number }>(
      "select id, slip_id as slip from ledger.picture",
    );
    for (const path of [
      routes.slipPicture(p, world.book, slip, id),
      routes.openVoucher(world.council, year, id + 1000),
      `${address()}/vouchers/${world.original}`,
    ])
      expect([path, (await nobody.get(path)).status === 200]).toEqual([path, false]);
    await expect(
      world.db.owner.query(
        `insert into disclosure.release (book_id, area_id, entry_id, no, voucher, picture_id, file_id, sha256, media_type, boxes)
         select r.book_id, r.area_id, r.entry_id, 1, 1, r.picture_id, f.id, f.sha256, 'image/jpeg', 0
           from disclosure.release r, files.file f where f.sha256 = $1`,
        [world.original],
      ),
    ).rejects.toThrow(/release_is_not_original/);
  });

  it("are taken back at once", async () => {
    const [chair, nobody] = [await world.visit("chair"), await world.visit(null)];
    const { id } = await world.one<{ id: number }>("select id from disclosure.release");
    expect((await nobody.post(routes.takeBack(p, world.book, id), {})).status).not.toBe(303);
    expect((await chair.post(routes.takeBack(p, world.book, id), {})).status).toBe(303);
    expect((await nobody.get(routes.openVoucher(world.council, year, id))).status).toBe(404);
  });
});
