import { type PlainDate, plainDate } from "../kernel/dates.ts";
import { formatEra } from "../kernel/era.ts";
import type { PersonId } from "../kernel/ids.ts";
import {
  answerWarning,
  approveSlips,
  type BookId,
  type BookSheet,
  bookSheet,
  correctEntry,
  type EnteredSlip,
  editSlip,
  enterSlip,
  type NewPicture,
  returnSlip,
  type SlipId,
  slipSheet,
  warningsOfSlip,
  withdrawSlip,
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
  { files, root }: Pick<Loading, "files" | "root">,
  council: string,
  slip: PlannedSlip,
): Promise<NewPicture[]> => {
  const { paper = "receipt", photo = true } = slip;
  if (!photo || slip.kind !== "out" || paper === "bank" || paper === "none") return [];
  const amount = slip.parts.reduce((sum, one) => sum + one.amount, 0);
  const day = formatEra(plainDate(slip.day));
  const drawn = await drawReceipt(root, {
    ...{ shop: slip.party, place: slip.shopPlace ?? "", day, what: slip.what, amount },
    ...{ paper: slip.paper ?? "receipt", to: slip.addressedTo ?? council },
  });
  const kept = granted(await keepDrawn(files, drawn, "見本の領収書.jpg"));
  return [{ ...kept, ...(await likenessesOf(drawn)) }];
};

/** Photos are drawn side by side, before anything is written. */
export const photosOf = (
  loading: Loading,
  council: string,
  slips: readonly PlannedSlip[],
): Promise<readonly NewPicture[][]> => Promise.all(slips.map((slip) => photoOf(loading, council, slip)));

/** Returned by the chair with words, put right by the treasurer. */
const putRight = async (
  loading: Loading,
  day: PlainDate,
  { id, words, entered }: { readonly id: SlipId; readonly words: string; readonly entered: EnteredSlip },
): Promise<void> => {
  granted(await returnSlip(acting(loading, "chair", day), { id, version: 1, words }));
  const treasurer = acting(loading, "treasurer", day);
  granted(await editSlip(treasurer, { id, version: await versionOf(treasurer, id), entered }));
};

const answerAll = async (treasurer: Ctx, slip: SlipId, words: string): Promise<void> => {
  for (const { id, mendedOn } of await warningsOfSlip(treasurer, slip))
    if (mendedOn === null) granted(await answerWarning(treasurer, { warning: id, slip, words }));
};

/**
 * Through the same actions as the pages: entered by the treasurer, approved by the chair.
 * @param on the day on which they did so; null = the day of the paper
 */
export const load = async (
  loading: Loading,
  sheet: BookSheet,
  planned: PlannedSlip,
  {
    n,
    pictures,
    on = null,
  }: { readonly n: number; readonly pictures: readonly NewPicture[]; readonly on?: PlainDate | null },
): Promise<void> => {
  const { book } = loading;
  const day = on ?? plainDate(planned.day);
  const treasurer = acting(loading, "treasurer", day);
  const entered = enteredOf(sheet, planned);
  const { id } = granted(
    await enterSlip(treasurer, {
      book,
      entered: planned.first ? enteredOf(sheet, { ...planned, ...planned.first }) : entered,
      key: keyOf("slip", book, n),
      pictures,
    }),
  );
  const said = { id, version: 1, words: planned.words ?? "" };
  if (planned.first) await putRight(loading, day, { ...said, entered });
  if (planned.answer) await answerAll(treasurer, id, planned.answer);
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
