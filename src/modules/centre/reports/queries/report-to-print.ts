import { createHash } from "node:crypto";
import type { PlainMonth } from "../../../../kernel/dates.ts";
import { monthOf } from "../../../../kernel/dates.ts";
import { forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { momentOf } from "../../../../platform/database/moment.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { ReportContent } from "../content.ts";
import { mayCompile } from "../policy.ts";
import { canonical } from "../rules/canonical.ts";
import { words } from "../text.ts";
import { compile } from "./compile.ts";
import { reportSheet } from "./report-sheet.ts";
import { findScope } from "./scope.ts";

/** A report on its way to paper: the content, and the digest by which it can be told from any other. */
export type Printable = {
  readonly content: ReportContent;
  readonly sha256: string;
  readonly submittedAt: Date | null;
  /** The time of printing, which stands on what isn't submitted. */
  readonly printedAt: Date;
  readonly demo: boolean;
};

/**
 * What a file holds: the submission if there is one, else what would be submitted now. Without a centre, the whole programme
 * as it is now.
 */
export const reportToPrint = async (
  ctx: Ctx,
  asked: {
    readonly month: PlainMonth;
    readonly centre: string | null;
    readonly number?: number;
    readonly live?: boolean;
  },
): Promise<Outcome<Printable>> => {
  if (!ctx.programme) return notFound();
  if (asked.centre !== null) {
    const { number, live } = asked;
    const sheet = await reportSheet(ctx, {
      month: asked.month,
      centre: asked.centre,
      ...(number === undefined ? {} : { number }),
      ...(live === undefined ? {} : { live }),
    });
    return sheet ? ok(printable(ctx, sheet.content, sheet.frozen?.at ?? null)) : notFound();
  }
  const scope = await findScope(ctx, ctx.programme.id, null);
  if (!scope) return notFound();
  if (asked.month < monthOf(scope.starts) || asked.month > monthOf(scope.ends))
    return forbidden(words.outsideProgramme);
  const rights = await ctx.rights();
  const reason = scope.areas.map((area) => mayCompile(rights, area)).find((found) => found !== null);
  if (reason) return forbidden(reason);
  return ok(printable(ctx, await compile(ctx, { scope, month: asked.month }), null));
};

const printable = (ctx: Ctx, content: ReportContent, submittedAt: Date | null): Printable => ({
  content,
  sha256: createHash("sha256").update(canonical(content)).digest("hex"),
  submittedAt,
  printedAt: momentOf(ctx),
  demo: ctx.demo,
});
