import type { Text } from "../../../kernel/say.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { announce } from "../../../platform/live/index.ts";
import { holdersOf, notify } from "../../../platform/notices/index.ts";
import { bookSheet } from "../ledger/index.ts";
import type { Claim } from "./model.ts";
import { rulesOf } from "./queries/rules-of-claims.ts";
import { words } from "./text.ts";

/** Open screens of the district show what changed. */
export const announceClaim = (ctx: Ctx, { area }: Pick<Claim, "area">): Promise<void> =>
  announce(ctx, "ledger", area);

const tell = async (
  ctx: Ctx,
  claim: Claim,
  kind: "subsidy-handed-in" | "subsidy-answered",
  power: string,
  said: (council: string, subsidy: Text) => Text,
): Promise<void> => {
  const { programme } = ctx;
  const name = (await rulesOf(ctx, claim))?.rules.name;
  if (programme && name)
    await notify(ctx, {
      to: await holdersOf(ctx, power, claim.area),
      kind,
      said: said((await bookSheet(ctx, claim.book))?.council ?? "", name),
      href: `/${programme.code}/subsidies/${claim.id}`,
    });
  await announceClaim(ctx, claim);
};

/** The ward has something to decide. */
export const tellWard = (ctx: Ctx, claim: Claim): Promise<void> =>
  tell(ctx, claim, "subsidy-handed-in", "subsidy.decide", words.told.handedIn);

/** The council has an answer. */
export const tellCouncil = (ctx: Ctx, claim: Claim): Promise<void> =>
  tell(ctx, claim, "subsidy-answered", "subsidy.apply", words.told.answered);
