import { waitingAudits } from "../../modules/community/disclosure/index.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import type { TodayPart } from "./line.ts";
import { words } from "./text.ts";

const powers = ["ledger.audit", "ledger.enter", "ledger.publish"];

/** Years that have come to their end: to audit, to answer for, to make public. */
export const auditLines: TodayPart = async ({ ctx, t, programme }) => {
  if (!powers.some((power) => ctx.powers.has(power))) return [];
  return (await waitingAudits(ctx)).map(({ book, council, year, step, count }) => ({
    key: `audit-${step}-${book}`,
    urgency: 0,
    say: words.audit[step](council, year, count),
    action: (
      <ButtonLink
        href={
          step === "publish"
            ? routes.publishBook(programme.code, book)
            : routes.bookAudit(programme.code, book)
        }
        kind="primary"
      >
        {t(words.auditButton[step])}
      </ButtonLink>
    ),
  }));
};
