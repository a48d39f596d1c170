import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import {
  bookSheet,
  type Chart,
  earnedIn,
  receivedIn,
  runningCosts,
  spentIn,
  statementContent,
} from "../../ledger/index.ts";
import type { Pack } from "../../packs/index.ts";
import type { ClaimContent } from "../content.ts";
import type { Claim } from "../model.ts";
import { earnedAsPlanned, spentAsPlanned } from "../rules/as-planned.ts";
import { contentOf } from "../rules/content-of.ts";
import { type Grant, type Settlement, settle } from "../rules/settle.ts";
import { budgetsOf, claimsOf, incomesOf, performancesOf, plansOf } from "../store.ts";
import { changeGround } from "./change-ground.ts";
import { letterhead } from "./letterhead.ts";
import { packAmong, rulesOfClaims } from "./rules-of-claims.ts";

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
const plannedOf = async (ctx: Ctx, pack: Pack, chart: Chart, claims: readonly Claim[]) => {
  const ids = claims.map(({ id }) => id);
  const spent = spentAsPlanned(pack, chart, claims, await budgetsOf(ctx, ids));
  const earned = earnedAsPlanned(pack.subsidies, claims, await incomesOf(ctx, ids));
  const grantOf = (code: string): Grant => {
    const claim = claims.find((one) => one.code === code);
    const isOver = claim?.state === "refused" || claim?.state === "cancelled";
    const decided = isOver ? 0 : (claim?.decided ?? null);
    return { decided, fixed: null, paid: 0, repaid: 0 };
  };
  return settle(pack.subsidies, spent, grantOf, earned);
};

type Names = { readonly client: Text; readonly fieldNames: ReadonlyMap<string, Text> };

const namesFor = async (ctx: Ctx): Promise<Names> => {
  if (!ctx.programme) return { client: { ja: "", en: "" }, fieldNames: new Map() };
  const { client, council } = await definitionOf(ctx, ctx.programme.id);
  return { client: client.name, fieldNames: new Map(council.fields.map(({ code, name }) => [code, name])) };
};

/** What a claim comes to by what its book has spent and earned. */
const settledOf = async (ctx: Ctx, pack: Pack, claims: readonly Claim[], { book, code }: Claim) => {
  const [spent, earned] = [await spentIn(ctx, [book]), await earnedIn(ctx, [book])];
  return settle(pack.subsidies, spent, grantsOf(claims), earned).get(code) ?? null;
};

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
  const planned = (await plannedOf(ctx, pack, sheet.chart, claims)).get(claim.code);
  if (!planned) return null;
  const isSettlement = kind === "settlement";
  const settled: Settlement | null = isSettlement ? await settledOf(ctx, pack, claims, claim) : null;
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
