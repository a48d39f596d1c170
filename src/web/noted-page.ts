import type { Handler } from "hono";
import { noteViews, type Seen } from "../platform/audit/note-view.ts";
import type { Deps } from "./deps.ts";
import { page } from "./door.ts";
import type { Reply } from "./reply.ts";
import type { ProgrammeVisit } from "./visit.ts";

/** A page that shows personal data: every view named by `see` is in the audit log before the answer leaves. */
export const notedPage =
  (
    deps: Deps,
    work: (visit: ProgrammeVisit, see: (seen: Omit<Seen, "ctx">) => void) => Promise<Reply>,
  ): Handler =>
  async (c, next) => {
    const seen: Seen[] = [];
    const shown = await page(deps, (visit) => work(visit, (one) => seen.push({ ...one, ctx: visit.ctx })))(
      c,
      next,
    );
    await noteViews(deps.database, seen);
    return shown;
  };
