import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { AreaId, CouncilId } from "../../../../kernel/ids.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type BookId, booksOfYear } from "../../ledger/index.ts";
import { packsFor } from "../../packs/index.ts";
import type { Claim, ClaimId } from "../model.ts";
import {
  againstDeadlines,
  applicationDue,
  type Due,
  type HandedIn,
  type Lateness,
  latenessOf,
  nextDue,
  reportDue,
} from "../rules/deadlines.ts";
import { claimsOf } from "../store.ts";
import { handedInDays, neverHandedIn } from "./handed-in-days.ts";
import { rulesOfClaims } from "./rules-of-claims.ts";

/** A council and a subsidy of the year, with its claim where one was begun. */
export type ListedClaim = {
  readonly council: CouncilId;
  readonly area: AreaId;
  readonly name: string;
  /** Null where the council has no book of the year yet. */
  readonly book: BookId | null;
  /** Nobody has begun it, and the year's book is closed: there is nothing to apply for any more. */
  readonly isOver: boolean;
  readonly code: string;
  readonly subsidy: Text;
  readonly claim: Claim | null;
  /** What was asked for last; null before the first time. */
  readonly asked: number | null;
  readonly due: Due | null;
  /** Application and report, once they were handed in. */
  readonly handedIn: readonly HandedIn[];
  /** Also of what nobody has begun. */
  readonly lateness: Lateness;
};

type Asked = { claim: ClaimId; asked: number };

/** What was asked for last. */
const handedInOf = async (ctx: Ctx, claims: readonly Claim[]): Promise<ReadonlyMap<ClaimId, Asked>> => {
  const { rows } = await sql<Asked>`
    select c.id as claim,
           (select (k.content::jsonb -> 'planned' ->> 'asked')::float8 from subsidy.kept k where k.claim_id = c.id
             order by k.round desc limit 1) as asked
      from subsidy.claim c where c.id = any(${claims.map(({ id }) => id)}::int[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.claim, row]));
};

type Period = { readonly claim: ClaimId; readonly first: PlainDate; readonly last: PlainDate };

/** When the first project starts and the last one ends that a claim is planned for. */
const periodOf = async (ctx: Ctx, claims: readonly Claim[]): Promise<ReadonlyMap<ClaimId, Period>> => {
  const { rows } = await sql<Period>`
    select l.claim_id as claim, min(p.starts) as first, max(p.ends) as last from subsidy.plan l join ledger.project p on p.id = l.project_id
     where l.claim_id = any(${claims.map(({ id }) => id)}::int[]) group by 1`.execute(ctx.db);
  return new Map(rows.map((row) => [row.claim, row]));
};

const order = ({ due }: ListedClaim): string => (due === null ? "2" : `${due.late ? 0 : 1} ${due.day}`);

/** Every council whose books the actor may read, with each subsidy of a year: late ones first, then by their deadline. */
export const listClaims = async (ctx: Ctx, year: number): Promise<readonly ListedClaim[]> => {
  const books = await booksOfYear(ctx, year);
  const claims = await claimsOf(
    ctx,
    books.flatMap(({ id }) => (id === null ? [] : [id])),
  );
  const asked = await handedInOf(ctx, claims);
  const periods = await periodOf(ctx, claims);
  const packs = await packsFor(ctx, { areas: books.map(({ area }) => area), year });
  const ruled = await rulesOfClaims(ctx, claims);
  const days = await handedInDays(
    ctx,
    claims.map(({ id }) => id),
  );
  const rows: ListedClaim[] = [];
  for (const { council, area, name, id, state } of books) {
    const own = claims.filter(({ book }) => book === id);
    const newest = packs.get(area)?.subsidies ?? [];
    for (const code of new Set([...newest, ...own].map((one) => one.code))) {
      const claim = own.find((one) => one.code === code) ?? null;
      const rules =
        (claim ? ruled.get(claim.id)?.rules : undefined) ?? newest.find((one) => one.code === code);
      if (!rules) continue;
      const period = claim && periods.get(claim.id);
      const dues = {
        application: applicationDue(rules, year, period ? [period.first] : []),
        report: reportDue(rules, year, period ? [period.last] : []),
      };
      const handedIn = (claim && days.get(claim.id)) ?? neverHandedIn;
      const isOver = claim === null && state === "closed";
      rows.push({
        council,
        area,
        name,
        book: id,
        isOver,
        code,
        subsidy: rules.name,
        claim,
        asked: claim ? (asked.get(claim.id)?.asked ?? null) : null,
        due: isOver ? null : nextDue(claim?.state ?? null, dues, ctx.today),
        handedIn: againstDeadlines(dues, handedIn),
        lateness: latenessOf(claim?.state ?? null, { year, dues, days: handedIn, today: ctx.today }),
      });
    }
  }
  return rows
    .map((row, place) => ({ row, place }))
    .sort((a, b) => order(a.row).localeCompare(order(b.row)) || a.place - b.place)
    .map(({ row }) => row);
};
