import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "../../../../tests/support/database.ts";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../tests/support/ledger-world.ts";
import { appWith, visitor } from "../../../../tests/support/visitor.ts";
import {
  type BookId,
  editSlip,
  type SlipId,
  warningsOfSlip,
} from "../../../modules/community/ledger/index.ts";
import { loadShippedPacks } from "../../../modules/community/packs/index.ts";
import { createFileStore } from "../../../platform/files/index.ts";
import { failure } from "../../failure.tsx";
import { routes } from "../../routes.ts";
import { ledgerPages } from "../pages.ts";

let world: LedgerWorld;
let app: Hono;
let book: BookId;
let slip: SlipId;
const p = "tsurumi-2019";
beforeAll(async () => {
  world = await ledgerWorld();
  const files = createFileStore(mkdtempSync(join(tmpdir(), "machisen-files-")));
  app = appWith(world.db, (pages, deps) => ledgerPages(pages, { ...deps, files }), failure);
  await asSystem(world.db, (ctx) => loadShippedPacks(ctx, "."));
  book = await world.begin();
  await world.enter(book, { kind: "in", amount: "90,000", paper: "bank" });
  slip = await world.enter(book, { addressedTo: "上様", what: "品代" });
});
afterAll(() => world.close());
const as = (who: Officer) => visitor(world.db, app, world.people[who]);
const warnings = () => world.as("ward", (ctx) => warningsOfSlip(ctx, slip));
const first = async (): Promise<number> => (await warnings())[0]?.id ?? 0;

describe("what is worth a second look", () => {
  it("stands on the slip with its reason and its mend, in both languages, without a script", async () => {
    const { html } = await (await as("ward")).get(routes.slip(p, book, slip));
    for (const said of [
      "確かめたいところ（3件）",
      "宛名が「上様」です。",
      "お店に、協議会の名前で書き直してもらえるか聞いてみてください。",
      "領収書・レシートの写真が付いていません。",
      "「品代」だけでは、何を買ったのかが分かりません。",
    ])
      expect(html).toContain(said);
    expect(html).not.toContain("返事を書く");
    expect((await (await as("treasurer")).get(routes.slip(p, book, slip))).html).toContain("返事を書く");
  });

  it("is counted on the book, listed with the way to its slip, and says that the rules aren't confirmed", async () => {
    const chair = await as("chair");
    expect((await chair.get(routes.book(p, book))).html).toContain("確かめたいところ（3件）");
    const { status, html } = await chair.get(routes.bookWarnings(p, book));
    expect(status).toBe(200);
    expect(html).toContain('<p class="count">3件</p>');
    expect(html).toContain(`href="${routes.slip(p, book, slip)}"`);
    expect(html).toContain("この決まりは、まだ原典で確かめていません");
    expect(html).toContain("鶴見区 2019年度の決まり（第1版）");
  });

  it("is nobody's who can't read the book", async () => {
    const stranger = await as("stranger");
    expect((await stranger.get(routes.bookWarnings(p, book))).status).toBe(404);
    expect((await (await as("chair")).get(routes.bookWarnings(p, 999_999))).status).toBe(404);
  });

  it("is told as soon as a slip is saved", async () => {
    const { parts, ...fields } = await world.typed(book, { amount: "333", shopPlace: "" });
    const [part] = parts;
    const treasurer = await as("treasurer");
    const saved = await treasurer.post(routes.newSlip(p, book), {
      ...fields,
      category: part?.category ?? "",
      fund: part?.fund ?? "",
      project: "",
      partAmount: "",
      note: "",
      key: randomUUID(),
      after: "show",
    });
    expect(saved.status).toBe(303);
    const shown = await treasurer.get(saved.to ?? "");
    expect(shown.html).toContain("お店の住所が書かれていません。");
  });
});

