import { type PlainDate, plainDate } from "../kernel/dates.ts";
import { formatEra } from "../kernel/era.ts";
import type { PersonId } from "../kernel/ids.ts";
import {
  approveSlips,
  type BookId,
  type BookSheet,
  bookSheet,
  correctEntry,
  decideBudget,
  type EnteredSlip,
  enterSlip,
  type NewPicture,
  returnSlip,
  type SlipId,
  slipSheet,
  withdrawSlip,
  writeBudget,
} from "../modules/community/ledger/index.ts";
import type { Ctx, Rights } from "../platform/database/run-as.ts";
import { type FileStore, keepDrawn, likenessesOf } from "../platform/files/index.ts";
import { drawReceipt } from "./draw-receipt.ts";
import { granted } from "./granted.ts";
import { keyOf } from "./key-of.ts";
import type { PlannedSlip } from "./plan-ledger.ts";

export type Officer = "treasurer" | "chair" | "auditor";

/** A book that is being filled. */
export type Loading = {
  readonly ctx: Ctx;
  /** The operator's rights, asked for once. */
  readonly rights: Rights;
  readonly officers: Readonly<Record<Officer, PersonId>>;
  readonly files: FileStore;
  /** Folder of the project, whose fonts photos are written with. */
  readonly root: string;
  readonly book: BookId;
};

/** As if an officer did it on that day. */
export const acting = (
  { ctx, rights, officers }: Omit<Loading, "book">,
  who: Officer,
  day: PlainDate,
): Ctx => ({
  ...ctx,
  actor: { kind: "person", id: officers[who], name: "" },
  rights: async () => rights,
  today: day,
  now: new Date(`${day}T20:15:00+09:00`),
});

export const sheetOf = async ({ ctx, book }: Loading): Promise<BookSheet> => {
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

const photoOf = async (
  { files, root }: Loading,
  council: string,
  slip: PlannedSlip,
): Promise<NewPicture[]> => {
  const { paper = "receipt", photo = true } = slip;
  if (!photo || slip.kind !== "out" || paper === "bank" || paper === "none") return [];
  const amount = slip.parts.reduce((sum, one) => sum + one.amount, 0);
  const day = formatEra(plainDate(slip.day));
  const drawn = await drawReceipt(root, {
    ...{ shop: slip.party, place: slip.shopPlace ?? "", to: council, day, what: slip.what, amount },
  });
  const kept = granted(await keepDrawn(files, drawn, "見本の領収書.jpg"));
  return [{ ...kept, ...(await likenessesOf(drawn)) }];
};

/**
 * Through the same actions as the pages: entered by the treasurer, approved by the chair.
 * @param on the day on which they did so; null = the day of the paper
 */
export const load = async (
  loading: Loading,
  sheet: BookSheet,
  planned: PlannedSlip,
  n: number,
  on: PlainDate | null = null,
): Promise<void> => {
  const { book } = loading;
  const day = on ?? plainDate(planned.day);
  const treasurer = acting(loading, "treasurer", day);
  const { id } = granted(
    await enterSlip(treasurer, {
      book,
      entered: enteredOf(sheet, planned),
      key: keyOf("slip", book, n),
      pictures: await photoOf(loading, sheet.council, planned),
    }),
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

/** As much as was spent, in round numbers; of the last things a little less, so that a year has something to talk about. */
export const budget = async (
  loading: Loading,
  sheet: BookSheet,
  slips: readonly PlannedSlip[],
  decided: {
    readonly written: string;
    readonly noted: string;
    readonly day: string;
    readonly meeting: string;
  },
): Promise<void> => {
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
    await writeBudget(acting(loading, "treasurer", plainDate(decided.written)), {
      book,
      version: 0,
      rows,
      words: "",
    }),
  );
  granted(
    await decideBudget(acting(loading, "chair", plainDate(decided.noted)), {
      book,
      version: 2,
      day: decided.day,
      meeting: decided.meeting,
    }),
  );
};
