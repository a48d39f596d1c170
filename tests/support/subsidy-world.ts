import { readFileSync } from "node:fs";
import {
  addProject,
  type BookId,
  type Chart,
  type EnteredSlip,
} from "../../src/modules/community/ledger/index.ts";
import { loadPack } from "../../src/modules/community/packs/index.ts";
import {
  beginClaim,
  type ClaimId,
  type ClaimSheet,
  claimSheet,
  decideClaim,
  fixClaim,
  payClaim,
  reportClaim,
  submitClaim,
  writePerformance,
  writePlan,
} from "../../src/modules/community/subsidy/index.ts";
import { granted } from "./build/index.ts";
import { asSystem } from "./database.ts";
import { ledgerWorld, type Officer } from "./ledger-world.ts";

/** A book of the ledger's world with two projects, a lunch in one of them, and claims on their way. */
export const subsidyWorld = async () => {
  const world = await ledgerWorld();
  const fileName = "tests/fixtures/rule-packs/without-food.yaml";
  granted(
    await asSystem(world.db, (ctx) => loadPack(ctx, { text: readFileSync(fileName, "utf8"), fileName })),
  );
  const book = await world.begin();
  for (const [name, kind] of [
    ["見守り活動", "welfare"],
    ["防災訓練", "safety"],
  ] as const)
    granted(
      await world.as("treasurer", (ctx) =>
        addProject(ctx, { book, entered: { kind, name, starts: "2019-06-01", ends: "2019-12-31" } }),
      ),
    );
  const chart: Chart = await world.chart(book);
  const idOf =
    (list: readonly { readonly name: string; readonly code: string; readonly id: number }[]) =>
    (one: string) => {
      const found = list.find(({ name, code }) => name === one || code === one);
      if (!found) throw new Error(one);
      return found.id;
    };
  const [account, fund, project] = [idOf(chart.accounts), idOf(chart.funds), idOf(chart.projects)];

  /** Spends and posts. */
  const spend = async (
    amount: number,
    on: {
      readonly category: string;
      readonly project: string | null;
      readonly fund?: string;
      readonly day?: string;
    },
  ): Promise<void> => {
    const entered: Partial<EnteredSlip> = {
      amount: String(amount),
      day: on.day ?? "2019-08-01",
      parts: [
        {
          category: String(account(on.category)),
          fund: String(fund(on.fund ?? "activity")),
          project: on.project === null ? "" : String(project(on.project)),
          amount: "",
          note: "",
        },
      ],
    };
    granted(await world.approve(book, [await world.enter(book, entered)]));
  };

  /** Receives and posts, e.g. what the ward paid. */
  const enterIncome = async (amount: number, into: string, day = "2019-06-10"): Promise<void> => {
    const part = { category: String(account("subsidy")), fund: String(fund(into)), project: "", note: "" };
    const slip = await world.enter(book, {
      kind: "in",
      day,
      amount: String(amount),
      parts: [{ ...part, amount: "" }],
    });
    granted(await world.approve(book, [slip]));
  };

  const sheetOf = async (id: ClaimId, who: Officer = "treasurer"): Promise<ClaimSheet> => {
    const sheet = await world.as(who, (ctx) => claimSheet(ctx, id));
    if (!sheet) throw new Error("no claim");
    return sheet;
  };
  /** What every step carries: the claim in the version that stands now. */
  const now = async (id: ClaimId) => ({ id, version: (await sheetOf(id)).claim.version });
  const begin = async (code = "activity"): Promise<ClaimId> =>
    granted(await world.as("treasurer", (ctx) => beginClaim(ctx, { book, code })));
  const plan = async (
    id: ClaimId,
    name: string | null,
    amounts: Readonly<Record<string, string>>,
    what = "高齢の方の見守り",
    income = "",
  ) => {
    const read = await now(id);
    return world.as("treasurer", (ctx) =>
      writePlan(ctx, {
        ...read,
        project: name === null ? null : (project(name) as never),
        entered: {
          what,
          people: what === "" && Object.keys(amounts).length === 0 ? "" : "120",
          income,
          amounts: Object.entries(amounts).map(([code, typed]) => [account(code) as never, typed]),
        },
      }),
    );
  };
  const submit = async (id: ClaimId, who: Officer = "treasurer") => {
    const read = await now(id);
    return world.as(who, (ctx) => submitClaim(ctx, read));
  };
  const decide = async (id: ClaimId, amount: string, who: Officer = "ward") => {
    const read = await now(id);
    return world.as(who, (ctx) => decideClaim(ctx, { ...read, amount, words: "領収書を保管すること" }));
  };
  const pay = async (id: ClaimId, amount: string, day = "2019-06-10", who: Officer = "ward") => {
    const read = await now(id);
    return world.as(who, (ctx) => payClaim(ctx, { ...read, amount, day }));
  };
  const perform = async (id: ClaimId, name: string | null, done = "毎週、お宅を訪ねた") => {
    const read = await now(id);
    return world.as("treasurer", (ctx) =>
      writePerformance(ctx, {
        ...read,
        project: name === null ? null : (project(name) as never),
        entered: { done, people: "98", result: "気になる方を三人、支援につないだ" },
      }),
    );
  };
  const report = async (id: ClaimId, who: Officer = "treasurer") => {
    const read = await now(id);
    return world.as(who, (ctx) => reportClaim(ctx, read));
  };
  const fix = async (id: ClaimId, amount: string, words = "", who: Officer = "ward") => {
    const read = await now(id);
    return world.as(who, (ctx) => fixClaim(ctx, { ...read, amount, words }));
  };
  return {
    ...world,
    book: book as BookId,
    account,
    fund,
    project,
    spend,
    enterIncome,
    sheetOf,
    now,
    beginClaim: begin,
    plan,
    submit,
    decide,
    pay,
    perform,
    report,
    fix,
  };
};

export type SubsidyWorld = Awaited<ReturnType<typeof subsidyWorld>>;
