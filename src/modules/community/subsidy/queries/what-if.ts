import type { CouncilId } from "../../../../kernel/ids.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type BookId, booksOfYear, chartsOf, earnedIn, spentIn } from "../../ledger/index.ts";
import { type LoadedPack, packsFor, type SubsidyRules } from "../../packs/index.ts";
import { earnedAsPlanned, spentAsPlanned } from "../rules/as-planned.ts";
import { settle } from "../rules/settle.ts";
import { budgetsOf, claimsOf, incomesOf } from "../store.ts";

/** What a council's subsidy comes to by the rules, and by changed ones. */
export type Effect = {
  readonly council: CouncilId;
  readonly name: string;
  readonly book: BookId;
  readonly code: string;
  readonly subsidy: Text;
  /** By the rules that hold. */
  readonly eligible: number;
  readonly before: number;
  readonly after: number;
};

/** The packs by which the councils whose books the actor may read are subsidised in a year. */
export const packsInUse = async (ctx: Ctx, year: number): Promise<readonly LoadedPack[]> => {
  const areas = (await booksOfYear(ctx, year)).map(({ area }) => area);
  const byCode = new Map(
    [...(await packsFor(ctx, { areas, year })).values()].map((pack) => [pack.code, pack]),
  );
  return [...byCode.values()];
};

/**
 * The same computation with other rules, for every council of a pack with a book of the year: what was decided is left aside.
 * @param of what was spent, or what is planned
 * @param pack code of the pack whose councils are computed
 * @param after the rules that take the place of its own
 */
export const whatIf = async (
  ctx: Ctx,
  {
    year,
    of,
    pack: code,
    after: rules,
  }: {
    readonly year: number;
    readonly of: "spent" | "planned";
    readonly pack: string;
    readonly after: readonly SubsidyRules[];
  },
): Promise<readonly Effect[]> => {
  const books = (await booksOfYear(ctx, year)).flatMap(({ id, ...rest }) =>
    id === null ? [] : [{ id, ...rest }],
  );
  const packs = await packsFor(ctx, { areas: books.map(({ area }) => area), year });
  const ids = books.map(({ id }) => id);
  const all = of === "spent" ? await spentIn(ctx, ids) : [];
  const earned = of === "spent" ? await earnedIn(ctx, ids) : [];
  const claims = of === "planned" ? await claimsOf(ctx, ids) : [];
  const claimIds = claims.map(({ id }) => id);
  const [budgets, incomes] = [await budgetsOf(ctx, claimIds), await incomesOf(ctx, claimIds)];
  const charts = await chartsOf(ctx, [...new Set(claims.map(({ book }) => book))]);
  const effects: Effect[] = [];
  for (const { id, council, name, area } of books) {
    const pack = packs.get(area);
    if (pack?.code !== code) continue;
    const own = claims.filter(({ book }) => book === id);
    const planned = budgets.filter(({ claim }) => own.some((one) => one.id === claim));
    const chart = charts.get(id);
    const spent =
      of === "spent"
        ? all.filter(({ book }) => book === id)
        : chart
          ? spentAsPlanned(pack, chart, own, planned)
          : [];
    const comes = (by: readonly SubsidyRules[]) =>
      settle(
        by,
        spent,
        undefined,
        of === "spent" ? earned.filter(({ book }) => book === id) : earnedAsPlanned(by, own, incomes),
      );
    const [before, after] = [comes(pack.subsidies), comes(rules)];
    // A subsidy that only one side knows comes to nothing on the other.
    const subsidies = new Map([...rules, ...pack.subsidies].map((one) => [one.code, one.name]));
    for (const [code, subsidy] of subsidies)
      effects.push({
        council,
        name,
        book: id,
        code,
        subsidy,
        eligible: before.get(code)?.eligible ?? 0,
        before: before.get(code)?.final ?? 0,
        after: after.get(code)?.final ?? 0,
      });
  }
  return effects;
};
