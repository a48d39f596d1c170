import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../tests/support/ledger-world.ts";
import { pdfText } from "../../../tests/support/pdf-text.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { type BookId, type SlipId, slipSheet } from "../../modules/community/ledger/index.ts";
import { failure } from "../failure.tsx";
import { routes } from "../routes.ts";
import { ledgerPages } from "./pages.ts";

let world: LedgerWorld;
let app: Hono;
let book: BookId;
let waiting: SlipId;
let posted: SlipId;
let entry: number;
const p = "tsurumi-2019";
const none = 999_999;
const secret = "見本の秘密の買い物";

beforeAll(async () => {
  world = await ledgerWorld();
  app = appWith(world.db, ledgerPages, failure);
  book = await world.begin();
  waiting = await world.enter(book, { what: secret });
  posted = await world.enter(book, { what: secret });
  await world.approve(book, [posted]);
  entry = (await world.as("treasurer", (ctx) => slipSheet(ctx, posted)))?.entry?.id ?? 0;
});
afterAll(() => world.close());
const as = (who: Officer) => visitor(world.db, app, world.people[who]);

const fieldsOf = async (changes: Parameters<typeof world.typed>[1] = {}) => {
  const { parts, ...fields } = await world.typed(book, changes);
  const [part] = parts;
  return {
    ...fields,
    category: part?.category ?? "",
    fund: part?.fund ?? "",
    project: "",
    partAmount: "",
    note: "",
    key: randomUUID(),
    after: "show",
  };
};

/** Every address of a book, and the same of a book or slip that doesn't exist. */
const addresses = (): [string, string][] => [
  [routes.book(p, book), routes.book(p, none)],
  [routes.cashBook(p, book), routes.cashBook(p, none)],
  [routes.exportCashBook(p, book, "csv"), routes.exportCashBook(p, none, "csv")],
  [routes.exportCashBook(p, book, "pdf"), routes.exportCashBook(p, none, "pdf")],
  [routes.statement(p, book), routes.statement(p, none)],
  [routes.papers(p, book), routes.papers(p, none)],
  [routes.exportPaper(p, book, "activity", "xlsx"), routes.exportPaper(p, none, "activity", "xlsx")],
  [routes.assets(p, book), routes.assets(p, none)],
  [routes.olderThing(p, book), routes.olderThing(p, none)],
  [routes.exportVouchers(p, book, "pdf"), routes.exportVouchers(p, none, "pdf")],
  [routes.approveSlips(p, book), routes.approveSlips(p, none)],
  [routes.bookWarnings(p, book), routes.bookWarnings(p, none)],
  [routes.budget(p, book), routes.budget(p, none)],
  [routes.editBudget(p, book), routes.editBudget(p, none)],
  [routes.exportBudget(p, book, "xlsx"), routes.exportBudget(p, none, "xlsx")],
  [routes.countCash(p, book), routes.countCash(p, none)],
  [routes.closing(p, book), routes.closing(p, none)],
  [routes.bookChart(p, book), routes.bookChart(p, none)],
  [routes.receiptInbox(p, book), routes.receiptInbox(p, none)],
  [routes.newSlip(p, book), routes.newSlip(p, none)],
  [routes.slip(p, book, waiting), routes.slip(p, none, none)],
  [routes.editSlip(p, book, waiting), routes.editSlip(p, none, none)],
  [routes.ledgerEntry(p, book, entry), routes.ledgerEntry(p, none, none)],
];
const without = (html: string, path: string) => html.replaceAll(path, "…");

