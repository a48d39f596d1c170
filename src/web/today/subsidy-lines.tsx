import { waitingClaims } from "../../modules/community/subsidy/index.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import type { TodayPart } from "./line.ts";
import { words } from "./text.ts";

/** Subsidies in which something waits for the reader: to decide about, or to mend. */
export const subsidyLines: TodayPart = async ({ ctx, t, programme }) => {
  if (!ctx.powers.has("subsidy.apply") && !ctx.powers.has("subsidy.decide")) return [];
  return (await waitingClaims(ctx)).map(({ id, council, subsidy, waits }) => ({
    key: `subsidy-${id}`,
    urgency: 0,
    say: words.subsidyWaits[waits](council, subsidy),
    action: (
      <ButtonLink href={routes.subsidy(programme.code, id)} kind="primary">
        {t(words.lookAtSubsidy)}
      </ButtonLink>
    ),
  }));
};
