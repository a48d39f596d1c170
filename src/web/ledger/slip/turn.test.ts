import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../tests/support/ledger-world.ts";
import { appWith, visitor } from "../../../../tests/support/visitor.ts";
import { drawReceipt } from "../../../demo/draw-receipt.ts";
import {
  type BookId,
  type SlipId,
  slipSheet,
  warningsOfSlip,
} from "../../../modules/community/ledger/index.ts";
import { createFileStore, type FileStore } from "../../../platform/files/index.ts";
import { failure } from "../../failure.tsx";
import { routes } from "../../routes.ts";
import { ledgerPages } from "../pages.ts";

let world: LedgerWorld;
let app: Hono;
let files: FileStore;
let book: BookId;
let n = 0;
const p = "tsurumi-2019";
beforeAll(async () => {
  world = await ledgerWorld();
  files = createFileStore(mkdtempSync(join(tmpdir(), "machisen-files-")));
  app = appWith(world.db, (pages, deps) => ledgerPages(pages, { ...deps, files }), failure);
  book = await world.begin();
});
afterAll(() => world.close());
const as = (who: Officer) => visitor(world.db, app, world.people[who]);

const receipt = (what: string): Promise<Buffer> =>
  drawReceipt(".", {
    paper: "receipt",
    shop: "見本商店",
    place: "大阪市見本区見本町1-2-3",
    to: "見本榎本地域活動協議会",
    day: "令和元年6月3日",
    what,
    amount: 1980,
  });
const turnedBy = (bytes: Buffer, angle: number): Promise<Buffer> =>
  sharp(bytes).rotate(angle).resize({ width: 400 }).jpeg({ quality: 70 }).toBuffer();

/** Writes a slip of its own amount with a photo. */
const send = async (photo: Buffer): Promise<SlipId> => {
  n += 1;
  const { parts, ...fields } = await world.typed(book, { amount: String(100 + n) });
  const [part] = parts;
  const body = new FormData();
  const more = { category: part?.category ?? "", fund: part?.fund ?? "", key: randomUUID(), after: "show" };
  for (const [name, value] of Object.entries({ ...fields, ...more })) body.append(name, value);
  body.append("files", new File([new Uint8Array(photo)], "領収書.jpg", { type: "image/jpeg" }));
  const saved = await (await as("treasurer")).upload(routes.newSlip(p, book), body);
  expect(saved.status).toBe(303);
  return Number(/slips\/(\d+)/.exec(saved.to ?? "")?.[1]) as SlipId;
};
const why = async (slip: SlipId) =>
  (await world.as("ward", (ctx) => warningsOfSlip(ctx, slip))).flatMap(({ code, values, mendedOn }) =>
    code === "twice" && mendedOn === null ? [values.why] : [],
  );
const sheetOf = (slip: SlipId) => world.as("treasurer", (ctx) => slipSheet(ctx, slip));
const turn = async (slip: SlipId, who: Officer = "treasurer") => {
  const picture = (await sheetOf(slip))?.pictures[0]?.id ?? 0;
  return (await as(who)).post(routes.turnPicture(p, book, slip, picture), {
    version: String(await world.version(slip)),
  });
};

describe("a receipt that lies on its side or upside down", () => {
  it.each([90, 180, 270])(
    "is known to be the one that was written down before, turned by %i degrees",
    async (angle) => {
      const original = await receipt(`紙コップ ${angle}`);
      expect(await why(await send(original))).toEqual([]);
      expect(await why(await send(await turnedBy(original, angle)))).toEqual(["likeness"]);
      expect(await why(await send(await receipt(`紙皿 ${angle}`)))).toEqual([]);
    },
  );

  it("is known beside a photo of which only one likeness was kept", async () => {
    const original = await receipt("割り箸");
    const first = await send(original);
    await world.db.owner.query(
      `begin; set local app.actor = 'system'; update ledger.picture set turned = null where slip_id = ${first}; commit`,
    );
    const second = await send(await turnedBy(original, 180));
    expect(await why(second)).toEqual(["likeness"]);
  });

  it("is turned on its page by a quarter each time, until it is posted", async () => {
    const original = await receipt("軍手");
    const slip = await send(original);
    const before = (await sheetOf(slip))?.pictures[0];
    const sizeOf = async () => {
      const sha256 = (await sheetOf(slip))?.pictures[0]?.sha256 ?? "";
      const { width, height } = await sharp((await files.read(sha256)) ?? Buffer.alloc(0)).metadata();
      return [width, height];
    };
    const { width, height } = await sharp(original).metadata();
    expect(width).not.toBe(height);
    expect(await sizeOf()).toEqual([width, height]);
    expect((await (await as("treasurer")).get(routes.slip(p, book, slip))).html).toContain("写真を回す");
    expect((await turn(slip)).to).toBe(routes.slip(p, book, slip));
    expect(await sizeOf()).toEqual([height, width]);
    const after = (await sheetOf(slip))?.pictures ?? [];
    expect(after.map(({ id, name }) => [id, name])).toEqual([[before?.id, before?.name]]);
    expect(after[0]?.sha256).not.toBe(before?.sha256);
    await turn(slip);
    expect(await sizeOf()).toEqual([width, height]);
    expect(await why(await send(original))).toEqual(["likeness"]);
    for (const who of ["chair", "ward", "stranger"] as const)
      expect([who, (await turn(slip, who)).status >= 400]).toEqual([who, true]);
    expect((await (await as("chair")).get(routes.slip(p, book, slip))).html).not.toContain("写真を回す");
    await world.approve(book, [slip]);
    expect((await turn(slip)).status).toBe(409);
    expect((await (await as("treasurer")).get(routes.slip(p, book, slip))).html).not.toContain("写真を回す");
  });
});