describe("a book's pages", () => {
  it("open to the treasurer; others of the council and the ward read", async () => {
    const treasurer = await as("treasurer");
    for (const [there, nowhere] of addresses()) {
      expect([there, [200, 303].includes((await treasurer.get(there)).status)]).toEqual([there, true]);
      expect([nowhere, (await treasurer.get(nowhere)).status]).toEqual([nowhere, 404]);
    }
    for (const who of ["chair", "vice", "auditor", "secretary", "ward", "worker"] as const) {
      const reader = await as(who);
      expect((await reader.get(routes.ledger(p))).html).toContain("見本榎本地域活動協議会");
      expect((await reader.get(routes.slip(p, book, posted))).html).toContain(secret);
      expect((await reader.get(routes.cashBook(p, book))).html).toContain(secret);
      for (const closed of [
        routes.newSlip(p, book),
        routes.editSlip(p, book, waiting),
        routes.receiptInbox(p, book),
      ])
        expect([who, closed, (await reader.get(closed)).status]).toEqual([who, closed, 404]);
    }
  });

  it("don't exist for the treasurer of the council beside, byte for byte", async () => {
    const stranger = await as("stranger");
    for (const [there, nowhere] of addresses()) {
      const [real, missing] = [await stranger.get(there), await stranger.get(nowhere)];
      expect([there, real.status]).toEqual([there, 404]);
      expect(without(real.html, there)).toBe(without(missing.html, nowhere));
    }
    expect((await stranger.get(routes.ledger(p))).html).not.toContain("見本榎本");
  });

  it("take no form of those who may not, whatever it says, and nothing changes", async () => {
    const state = async () =>
      (
        await world.db.owner.query(
          `select (select jsonb_agg(to_jsonb(s)) from ledger.slip s) as slips, (select count(*) from ledger.entry) as entries,
                  (select count(*) from ledger.book_event) as steps, (select count(*) from ledger.account) as accounts,
                  (select count(*) from ledger.cash_count) as counts, (select count(*) from ledger.budget) as budgets`,
        )
      ).rows[0];
    const before = await state();
    const forms: [string, Record<string, string>][] = [
      [routes.newSlip(p, book), await fieldsOf()],
      [routes.editSlip(p, book, waiting), { ...(await fieldsOf()), version: "1" }],
      [routes.moveSlip(p, book, waiting, "return"), { version: "1", words: "x" }],
      [routes.moveSlip(p, book, waiting, "withdraw"), { version: "1", withdrawWords: "x" }],
      [routes.correctEntry(p, book, entry), { correctWords: "x", key: randomUUID() }],
      [routes.approveSlips(p, book), { slip: `${waiting}:1` }],
      [routes.changeChart(p, book, "accounts", "add"), { "accounts-kind": "cash", "accounts-name": "x" }],
      [routes.changeChart(p, book, "funds", "retire"), { id: "1", retired: "yes" }],
      [routes.editBudget(p, book), { version: "0", "category-1": "1", "fund-1": "1", "amount-1": "1" }],
      [routes.decideBudget(p, book), { version: "1", day: "2019-05-12", meeting: "x" }],
      [routes.closeBook(p, book, "ask"), {}],
      [routes.closeBook(p, book, "close"), {}],
      [routes.countCash(p, book), { day: "2020-02-14", key: randomUUID() }],
      [routes.ledger(p), { council: String(world.council), year: "2019" }],
    ];
    for (const who of ["stranger", "ward", "worker", "auditor", "secretary"] as const) {
      const one = await as(who);
      for (const [path, fields] of forms)
        expect([who, path, (await one.post(path, fields)).status >= 400]).toEqual([who, path, true]);
    }
    expect(await state()).toEqual(before);
  });
});

describe("the form of a receipt", () => {
  it("says at the fields what to mend and keeps what was typed", async () => {
    const treasurer = await as("treasurer");
    const bad = await treasurer.post(routes.newSlip(p, book), {
      ...(await fieldsOf({ amount: "10000000000000", day: "2019-04-31", party: "" })),
      note: "紙コップ",
    });
    expect(bad.status).toBe(422);
    for (const name of ["amount", "day", "party"]) expect(bad.html).toContain(`href="#f-${name}"`);
    expect(bad.html).toContain("けた数を確かめてください");
    expect(bad.html).toContain('value="紙コップ"');
    expect(bad.html).toContain('value="10000000000000"');
  });

  it("gives more rows without a script, and loses nothing with them", async () => {
    const treasurer = await as("treasurer");
    const more = await treasurer.post(routes.newSlip(p, book), {
      ...(await fieldsOf()),
      more: "yes",
      rows: "3",
    });
    expect(more.status).toBe(200);
    expect(more.html).toContain('name="partAmount-6"');
    expect(more.html).toContain('value="紙コップ 200個"');
  });

  it("says the number to write on the paper, and goes on with what was the same", async () => {
    const treasurer = await as("treasurer");
    const sent = await treasurer.post(routes.newSlip(p, book), { ...(await fieldsOf()), after: "next" });
    expect(sent.status).toBe(303);
    expect(sent.to).toContain("slips/new?");
    expect(sent.to).toContain("fund=");
    const next = await treasurer.get(sent.to ?? "");
    expect(next.html).toContain('value="2019-06-03"');
    expect(next.html).not.toContain("紙コップ 200個");
  });

  it("shows both approvers what has come in between, and posts once", async () => {
    const slip = await world.enter(book);
    const [chair, vice] = [await as("chair"), await as("vice")];
    const form = { slip: `${slip}:1` };
    const [one, other] = [
      await chair.post(routes.approveSlips(p, book), form),
      await vice.post(routes.approveSlips(p, book), form),
    ];
    expect([one.status, other.status]).toEqual([303, 409]);
    expect(other.html).toContain("すでに記帳または取りやめになっています");
    const { rows } = await world.db.owner.query("select 1 from ledger.entry where slip_id = $1", [slip]);
    expect(rows).toHaveLength(1);
  });

  it("wants a reason for returning and withdrawing, and opens that part again", async () => {
    const [chair, treasurer] = [await as("chair"), await as("treasurer")];
    const back = await chair.post(routes.moveSlip(p, book, waiting, "return"), { version: "1", words: " " });
    expect([back.status, back.html.includes('href="#f-words"')]).toEqual([422, true]);
    const taken = await treasurer.post(routes.moveSlip(p, book, waiting, "withdraw"), {
      version: "1",
      withdrawWords: "",
    });
    expect([taken.status, taken.html.includes('href="#f-withdrawWords"')]).toEqual([422, true]);
    const corrected = await treasurer.post(routes.correctEntry(p, book, entry), {
      correctWords: "",
      key: randomUUID(),
    });
    expect([corrected.status, corrected.html.includes('href="#f-correctWords"')]).toEqual([422, true]);
  });
});

