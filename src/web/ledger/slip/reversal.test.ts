import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../tests/support/ledger-world.ts";
import { appWith, visitor } from "../../../../tests/support/visitor.ts";
import { drawReceipt } from "../../../demo/draw-receipt.ts";
import {
  type BookId,
  enterSlip,
  type SlipId,
  slipSheet,
  warningsOfSlip,
} from "../../../modules/community/ledger/index.ts";
import { createFileStore, type KeptFile, keepDrawn } from "../../../platform/files/index.ts";
import { failure } from "../../failure.tsx";
import { routes } from "../../routes.ts";
import { keptValue } from "../../uploads.ts";
import { ledgerPages } from "../pages.ts";

let world: LedgerWorld;
let app: Hono;
let book: BookId;
let wrong: SlipId;
let photo: KeptFile;
const p = "tsurumi-2019";
beforeAll(async () => {
  world = await ledgerWorld();
  const files = createFileStore(mkdtempSync(join(tmpdir(), "machisen-files-")));
  app = appWith(world.db, (pages, deps) => ledgerPages(pages, { ...deps, files }), failure);
  book = await world.begin();
  const drawn = await drawReceipt(".", {
    paper: "receipt",
    shop: "見本商店",
    place: "",
    to: "",
    day: "",
    what: "ろうそく",
    amount: 4860,
  });
  const kept = await keepDrawn(files, drawn, "領収書.jpg");
  if (!kept.ok) throw new Error("not kept");
  photo = kept.value;
  const entered = await world.typed(book, { amount: "4,860", what: "夜警のろうそく" });
  const done = await world.as("treasurer", (ctx) =>
    enterSlip(ctx, { book, entered, key: randomUUID(), pictures: [photo] }),
  );
  if (!done.ok) throw new Error("not entered");
  wrong = done.value.id;
  await world.approve(book, [wrong]);
});
afterAll(() => world.close());
const as = (who: Officer) => visitor(world.db, app, world.people[who]);
const sheetOf = async (slip: SlipId) => {
  const sheet = await world.as("treasurer", (ctx) => slipSheet(ctx, slip));
  if (!sheet) throw new Error("no slip");
  return sheet;
};
const page = async (slip: SlipId, who: Officer = "treasurer") =>
  (await (await as(who)).get(routes.slip(p, book, slip))).html;
const anew = () => routes.newSlip(p, book, { from: wrong });

describe("an entry that is wrong", () => {
  it("is not written anew before somebody has asked to take it back", async () => {
    expect(await page(wrong)).not.toContain("正しい内容で書き直す");
    expect((await (await as("treasurer")).get(anew())).html).not.toContain("夜警のろうそく");
  });

  it("is taken back with a reason, and what is right can be written at once, with the same photo", async () => {
    const treasurer = await as("treasurer");
    const entry = (await sheetOf(wrong)).entry?.id ?? 0;
    const asked = await treasurer.post(routes.correctEntry(p, book, entry), {
      correctWords: "金額の書き間違い",
      key: randomUUID(),
    });
    const waiting = await treasurer.get(asked.to ?? "");
    expect(waiting.html).toContain("正しい内容は、承認を待たずに書いておけます。");
    expect(waiting.html).toContain(`href="${anew()}"`);
    expect(await page(wrong)).toContain(`href="${anew()}"`);
    expect(await page(wrong, "ward")).not.toContain("正しい内容で書き直す");
    const form = (await treasurer.get(anew())).html;
    for (const filled of ['value="4,860"', 'value="夜警のろうそく"', 'value="2019-06-03"', keptValue(photo)])
      expect(form).toContain(filled);
    const { parts, ...fields } = await world.typed(book, { amount: "4,680", what: "夜警のろうそく" });
    const more = {
      category: parts[0]?.category ?? "",
      fund: parts[0]?.fund ?? "",
      key: randomUUID(),
      after: "show",
    };
    const saved = await treasurer.post(routes.newSlip(p, book), {
      ...fields,
      ...more,
      from: String(wrong),
      kept: keptValue(photo),
    });
    const right = Number(/slips\/(\d+)/.exec(saved.to ?? "")?.[1]) as SlipId;
    expect((await sheetOf(right)).pictures.map(({ sha256 }) => sha256)).toEqual([photo.sha256]);
    const told = await world.as("ward", (ctx) => warningsOfSlip(ctx, right));
    expect(told.map(({ code }) => code)).not.toContain("twice");
  });

  it("says that it was taken back, by what and why, instead of looking posted", async () => {
    const reversal = (await sheetOf(wrong)).entry?.reversalWaits;
    if (reversal == null) throw new Error("nothing waits");
    expect(await page(wrong)).toContain("tag-done");
    await world.approve(book, [reversal]);
    const html = await page(wrong);
    expect(html).toContain("取り消し済み");
    expect(html).not.toContain("tag-done");
    expect(html).toContain("理由：金額の書き間違い");
    expect(html).toContain(`href="${routes.slip(p, book, reversal)}"`);
    expect(html).toContain("正しい内容で書き直す");
  });
});
