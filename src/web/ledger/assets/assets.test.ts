import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { sql } from "kysely";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { setToday } from "../../../../tests/support/build/index.ts";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../tests/support/ledger-world.ts";
import { pdfText } from "../../../../tests/support/pdf-text.ts";
import { appWith, visitor } from "../../../../tests/support/visitor.ts";
import {
  askToClose,
  type BookId,
  closeBook,
  type Thing,
  thingsOf,
} from "../../../modules/community/ledger/index.ts";
import { failure } from "../../failure.tsx";
import { routes } from "../../routes.ts";
import { ledgerPages } from "../pages.ts";

const p = "tsurumi-2019";
let world: LedgerWorld;
let app: Hono;
let before: BookId;
let book: BookId;
let desk: Thing;

const equipment = async (of: BookId, what: string, day: string) => {
  const { accounts } = await world.chart(of);
  const category = String(accounts.find(({ code }) => code === "equipment")?.id);
  const { parts } = await world.typed(of);
  const id = await world.enter(of, { what, day, parts: parts.map((part) => ({ ...part, category })) });
  await world.approve(of, [id]);
};

/** A desk was bought in the year before, which is closed; a kettle in this one. */
beforeAll(async () => {
  world = await ledgerWorld();
  app = appWith(world.db, ledgerPages, failure);
  before = await world.begin(2018);
  await equipment(before, "折りたたみ机", "2018-09-03");
  await setToday(world.db, "2019-04-10", p);
  const asked = await world.as("treasurer", (ctx) => askToClose(ctx, { book: before }));
  const closed = await world.as("chair", (ctx) => closeBook(ctx, { book: before }));
  if (!asked.ok || !closed.ok) throw new Error("not closed");
  book = closed.value;
  await setToday(world.db, "2020-02-14", p);
  await equipment(book, "電気ケトル", "2019-11-04");
  const [found] = await world.as("treasurer", (ctx) =>
    thingsOf(ctx, { council: world.council as never, year: 2019 }),
  );
  if (!found) throw new Error("no desk");
  desk = found;
});
afterAll(() => world.close());
const as = (who: Officer) => visitor(world.db, app, world.people[who]);
const list = async (of = book) => (await (await as("ward")).get(routes.assets(p, of))).html;
const filled = { quantity: "2", place: "集会所の倉庫", disposedOn: "", reason: "" };
const note = async (changes: Partial<typeof filled>, who: Officer = "treasurer", of = book) =>
  (await as(who)).post(routes.thing(p, of, desk.code), {
    ...filled,
    ...changes,
    key: randomUUID(),
  });

it("things of earlier years stand beside those of this one, each with its day, fund and price", async () => {
  const page = await list();
  expect(page).toMatch(/折りたたみ机[\s\S]*2018年9月3日[\s\S]*電気ケトル[\s\S]*2019年11月4日/);
  expect(page).toContain("備品購入費／活動費補助金／協議会の運営");
  expect(page).toContain("まだ書いていません");
  expect(await list(before)).not.toContain("電気ケトル");
});

it("the treasurer writes how many there are and where, over what was written before", async () => {
  expect((await note({})).to).toBe(routes.assets(p, book));
  expect((await note({ quantity: "３", place: "小学校の倉庫" })).to).toBe(routes.assets(p, book));
  const page = await list();
  expect([page.includes("小学校の倉庫"), page.includes("集会所の倉庫")]).toEqual([true, false]);
  const one = (await (await as("ward")).get(routes.thing(p, book, desk.code))).html;
  expect(one).toMatch(/小学校の倉庫[\s\S]*集会所の倉庫/);
  expect(one).not.toContain('<form class="form"');
});

it.each([
  [{ quantity: "たくさん" }, "数量は、1から99,999までの数字"],
  [{ quantity: "0" }, "数量は、1から99,999までの数字"],
  [{ disposedOn: "2018-09-02", reason: "x" }, "買った日（2018年9月3日（月））より前です"],
  [{ disposedOn: "2020-02-15", reason: "x" }, "まだ来ていない"],
  [{ disposedOn: "きのう", reason: "x" }, "きのう"],
  [{ disposedOn: "2020-02-01" }, "手放した理由を書いてください"],
  [{ reason: "壊れた" }, "手放した日を書いてください"],
] as const)("what can't be is said at its field, and what was typed stays: %o", async (changes, said) => {
  const refused = await note({ place: "残る場所", ...changes });
  expect([refused.status, refused.html.includes(said), refused.html.includes("残る場所")]).toEqual([
    422,
    true,
    true,
  ]);
});

