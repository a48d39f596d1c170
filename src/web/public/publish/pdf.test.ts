import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anyPaper } from "../../../../tests/support/any-paper.ts";
import { type AuditWorld, auditWorld } from "../../../../tests/support/audit-world.ts";
import { enterSlip } from "../../../modules/community/ledger/index.ts";
import { routes } from "../../routes.ts";

let world: AuditWorld;
let picture: number;
const p = "tsurumi-2019";

beforeAll(async () => {
  world = await auditWorld();
  const pdf = await anyPaper(90);
  const path = join(tmpdir(), `machisen-${randomUUID()}.pdf`);
  await writeFile(path, pdf);
  const kept = await world.files.keep({ path, name: "領収書.pdf", tooLarge: false }, "files");
  if (!kept.ok) throw new Error("no pdf");
  const entered = await world.typed(world.book, { amount: "8000" });
  const slip = await world.as("treasurer", (ctx) =>
    enterSlip(ctx, { book: world.book, entered, key: randomUUID(), pictures: [kept.value] }),
  );
  if (!slip.ok) throw new Error("no slip");
  await world.approve(world.book, [slip.value.id]);
  picture = (
    await world.one<{ id: number }>("select id from ledger.picture where slip_id = $1", [slip.value.id])
  ).id;
}, 60_000);
afterAll(() => world.end());

const marked = { places: "0, 0, 100, 50", page: "2" };
const fieldsOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(cells|places|page|seen)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );

describe("a voucher that is a PDF", () => {
  it("is redacted page by page: each page is shown as a picture and released by itself", async () => {
    const treasurer = await world.visit("treasurer");
    const path = routes.redact(p, world.book, picture);
    expect((await treasurer.get(routes.publishBook(p, world.book))).html).toContain(
      "ページを選んで黒塗りする",
    );
    const first = await treasurer.get(path);
    expect(first.html).toContain("ページのうち1ページ目");
    const page = await treasurer.get(routes.pageOfPicture(p, world.book, picture, 2));
    expect((await sharp(page.bytes).metadata()).format).toBe("jpeg");
    const burnt = await treasurer.post(path, marked);
    expect(burnt.status).toBe(303);
    const fields = fieldsOf((await treasurer.get(burnt.to ?? "")).html);
    expect(fields.page).toBe("2");
    expect((await treasurer.post(`${path}/burnt`, { ...fields, sure: "yes" })).status).toBe(303);
    const release = await world.one<{ page: number; sha256: string; media_type: string }>(
      "select page, sha256, media_type from disclosure.release",
    );
    expect(release).toMatchObject({ page: 2, media_type: "image/jpeg" });
    const drawn = await world.files.read(release.sha256);
    const { data, info } = await sharp(drawn ?? Buffer.alloc(0))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const half = Math.floor(info.height / 2) * info.width;
    expect(data.subarray(0, half - info.width * 8).every((value) => value < 24)).toBe(true);
    expect(data.subarray(half + info.width * 8).some((value) => value > 240)).toBe(true);
    const other = fieldsOf(
      (await treasurer.get((await treasurer.post(path, { ...marked, page: "1" })).to ?? "")).html,
    );
    expect((await treasurer.post(`${path}/burnt`, { ...other, sure: "yes" })).status).toBe(303);
    expect((await treasurer.post(`${path}/burnt`, { ...fields, sure: "yes" })).status).toBe(409);
    expect((await treasurer.get(path)).html.match(/公開している/g)?.length).toBe(2);
  }, 60_000);

  it("has no page beyond its last, and nobody else draws its pages", async () => {
    const [treasurer, auditor] = [await world.visit("treasurer"), await world.visit("auditor")];
    expect((await treasurer.get(routes.pageOfPicture(p, world.book, picture, 99))).status).toBe(404);
    expect((await auditor.get(routes.pageOfPicture(p, world.book, picture, 1))).status).toBe(404);
    expect(
      (await treasurer.post(routes.redact(p, world.book, picture), { ...marked, page: "99" })).status,
    ).toBe(409);
  }, 60_000);
});
