import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { countsOf } from "../count-store.ts";
import { inboxOf } from "../inbox.ts";
import type { AccountId, Book, Chart, FundId, Yen } from "../model.ts";
import { isPlace } from "../rules/kinds.ts";
import { statementOf } from "../rules/statement.ts";
import { chartOf, countOpenSlips, findBookOf, heldOn } from "../store.ts";
import { countOpenWarnings } from "./list-warnings.ts";
import { totalsOf } from "./totals.ts";

type Below<Id> = { readonly id: Id; readonly name: string; readonly amount: Yen };

/** The latest count of a cash box that was used in the year, beside the book as it is now. */
export type CountedBox = {
  readonly account: AccountId;
  readonly name: string;
  /** early: something was entered for a later day than it was counted. */
  readonly state: "agrees" | "differs" | "early" | "never";
  readonly day: PlainDate | null;
  readonly last: PlainDate;
  /** Counted less booked. */
  readonly difference: Yen;
};

/** A bank account that was used in the year, beside the last line that its bank reports. */
export type StatedBank = {
  readonly account: AccountId;
  readonly name: string;
  readonly state: "agrees" | "differs" | "none";
  readonly day: PlainDate | null;
  /** Bank less book. */
  readonly difference: Yen;
};

/** What is looked at before a year is closed for good. */
export type ClosingPoints = {
  /** From this day on it can be closed. */
  readonly from: PlainDate;
  readonly isOver: boolean;
  /** The year before is there and not closed yet. */
  readonly isPriorOpen: boolean;
  /** Slips that wait or were returned. */
  readonly open: number;
  /** Photos in the inbox that nobody has written down. */
  readonly photos: number;
  readonly placesBelow: readonly Below<AccountId>[];
  readonly fundsBelow: readonly Below<FundId>[];
  readonly boxes: readonly CountedBox[];
  readonly banks: readonly StatedBank[];
  readonly hints: number;
};

const summed = <Id extends number>(
  named: readonly { readonly id: Id; readonly name: string }[],
  amounts: readonly { readonly id: Id; readonly amount: Yen }[],
): readonly Below<Id>[] =>
  named
    .map(({ id, name }) => ({
      id,
      name,
      amount: amounts.filter((one) => one.id === id).reduce((sum, { amount }) => sum + amount, 0),
    }))
    .filter(({ amount }) => amount < 0);

/** The last day on which each account was used. */
const lastDays = async (ctx: Ctx, chart: Chart): Promise<ReadonlyMap<number, PlainDate>> => {
  const accounts = chart.accounts.filter(({ kind }) => isPlace(kind)).map(({ id }) => id);
  const { rows } = await sql<{ account: AccountId; day: PlainDate }>`
    select a.id as account, l.day from unnest(${accounts}::int[]) a (id)
     cross join lateral (select day from ledger.line where account_id = a.id order by day desc limit 1) l`.execute(
    ctx.db,
  );
  return new Map(rows.map(({ account, day }) => [account, day]));
};

const boxesOf = async (
  ctx: Ctx,
  book: Book,
  chart: Chart,
  days: ReadonlyMap<number, PlainDate>,
): Promise<readonly CountedBox[]> => {
  const counts = await countsOf(ctx, book.id);
  const boxes: CountedBox[] = [];
  for (const { id, kind, name } of chart.accounts) {
    const last = days.get(id);
    if (kind !== "cash" || last === undefined) continue;
    const count = counts.find(({ account }) => account === id);
    const difference = count ? count.counted - (await heldOn(ctx, id, count.day)) : 0;
    const state = !count ? "never" : count.day < last ? "early" : difference === 0 ? "agrees" : "differs";
    boxes.push({ account: id, name, state, day: count?.day ?? null, last, difference });
  }
  return boxes;
};

const banksOf = async (
  ctx: Ctx,
  chart: Chart,
  days: ReadonlyMap<number, PlainDate>,
): Promise<readonly StatedBank[]> => {
  const banks: StatedBank[] = [];
  for (const { id, kind, name } of chart.accounts) {
    if ((kind !== "bank" && kind !== "deposit") || !days.has(id)) continue;
    const { rows } = await sql<{ day: PlainDate; balance: Yen }>`
      select day, balance::float8 as balance from ledger.bank_line where account_id = ${id} and balance is not null
       order by day desc, statement_id desc, position desc limit 1`.execute(ctx.db);
    const [line] = rows;
    const difference = line ? line.balance - (await heldOn(ctx, id, line.day)) : 0;
    const state = !line ? "none" : difference === 0 ? "agrees" : "differs";
    banks.push({ account: id, name, state, day: line?.day ?? null, difference });
  }
  return banks;
};

/** Looks over what a year ends with; nothing here refuses anything. */
export const closingPoints = async (ctx: Ctx, book: Book): Promise<ClosingPoints> => {
  const chart = await chartOf(ctx, book.id);
  const { closing } = statementOf(chart, await totalsOf(ctx, book.id));
  const days = await lastDays(ctx, chart);
  const prior = await findBookOf(ctx, book.council, book.year - 1);
  const { to: from } = daysOf(book.year);
  return {
    from,
    isOver: from <= ctx.today,
    isPriorOpen: prior !== null && prior.state !== "closed",
    open: await countOpenSlips(ctx, book.id),
    photos: (await inboxOf(ctx, book.id)).length,
    placesBelow: summed(
      chart.accounts.filter(({ kind }) => isPlace(kind)),
      closing.map(({ account, amount }) => ({ id: account, amount })),
    ),
    fundsBelow: summed(
      chart.funds,
      closing.map(({ fund, amount }) => ({ id: fund, amount })),
    ),
    boxes: await boxesOf(ctx, book, chart, days),
    banks: await banksOf(ctx, chart, days),
    hints: (await countOpenWarnings(ctx, book.id)).open,
  };
};
