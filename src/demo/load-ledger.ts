import { type PlainDate, plainDate } from "../kernel/dates.ts";
import type { CouncilId, PersonId } from "../kernel/ids.ts";
import {
  addProject,
  approveSlips,
  type BookId,
  type BookSheet,
  beginBook,
  bookSheet,
  correctEntry,
  countCash,
  decideBudget,
  type EnteredSlip,
  enterSlip,
  returnSlip,
  type SlipId,
  slipSheet,
  withdrawSlip,
  writeBudget,
} from "../modules/community/ledger/index.ts";
import type { Database } from "../platform/database/pool.ts";
import { type Ctx, type Rights, runAs } from "../platform/database/run-as.ts";
import { granted } from "./granted.ts";
import { keyOf } from "./key-of.ts";
import { councilName, type PlannedProgramme } from "./plan.ts";
import { type PlannedSlip, plainYear, plannedProjects, troubledYear } from "./plan-ledger.ts";

type Officer = "treasurer" | "chair";
type Loading = {
  readonly ctx: Ctx;
  /** The operator's rights, asked for once. */
  readonly rights: Rights;
  readonly officers: Readonly<Record<Officer, PersonId>>;
  readonly book: BookId;
};

/** As if an officer did it on that day. */
const acting = ({ ctx, rights, officers }: Omit<Loading, "book">, who: Officer, day: PlainDate): Ctx => ({
  ...ctx,
  actor: { kind: "person", id: officers[who], name: "" },
  rights: async () => rights,
  today: day,
  now: new Date(`${day}T20:15:00+09:00`),
});

const sheetOf = async ({ ctx, book }: Loading): Promise<BookSheet> => {
  const sheet = await bookSheet(ctx, book);
  if (!sheet) throw new Error("the demonstration's book is gone");
  return sheet;
};

const enteredOf = ({ chart, council }: BookSheet, slip: PlannedSlip): EnteredSlip => {
  const id = (list: readonly { readonly code: string; readonly id: number }[], code: string | undefined) =>
    String(list.find((one) => one.code === code)?.id ?? "");
  return {
    kind: slip.kind,
    day: slip.day,
    account: id(chart.accounts, slip.account),
    to: id(chart.accounts, slip.to),
    amount: String(slip.parts.reduce((sum, { amount }) => sum + amount, 0)),
    party: slip.party,
    what: slip.what,
    paper: slip.paper ?? "receipt",
    paperReason: slip.paperReason ?? "",
    addressedTo: slip.addressedTo ?? (slip.kind === "out" ? council : ""),
    shopPlace: slip.shopPlace ?? "",
    parts: slip.parts.map(({ category, fund, project, amount, note }) => ({
      category: id(chart.accounts, category),
      fund: id(chart.funds, fund),
      project: project === null ? "" : String(chart.projects[project]?.id ?? ""),
      amount: String(amount),
      note: note ?? "",
    })),
  };
};

const versionOf = async (ctx: Ctx, id: SlipId): Promise<number> =>
  (await slipSheet(ctx, id))?.slip.version ?? 0;

const approve = async (loading: Loading, day: PlainDate, id: SlipId): Promise<void> => {
  const ctx = acting(loading, "chair", day);
  const slips = [{ id, version: await versionOf(ctx, id) }];
  granted(await approveSlips(ctx, { book: loading.book, slips }));
};

/** Through the same actions as the pages: entered by the treasurer, approved by the chair. */
const load = async (loading: Loading, sheet: BookSheet, planned: PlannedSlip, n: number): Promise<void> => {
  const { book } = loading;
  const day = plainDate(planned.day);
  const treasurer = acting(loading, "treasurer", day);
  const { id } = granted(
    await enterSlip(treasurer, { book, entered: enteredOf(sheet, planned), key: keyOf("slip", book, n) }),
  );
  const said = { id, version: 1, words: planned.words ?? "" };
  if (planned.ends === "waiting") return;
  if (planned.ends === "returned") granted(await returnSlip(acting(loading, "chair", day), said));
  else if (planned.ends === "withdrawn") granted(await withdrawSlip(treasurer, said));
  else {
    await approve(loading, day, id);
    if (planned.ends !== "reversed") return;
    const entry = (await slipSheet(treasurer, id))?.entry;
    if (!entry) throw new Error("the demonstration's slip was not posted");
    const reversal = granted(
      await correctEntry(treasurer, {
        entry: entry.id,
        words: planned.words ?? "",
        key: keyOf("reversal", book, n),
      }),
    );
    await approve(loading, day, reversal);
  }
};

