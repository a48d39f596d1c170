import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import {
  bookSheet,
  type Chart,
  receivedIn,
  runningCosts,
  type SpentSum,
  spentIn,
  statementContent,
} from "../../ledger/index.ts";
import type { Pack } from "../../packs/index.ts";
import type { ClaimContent } from "../content.ts";
import type { Claim } from "../model.ts";
import { contentOf } from "../rules/content-of.ts";
import { type Grant, type Settlement, type Spent, settle } from "../rules/settle.ts";
import { budgetsOf, type ClaimBudget, claimsOf, performancesOf, plansOf } from "../store.ts";
import { changeGround } from "./change-ground.ts";
import { letterhead } from "./letterhead.ts";
import { packAmong, rulesOfClaims } from "./rules-of-claims.ts";

/** A budget as if it were spent from the subsidy's own fund, within the projects' periods. */
export const spentAsPlanned = (
  pack: Pack,
  chart: Chart,
  claims: readonly Claim[],
  budgets: readonly ClaimBudget[],
): readonly Spent[] =>
  budgets.flatMap(({ claim, project, account, amount }) => {
    const code = claims.find(({ id }) => id === claim)?.code;
    const rules = pack.subsidies.find((one) => one.code === code);
    const category = chart.accounts.find(({ id }) => id === account)?.countsAs;
    return rules && category !== undefined
      ? [
          {
            project,
            field: chart.projects.find(({ id }) => id === project)?.field ?? null,
            account,
            category,
            fund: null,
            fundKind: rules.fund,
            inside: true,
            amount,
          },
        ]
      : [];
  });

/** What the ward has decided and paid of each subsidy; of one that nobody applied for, nothing is granted. */
const grantsOf =
  (claims: readonly Claim[]) =>
  (code: string): Grant => {
    const claim = claims.find((one) => one.code === code);
    return {
      decided: claim?.decided ?? 0,
      fixed: claim?.final ?? null,
      paid: claim?.paid ?? 0,
      repaid: claim?.repaid ?? 0,
    };
  };

/** What a claim asks for by its own budget, and by those that it is a share of; what is decided there already limits it. */
const plannedOf = (pack: Pack, chart: Chart, claims: readonly Claim[], budgets: readonly ClaimBudget[]) =>
  settle(pack.subsidies, spentAsPlanned(pack, chart, claims, budgets), (code) => {
    const claim = claims.find((one) => one.code === code);
    const isOver = claim?.state === "refused" || claim?.state === "cancelled";
    const decided = isOver ? 0 : (claim?.decided ?? null);
    return { decided, fixed: null, paid: 0, repaid: 0 };
  });

type Names = { readonly client: Text; readonly fieldNames: ReadonlyMap<string, Text> };

const namesFor = async (ctx: Ctx): Promise<Names> => {
  if (!ctx.programme) return { client: { ja: "", en: "" }, fieldNames: new Map() };
  const { client, council } = await definitionOf(ctx, ctx.programme.id);
  return { client: client.name, fieldNames: new Map(council.fields.map(({ code, name }) => [code, name])) };
};

const settledOf = (pack: Pack, claims: readonly Claim[], spent: readonly SpentSum[], code: string) =>
  settle(pack.subsidies, spent, grantsOf(claims)).get(code) ?? null;

/** A claim's content as the book, plan and rules stand now; null where the rules no longer know its subsidy. */
export const contentNow = async (
  ctx: Ctx,
  claim: Claim,
  kind: ClaimContent["kind"],
): Promise<ClaimContent | null> => {
  const sheet = await bookSheet(ctx, claim.book);
  const claims = await claimsOf(ctx, [claim.book]);
  const ruled = await rulesOfClaims(ctx, claims);
  const own = ruled.get(claim.id);
  if (!sheet || !own) return null;
  const pack = packAmong(own.pack, claims, ruled);
  const budgets = await budgetsOf(
    ctx,
    claims.map(({ id }) => id),
  );
  const planned = plannedOf(pack, sheet.chart, claims, budgets).get(claim.code);
  if (!planned) return null;
  const isSettlement = kind === "settlement";
  const settled: Settlement | null = isSettlement
    ? settledOf(pack, claims, await spentIn(ctx, [claim.book]), claim.code)
    : null;
  const waiting = isSettlement ? (await statementContent(ctx, claim.book))?.waiting : null;
  return contentOf({
    kind,
    claim,
    council: sheet.council,
    ...(await namesFor(ctx)),
    today: ctx.today,
    pack,
    rules: own.rules,
    chart: sheet.chart,
    book: sheet.book,
    runningCosts: runningCosts.ja,
    plans: await plansOf(ctx, claim.id),
    performances: await performancesOf(ctx, claim.id),
    planned,
    settled,
    received: isSettlement ? await receivedIn(ctx, { book: claim.book, kind: own.rules.fund }) : [],
    waiting: waiting ?? { count: 0, amount: 0 },
    letter: await letterhead(ctx, sheet.book.council),
    change: kind === "change" ? await changeGround(ctx, claim) : null,
  });
};
