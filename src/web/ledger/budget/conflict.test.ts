import { afterAll, beforeAll, expect, it } from "vitest";
import { type LedgerDesk, ledgerDesk } from "../../../../tests/support/ledger-desk.ts";
import { routes } from "../../routes.ts";
import { budgetDraft } from "../draft-names.ts";

let desk: LedgerDesk;
let treasurer: Awaited<ReturnType<LedgerDesk["visitorAs"]>>;
let deputy: typeof treasurer;
let fields: Record<string, string>;

beforeAll(async () => {
  desk = await ledgerDesk();
  treasurer = await desk.visitorAs("treasurer");
  deputy = await desk.visitorAs("deputy");
  const { category, fund } = await desk.filled();
  fields = { rows: "5", "category-1": category ?? "", "fund-1": fund ?? "" };
});
afterAll(() => desk.close());

const at = () => routes.editBudget(desk.code, desk.book);
const save = (who: typeof treasurer, version: string, amount: string) =>
  who.post(at(), { ...fields, version, "amount-1": amount });
const versionIn = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? "";
const planned = async (): Promise<number[]> =>
  (await desk.rows("select amount::int as amount from ledger.budget_line")).map(({ amount }) => amount);

it("two treasurers who write the same budget see both versions, and a draft never overwrites the other unseen", async () => {
  const typed = Object.entries({ ...fields, version: "0", "amount-1": "50,000" });
  await treasurer.post(routes.saveDraft(desk.code), [
    ["draft-key", `${desk.code}:${budgetDraft(desk.book)}`],
    ...typed,
  ]);
  expect((await save(deputy, "0", "40000")).status).toBe(303);

  const opened = await treasurer.get(at());
  for (const piece of ["ほかの人が保存した内容", "40,000", 'value="50,000"', "消耗品費・活動費補助金"])
    expect(opened.html).toContain(piece);
  const stale = await save(treasurer, "0", "50,000");
  expect([stale.status, stale.html.includes("ほかの人が保存した内容")]).toEqual([409, true]);
  expect(stale.html).toContain('value="50,000"');
  expect(await planned()).toEqual([40_000]);

  expect((await save(treasurer, versionIn(stale.html), "50,000")).status).toBe(303);
  expect(await planned()).toEqual([50_000]);
});

it("a budget that is written is opened with separators in its amounts", async () => {
  const { html } = await treasurer.get(at());
  expect(html).toContain('value="50,000"');
  expect(html).not.toContain("ほかの人が保存した内容");
});