describe("the list of a book", () => {
  const list = async (filter: Record<string, string | number> = {}) =>
    (await as("chair")).get(routes.bookWarnings(p, book, filter));
  const counted = (html: string) => Number(/<p class="count">(\d+)件/.exec(html)?.[1]);

  it("is narrowed by what became of a hint and by its kind, as the file is", async () => {
    const before = counted((await list()).html);
    const mended = await world.enter(book, { addressedTo: "見本の会", amount: "4,321" });
    // Its name, and that it has no photo.
    expect(counted((await list()).html)).toBe(before + 2);
    await world.as("treasurer", async (ctx) =>
      editSlip(ctx, { id: mended, version: 1, entered: await world.typed(book, { amount: "4,321" }) }),
    );
    expect(counted((await list()).html)).toBe(before + 1);
    const put = (await list({ state: "mended" })).html;
    expect([counted(put), put.includes("直りました")]).toEqual([1, true]);
    expect(counted((await list({ state: "all" })).html)).toBe(before + 2);
    expect(counted((await list({ state: "unanswered" })).html)).toBe(before + 1);
    expect((await list({ state: "answered" })).html).toContain("当てはまるものはありません");
    // Two kinds with the title 宛名 are one to the reader: addressed to nobody, and to somebody else.
    expect(counted((await list({ state: "all", kind: "addressee-nobody" })).html)).toBe(2);
    const file = async (filter: Record<string, string>) =>
      (await (await as("chair")).get(routes.exportBookWarnings(p, book, "csv", filter))).html
        .trim()
        .split("\r\n");
    expect(await file({ state: "all", kind: "addressee-nobody" })).toHaveLength(3);
    expect((await file({ state: "mended" })).join()).toContain(",4321,");
  });

  it("has pages, and a page past the end is the last one", async () => {
    for (let n = 0; n < 51; n += 1)
      await world.enter(book, { what: "品代", amount: String(70_001 + n), day: "2019-07-01" });
    const total = counted((await list({ kind: "vague-what" })).html);
    expect(total).toBeGreaterThan(50);
    const [first, last, past] = await Promise.all(
      [1, 2, 99].map(async (page) => (await list({ kind: "vague-what", page })).html),
    );
    const rows = (html = "") => html.split("<tr>").length - 2;
    expect([rows(first), rows(last)]).toEqual([50, total - 50]);
    expect(past).toContain("2 / 2");
    expect(rows(past)).toBe(rows(last));
    expect((await list({ sort: "-amount" })).html).toMatch(/70,051[\s\S]*70,050/);
  });
});

describe("a photo of a receipt that is on another slip already", () => {
  /** Soft patches, as a photo has them. */
  const photo = () =>
    sharp(Buffer.from(Array.from({ length: 48 }, (_, n) => (n * 67) % 256)), {
      raw: { width: 6, height: 8, channels: 1 },
    }).resize({ width: 600, height: 840, fit: "fill" });

  it("is known again when it was made smaller on its way", async () => {
    const treasurer = await as("treasurer");
    const send = async (bytes: Buffer, amount: string) => {
      const { parts, ...fields } = await world.typed(book, { amount });
      const [part] = parts;
      const body = new FormData();
      const whole = {
        ...fields,
        category: part?.category ?? "",
        fund: part?.fund ?? "",
        key: randomUUID(),
        after: "show",
      };
      for (const [name, value] of Object.entries(whole)) body.append(name, value);
      body.append("files", new File([new Uint8Array(bytes)], "領収書.jpg", { type: "image/jpeg" }));
      const saved = await treasurer.upload(routes.newSlip(p, book), body);
      expect(saved.status).toBe(303);
      return (await treasurer.get(saved.to ?? "")).html;
    };
    const first = await send(await photo().jpeg().toBuffer(), "1,111");
    expect(first).not.toContain("とてもよく似ています");
    const copy = await sharp(await photo().jpeg().toBuffer())
      .resize({ width: 320 })
      .jpeg({ quality: 55 })
      .toBuffer();
    expect(await send(copy, "2,222")).toContain("の写真と、とてもよく似ています。");
    const other = await photo().negate().jpeg().toBuffer();
    expect(await send(other, "3,333")).not.toContain("とてもよく似ています");
  });
});

describe("the treasurer's answer", () => {
  const field = async () => `answer-${await first()}`;
  const answer = async (
    who: Officer,
    words: string,
    at: Partial<Record<"slip" | "book" | "warning", number>> = {},
  ) =>
    (await as(who)).post(
      routes.answerWarning(p, at.book ?? book, at.slip ?? slip, at.warning ?? (await first())),
      { [await field()]: words },
    );

  it("comes back with what was typed when it is empty or too long, linked to its own field", async () => {
    const empty = await answer("treasurer", " ");
    expect(empty.status).toBe(422);
    expect(empty.html).toContain(`href="#f-${await field()}"`);
    const long = "長".repeat(401);
    const cut = await answer("treasurer", long);
    expect([cut.status, cut.html.includes(long)]).toEqual([422, true]);
    expect((await warnings()).every((one) => one.answer === "")).toBe(true);
  });

  it("is kept, and read by everybody who reads the book", async () => {
    const done = await answer("treasurer", "書き直しを断られました。");
    expect([done.status, done.to]).toEqual([303, routes.slip(p, book, slip)]);
    for (const page of [routes.slip(p, book, slip), routes.bookWarnings(p, book)])
      expect((await (await as("auditor")).get(page)).html).toContain("書き直しを断られました。");
  });

  it("is refused to others, and missing where there is no such warning", async () => {
    for (const who of ["chair", "ward"] as const) expect((await answer(who, "x")).status).toBe(403);
    expect((await answer("stranger", "x")).status).toBe(404);
    expect((await answer("treasurer", "x", { warning: 999_999 })).status).toBe(404);
    expect((await answer("treasurer", "x", { slip: 999_999 })).status).toBe(404);
  });
});
