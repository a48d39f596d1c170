import type { SlipId, SlipSheet } from "../../../modules/community/ledger/index.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: SlipSheet;
  /** Whether the reader writes in the book now. */
  readonly mayWrite: boolean;
};

/** What was taken back by what, why, and what comes next. */
export const Reversal = ({ visit: { t, programme }, sheet: { slip, entry, reversed }, mayWrite }: Asked) => {
  const to = (id: SlipId): string => routes.slip(programme.code, slip.book, id);
  const anew = (id: SlipId) =>
    mayWrite && (
      <Actions>
        <ButtonLink href={routes.newSlip(programme.code, slip.book, { from: id })}>
          {t(words.writeAnew)}
        </ButtonLink>
      </Actions>
    );
  return (
    <>
      {reversed && (
        <Alert t={t} tone="info" title={words.reverses(reversed.no)}>
          {slip.state === "waiting" && <p>{t(words.reversalNext)}</p>}
          {reversed.slip !== null && slip.state !== "withdrawn" && (
            <>
              <p>
                <a href={to(reversed.slip)}>{t(words.seeReversed)}</a>
              </p>
              {anew(reversed.slip)}
            </>
          )}
        </Alert>
      )}
      {entry?.reversedBy && (
        <Alert t={t} tone="warning" title={words.reversedBy(entry.reversedBy.no)}>
          <p>
            {t(words.reversedWhy(entry.reversedBy.why))}{" "}
            <a href={to(entry.reversedBy.slip)}>{t(words.seeReversal)}</a>
          </p>
          {anew(slip.id)}
        </Alert>
      )}
      {entry?.reversalWaits != null && (
        <Alert t={t} tone="info" title={words.reversalWaits}>
          <p>
            {t(words.reversalNext)} <a href={to(entry.reversalWaits)}>{t(words.seeReversal)}</a>
          </p>
          {anew(slip.id)}
        </Alert>
      )}
    </>
  );
};
