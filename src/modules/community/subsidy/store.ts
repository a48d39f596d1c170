import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { Book, BookId, ProjectId } from "../ledger/index.ts";
import type { BudgetLine, Claim, ClaimId, EventKind, Performance, Plan } from "./model.ts";

/** All SQL that writes claims, or reads one to decide about it. */

const claimColumns = sql`
  c.id, c.area_id as area, c.council_id as council, c.book_id as book, c.year, c.code,
  case when c.pack_code is not null then jsonb_build_object('code', c.pack_code, 'version', c.pack_version) end as pack, c.state, c.round,
  c.decided::float8 as decided, c.final::float8 as final, c.paid::float8 as paid, c.repaid::float8 as repaid, c.version`;

/** A claim the actor may see. */
export const findClaim = async (ctx: Ctx, id: ClaimId): Promise<Claim | null> =>
  (await sql<Claim>`select ${claimColumns} from subsidy.claim c where c.id = ${id}`.execute(ctx.db))
    .rows[0] ?? null;

/** The claims of some books, oldest first. */
export const claimsOf = async (ctx: Ctx, books: readonly BookId[]): Promise<readonly Claim[]> =>
  (
    await sql<Claim>`
      select ${claimColumns} from subsidy.claim c where c.book_id = any(${[...books]}::int[]) order by c.id`.execute(
      ctx.db,
    )
  ).rows;

export const insertClaim = async (
  ctx: Ctx,
  book: Pick<Book, "id" | "area" | "council" | "year">,
  code: string,
  by: PersonId,
): Promise<ClaimId> => {
  const { id } = await ctx.db
    .insertInto("subsidy.claim")
    .values({
      area_id: book.area,
      council_id: book.council,
      book_id: book.id,
      year: book.year,
      code,
      begun_by: by,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id as ClaimId;
};

/** Whoever has read the claim before this has read something else. */
export const touchClaim = (ctx: Ctx, { id }: Pick<Claim, "id">) =>
  ctx.db
    .updateTable("subsidy.claim")
    .set((row) => ({ version: row("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

type Place = Pick<Claim, "id" | "area" | "book">;
const at = (claim: Place, project: ProjectId | null) => ({
  claim_id: claim.id,
  area_id: claim.area,
  book_id: claim.book,
  project_id: project,
});

export const plansOf = async (ctx: Ctx, claim: ClaimId): Promise<readonly Plan[]> =>
  (
    await sql<Plan>`
      select project_id as project, what, people, income::float8 as income from subsidy.plan where claim_id = ${claim}
       order by project_id nulls last`.execute(ctx.db)
  ).rows;

export type ClaimBudget = BudgetLine & { readonly claim: ClaimId };

export const budgetsOf = async (ctx: Ctx, claims: readonly ClaimId[]): Promise<readonly ClaimBudget[]> =>
  (
    await sql<ClaimBudget>`
      select claim_id as claim, project_id as project, account_id as account, amount::float8 as amount from subsidy.budget
       where claim_id = any(${[...claims]}::int[]) order by project_id nulls last, account_id`.execute(ctx.db)
  ).rows;

export type ExpectedIncome = {
  readonly claim: ClaimId;
  readonly project: ProjectId;
  readonly amount: number;
};

/** What some claims expect to come in for their projects. */
export const incomesOf = async (ctx: Ctx, claims: readonly ClaimId[]): Promise<readonly ExpectedIncome[]> =>
  (
    await sql<ExpectedIncome>`
      select claim_id as claim, project_id as project, income::float8 as amount from subsidy.plan
       where claim_id = any(${[...claims]}::int[]) and project_id is not null and income is not null
       order by claim_id, project_id`.execute(ctx.db)
  ).rows;

/** Takes a project out of the plan, with its budget; null = the running of the council. */
export const removePlan = async (ctx: Ctx, claim: Place, project: ProjectId | null): Promise<void> => {
  for (const table of ["subsidy.plan", "subsidy.budget"] as const)
    await ctx.db
      .deleteFrom(table)
      .where("claim_id", "=", claim.id)
      .where("project_id", "is not distinct from", project)
      .execute();
};

export const insertPlan = async (
  ctx: Ctx,
  claim: Place,
  { project, what, people, income }: Plan,
  lines: readonly Pick<BudgetLine, "account" | "amount">[],
): Promise<void> => {
  await ctx.db
    .insertInto("subsidy.plan")
    .values({ ...at(claim, project), what, people, income })
    .execute();
  if (lines.length > 0)
    await ctx.db
      .insertInto("subsidy.budget")
      .values(lines.map(({ account, amount }) => ({ ...at(claim, project), account_id: account, amount })))
      .execute();
};

export const performancesOf = async (ctx: Ctx, claim: ClaimId): Promise<readonly Performance[]> =>
  (
    await sql<Performance>`
      select project_id as project, done, people, result from subsidy.performance where claim_id = ${claim}
       order by project_id nulls last`.execute(ctx.db)
  ).rows;

export const putPerformance = async (ctx: Ctx, claim: Place, one: Performance): Promise<void> => {
  await ctx.db
    .deleteFrom("subsidy.performance")
    .where("claim_id", "=", claim.id)
    .where("project_id", "is not distinct from", one.project)
    .execute();
  await ctx.db
    .insertInto("subsidy.performance")
    .values({ ...at(claim, one.project), done: one.done, people: one.people, result: one.result })
    .execute();
};

export type NewEvent = {
  readonly kind: EventKind;
  readonly person: PersonId;
  /** Of the claim, as it was read. */
  readonly version: number;
  readonly day?: PlainDate;
  readonly amount?: number;
  readonly words?: string;
  /** What it takes back. */
  readonly reverses?: number;
  readonly letterNo?: string;
  readonly due?: PlainDate;
};

/** One event; the database moves the claim along with it. */
export const insertEvent = (ctx: Ctx, claim: Place, event: NewEvent) =>
  ctx.db
    .insertInto("subsidy.event")
    .values({
      claim_id: claim.id,
      area_id: claim.area,
      // The database counts the rounds.
      round: 0,
      at: ctx.now,
      day: event.day ?? ctx.today,
      person_id: event.person,
      kind: event.kind,
      amount: event.amount ?? null,
      words: event.words ?? "",
      reverses: event.reverses ?? null,
      letter_no: event.letterNo ?? "",
      due: event.due ?? null,
      version: event.version,
    })
    .execute();

export const insertKept = (
  ctx: Ctx,
  claim: Place & Pick<Claim, "round">,
  kept: { readonly kind: string; readonly content: string; readonly sha256: string },
) =>
  ctx.db
    .insertInto("subsidy.kept")
    .values({ claim_id: claim.id, area_id: claim.area, round: claim.round + 1, at: ctx.now, ...kept })
    .execute();

/** Who handed in what waits now. */
export const handedInBy = async (ctx: Ctx, claim: ClaimId): Promise<PersonId | null> =>
  (
    await sql<{ person: PersonId | null }>`
      select person_id as person from subsidy.event where claim_id = ${claim} and kind in ('submitted', 'reported')
       order by id desc limit 1`.execute(ctx.db)
  ).rows[0]?.person ?? null;
