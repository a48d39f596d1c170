import type { PersonId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { Book, Chart, EntryId, Line, Slip } from "./model.ts";
import { insertEntry, linesOfEntry } from "./post-store.ts";
import { linesOf, reversed } from "./rules/lines.ts";
import { picturesOf } from "./store.ts";

const linesFor = async (ctx: Ctx, slip: Slip, chart: Chart): Promise<readonly Line[]> => {
  if (slip.reverses !== null) return reversed(await linesOfEntry(ctx, slip.reverses));
  const place = chart.accounts.find(({ id }) => id === slip.account);
  const opening = chart.accounts.find(({ kind }) => kind === "opening");
  if (!place || !opening) throw new Error(`slip ${slip.id} names what its book doesn't have`);
  return linesOf(slip, { place, opening: opening.id });
};

/** Makes a waiting slip an entry that nobody changes any more. */
export const postSlip = async (
  ctx: Ctx,
  slip: Slip,
  around: { readonly book: Pick<Book, "id" | "area">; readonly chart: Chart; readonly by: PersonId | null },
): Promise<EntryId> =>
  insertEntry(ctx, around.book, {
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
      pictures: (await picturesOf(ctx, slip.id)).map(({ sha256 }) => sha256),
    },
    enteredBy: slip.enteredBy,
    approvedBy: around.by,
    lines: await linesFor(ctx, slip, around.chart),
  });
