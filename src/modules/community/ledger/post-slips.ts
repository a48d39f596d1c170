import type { PersonId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { Book, Chart, EntryId, Line, Slip } from "./model.ts";
import { insertEntries, linesOfEntries } from "./post-store.ts";
import { linesOf, reversed } from "./rules/lines.ts";
import { pictureMarksOf } from "./store.ts";

const linesFor = (
  slip: Slip,
  chart: Chart,
  taken: ReadonlyMap<EntryId, readonly Line[]>,
): readonly Line[] => {
  if (slip.reverses !== null) return reversed(taken.get(slip.reverses) ?? []);
  const place = chart.accounts.find(({ id }) => id === slip.account);
  const opening = chart.accounts.find(({ kind }) => kind === "opening");
  if (!place || !opening) throw new Error(`slip ${slip.id} names what its book doesn't have`);
  return linesOf(slip, { place, opening: opening.id });
};

/** Makes waiting slips entries that nobody changes any more, in the order given. */
export const postSlips = async (
  ctx: Ctx,
  slips: readonly Slip[],
  around: { readonly book: Pick<Book, "id" | "area">; readonly chart: Chart; readonly by: PersonId | null },
): Promise<void> => {
  const taken = await linesOfEntries(
    ctx,
    slips.flatMap(({ reverses }) => reverses ?? []),
  );
  const pictures = await pictureMarksOf(
    ctx,
    slips.map(({ id }) => id),
  );
  await insertEntries(
    ctx,
    around.book,
    slips.map((slip) => ({
      slip: slip.id,
      kind: slip.kind,
      day: slip.day,
      voucher: slip.voucher,
      reverses: slip.reverses,
      amount: slip.amount,
      party: slip.party,
      what: slip.what,
      papers: {
        paper: slip.paper,
        reason: slip.paperReason,
        addressedTo: slip.addressedTo,
        shopPlace: slip.shopPlace,
        pictures: pictures.get(slip.id) ?? [],
      },
      enteredBy: slip.enteredBy,
      approvedBy: around.by,
      lines: linesFor(slip, around.chart, taken),
    })),
  );
};
