import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Book } from "../../ledger/index.ts";
import { auditorsOf, paperOf, signaturesOf } from "../store.ts";

/** Names of the auditors in office who haven't signed a book that somebody has signed as it stands; none where nobody has. */
export const unsignedOf = async (
  ctx: Ctx,
  book: Pick<Book, "id" | "area" | "head">,
): Promise<readonly string[]> => {
  const paper = await paperOf(ctx, book.id);
  const signatures = paper?.head === book.head ? await signaturesOf(ctx, paper.id) : [];
  if (signatures.length === 0) return [];
  const auditors = await auditorsOf(ctx, book.area);
  return auditors.filter(({ id }) => !signatures.some(({ person }) => person === id)).map(({ name }) => name);
};
