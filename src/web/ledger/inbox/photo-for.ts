import { type BookId, type InboxPhoto, inboxOf } from "../../../modules/community/ledger/index.ts";
import type { ProgrammeVisit } from "../../visit.ts";

/** The waiting photo of that number, if it is one of the book's. */
export const photoFor = async (
  { ctx }: ProgrammeVisit,
  book: BookId,
  asked: string,
): Promise<InboxPhoto | null> =>
  asked === "" ? null : ((await inboxOf(ctx, book)).find(({ id }) => String(id) === asked) ?? null);
