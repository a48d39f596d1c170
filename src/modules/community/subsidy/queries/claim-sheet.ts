import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import {
  type BookSheet,
  bookSheet,
  type ReceivedSum,
  type ReturnedEntry,
  receivedIn,
  returnedIn,
} from "../../ledger/index.ts";
import type { Pack, SubsidyRules } from "../../packs/index.ts";
import type { ClaimContent } from "../content.ts";
import type { BudgetLine, Claim, ClaimEvent, ClaimId, Performance, Plan } from "../model.ts";
import {
  againstDeadlines,
  applicationDue,
  type Due,
  type HandedIn,
  nextDue,
  reportDue,
} from "../rules/deadlines.ts";
import { returnsOf } from "../rules/returns.ts";
import { budgetsOf, findClaim, performancesOf, plansOf } from "../store.ts";
import { type BudgetBeside, budgetBeside } from "./budget-beside.ts";
import { contentNow } from "./content-now.ts";
import { eventsOf } from "./events-of.ts";
import { handedInDays, neverHandedIn } from "./handed-in-days.ts";
import { type Kept, keptOf } from "./kept-content.ts";
import { rulesOf } from "./rules-of-claims.ts";

/** A claim with everything its page shows. */
export type ClaimSheet = {
  readonly claim: Claim;
  readonly book: BookSheet;
  readonly pack: Pack;
  readonly rules: SubsidyRules;
  /** What holds now, where the claim is counted by another version. */
  readonly newer: Pack | null;
  readonly name: Text;
  readonly plans: readonly Plan[];
  readonly budget: readonly BudgetLine[];
  /** The council's decided budget, as long as the plan can change. */
  readonly beside: BudgetBeside | null;
  readonly performances: readonly Performance[];
  /** The plan and, from the decision on, the settlement: as handed in while it waits or is done, else as it stands. */
  readonly content: ClaimContent;
  /** Newest first. */
  readonly kept: readonly Kept[];
  readonly events: readonly ClaimEvent[];
  /** What the book itself received of this kind of subsidy, opening balances apart. */
  readonly received: readonly ReceivedSum[];
  /** What stands in this book or the next as given back to the ward out of it. */
  readonly returns: readonly ReturnedEntry[];
  readonly due: Due | null;
  /** Application and report, once they were handed in. */
  readonly handedIn: readonly HandedIn[];
  /** The book was written on after the settlement was handed in. */
  readonly isBookNewer: boolean;
};

const isHandedIn: Readonly<Record<Claim["state"], boolean>> = {
  draft: false,
  submitted: true,
  refused: true,
  decided: false,
  changing: false,
  "change-submitted": true,
  reported: true,
  final: true,
  settled: true,
  cancelled: true,
};

/** Before the decision only the plan counts; a change is about the plan as well. */
const kindNow = (state: Claim["state"]): ClaimContent["kind"] =>
  state === "draft" ? "application" : state === "changing" ? "change" : "settlement";

export const claimSheet = async (ctx: Ctx, id: ClaimId): Promise<ClaimSheet | null> => {
  const claim = await findClaim(ctx, id);
  const book = claim && (await bookSheet(ctx, claim.book));
  const ruled = claim && (await rulesOf(ctx, claim));
  if (!claim || !book || !ruled) return null;
  const { pack, rules, newer } = ruled;
  const kept = await keptOf(ctx, id);
  const content =
    (isHandedIn[claim.state] ? kept[0]?.content : null) ??
    (await contentNow(ctx, claim, kindNow(claim.state)));
  if (!content) return null;
  const [plans, budget] = [await plansOf(ctx, id), await budgetsOf(ctx, [id])];
  const events = await eventsOf(ctx, id);
  const books = [claim.book, ...(book.after ? [book.after.id] : [])];
  const projects = book.chart.projects.filter((one) => plans.some(({ project }) => project === one.id));
  const dues = {
    application: applicationDue(
      rules,
      claim.year,
      projects.map(({ starts }) => starts),
    ),
    report: reportDue(
      rules,
      claim.year,
      projects.map(({ ends }) => ends),
    ),
  };
  return {
    claim,
    book,
    pack,
    rules,
    newer,
    name: rules.name,
    plans,
    budget,
    beside: await budgetBeside(ctx, claim, { book, rules, plans, budget }),
    performances: await performancesOf(ctx, id),
    content,
    kept,
    received: await receivedIn(ctx, { book: claim.book, kind: rules.fund }),
    returns: returnsOf(claim, events, await returnedIn(ctx, { books, kind: rules.fund })),
    events,
    due: nextDue(claim.state, dues, ctx.today),
    handedIn: againstDeadlines(dues, (await handedInDays(ctx, [id])).get(id) ?? neverHandedIn),
    isBookNewer:
      isHandedIn[claim.state] && content.settled !== null && content.settled.head !== book.book.head,
  };
};