it("what was disposed of goes to a table of its own with its reason, on page, paper and workbook", async () => {
  expect((await note({ disposedOn: "2020/2/1", reason: "壊れて回収に出した" })).to).toBe(
    routes.assets(p, book),
  );
  const page = await list();
  expect(page).toMatch(/電気ケトル[\s\S]*この年度に手放したもの[\s\S]*折りたたみ机[\s\S]*壊れて回収に出した/);
  const reader = await as("ward");
  const paper = async (until?: string) =>
    pdfText((await reader.get(routes.exportPaper(p, book, "assets", "pdf", { until }))).bytes);
  expect(await paper()).toContain("壊れて回収に出した");
  expect(await paper("2020-01")).not.toContain("壊れて回収に出した");
  const bytes = Buffer.from((await reader.get(routes.exportPaper(p, book, "assets", "xlsx"))).bytes);
  const sheets = [await readSheet(bytes, 1), await readSheet(bytes, 2)].map((rows) => JSON.stringify(rows));
  expect([sheets[0]?.includes("電気ケトル"), sheets[1]?.includes("折りたたみ机")]).toEqual([true, true]);
  expect((await note({})).to).toBe(routes.assets(p, book));
  expect(await list()).not.toContain("この年度に手放したもの");
});

it("others don't write, nobody writes in a closed year, and notes stay as they are", async () => {
  for (const who of ["chair", "ward", "auditor"] as const)
    expect([who, (await note({}, who)).status]).toEqual([who, 403]);
  expect((await note({}, "stranger")).status).toBe(404);
  expect((await note({}, "treasurer", before)).status).toBe(409);
  const tried = (text: ReturnType<typeof sql>) => world.as("treasurer", (ctx) => text.execute(ctx.db));
  await expect(tried(sql`update ledger.thing_note set place = 'x'`)).rejects.toThrow();
  const copied = (other: ReturnType<typeof sql>, position = desk.position ?? 0) =>
    tried(sql`insert into ledger.thing_note (book_id, area_id, entry_id, position, quantity, person_id, submission_key)
              select id, area_id, ${desk.entry}, ${position}, 1, ${world.people.treasurer}, gen_random_uuid() from ledger.book where ${other}`);
  await expect(copied(sql`id = ${before}`)).rejects.toMatchObject({ constraint: "book_is_open" });
  await expect(copied(sql`id = ${book}`, 2)).rejects.toMatchObject({ constraint: "thing_of_council" });
});

it("what was bought before the first book is written down by hand, and goes like the rest", async () => {
  const add = async (changes: Record<string, string> = {}, who: Officer = "treasurer") =>
    (await as(who)).post(routes.olderThing(p, book), {
      ...{ what: "紅白幕", day: "2012/4/20", amount: "", fund: "寄附", quantity: "2", place: "集会所" },
      ...changes,
      key: randomUUID(),
    });
  const refused = await add({ what: "", day: "2018-04-01", quantity: "" });
  expect(refused.status).toBe(422);
  for (const said of ["品名を入力してください", "2018年4月1日（日）からは帳簿があります", "数量は、1から"])
    expect([said, refused.html.includes(said)]).toEqual([said, true]);
  expect((await add({}, "chair")).status).toBe(404);
  expect((await add()).to).toBe(routes.assets(p, book));
  expect(await list()).toMatch(/紅白幕[\s\S]*2012年4月20日[\s\S]*寄附[\s\S]*折りたたみ机/);
  expect(await list(before)).toContain("紅白幕");
  const things = await world.as("ward", (ctx) =>
    thingsOf(ctx, { council: world.council as never, year: 2019 }),
  );
  const curtain = things.find(({ what }) => what === "紅白幕")?.code ?? "";
  const gone = { ...filled, disposedOn: "2020-02-10", reason: "隣の地域に譲った", key: randomUUID() };
  expect((await (await as("treasurer")).post(routes.thing(p, book, curtain), gone)).to).toBe(
    routes.assets(p, book),
  );
  expect(await list()).toMatch(/この年度に手放したもの[\s\S]*紅白幕[\s\S]*隣の地域に譲った/);
});
