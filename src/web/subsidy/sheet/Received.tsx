import { agreesWithBook, type ClaimSheet } from "../../../modules/community/subsidy/index.ts";
import { yenWord } from "../../ledger/yen.ts";
import { Alert } from "../../parts/Alert.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: ClaimSheet };

const sumOf = ({ received }: ClaimSheet): number => received.reduce((sum, { amount }) => sum + amount, 0);

/** What the book received of the subsidy; each amount opens its entries. */
export const Received = ({ visit: { t, ctx, programme }, sheet }: Asked) => {
  const { received, book } = sheet;
  if (received.length === 0) return <>{yenWord(0, ctx.locale)}</>;
  const year = { from: `${book.book.year}-04`, until: `${book.book.year + 1}-03` };
  return (
    <>
      {received.map(({ account, fund, amount }, place) => (
        <>
          {place > 0 && " + "}
          <a href={routes.cashBook(programme.code, book.book.id, { category: account, fund, ...year })}>
            {yenWord(amount, ctx.locale)}
            <span class="unseen"> {t(words.openReceived)}</span>
          </a>
        </>
      ))}
    </>
  );
};

/** Calm: a payment is perhaps not in the book yet, or only there. */
export const ReceivedDiffers = ({ visit: { t, ctx }, sheet }: Asked) => {
  const { claim } = sheet;
  const received = sumOf(sheet);
  if (claim.decided === null || agreesWithBook(claim, received)) return null;
  const money = (amount: number) => yenWord(amount, ctx.locale);
  return (
    <Alert t={t} tone="info" title={words.receivedDiffers}>
      <p>{t(words.receivedDiffersHow(money(received), money(claim.paid - claim.repaid)))}</p>
    </Alert>
  );
};