const count = async (loading: Loading, sheet: BookSheet, on: string): Promise<void> => {
  const cash = sheet.chart.accounts.find(({ code }) => code === "cash");
  granted(
    await countCash(acting(loading, "treasurer", plainDate(on)), {
      book: loading.book,
      entered: {
        account: String(cash?.id ?? ""),
        day: on,
        pieces: { "10000": "3", "1000": "7", "100": "12", "10": "8" },
        witness: "見本の会員",
        words: "おつり用の小銭をまだ戻していない",
      },
      key: keyOf("count", loading.book, on),
    }),
  );
};

/** As much as was spent, in round numbers; of the last things a little less, so that a year has something to talk about. */
const budget = async (loading: Loading, sheet: BookSheet, slips: readonly PlannedSlip[]): Promise<void> => {
  const id = (list: readonly { readonly code: string; readonly id: number }[], code: string) =>
    String(list.find((one) => one.code === code)?.id ?? "");
  const sums = new Map<string, { part: PlannedSlip["parts"][number]; amount: number }>();
  for (const part of slips.flatMap(({ parts }) => parts)) {
    if (part.category === "") continue;
    const key = `${part.category} ${part.fund} ${part.project}`;
    sums.set(key, { part, amount: (sums.get(key)?.amount ?? 0) + part.amount });
  }
  const rows = [...sums.values()].map(({ part, amount }, n) => ({
    category: id(sheet.chart.accounts, part.category),
    fund: id(sheet.chart.funds, part.fund),
    project: part.project === null ? "" : String(sheet.chart.projects[part.project]?.id ?? ""),
    amount: String(Math.max(1000, (n % 9 === 8 ? Math.floor : Math.ceil)(amount / 5000) * 5000)),
  }));
  const { book } = loading;
  granted(
    await writeBudget(acting(loading, "treasurer", plainDate("2019-04-20")), {
      book,
      version: 0,
      rows,
      words: "",
    }),
  );
  granted(
    await decideBudget(acting(loading, "chair", plainDate("2019-05-12")), {
      book,
      version: 2,
      day: "2019-05-12",
      meeting: "令和元年度 通常総会",
    }),
  );
};

const loadBook = async (
  around: Omit<Loading, "book">,
  council: CouncilId,
  slips: (council: string) => readonly PlannedSlip[],
): Promise<void> => {
  const start = acting(around, "treasurer", plainDate("2019-02-15"));
  const book = granted(await beginBook(start, { council, year: 2019 }));
  const loading = { ...around, book };
  for (const { field, ...project } of plannedProjects)
    granted(await addProject(start, { book, entered: { kind: field, ...project } }));
  const sheet = await sheetOf(loading);
  await budget(loading, sheet, slips(sheet.council));
  for (const [n, slip] of slips(sheet.council).entries()) await load(loading, sheet, slip, n);
  await count(loading, sheet, "2019-12-27");
};

/** The accounts of two councils for a year: one plain, one with every trouble. */
export const loadLedger = async (
  database: Database,
  planned: PlannedProgramme,
  people: ReadonlyMap<string, PersonId>,
): Promise<void> => {
  if (planned.code !== "tsurumi-2019") return;
  const entry = {
    who: { kind: "system" },
    mode: "write",
    origin: "demo",
    programme: planned.code,
  } as const;
  const years = [
    { place: 0, slips: plainYear },
    { place: 3, slips: (council: string, chair: string) => troubledYear(council, chair) },
  ];
  const nameOf = (key: string) => planned.people.find((one) => one.key === key)?.name ?? "";
  for (const { place, slips } of years)
    await runAs(database, entry, async (ctx) => {
      const one = planned.councils[place];
      const found = await ctx.db
        .selectFrom("councils.council")
        .select("id")
        .where("name", "=", councilName(one?.name ?? ""))
        .executeTakeFirstOrThrow();
      const officer = (post: Officer): PersonId => people.get(`${post}-${one?.code}`) as PersonId;
      await loadBook(
        {
          ctx,
          rights: await ctx.rights(),
          officers: { treasurer: officer("treasurer"), chair: officer("chair") },
        },
        found.id as CouncilId,
        (council) => slips(council, nameOf(`chair-${one?.code}`)),
      );
    });
};