describe("the budget's page", () => {
  it("keeps what was typed, gives more rows, and warns on a slip that goes beyond the plan", async () => {
    const [treasurer, chair] = [await as("treasurer"), await as("chair")];
    const { accounts, funds } = await world.chart(book);
    const id = (list: readonly { code: string; id: number }[], code: string) =>
      String(list.find((one) => one.code === code)?.id);
    const fields = {
      version: "0",
      rows: "5",
      "category-1": id(accounts, "supplies"),
      "fund-1": id(funds, "activity"),
      "amount-1": "二千円",
    };
    const wrong = await treasurer.post(routes.editBudget(p, book), fields);
    expect([wrong.status, wrong.html.includes('href="#f-amount-1"')]).toEqual([422, true]);
    expect(wrong.html).toContain('value="二千円"');
    const more = await treasurer.post(routes.editBudget(p, book), { ...fields, more: "yes" });
    expect([more.status, more.html.includes('name="amount-10"')]).toEqual([200, true]);
    const saved = await treasurer.post(routes.editBudget(p, book), { ...fields, "amount-1": "2,000" });
    expect(saved.to).toBe(routes.budget(p, book));
    const undecided = await chair.post(routes.decideBudget(p, book), { version: "2", day: "", meeting: "" });
    expect([undecided.status, undecided.html.includes('href="#f-day"')]).toEqual([422, true]);
    const decided = await chair.post(routes.decideBudget(p, book), {
      version: "2",
      day: "2019-05-12",
      meeting: "通常総会",
    });
    expect(decided.to).toBe(routes.budget(p, book));
    const slip = await world.enter(book, { amount: "90,000" });
    expect((await chair.get(routes.slip(p, book, slip))).html).toContain("予算を超えます");
    const page = await chair.get(routes.budget(p, book));
    expect(page.html).toContain("予算を超えています");
    expect(page.html).toContain("通常総会で決定");
  });

  /** What the form of an expense knows of the plan: category, project (0 = none), what is left. */
  const leftIn = (html: string): number[][] =>
    JSON.parse(/data-budget-left="([^"]*)"/.exec(html)?.[1]?.replaceAll("&quot;", '"') ?? "[]");

  it("is said before an expense is saved, when it is saved, and to whoever approves", async () => {
    const [treasurer, chair] = [await as("treasurer"), await as("chair")];
    const { accounts } = await world.chart(book);
    const supplies = accounts.find(({ code }) => code === "supplies")?.id ?? 0;
    const form = await treasurer.get(routes.newSlip(p, book));
    const { rows } = await world.db.owner.query(
      `select sum(p.amount)::int as gone from ledger.slip s join ledger.part p on p.slip_id = s.id
        where s.book_id = $1 and p.account_id = $2 and s.state <> 'withdrawn'`,
      [book, supplies],
    );
    expect(rows[0].gone).toBeGreaterThan(90_000);
    expect(leftIn(form.html)).toEqual([[supplies, 0, 2_000 - rows[0].gone]]);
    expect(form.html).toContain("予算の残り");
    expect(leftIn((await treasurer.get(`${routes.newSlip(p, book)}?kind=in`)).html)).toEqual([]);
    const saved = await treasurer.post(routes.newSlip(p, book), await fieldsOf());
    const told = await treasurer.get(saved.to ?? "");
    expect(told.html).toContain("予算を超える支出があります");
    const slip = Number(/slips\/(\d+)/.exec(saved.to ?? "")?.[1]);
    const edited = await treasurer.get(routes.editSlip(p, book, slip));
    // Its own amount doesn't count twice while it is being changed.
    expect(leftIn(edited.html)).toEqual(leftIn(form.html));
    const list = await chair.get(routes.approveSlips(p, book));
    expect(list.html).toMatch(/tag-alert[^>]*>(?:(?!<\/span>)[\s\S])*予算超過/);
    await treasurer.post(routes.moveSlip(p, book, slip, "withdraw"), {
      version: String(await world.version(slip as SlipId)),
      withdrawWords: "見本",
    });
  });

  it("becomes a paper for each revision, a draft says so, and the statement stands beside it", async () => {
    const treasurer = await as("treasurer");
    const paper = async (revision: number) => {
      const { status, bytes } = await treasurer.get(routes.budgetPaper(p, book, "pdf", revision));
      return status === 200 ? pdfText(bytes) : String(status);
    };
    const first = await paper(0);
    expect(first).toContain("収支予算書");
    expect(first).toContain("通常総会で決定");
    expect(first).toContain("2,000");
    expect(first).not.toContain("まだ締まっていません");
    expect((await treasurer.get(routes.papers(p, book))).html).toContain(
      `href="${routes.budgetPaper(p, book, "pdf", 0).replaceAll("&", "&amp;")}"`,
    );
    expect(await paper(1)).toBe("404");
    expect((await (await as("stranger")).get(routes.budgetPaper(p, book, "pdf", 0))).status).toBe(404);
    const { accounts, funds } = await world.chart(book);
    const id = (list: readonly { code: string; id: number }[], code: string) =>
      String(list.find((one) => one.code === code)?.id);
    await treasurer.post(routes.editBudget(p, book), {
      version: "0",
      rows: "5",
      words: "紙コップが足りない",
      "category-1": id(accounts, "supplies"),
      "fund-1": id(funds, "activity"),
      "amount-1": "95,000",
    });
    const revised = await paper(1);
    for (const said of ["収支補正予算書（第1次）", "案", "補正前", "95,000", "93,000", "紙コップが足りない"])
      expect(revised).toContain(said);
    const xlsx = await treasurer.get(routes.budgetPaper(p, book, "xlsx", 1));
    expect([xlsx.status, Buffer.from(xlsx.bytes.subarray(0, 2)).toString()]).toEqual([200, "PK"]);
    const statement = await treasurer.get(routes.statement(p, book));
    const { rows } = await world.db.owner.query(
      `select sum(l.amount)::int as spent from ledger.line l join ledger.account a on a.id = l.account_id
        where l.book_id = $1 and a.code = 'supplies'`,
      [book],
    );
    // The draft doesn't count.
    const cells = [2_000, rows[0].spent, 2_000 - rows[0].spent].map((yen) => yen.toLocaleString("en"));
    expect(statement.html.replaceAll("△", "-").replaceAll(/<[^>]+>/g, " ")).toMatch(
      new RegExp(`予算額（円）\\s+決算額（円）[\\s\\S]*${cells.join("\\s+")}`),
    );
    expect(statement.html).not.toContain("95,000");
  });
});

