import { parseId } from "../../../kernel/ids.ts";
import {
  mayRelease,
  type PictureOfVoucher,
  pictureToRelease,
} from "../../../modules/community/disclosure/index.ts";
import type { BookSheet } from "../../../modules/community/ledger/index.ts";
import { sheetFor } from "../../ledger/book-in.ts";
import type { ProgrammeVisit } from "../../visit.ts";

/** What is to be blackened, as it stands in an address: no script is needed to go back with everything kept. */
export type Marked = { readonly cells: readonly string[]; readonly places: string; readonly page: number };

export const markedIn = (params: { readonly get: (name: string) => string | null }): Marked => ({
  cells: (params.get("cells") ?? "").split(" ").filter(Boolean),
  places: params.get("places") ?? "",
  page: parseId(params.get("page") ?? "") ?? 1,
});

export const inAddress = ({ cells, places, page }: Marked) => ({
  cells: cells.join(" "),
  places,
  page: page === 1 ? undefined : page,
});

/** The voucher's picture in the address, for whoever may release it. */
export const pictureIn = async (
  visit: ProgrammeVisit,
): Promise<{ readonly sheet: BookSheet; readonly found: PictureOfVoucher } | null> => {
  const sheet = await sheetFor(visit);
  const picture = parseId(visit.param("picture"));
  if (!sheet || picture === null || mayRelease(await visit.ctx.rights(), sheet.book.area) !== null)
    return null;
  const found = await pictureToRelease(visit.ctx, sheet.book.id, picture);
  return found && { sheet, found };
};
