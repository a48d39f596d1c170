import type { PersonId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { announce } from "../../../platform/live/index.ts";
import { type Kind, notify } from "../../../platform/notices/index.ts";
import type { Book } from "./model.ts";

/** Open screens of the district show what changed. */
export const announceBook = (ctx: Ctx, book: Pick<Book, "area">): Promise<void> =>
  announce(ctx, "ledger", book.area);

/** Leaves word about a book, in the transaction that is the reason for it. */
export const tell = async (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  notice: {
    readonly to: readonly PersonId[];
    readonly kind: Kind;
    readonly said: Text;
    /** Below the book, e.g. `/slips/12`. */
    readonly path?: string;
  },
): Promise<void> => {
  const { programme } = ctx;
  if (programme && notice.to.length > 0)
    await notify(ctx, {
      to: notice.to,
      kind: notice.kind,
      said: notice.said,
      href: `/${programme.code}/ledger/${book.id}${notice.path ?? ""}`,
    });
  await announceBook(ctx, book);
};