describe("names used in a book", () => {
  it("are added and taken off the forms; what was posted keeps them", async () => {
    const treasurer = await as("treasurer");
    const chart = routes.bookChart(p, book);
    const add = (name: string) =>
      treasurer.post(routes.changeChart(p, book, "projects", "add"), {
        "projects-kind": "welfare",
        "projects-name": name,
        "projects-starts": "2019-06-01",
        "projects-ends": "2019-05-01",
      });
    const wrong = await add("夏まつり");
    expect([wrong.status, wrong.html.includes('href="#f-projects-ends"')]).toEqual([422, true]);
    const project = {
      "projects-kind": "welfare",
      "projects-name": "夏まつり",
      "projects-starts": "2019-06-01",
      "projects-ends": "2019-08-31",
    };
    expect((await treasurer.post(routes.changeChart(p, book, "projects", "add"), project)).to).toBe(chart);
    expect((await treasurer.post(routes.changeChart(p, book, "projects", "add"), project)).status).toBe(422);
    const { projects } = await world.chart(book);
    const id = String(projects[0]?.id);
    expect((await treasurer.get(routes.newSlip(p, book))).html).toContain("夏まつり");
    await treasurer.post(routes.changeChart(p, book, "projects", "retire"), { id, retired: "yes" });
    expect((await treasurer.get(routes.newSlip(p, book))).html).not.toContain("夏まつり");
  });
});
