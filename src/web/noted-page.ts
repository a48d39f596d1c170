import type { Handler } from "hono";
import { noteViews, type Seen } from "../platform/audit/note-view.ts";
import type { Deps } from "./deps.ts";
import { page, post } from "./door.ts";
import type { Reply } from "./reply.ts";
import type { FormVisit, ProgrammeVisit } from "./visit.ts";

/** Says that the answer shows personal data. */
export type See = (seen: Omit<Seen, "ctx">) => void;

const noted =
  <V extends ProgrammeVisit>(
    deps: Deps,
    open: (deps: Deps, work: (visit: V) => Promise<Reply>) => Handler,
    work: (visit: V, see: See) => Promise<Reply>,
  ): Handler =>
  async (c, next) => {
    const seen: Seen[] = [];
    const shown = await open(deps, (visit) => work(visit, (one) => seen.push({ ...one, ctx: visit.ctx })))(
      c,
      next,
    );
    await noteViews(deps.database, seen);
    return shown;
  };

/** A page that shows personal data: every view named by `see` is in the audit log before the answer leaves. */
export const notedPage = (deps: Deps, work: (visit: ProgrammeVisit, see: See) => Promise<Reply>): Handler =>
  noted(deps, page, work);

/** A form that may come back with personal data of another editor. */
export const notedPost = (deps: Deps, work: (visit: FormVisit, see: See) => Promise<Reply>): Handler =>
  noted(deps, post, work);
