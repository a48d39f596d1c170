import type { PlainDate, PlainMonth } from "../../../../kernel/dates.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import { type Locale, type Text, translator } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { StatementContent } from "../export/content.ts";
import type { Paper } from "../export/paper-table.ts";
import { activityPaper } from "../export/papers/activity.ts";
import { assetsPaper } from "../export/papers/assets.ts";
import { balancePaper, propertyPaper } from "../export/papers/balance.ts";
import { projectsPaper } from "../export/papers/projects.ts";
import { statementPaper } from "../export/papers/statement.ts";
import { words } from "../export/words.ts";
import type { BookId } from "../model.ts";
import { findBook } from "../store.ts";
import { heldIn } from "../things/held-in.ts";
import { thingsOf } from "../things/things-of.ts";
import { statementContent } from "./statement-content.ts";

/** Papers made of a book's sums, in the order in which they are listed. */
export const bookPapers = ["statement", "projects", "assets", "activity", "balance", "property"] as const;
export type BookPaper = (typeof bookPapers)[number];

export const bookPaperWords: Readonly<Record<BookPaper, Text>> = {
  statement: words.statement,
  projects: words.projectsPaper,
  assets: words.assets,
  activity: words.activity,
  balance: words.balance,
  property: words.property,
};

/** What lasts, on the paper's last day. */
const thingsUntil = async (ctx: Ctx, id: BookId, until: PlainDate): Promise<ReturnType<typeof heldIn>> => {
  const book = await findBook(ctx, id);
  return book
    ? heldIn(await thingsOf(ctx, book, until), { from: daysOf(book.year).from, to: until })
    : { held: [], gone: [] };
};

const made = async (
  ctx: Ctx,
  { id, key, content, locale }: { id: BookId; key: BookPaper; content: StatementContent; locale: Locale },
): Promise<Paper> => {
  const t = translator(locale);
  switch (key) {
    case "statement":
      return statementPaper(content, t);
    case "projects":
      return projectsPaper(content, t);
    case "assets":
      return assetsPaper(content, await thingsUntil(ctx, id, content.until), locale);
    case "activity":
      return activityPaper(content, t);
    case "balance":
      return balancePaper(content, t);
    case "property":
      return propertyPaper(content, t);
  }
};

/** A paper with what it was made from; @param asked.until the last month that counts, null = the whole year */
export const paperOfBook = async (
  ctx: Ctx,
  id: BookId,
  asked: { readonly key: BookPaper; readonly until: PlainMonth | null; readonly locale: Locale },
): Promise<{ readonly content: StatementContent; readonly paper: Paper } | null> => {
  const content = await statementContent(ctx, id, asked.until);
  return (
    content && { content, paper: await made(ctx, { id, content, key: asked.key, locale: asked.locale }) }
  );
};
