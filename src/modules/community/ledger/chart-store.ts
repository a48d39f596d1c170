import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { AccountKind, Book, BookId, Chart, FundKind } from "./model.ts";
import type { Known } from "./rules/code-for.ts";

/** All SQL that writes what entries can name, or asks what other years name. */

type Place = Pick<Book, "id" | "area">;
const at = (book: Place) => ({ book_id: book.id, area_id: book.area });

export type NewAccount = {
  readonly kind: AccountKind;
  readonly code: string;
  readonly name: string;
  readonly class: string;
  /** Empty or absent = its own code. */
  readonly countsAs?: string;
  readonly retired?: boolean;
};
export type NewFund = {
  readonly kind: FundKind;
  readonly code: string;
  readonly name: string;
  readonly retired?: boolean;
};
export type NewProject = {
  readonly field: string;
  readonly code: string;
  readonly name: string;
  readonly starts: PlainDate;
  readonly ends: PlainDate;
};

const tableOf = { accounts: "account", funds: "fund", projects: "project" } as const;

/** What the council's books of all years name; a project's kind is its field. */
export const knownIn = async (
  ctx: Ctx,
  { council }: Pick<Book, "council">,
  part: keyof Chart,
): Promise<readonly Known[]> =>
  (
    await sql<Known>`
      select x.${sql.ref(part === "projects" ? "field" : "kind")} as kind, x.code, x.name
        from ${sql.table(`ledger.${tableOf[part]}`)} x join ledger.book b on b.id = x.book_id
       where b.council_id = ${council} order by b.year desc, x.id`.execute(ctx.db)
  ).rows;

export const insertAccounts = async (
  ctx: Ctx,
  book: Place,
  accounts: readonly NewAccount[],
  from = 0,
): Promise<void> => {
  if (accounts.length > 0)
    await ctx.db
      .insertInto("ledger.account")
      .values(
        accounts.map(({ countsAs = "", ...account }, place) => ({
          ...at(book),
          ...account,
          counts_as: countsAs,
          position: from + place + 1,
        })),
      )
      .execute();
};

export const insertFunds = async (
  ctx: Ctx,
  book: Place,
  funds: readonly NewFund[],
  from = 0,
): Promise<void> => {
  if (funds.length > 0)
    await ctx.db
      .insertInto("ledger.fund")
      .values(funds.map((fund, place) => ({ ...at(book), ...fund, position: from + place + 1 })))
      .execute();
};

export const insertProjects = async (
  ctx: Ctx,
  book: Place,
  projects: readonly NewProject[],
  from = 0,
): Promise<void> => {
  if (projects.length > 0)
    await ctx.db
      .insertInto("ledger.project")
      .values(projects.map((project, place) => ({ ...at(book), ...project, position: from + place + 1 })))
      .execute();
};

/** Whether it is offered on forms from now on; what was posted keeps it. */
export const setRetired = (ctx: Ctx, book: BookId, part: keyof Chart, id: number, retired: boolean) =>
  sql`
    update ${sql.table(`ledger.${tableOf[part]}`)} set retired = ${retired} where book_id = ${book} and id = ${id}`.execute(
    ctx.db,
  );

/** Corrects how it is called, from now on and in what is shown of the year so far. */
export const setName = (
  ctx: Ctx,
  book: BookId,
  table: "account" | "fund" | "project",
  id: number,
  name: string,
) =>
  sql`
    update ${sql.table(`ledger.${table}`)} set name = ${name} where book_id = ${book} and id = ${id}`.execute(
    ctx.db,
  );

export const setPeriod = (
  ctx: Ctx,
  book: BookId,
  id: number,
  { starts, ends }: { readonly starts: PlainDate; readonly ends: PlainDate },
) =>
  ctx.db
    .updateTable("ledger.project")
    .set({ starts, ends })
    .where("book_id", "=", book)
    .where("id", "=", id)
    .execute();

export const setCountsAs = (
  ctx: Ctx,
  book: BookId,
  id: number,
  standard: { readonly countsAs: string; readonly class: string },
) =>
  ctx.db
    .updateTable("ledger.account")
    .set({ counts_as: standard.countsAs, class: standard.class })
    .where("book_id", "=", book)
    .where("id", "=", id)
    .execute();
