import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { say } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { holdersOf } from "../../../../platform/notices/index.ts";
import { openToEnter } from "../ground.ts";
import type { BookId } from "../model.ts";
import * as store from "../store.ts";
import { tell } from "../tell.ts";
import { readyToClose } from "./close-book.ts";

/** The treasurer has finished a year and asks the second person to close it. */
export const askToClose = async (ctx: Ctx, input: { readonly book: BookId }): Promise<Outcome<null>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  const ready = await readyToClose(ctx, book);
  if (!ready.ok) return ready;
  await store.insertBookEvent(ctx, book, { kind: "closing", person });
  await tell(ctx, book, {
    to: await holdersOf(ctx, "ledger.approve", book.area),
    kind: "book-closing",
    path: "/closing",
    said: say(
      `${book.year}年度の帳簿を締める準備ができました。内容を確かめて、締めてください。`,
      `The book of fiscal ${book.year} is ready to be closed. Look at it and close it.`,
    ),
  });
  return ok(null);
};
