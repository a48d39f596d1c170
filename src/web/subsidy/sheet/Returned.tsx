import { formatDate } from "../../../kernel/era.ts";
import { agreesOnReturns, type ClaimSheet } from "../../../modules/community/subsidy/index.ts";
import { yenWord } from "../../ledger/yen.ts";
import { Alert } from "../../parts/Alert.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: ClaimSheet };

const sumOf = (items: readonly { readonly amount: number }[]): number =>
  items.reduce((sum, { amount }) => sum + amount, 0);

/** What the book has as given back to the ward; each entry opens its slip. */
export const Returned = ({ visit: { t, ctx, programme }, sheet: { returns } }: Asked) => (
  <>
    {returns.length === 0 && t(words.noneReturned)}
    {returns.map(({ book, slip, day, amount }) => {
      const shown = `${yenWord(amount, ctx.locale)} ${t(words.onDay(formatDate(day, ctx.locale)))}`;
      return (
        <div key={slip}>
          {slip === null ? shown : <a href={routes.slip(programme.code, book, slip)}>{shown}</a>}
        </div>
      );
    })}
  </>
);

/** Calm: what was given back is perhaps not in the book yet, or not written down by the ward. */
export const ReturnedDiffers = ({ visit: { t, ctx }, sheet }: Asked) => {
  const { claim, returns, received } = sheet;
  if (claim.decided === null || agreesOnReturns(claim, returns, sumOf(received))) return null;
  const money = (amount: number) => yenWord(amount, ctx.locale);
  return (
    <Alert t={t} tone="info" title={words.returnedDiffers}>
      <p>{t(words.returnedDiffersHow(money(sumOf(returns)), money(claim.repaid)))}</p>
    </Alert>
  );
};
