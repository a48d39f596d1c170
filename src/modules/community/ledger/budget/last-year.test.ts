import { afterAll, beforeAll, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld } from "../../../../../tests/support/ledger-world.ts";
import {
  addProject,
  type BookId,
  bookSheet,
  decideBudget,
  lastYearsLines,
  retireFromChart,
  writeBudget,
} from "../index.ts";

let world: LedgerWorld;
beforeAll(async () => {
  world = await ledgerWorld();
});
afterAll(() => world.close());

const named = async (book: BookId) => {
  const { accounts, funds, projects } = await world.chart(book);
  const name = (list: readonly { id: number; name: string }[], id: number | null) =>
    list.find((one) => one.id === id)?.name ?? "";
  const lines = await world.as("treasurer", async (ctx) => {
    const sheet = await bookSheet(ctx, book);
    return sheet && (await lastYearsLines(ctx, sheet.before, sheet.chart));
  });
  return lines?.map(({ account, fund, project, amount }) => [
    name(accounts, account),
    name(funds, fund),
    name(projects, project),
    amount,
  ]);
};

it("is last year's in this year's words; what this year no longer knows, and what nobody decided, is left out", async () => {
  const before = await world.begin(2018);
  const project = async (name: string) =>
    world.as("treasurer", (ctx) =>
      addProject(ctx, {
        book: before,
        entered: { kind: "welfare", name, starts: "2018-06-01", ends: "2018-09-30" },
      }),
    );
  expect([(await project("夏まつり")).ok, (await project("一度だけの行事")).ok]).toEqual([true, true]);
  const { accounts, funds, projects } = await world.chart(before);
  const [festival, once] = projects;
  const idOf = (list: readonly { code: string; id: number }[], code: string) =>
    String(list.find((one) => one.code === code)?.id);
  const row = (place: number | undefined, amount: string) => ({
    category: idOf(accounts, "supplies"),
    fund: idOf(funds, "activity"),
    project: place === undefined ? "" : String(place),
    amount,
  });
  const rows = [row(undefined, "1,000"), row(festival?.id, "20,000"), row(once?.id, "300,000")];
  const write = (version: number) =>
    world.as("treasurer", (ctx) => writeBudget(ctx, { book: before, version, rows, words: "" }));
  expect((await write(0)).ok).toBe(true);
  await world.as("treasurer", (ctx) =>
    retireFromChart(ctx, { book: before, part: "projects", id: once?.id ?? 0, retired: true }),
  );
  const book = await world.begin(2019);
  expect(await named(book)).toBeUndefined();
  const decided = await world.as("chair", (ctx) =>
    decideBudget(ctx, { book: before, version: 2, day: "2018-05-13", meeting: "総会" }),
  );
  expect(decided.ok).toBe(true);
  const { accounts: now, funds: nowFunds } = await world.chart(book);
  const [supplies, activity] = [
    now.find(({ code }) => code === "supplies")?.name,
    nowFunds.find(({ code }) => code === "activity")?.name,
  ];
  const lines = await named(book);
  expect(lines).toHaveLength(2);
  expect(lines).toEqual(
    expect.arrayContaining([
      [supplies, activity, "", 1_000],
      [supplies, activity, "夏まつり", 20_000],
    ]),
  );
});
