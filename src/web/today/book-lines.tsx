import { booksToWrite } from "../../modules/community/ledger/index.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import type { TodayPart } from "./line.ts";
import { words } from "./text.ts";

/** The way to the next receipt, for whoever keeps the books of a council; after whatever waits. */
export const bookLines: TodayPart = async ({ ctx, t, programme }) => {
  if (!ctx.powers.has("ledger.enter")) return [];
  return (await booksToWrite(ctx)).map(({ id, council, year, last }) => ({
    key: `book-${id}`,
    // Before the way to the council, after everything with a date.
    urgency: Number.MAX_SAFE_INTEGER - 1,
    say: last === null ? words.bookEmpty(council, year) : words.bookUntil(council, year, last),
    action: (
      <ButtonLink href={routes.newSlip(programme.code, id)} kind="primary">
        {t(words.writeReceipt)}
      </ButtonLink>
    ),
  }));
};
