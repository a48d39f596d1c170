import { countStranded } from "../../modules/centre/support/index.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import type { TodayPart } from "./line.ts";
import { words } from "./text.ts";

/** Entries from phones whose writers have left: nobody else can bring them in. */
export const heldLines: TodayPart = async ({ ctx, t, programme }) => {
  if (!ctx.powers.has("record.review")) return [];
  const held = await countStranded(ctx, programme.id);
  if (held === 0) return [];
  return [
    {
      key: "held",
      urgency: -1,
      say: words.held(held),
      action: <ButtonLink href={routes.stranded(programme.code)}>{t(words.toHeld)}</ButtonLink>,
    },
  ];
};
