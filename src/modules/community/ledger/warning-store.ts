import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { AreaId, CouncilId, PersonId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { Period } from "./chart-input.ts";
import type { AccountId, Book, BookId, FundId, ProjectId, Slip, SlipId, WarningId } from "./model.ts";
import type { Member, OtherSlip, Warning, WarningCode } from "./rules/warnings/shape.ts";
import { nearlySame } from "./rules/warnings/twice.ts";

/** All SQL by which warnings are found and kept. */

export const membersOf = async (ctx: Ctx, area: AreaId, day: PlainDate): Promise<readonly Member[]> =>
  (await sql<Member>`select name, "is" from ledger.members_of(${area}, ${day}) order by 1, 2`.execute(ctx.db))
    .rows;

export const registeredName = async (ctx: Ctx, council: CouncilId): Promise<string> =>
  (await sql<{ name: string }>`select name from councils.council where id = ${council}`.execute(ctx.db))
    .rows[0]?.name ?? "";

/** Somebody has asked to take a slip back: what is right is written anew then, with the same paper. */
const isBeingReversed = sql`
  exists (select from ledger.entry e join ledger.slip r on r.reverses = e.id and r.state <> 'withdrawn' where e.slip_id = s.id)`;

/** A slip was taken back by an entry that reverses its own. */
const isReversed = sql`
  exists (select from ledger.entry e join ledger.entry r on r.reverses = e.id where e.slip_id = s.id)`;

/** Other slips of the council that may be of the same receipt: of the same photo in any year, of a similar one in this year and those beside it. */
export const slipsAlike = async (ctx: Ctx, slip: Slip): Promise<readonly OtherSlip[]> =>
  (
    await sql<OtherSlip>`
      with alike as (
        select o.id from ledger.slip o where o.book_id = ${slip.book} and o.day = ${slip.day} and o.amount = ${slip.amount}
        union
        select o.slip_id from ledger.picture m join ledger.picture o on o.area_id = m.area_id and o.file_id = m.file_id
         where m.slip_id = ${slip.id}
        union
        select o.slip_id
          from ledger.book own join ledger.book beside on beside.council_id = own.council_id and beside.year between own.year - 1 and own.year + 1
          join ledger.slip n on n.book_id = beside.id join ledger.picture o on o.slip_id = n.id
          join ledger.picture m
            on exists (select from unnest(m.likeness || m.turned) mine where bit_count((o.likeness # mine)::bit(64)) <= ${nearlySame})
            or exists (select from unnest(o.turned) theirs where bit_count((theirs # m.likeness)::bit(64)) <= ${nearlySame})
         where own.id = ${slip.book} and m.slip_id = ${slip.id})
      select s.id, s.voucher, s.kind, s.day, s.amount::float8 as amount, s.party,
             coalesce((select jsonb_agg(jsonb_build_object('sha256', f.sha256, 'likeness', lpad(to_hex(p.likeness), 16, '0'),
                                'turned', coalesce((select jsonb_agg(lpad(to_hex(t), 16, '0')) from unnest(p.turned) t), '[]')))
                         from ledger.picture p join files.file f on f.id = p.file_id where p.slip_id = s.id), '[]') as pictures
        from ledger.slip s join alike on alike.id = s.id
       where s.id <> ${slip.id} and s.kind <> 'reversal' and s.state <> 'withdrawn' and not ${isBeingReversed}
       order by s.id limit 200`.execute(ctx.db)
  ).rows;

/** In the cash boxes of a book on the evening of a day, slips that wait included; yen. */
export const cashOn = async (ctx: Ctx, book: BookId, day: PlainDate): Promise<number> =>
  (
    await sql<{ held: number }>`
      with box as (select id from ledger.account where book_id = ${book} and kind = 'cash'),
           waiting as (select s.* from ledger.slip s
                        where s.book_id = ${book} and s.state in ('waiting', 'returned') and s.day <= ${day} and s.kind <> 'reversal')
      select (coalesce((select sum(t.debit - t.credit) from ledger.total t
                         where t.book_id = ${book} and t.account_id in (select id from box) and t.month < date_trunc('month', ${day}::date)), 0)
            + coalesce((select sum(l.amount) from ledger.line l
                         where l.account_id in (select id from box) and l.day between date_trunc('month', ${day}::date) and ${day}), 0)
            + coalesce((select sum(case when w.kind in ('in', 'opening') then w.amount else -w.amount end)
                          from waiting w where w.account_id in (select id from box)), 0)
            + coalesce((select sum(w.amount) from waiting w where w.to_account_id in (select id from box)), 0))::float8 as held`.execute(
      ctx.db,
    )
  ).rows[0]?.held ?? 0;

export const isTakenBack = async (ctx: Ctx, slip: SlipId): Promise<boolean> =>
  (await sql`select from ledger.slip s where s.id = ${slip} and ${isReversed}`.execute(ctx.db)).rows.length >
  0;

/**
 * Slips with an open warning that they are of the same receipt as this one, the one that it takes back, and those by which a
 * cash box or fund of the book came below zero: this slip may have filled it.
 */
export const slipsConcerned = async (ctx: Ctx, slip: Slip): Promise<readonly SlipId[]> =>
  (
    await sql<{ id: SlipId }>`
      select w.slip_id as id from ledger.warning w
       where w.area_id = ${slip.area} and w.mended_at is null and w.code = 'twice' and w.values -> 'slip' = to_jsonb(${slip.id}::int)
       union select w.slip_id from ledger.warning w join ledger.slip s on s.id = w.slip_id
              where w.area_id = ${slip.area} and w.mended_at is null and w.code in ('cash-below', 'fund-below') and s.book_id = ${slip.book}
       union select e.slip_id from ledger.entry e where e.id = ${slip.reverses} and e.slip_id is not null`.execute(
      ctx.db,
    )
  ).rows.map(({ id }) => id);

/** Slips that can be looked over; of what was taken over only what somebody has looked at since. */
const isLookedAt = sql`
  s.state <> 'withdrawn' and s.kind <> 'reversal' and (not exists (select from ledger.takeover_slip t where t.slip_id = s.id)
    or exists (select from ledger.warning w where w.slip_id = s.id))`;
const idsOf = (rows: readonly { readonly id: SlipId }[]): readonly SlipId[] => rows.map(({ id }) => id);

export const slipsOfCategory = async (ctx: Ctx, account: AccountId): Promise<readonly SlipId[]> =>
  idsOf(
    (
      await sql<{ id: SlipId }>`
        select s.id from ledger.slip s where ${isLookedAt} and s.book_id = (select book_id from ledger.account where id = ${account})
           and exists (select from ledger.part p where p.slip_id = s.id and p.account_id = ${account}) order by s.id`.execute(
        ctx.db,
      )
    ).rows,
  );

/** Slips with an open warning about a fund. */
export const slipsOfFund = async (ctx: Ctx, fund: FundId): Promise<readonly SlipId[]> =>
  idsOf(
    (
      await sql<{ id: SlipId }>`
        select s.id from ledger.slip s join ledger.warning o on o.slip_id = s.id and o.mended_at is null and o.code = 'fund-below'
         where s.book_id = (select book_id from ledger.fund where id = ${fund})
           and exists (select from ledger.part p where p.slip_id = s.id and p.fund_id = ${fund}) group by s.id order by s.id`.execute(
        ctx.db,
      )
    ).rows,
  );

/** Slips of a project on a day that is outside of one of these periods: before and after it was changed. */
export const slipsOfProject = async (
  ctx: Ctx,
  project: ProjectId,
  [was, is]: readonly [Period, Period],
): Promise<readonly SlipId[]> =>
  idsOf(
    (
      await sql<{ id: SlipId }>`
        select s.id from ledger.slip s where ${isLookedAt} and s.book_id = (select book_id from ledger.project where id = ${project})
           and exists (select from ledger.part p where p.slip_id = s.id and p.project_id = ${project})
           and (s.day not between ${was.starts} and ${was.ends} or s.day not between ${is.starts} and ${is.ends}) order by s.id`.execute(
        ctx.db,
      )
    ).rows,
  );

type Kept = Warning & { readonly id: WarningId };

export const openOf = async (ctx: Ctx, slip: SlipId): Promise<readonly Kept[]> =>
  (
    await sql<Kept>`
      select id, code, position as part, values from ledger.warning where slip_id = ${slip} and mended_at is null order by id`.execute(
      ctx.db,
    )
  ).rows;

export const insertWarning = (ctx: Ctx, slip: Pick<Slip, "id" | "area">, warning: Warning) =>
  ctx.db
    .insertInto("ledger.warning")
    .values({
      slip_id: slip.id,
      area_id: slip.area,
      code: warning.code,
      position: warning.part,
      values: JSON.stringify(warning.values),
      found_at: ctx.now,
      found_on: ctx.today,
    })
    .execute();

export const updateValues = (ctx: Ctx, id: WarningId, values: Warning["values"]) =>
  ctx.db
    .updateTable("ledger.warning")
    .set({ values: JSON.stringify(values) })
    .where("id", "=", id)
    .execute();

export const mendWarning = (ctx: Ctx, id: WarningId) =>
  ctx.db
    .updateTable("ledger.warning")
    .set({ mended_at: ctx.now, mended_on: ctx.today })
    .where("id", "=", id)
    .execute();

export const findWarning = async (
  ctx: Ctx,
  id: WarningId,
): Promise<{ readonly slip: SlipId; readonly book: Book["id"]; readonly isOpen: boolean } | null> =>
  (
    await sql<{ slip: SlipId; book: BookId; isOpen: boolean }>`
      select w.slip_id as slip, s.book_id as book, w.mended_at is null as "isOpen"
        from ledger.warning w join ledger.slip s on s.id = w.slip_id where w.id = ${id}`.execute(ctx.db)
  ).rows[0] ?? null;

export const answerOf = (ctx: Ctx, id: WarningId, by: PersonId, answer: string) =>
  ctx.db
    .updateTable("ledger.warning")
    .set({ answer, answered_by: by, answered_at: ctx.now })
    .where("id", "=", id)
    .execute();

/** A warning as pages show it. */
export type ShownWarning = Kept & {
  readonly code: WarningCode;
  readonly foundOn: PlainDate;
  readonly mendedOn: PlainDate | null;
  readonly answer: string;
  /** Null where it isn't known any more. */
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
};

export const shownColumns = sql`
  w.id, w.code, w.position as part, w.values, w.found_on as "foundOn", w.mended_on as "mendedOn", w.answer,
  ledger.name_of(w.answered_by, w.area_id) as "answeredBy", w.answered_at as "answeredAt"`;
