import type { Text } from "../../kernel/say.ts";
import { waitingBooks } from "../../modules/community/ledger/index.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import type { TodayPart } from "./line.ts";
import { words } from "./text.ts";

/** Books in which something waits for the reader: to approve, to mend, to write down, to close. */
export const ledgerLines: TodayPart = async ({ ctx, t, programme }) => {
  if (!ctx.powers.has("ledger.enter") && !ctx.powers.has("ledger.approve")) return [];
  return (await waitingBooks(ctx)).flatMap((book) => {
    const { id, council, year } = book;
    const line = (key: string, waits: boolean, say: Text, button: Text, href: string) =>
      waits
        ? [
            {
              key: `ledger-${key}-${id}`,
              urgency: 0,
              say,
              action: (
                <ButtonLink href={href} kind="primary">
                  {t(button)}
                </ButtonLink>
              ),
            },
          ]
        : [];
    const [front, approval] = [routes.book(programme.code, id), routes.approveSlips(programme.code, id)];
    return [
      ...line(
        "approve",
        book.toApprove > 0,
        words.slipsToApprove(council, book.toApprove),
        words.lookAtSlips,
        approval,
      ),
      ...line(
        "returned",
        book.returned > 0,
        words.slipsReturned(council, book.returned),
        words.mendSlips,
        front,
      ),
      ...line(
        "photos",
        book.photos > 0,
        words.photosToWrite(council, book.photos),
        words.writePhotos,
        routes.receiptInbox(programme.code, id),
      ),
      ...line(
        "close",
        book.toClose,
        words.bookToClose(council, year),
        words.lookAtBook,
        routes.closing(programme.code, id),
      ),
    ];
  });
};
