import type { Translate } from "../kernel/say.ts";
import type { Ctx, ProgrammeRef } from "../platform/database/run-as.ts";
import type { Mark } from "../platform/live/index.ts";
import type { FormBody } from "./form-body.ts";
import type { Flash } from "./reply.ts";

/** One request on its way through a page: the transaction's context and what was asked. */
export type Visit = {
  readonly ctx: Ctx;
  readonly t: Translate;
  readonly url: URL;
  /** Named part of the path, e.g. `:id`; empty when the route has none. */
  readonly param: (name: string) => string;
  readonly flash: Flash | null;
  /** From before anything was read: what changes later than this, the page can't show. */
  readonly mark: Mark;
};

/** A visit inside a programme: `/:programme/…`. */
export type ProgrammeVisit = Visit & { readonly programme: ProgrammeRef };

export type FormVisit = ProgrammeVisit & { readonly form: FormBody };
