import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Book, BookId, Chart } from "../model.ts";
import { chartOf, findBook } from "../store.ts";

export type BookEvent = {
  readonly id: number;
  readonly at: Date;
  readonly person: string | null;
  readonly kind: "begun" | "closing" | "resumed" | "closed";
  readonly words: string;
};

/** A book with everything its front page shows. */
export type BookSheet = {
  readonly book: Book;
  readonly council: string;
  readonly chart: Chart;
  readonly events: readonly BookEvent[];
  /** The book of the year before and after, where there is one. */
  readonly before: Pick<Book, "id" | "year" | "state"> | null;
  readonly after: Pick<Book, "id" | "year" | "state"> | null;
};

type Around = { before: BookSheet["before"]; after: BookSheet["after"]; council: string };

export const bookSheet = async (ctx: Ctx, id: BookId): Promise<BookSheet | null> => {
  const book = await findBook(ctx, id);
  if (!book) return null;
  const beside = (year: number) => sql`
    (select jsonb_build_object('id', b.id, 'year', b.year, 'state', b.state) from ledger.book b
      where b.council_id = ${book.council} and b.year = ${year})`;
  const around = await sql<Around>`
    select ${beside(book.year - 1)} as before, ${beside(book.year + 1)} as after,
           coalesce((select name from councils.council where id = ${book.council}), '') as council`.execute(
    ctx.db,
  );
  const events = await sql<BookEvent>`
    select e.id, e.at, ledger.name_of(e.person_id, e.area_id) as person, e.kind, e.words from ledger.book_event e
     where e.book_id = ${id} order by e.id`.execute(ctx.db);
  const { before = null, after = null, council = "" } = around.rows[0] ?? {};
  return { book, council, before, after, chart: await chartOf(ctx, id), events: events.rows };
};
