import { sql } from "kysely";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type BookSheet, bookSheet } from "../../ledger/index.ts";
import { type Pack, packFor, type SubsidyRules } from "../../packs/index.ts";
import type { ClaimContent } from "../content.ts";
import type { BudgetLine, Claim, ClaimEvent, ClaimId, Performance, Plan } from "../model.ts";
import { applicationDue, type Due, nextDue, reportDue } from "../rules/deadlines.ts";
import { budgetsOf, findClaim, performancesOf, plansOf } from "../store.ts";
import { contentNow } from "./content-now.ts";
import { type Kept, keptOf } from "./kept-content.ts";

/** A claim with everything its page shows. */
export type ClaimSheet = {
  readonly claim: Claim;
  readonly book: BookSheet;
  readonly pack: Pack;
  readonly rules: SubsidyRules;
  readonly name: Text;
  readonly plans: readonly Plan[];
  readonly budget: readonly BudgetLine[];
  readonly performances: readonly Performance[];
  /** The plan and, from the decision on, the settlement: as handed in while it waits or is done, else as it stands. */
  readonly content: ClaimContent;
  /** Newest first. */
  readonly kept: readonly Kept[];
  readonly events: readonly ClaimEvent[];
  readonly due: Due | null;
  /** The book was written on after the settlement was handed in. */
  readonly isBookNewer: boolean;
};

const eventsOf = async (ctx: Ctx, claim: ClaimId): Promise<readonly ClaimEvent[]> =>
  (
    await sql<ClaimEvent>`
      select e.id, e.kind, e.round, e.at, e.day, subsidy.name_of(e.person_id, e.area_id) as person, e.amount::float8 as amount, e.words
        from subsidy.event e where e.claim_id = ${claim} order by e.id`.execute(ctx.db)
  ).rows;

const handedIn: Readonly<Record<Claim["state"], boolean>> = {
  draft: false,
  submitted: true,
  decided: false,
  changing: false,
  "change-submitted": true,
  reported: true,
  final: true,
  settled: true,
};

/** Before the decision only the plan counts; a change is about the plan as well. */
const kindNow = (state: Claim["state"]): ClaimContent["kind"] =>
  state === "draft" ? "application" : state === "changing" ? "change" : "settlement";

export const claimSheet = async (ctx: Ctx, id: ClaimId): Promise<ClaimSheet | null> => {
  const claim = await findClaim(ctx, id);
  const book = claim && (await bookSheet(ctx, claim.book));
  const pack = claim && (await packFor(ctx, claim));
  const rules = pack?.subsidies.find(({ code }) => code === claim?.code);
  if (!claim || !book || !pack || !rules) return null;
  const kept = await keptOf(ctx, id);
  const content =
    (handedIn[claim.state] ? kept[0]?.content : null) ?? (await contentNow(ctx, claim, kindNow(claim.state)));
  if (!content) return null;
  const plans = await plansOf(ctx, id);
  const starts = book.chart.projects
    .filter((one) => plans.some(({ project }) => project === one.id))
    .map((one) => one.starts);
  const dues = {
    application: applicationDue(rules, claim.year, starts),
    report: reportDue(rules, claim.year),
  };
  return {
    claim,
    book,
    pack,
    rules,
    name: rules.name,
    plans,
    budget: await budgetsOf(ctx, [id]),
    performances: await performancesOf(ctx, id),
    content,
    kept,
    events: await eventsOf(ctx, id),
    due: nextDue(claim.state, dues, ctx.today),
    isBookNewer: handedIn[claim.state] && content.settled !== null && content.settled.head !== book.book.head,
  };
};
