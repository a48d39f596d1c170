import type { Ctx } from "../../../../platform/database/run-as.ts";
import { listPacks, type Pack, packsFor, type SubsidyRules } from "../../packs/index.ts";
import type { Claim, ClaimId } from "../model.ts";

/** What a claim is counted by. */
export type ClaimRules = {
  readonly pack: Pack;
  readonly rules: SubsidyRules;
  /** What holds now, where that is another version or pack. */
  readonly newer: Pack | null;
};

type Ruled = Pick<Claim, "id" | "area" | "year" | "code" | "pack">;

const lists = (pack: Pack | undefined, code: string): boolean =>
  pack?.subsidies.some((one) => one.code === code) ?? false;

/**
 * The rules of some claims: those they were first handed in under; before that the newest. One that the newest no longer list
 * keeps the last that did. A claim is missing only where no rules ever knew its subsidy.
 */
export const rulesOfClaims = async (
  ctx: Ctx,
  claims: readonly Ruled[],
): Promise<ReadonlyMap<ClaimId, ClaimRules>> => {
  const found = new Map<ClaimId, ClaimRules>();
  if (claims.length === 0) return found;
  const all = await listPacks(ctx);
  for (const [year, ofYear] of Map.groupBy(claims, (claim) => claim.year)) {
    const newest = await packsFor(ctx, { areas: ofYear.map(({ area }) => area), year });
    for (const { id, area, code, pack: pinned } of ofYear) {
      const now = newest.get(area);
      const kept =
        pinned &&
        all.find((one) => one.code === pinned.code && one.version === pinned.version && lists(one, code));
      const pack =
        kept ??
        (lists(now, code) ? now : undefined) ??
        all.find((one) => one.code === now?.code && lists(one, code)) ??
        all.find((one) => lists(one, code));
      const rules = pack?.subsidies.find((one) => one.code === code);
      if (!pack || !rules) continue;
      const isNow = now?.code === pack.code && now.version === pack.version;
      found.set(id, { pack, rules, newer: now && !isNow ? now : null });
    }
  }
  return found;
};

/** The same for one claim. */
export const rulesOf = async (ctx: Ctx, claim: Ruled): Promise<ClaimRules | null> =>
  (await rulesOfClaims(ctx, [claim])).get(claim.id) ?? null;

/** A pack in which another claim of the same book, e.g. the one that this is a share of, is counted by its own rules. */
export const packAmong = (
  pack: Pack,
  claims: readonly Pick<Claim, "id" | "code">[],
  rules: ReadonlyMap<ClaimId, ClaimRules>,
): Pack => ({
  ...pack,
  subsidies: pack.subsidies.map((one) => {
    const claim = claims.find(({ code }) => code === one.code);
    const own = claim && rules.get(claim.id)?.rules;
    // Only a share of the cost can stand in another pack: a share of a subsidy needs its own around it.
    return own?.rate.kind === "cost" ? own : one;
  }),
});
