import { yearsOf } from "../../../../kernel/fiscal-year.ts";
import type { AreaId, CouncilId, PersonId } from "../../../../kernel/ids.ts";
import { forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { findCouncilArea } from "../../../foundation/councils/index.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import { insertAccounts, insertFunds } from "../chart-store.ts";
import { copyChart } from "../copy-chart.ts";
import type { BookId } from "../model.ts";
import { mayEnter } from "../policy.ts";
import { defaultAccounts, defaultFunds } from "../rules/default-chart.ts";
import * as store from "../store.ts";
import { announceBook } from "../tell.ts";
import { words } from "../text.ts";

/** Makes the book with what it can name: as the year before had it, or what every council needs. */
export const makeBook = async (
  ctx: Ctx,
  book: { readonly area: AreaId; readonly council: CouncilId; readonly year: number },
  by: PersonId | null,
): Promise<BookId> => {
  const id = await store.insertBook(ctx, book, by);
  const place = { id, area: book.area };
  const before = await store.findBookOf(ctx, book.council, book.year - 1);
  if (before) await copyChart(ctx, before, place);
  else {
    await insertAccounts(ctx, place, defaultAccounts);
    await insertFunds(ctx, place, defaultFunds);
  }
  await store.insertBookEvent(ctx, place, { kind: "begun", person: by });
  return id;
};

/** The years in which books can be started: those of the programme, and the one before for what is taken over. */
export const bookYears = async (ctx: Ctx): Promise<readonly number[]> => {
  if (!ctx.programme) return [];
  const { period } = await definitionOf(ctx, ctx.programme.id);
  const years = yearsOf(period);
  return [(years[0] ?? 0) - 1, ...years];
};

/** Starts the book of a council for a year. The same again leads to the book that is there. */
export const beginBook = async (
  ctx: Ctx,
  input: { readonly council: CouncilId; readonly year: number },
): Promise<Outcome<BookId>> => {
  const { actor, programme } = ctx;
  if (!programme) return notFound();
  await oneAtATime(ctx);
  const area = await findCouncilArea(ctx, input.council);
  if (!area) return notFound();
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  const refusal = mayEnter(await ctx.rights(), area);
  if (refusal) return forbidden(refusal);
  const there = await store.findBookOf(ctx, input.council, input.year);
  if (there) return ok(there.id);
  if (!(await bookYears(ctx)).includes(input.year))
    return invalid({ path: "year", message: words.yearOutside });
  // What was opened there would be counted a second time when this year is carried over.
  if (await store.hasLaterBook(ctx, input.council, input.year))
    return invalid({ path: "year", message: words.laterBook });
  const id = await makeBook(ctx, { ...input, area }, actor.id);
  await announceBook(ctx, { area });
  return ok(id);
};
