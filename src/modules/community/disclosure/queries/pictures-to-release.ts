import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../../ledger/index.ts";
import { type PictureOfVoucher, picturesWhere } from "../publication-store.ts";

/** Pictures of a book's vouchers with what is released of them, by number. */
export const picturesToRelease = (ctx: Ctx, book: BookId): Promise<readonly PictureOfVoucher[]> =>
  picturesWhere(ctx, sql`e.book_id = ${book}`);

export const pictureToRelease = async (
  ctx: Ctx,
  book: BookId,
  picture: number,
): Promise<PictureOfVoucher | null> =>
  (await picturesWhere(ctx, sql`e.book_id = ${book} and p.id = ${picture}`))[0] ?? null;
