import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "../../../../tests/support/database.ts";
import { type LedgerWorld, ledgerWorld } from "../../../../tests/support/ledger-world.ts";
import { loadShippedPacks } from "../packs/index.ts";
import {
  addAccount,
  addProject,
  type BookId,
  type Chart,
  mendInChart,
  type SlipId,
  spentIn,
  statementContent,
  warningsOfSlip,
} from "./index.ts";
import { activityOf } from "./rules/activity.ts";

let world: LedgerWorld;
let book: BookId;
beforeAll(async () => {
  world = await ledgerWorld();
  await asSystem(world.db, (ctx) => loadShippedPacks(ctx, "."));
  book = await world.begin();
});
afterAll(() => world.close());

const named = async <P extends keyof Chart>(part: P, name: string): Promise<Chart[P][number]> => {
  const all: readonly Chart[P][number][] = (await world.chart(book))[part];
  const one = all.find((other) => other.name === name);
  if (!one) throw new Error(`${name} is not there`);
  return one;
};
const add = (name: string, kind: string, countsAs = "") =>
  world.as("treasurer", (ctx) => addAccount(ctx, { book, entered: { name, kind, countsAs } }));
const mend = (
  part: keyof Chart,
  id: number,
  entered: Parameters<typeof mendInChart>[1]["entered"],
  who: "treasurer" | "chair" = "treasurer",
) => world.as(who, (ctx) => mendInChart(ctx, { book, part, id, entered }));
const open = async (id: SlipId): Promise<string[]> =>
  (await world.as("ward", (ctx) => warningsOfSlip(ctx, id)))
    .filter(({ mendedOn }) => mendedOn === null)
    .map(({ code }) => code);
const spend = async (category: string, amount: string, project = "") => {
  const { parts } = await world.typed(book);
  const id = String((await named("accounts", category)).id);
  return world.enter(book, {
    amount,
    paper: "bank",
    parts: parts.map((part) => ({ ...part, category: id, project })),
  });
};

describe("a category of the council's own", () => {
  it("counts as a standard one of its kind, as other expenses where nobody chose", async () => {
    expect((await add("茶菓子代", "expense", "food")).ok).toBe(true);
    expect((await add("雑品", "expense")).ok).toBe(true);
    expect((await add("アルバイト", "expense", "wages")).ok).toBe(true);
    expect((await add("変な科目", "expense", "donations")).ok).toBe(false);
    expect((await add("変な財布", "cash", "food")).ok).toBe(false);
    expect(await named("accounts", "茶菓子代")).toMatchObject({ countsAs: "food", class: "expenses" });
    expect(await named("accounts", "雑品")).toMatchObject({ countsAs: "fees-paid" });
    expect(await named("accounts", "アルバイト")).toMatchObject({ countsAs: "wages", class: "personnel" });
  });

  it("is looked at, settled and stated as that one", async () => {
    await world.enter(book, { kind: "in", amount: "900,000", paper: "bank" });
    const feast = await spend("茶菓子代", "90,000");
    expect(await open(feast)).toEqual(["food"]);
    const help = await spend("アルバイト", "5,000");
    await world.approve(book, [feast, help]);
    const spent = await world.as("ward", (ctx) => spentIn(ctx, [book]));
    expect(spent.map(({ category, amount }) => [category, amount])).toEqual([
      ["food", 90000],
      ["wages", 5000],
    ]);
    const content = await world.as("ward", (ctx) => statementContent(ctx, book));
    if (!content) throw new Error("no content");
    const running = activityOf(content).expense.find(({ key }) => key === "running");
    expect(running?.parts.map(({ key, sum }) => [key, sum])).toEqual([
      ["personnel", 5000],
      ["expenses", 90000],
    ]);
    // Its own code stays what links the entries.
    expect(content.expense.map(({ code }) => code)).not.toContain("food");
  });

  it("can be given another, and its slips are looked over again", async () => {
    const { id } = await named("accounts", "雑品");
    const feast = await spend("雑品", "85,000");
    expect(await open(feast)).toEqual([]);
    expect((await mend("accounts", id, { name: "茶話会", countsAs: "food" })).ok).toBe(true);
    expect(await open(feast)).toEqual(["food"]);
    expect((await mend("accounts", id, { name: "茶話会", countsAs: "no-such" })).ok).toBe(false);
    const standard = await named("accounts", "消耗品費");
    expect((await mend("accounts", standard.id, { name: "消耗品費", countsAs: "food" })).ok).toBe(false);
  });
});

describe("names and periods", () => {
  it("are put right while the book is open, by the treasurer, each name once", async () => {
    const { id } = await named("funds", "寄附");
    expect((await mend("funds", id, { name: "寄附・協賛金" })).ok).toBe(true);
    expect((await mend("funds", id, { name: "会費" })).ok).toBe(false);
    expect((await mend("funds", id, { name: " " })).ok).toBe(false);
    expect((await mend("funds", 999_999, { name: "x" })).ok).toBe(false);
    expect((await mend("funds", id, { name: "寄附" }, "chair")).ok).toBe(false);
    expect((await named("funds", "寄附・協賛金")).id).toBe(id);
  });

  it("of a project are looked over again on its slips when they change", async () => {
    const field = (
      await world.db.owner.query(
        "select definition -> 'council' -> 'fields' -> 0 ->> 'code' as code from programme.programme limit 1",
      )
    ).rows[0]?.code;
    const entered = { kind: field, name: "夏まつり", starts: "2019-07-01", ends: "2019-08-31" };
    expect((await world.as("treasurer", (ctx) => addProject(ctx, { book, entered }))).ok).toBe(true);
    const { id } = await named("projects", "夏まつり");
    const slip = await spend("消耗品費", "700", String(id));
    await world.approve(book, [slip]);
    expect(await open(slip)).toEqual(["outside-project"]);
    const period = (starts: string, ends: string) => mend("projects", id, { name: "夏祭り", starts, ends });
    expect((await period("2019-06-01", "2019-08-31")).ok).toBe(true);
    expect(await open(slip)).toEqual([]);
    expect((await period("2019-06-04", "2019-08-31")).ok).toBe(true);
    expect(await open(slip)).toEqual(["outside-project"]);
    expect((await period("2019-09-01", "2019-08-31")).ok).toBe(false);
    expect((await named("projects", "夏祭り")).starts).toBe("2019-06-04");
  });

  it("stay in a book that isn't open, whatever writes there", async () => {
    const asked = await world.db.owner.query(
      "update ledger.book set state = 'closing', closing_by = $2 where id = $1",
      [book, world.people.treasurer],
    );
    expect(asked.rowCount).toBe(1);
    const { id } = await named("funds", "会費");
    expect((await mend("funds", id, { name: "町会費" })).ok).toBe(false);
    await expect(
      world.as("treasurer", (ctx) =>
        ctx.db.updateTable("ledger.fund").set({ name: "町会費" }).where("id", "=", id).execute(),
      ),
    ).rejects.toThrow(/is not open/);
  });
});

it("a new book can hold a deposit, off the forms until somebody uses it", async () => {
  expect(await named("accounts", "定期預金・積立金")).toMatchObject({ kind: "deposit", retired: true });
});
