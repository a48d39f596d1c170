import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { PersonId } from "../../../../../kernel/ids.ts";
import type { Ctx } from "../../../../../platform/database/run-as.ts";
import type { AccountId, Book, BookId, SlipFields, SlipId, Yen } from "../../model.ts";

/** All SQL of cash books that are taken over. */

export type Takeover = {
  readonly id: number;
  readonly name: string;
  readonly account: AccountId;
  readonly at: Date;
  /** Null for the machine's operator, and when it isn't known any more. */
  readonly by: string | null;
  readonly person: PersonId | null;
  readonly lines: number;
  /** Of its slips, how many still wait for approval; and what they come to, in and out. */
  readonly waiting: number;
  readonly came: Yen;
  readonly went: Yen;
};

const takeovers = sql`
  select t.id, t.name, t.account_id as account, t.at, ledger.name_of(t.person_id, t.area_id) as by, t.person_id as person, t.lines,
         count(*) filter (where s.state = 'waiting')::int as waiting,
         coalesce(sum(s.amount) filter (where s.kind in ('in', 'opening')), 0)::float8 as came,
         coalesce(sum(s.amount) filter (where s.kind = 'out'), 0)::float8 as went
    from ledger.takeover t join ledger.takeover_slip ts on ts.takeover_id = t.id join ledger.slip s on s.id = ts.slip_id`;

export const takeoversOf = async (ctx: Ctx, book: BookId): Promise<readonly Takeover[]> =>
  (
    await sql<Takeover>`${takeovers} where t.book_id = ${book} group by t.id order by t.id desc`.execute(
      ctx.db,
    )
  ).rows;

export const takeoverOf = async (ctx: Ctx, book: BookId, sha256: string): Promise<Takeover | null> =>
  (
    await sql<Takeover>`${takeovers} where t.book_id = ${book} and t.sha256 = ${sha256} group by t.id`.execute(
      ctx.db,
    )
  ).rows[0] ?? null;

/** The slips of a takeover that wait for approval, with the versions they have. */
export const waitingOf = async (
  ctx: Ctx,
  book: BookId,
  takeover: number,
): Promise<readonly { readonly id: SlipId; readonly version: number }[]> =>
  (
    await sql<{ id: SlipId; version: number }>`
      select s.id, s.version from ledger.takeover_slip ts join ledger.slip s on s.id = ts.slip_id
       where ts.takeover_id = ${takeover} and ts.book_id = ${book} and s.state = 'waiting' order by s.day, s.id`.execute(
      ctx.db,
    )
  ).rows;

export type TakenLine = { readonly line: number; readonly slip: SlipFields };

/** Writes the slips of a whole file in the order of its lines, in a few statements however many there are. */
export const insertTakeover = async (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  takeover: {
    readonly account: AccountId;
    readonly sha256: string;
    readonly name: string;
    readonly by: PersonId | null;
    readonly lines: readonly TakenLine[];
  },
): Promise<number> => {
  const { account, sha256, name, by, lines } = takeover;
  const { id } = await ctx.db
    .insertInto("ledger.takeover")
    .values({
      book_id: book.id,
      area_id: book.area,
      account_id: account,
      sha256,
      name,
      at: ctx.now,
      person_id: by,
      lines: lines.length,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const rows = lines.map(({ line, slip }, place) => ({ ...slip, line, place, key: randomUUID() }));
  const slips = await sql<{ id: number; key: string }>`
    insert into ledger.slip (book_id, area_id, kind, day, account_id, to_account_id, amount, party, what, paper, paper_reason,
                             addressed_to, shop_place, entered_by, entered_at, submission_key)
    select ${book.id}, ${book.area}, r.kind, r.day, r.account, r."to", r.amount, r.party, r.what, r.paper, r."paperReason",
           r."addressedTo", r."shopPlace", ${by}::int, ${ctx.now}, r.key
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (place int, key uuid, kind text, day date, account int, "to" int, amount bigint, party text, what text, paper text,
              "paperReason" text, "addressedTo" text, "shopPlace" text)
     order by r.place
    returning id, submission_key as key`.execute(ctx.db);
  const ids = new Map(slips.rows.map((row) => [row.key, row.id]));
  const written = rows.map((row) => ({ ...row, id: ids.get(row.key) ?? 0 }));
  const parts = written.flatMap((row) =>
    row.parts.map((part, place) => ({ ...part, slip: row.id, position: place + 1 })),
  );
  await sql`
    insert into ledger.part (slip_id, book_id, area_id, position, account_id, fund_id, project_id, amount, note)
    select r.slip, ${book.id}, ${book.area}, r.position, r.account, r.fund, r.project, r.amount, r.note
      from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
        as r (slip int, position int, account int, fund int, project int, amount bigint, note text)`.execute(
    ctx.db,
  );
  const links = written.map((row) => ({ slip: row.id, line: row.line }));
  await sql`
    insert into ledger.takeover_slip (slip_id, takeover_id, book_id, area_id, line)
    select r.slip, ${id}, ${book.id}, ${book.area}, r.line
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as r (slip int, line int)`.execute(ctx.db);
  return id;
};
