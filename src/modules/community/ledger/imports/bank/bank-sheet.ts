import { daysBetween } from "../../../../../kernel/dates.ts";
import type { Ctx } from "../../../../../platform/database/run-as.ts";
import type { Account, AccountId, Book } from "../../model.ts";
import { chartOf } from "../../store.ts";
import { type Difference, differenceOf } from "./difference.ts";
import { bankAccounts } from "./import-statement.ts";
import { matchMovements, mostDays } from "./match.ts";
import {
  type BookMovement,
  bookedAround,
  type Imported,
  importsOf,
  linesOf,
  movementsOf,
  type StoredLine,
} from "./store.ts";

/** A line of the bank with what the book says of it. */
export type ComparedLine = Omit<StoredLine, "slip"> & {
  /** What somebody confirmed. */
  readonly slip: BookMovement | null;
  /** What it could be; the likeliest first. Empty where it is confirmed. */
  readonly offered: readonly BookMovement[];
  /** The first of those offered is the only one it can be. */
  readonly isSure: boolean;
};

export type BankSheet = {
  readonly accounts: readonly Account[];
  readonly account: Account;
  readonly imports: readonly Imported[];
  readonly lines: readonly ComparedLine[];
  /** What the book has within the days that the bank reports, and the bank doesn't. */
  readonly onlyInBook: readonly BookMovement[];
  readonly difference: Difference | null;
};

/** A confirmed slip counts as long as it says what the bank says. */
const confirmed = (line: StoredLine, movements: ReadonlyMap<number, BookMovement>): BookMovement | null => {
  const slip = line.slip === null ? undefined : movements.get(line.slip);
  return slip && slip.amount === line.amount ? slip : null;
};

/** A bank account of a book beside what the bank reports; null where the book has none. */
export const bankSheet = async (
  ctx: Ctx,
  book: Pick<Book, "id">,
  asked: AccountId | null,
): Promise<BankSheet | null> => {
  const accounts = bankAccounts(await chartOf(ctx, book.id)).filter(
    ({ id, retired }) => !retired || id === asked,
  );
  const account = accounts.find(({ id }) => id === asked) ?? accounts[0];
  if (!account) return null;
  const [stored, movements] = [await linesOf(ctx, account.id), await movementsOf(ctx, account.id)];
  const byId = new Map(movements.map((one) => [one.id as number, one]));
  const slips = stored.map((line) => confirmed(line, byId));
  const taken = new Set(slips.map((slip) => slip?.id));
  const freeLines = stored.filter((_, place) => slips[place] === null);
  const freeSlips = movements.filter(({ id }) => !taken.has(id));
  const matches = new Map(matchMovements(freeLines, freeSlips).map((match) => [match.line, match]));
  const offeredTo = (line: StoredLine): readonly BookMovement[] => {
    const best = matches.get(line.id)?.slip;
    const away = (slip: BookMovement) => (slip.id === best ? -1 : Math.abs(daysBetween(line.day, slip.day)));
    return freeSlips
      .filter((slip) => slip.amount === line.amount && away(slip) <= mostDays)
      .sort((a, b) => away(a) - away(b) || a.id - b.id);
  };
  const lines = stored.map(({ slip: _, ...line }, place): ComparedLine => {
    const slip = slips[place] ?? null;
    return {
      ...line,
      slip,
      offered: slip ? [] : offeredTo({ ...line, slip: null }),
      isSure: !slip && matches.get(line.id)?.sure === true,
    };
  });
  const [first, last] = [stored[0], stored.at(-1)];
  return {
    accounts,
    account,
    imports: await importsOf(ctx, account.id),
    lines,
    onlyInBook:
      first && last
        ? freeSlips.filter(({ id, day }) => !isOffered(lines, id) && first.day <= day && day <= last.day)
        : [],
    difference:
      first && last
        ? differenceOf(
            // What can be no other is explained as if it were confirmed already.
            lines.map(({ slip, offered, isSure, ...line }) => {
              const said = slip ?? (isSure ? offered[0] : null);
              return {
                ...line,
                slip: said ? { day: said.day, isPosted: said.state === "posted" } : null,
              };
            }),
            await bookedAround(ctx, account.id, first.day, last.day),
          )
        : null,
  };
};

const isOffered = (lines: readonly ComparedLine[], slip: number): boolean =>
  lines.some(({ offered }) => offered[0]?.id === slip);
