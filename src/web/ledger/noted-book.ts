import type { Handler } from "hono";
import { parseId } from "../../kernel/ids.ts";
import type { Deps } from "../deps.ts";
import { notedPage } from "../noted-page.ts";
import type { Reply } from "../reply.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { sheetFor } from "./book-in.ts";

/** What was looked at, and the part of the address that says which one. */
const params = {
  "ledger.book": "book",
  "ledger.slip": "slip",
  "ledger.picture": "picture",
  "ledger.inbox": "picture",
  "disclosure.voucher": "entry",
} as const;

/** A page or file of a book that says from whom, to whom or what for: that it was seen is in the audit log. */
export const notedBook = (
  deps: Deps,
  subject: keyof typeof params,
  work: (visit: ProgrammeVisit) => Promise<Reply>,
): Handler =>
  notedPage(deps, async (visit, see) => {
    const reply = await work(visit);
    const id = parseId(visit.param(params[subject]));
    const isShown = reply.ok && (reply.kind === "view" || reply.kind === "file");
    const sheet = isShown ? await sheetFor(visit) : null;
    if (sheet && id !== null) see({ subject, id, area: sheet.book.area });
    return reply;
  });
