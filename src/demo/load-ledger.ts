import { plainDate, plainMonth } from "../kernel/dates.ts";
import type { CouncilId, PersonId } from "../kernel/ids.ts";
import {
  type AccountId,
  addProject,
  type BookSheet,
  beginBook,
  cashBook,
  countCash,
  worths,
} from "../modules/community/ledger/index.ts";
import type { Database } from "../platform/database/pool.ts";
import { runAs } from "../platform/database/run-as.ts";
import { granted } from "./granted.ts";
import { keyOf } from "./key-of.ts";
import { acting, type Loading, load, type Officer, photosOf, sheetOf } from "./ledger-steps.ts";
import { loadBank } from "./load-bank.ts";
import { budget } from "./load-budget.ts";
import { loadLastYear } from "./load-last-year.ts";
import { loadThings } from "./load-things.ts";
import { councilName, type PlannedProgramme } from "./plan.ts";
import { lastYear } from "./plan-last-year.ts";
import { type PlannedSlip, plainYear, plannedProjects } from "./plan-ledger.ts";
import { troubledYear } from "./plan-troubled-year.ts";

/** What lay in the box when a day ended, by the book. */
const heldOn = async ({ ctx, book }: Loading, account: AccountId, on: string): Promise<number> => {
  const every = { account, category: null, fund: null, project: null, from: null, words: "", page: 1 };
  const until = plainMonth(on.slice(0, 7));
  const { lines } = await cashBook(ctx, book, { ...every, until }, 1000);
  return lines.findLast(({ day }) => day <= on)?.balance ?? 0;
};

/** Notes and coins that come to an amount, the largest first. */
const piecesOf = (amount: number): Record<string, string> => {
  let left = amount;
  return Object.fromEntries(
    worths.map((worth) => {
      const pieces = Math.floor(left / worth);
      left -= pieces * worth;
      return [String(worth), String(pieces)];
    }),
  );
};

/** Counts the box on a day. @param missing yen that don't lie in it */
const count = async (loading: Loading, sheet: BookSheet, on: string, missing: number): Promise<void> => {
  const cash = sheet.chart.accounts.find(({ code }) => code === "cash");
  if (!cash) throw new Error("no cash box");
  const held = await heldOn(loading, cash.id, on);
  granted(
    await countCash(acting(loading, "treasurer", plainDate(on)), {
      book: loading.book,
      entered: {
        account: String(cash.id),
        day: on,
        pieces: piecesOf(held - missing),
        witness: "見本の会員",
        words: missing === 0 ? "" : "おつり用の小銭をまだ戻していない",
      },
      key: keyOf("count", loading.book, on),
    }),
  );
};

const loadBook = async (
  around: Omit<Loading, "book">,
  council: CouncilId,
  slips: (council: string) => readonly PlannedSlip[],
  missing: number,
): Promise<{ readonly loading: Loading; readonly planned: readonly PlannedSlip[] }> => {
  const start = acting(around, "treasurer", plainDate("2019-02-15"));
  const book = granted(await beginBook(start, { council, year: 2019 }));
  const loading = { ...around, book };
  // What was carried over brought its projects along.
  if ((await sheetOf(loading)).before === null)
    for (const { field, ...project } of plannedProjects)
      granted(await addProject(start, { book, entered: { kind: field, ...project } }));
  const sheet = await sheetOf(loading);
  const planned = slips(sheet.council);
  await budget(loading, sheet, planned, {
    written: "2019-04-20",
    noted: "2019-05-12",
    day: "2019-05-12",
    meeting: "令和元年度 通常総会",
  });
  const photos = await photosOf(loading, sheet.council, planned);
  for (const [n, slip] of planned.entries())
    await load(loading, sheet, slip, { n, pictures: photos[n] ?? [] });
  await count(loading, sheet, "2019-12-27", missing);
  await loadThings(loading);
  return { loading, planned };
};

/** The accounts of two councils: one plain, its year before closed, audited and public; one with every trouble. */
export const loadLedger = async (
  database: Database,
  world: PlannedProgramme,
  people: ReadonlyMap<string, PersonId>,
  { files, root }: Pick<Loading, "files" | "root">,
): Promise<void> => {
  if (world.code !== "tsurumi-2019") return;
  const entry = {
    who: { kind: "system" },
    mode: "write",
    origin: "demo",
    programme: world.code,
  } as const;
  const years = [
    { place: 0, slips: plainYear, before: lastYear, missing: 0 },
    {
      place: 3,
      slips: (council: string, chair: string) => troubledYear(council, chair),
      before: null,
      missing: 460,
    },
  ];
  const nameOf = (key: string) => world.people.find((one) => one.key === key)?.name ?? "";
  for (const { place, slips, before, missing } of years)
    await runAs(database, entry, async (ctx) => {
      const one = world.councils[place];
      const found = await ctx.db
        .selectFrom("councils.council")
        .select("id")
        .where("name", "=", councilName(one?.name ?? ""))
        .executeTakeFirstOrThrow();
      const officer = (post: Officer): PersonId => people.get(`${post}-${one?.code}`) as PersonId;
      const around = {
        ctx,
        rights: await ctx.rights(),
        officers: { treasurer: officer("treasurer"), chair: officer("chair"), auditor: officer("auditor") },
        files,
        root,
      };
      if (before) await loadLastYear(around, found.id as CouncilId, before);
      const { loading, planned } = await loadBook(
        around,
        found.id as CouncilId,
        (council) => slips(council, nameOf(`chair-${one?.code}`)),
        missing,
      );
      if (before) await loadBank(loading, planned);
    });
};
