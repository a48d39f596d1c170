import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type BookId, bookSheet } from "../../ledger/index.ts";
import { packFor } from "../../packs/index.ts";
import type { ClaimId } from "../model.ts";
import { mayApply } from "../policy.ts";
import * as store from "../store.ts";
import { announceClaim } from "../tell.ts";
import { words } from "../text.ts";

/** Begins the application for one subsidy of a book's year. The same again leads to the claim that is there. */
export const beginClaim = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly code: string },
): Promise<Outcome<ClaimId>> => {
  const { actor, programme } = ctx;
  await oneAtATime(ctx);
  const sheet = programme && (await bookSheet(ctx, input.book));
  if (!sheet) return notFound();
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  const { book } = sheet;
  const refusal = mayApply(await ctx.rights(), book.area);
  if (refusal) return forbidden(refusal);
  const there = (await store.claimsOf(ctx, [book.id])).find(({ code }) => code === input.code);
  if (there) return ok(there.id);
  const pack = await packFor(ctx, book);
  if (!pack?.subsidies.some(({ code }) => code === input.code))
    return invalid({ path: "code", message: words.unknownSubsidy });
  if (book.state === "closed") return conflict(words.bookClosed);
  const id = await store.insertClaim(ctx, book, input.code, actor.id);
  const place = { id, area: book.area, book: book.id };
  await store.insertEvent(ctx, place, { kind: "begun", person: actor.id, version: 1 });
  await announceClaim(ctx, book);
  return ok(id);
};
