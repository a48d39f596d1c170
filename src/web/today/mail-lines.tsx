import { countFailed } from "../../platform/notices/index.ts";
import { words } from "../outbox/text.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import type { TodayPart } from "./line.ts";

/** Letters that were given up, for whoever can mend the address or knows whom to call. */
export const mailLines: TodayPart = async ({ ctx, t, programme }) => {
  if (!ctx.powers.has("people.appoint")) return [];
  const failed = await countFailed(ctx);
  if (failed === 0) return [];
  return [
    {
      key: "mail-failed",
      urgency: -1,
      say: words.failed(failed),
      note: words.failedNote,
      action: (
        <ButtonLink href={routes.outbox(programme.code, { state: "failed" })} kind="primary">
          {t(words.look)}
        </ButtonLink>
      ),
    },
  ];
};
