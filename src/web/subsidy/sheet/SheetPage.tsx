import { formatInstant, formatShortDate } from "../../../kernel/era.ts";
import {
  canNow,
  eventWords,
  fieldWords,
  leftToPay,
  leftToRepay,
} from "../../../modules/community/subsidy/index.ts";
import { yenWord } from "../../ledger/yen.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Alert } from "../../parts/Alert.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { Timeline } from "../../parts/Timeline.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { routes } from "../../routes.ts";
import { StateOf } from "../StateOf.tsx";
import { words } from "../text.ts";
import { Moves, type MovesAsked } from "./Moves.tsx";
import { Papers } from "./Papers.tsx";
import { PlanPart } from "./PlanPart.tsx";
import { SettlementPart } from "./SettlementPart.tsx";

const Standing = ({ visit: { t, ctx, programme }, sheet }: MovesAsked) => {
  const { claim, due, book, pack } = sheet;
  const money = (amount: number | null) => (amount === null ? "—" : yenWord(amount, ctx.locale));
  return (
    <>
      <p>
        <StateOf t={t} state={claim.state} />
      </p>
      {due?.late && (
        <Alert t={t} tone="warning" title={words.late}>
          <p>{t(words.lateHow[due.kind])}</p>
        </Alert>
      )}
      {!pack.confirmed && (
        <Alert t={t} tone="info" title={words.provisional}>
          <p>{t(pack.note)}</p>
        </Alert>
      )}
      <DefinitionList
        t={t}
        facts={[
          due && { term: words.dueOf[due.kind], value: formatShortDate(due.day, ctx.locale) },
          { term: fieldWords.decided, value: money(claim.decided) },
          { term: fieldWords.paid, value: money(claim.paid - claim.repaid) },
          claim.final !== null && { term: fieldWords.final, value: money(claim.final) },
          claim.decided !== null && { term: fieldWords.toPay, value: money(leftToPay(claim)) },
          claim.final !== null && { term: fieldWords.toRepay, value: money(leftToRepay(claim)) },
        ]}
      />
      <p>
        <a href={routes.book(programme.code, book.book.id)}>{t(words.toBook)}</a>
      </p>
    </>
  );
};

const Way = ({ visit: { t, ctx }, sheet }: MovesAsked) => (
  <section>
    <h2>{t(words.way)}</h2>
    <Timeline
      entries={sheet.events.map((event) => ({
        key: event.id,
        when: formatInstant(event.at, ctx.locale),
        datetime: event.at.toISOString(),
        title: (
          <>
            {t(eventWords[event.kind])}
            {event.amount !== null && ` ${yenWord(event.amount, ctx.locale)}`}
          </>
        ),
        who: event.person ?? t(words.someone),
        ...(event.words === "" ? {} : { body: event.words }),
      }))}
    />
  </section>
);

/** Everything about one subsidy of a council: where it stands, what comes next, plan, settlement, papers, its way. */
export const SheetPage = (asked: MovesAsked) => {
  const { visit, sheet, trouble } = asked;
  // While it is being written, the plan comes before handing it in; afterwards it is only looked up.
  const writing = canNow(sheet.claim, "write");
  return (
    <>
      <TroubleOnTop t={visit.t} trouble={trouble} />
      <LiveRegion visit={visit} name="subsidy" topics={["ledger"]}>
        <Standing {...asked} />
      </LiveRegion>
      {!writing && <Moves {...asked} />}
      <LiveRegion visit={visit} name="subsidy-parts" topics={["ledger"]}>
        <SettlementPart {...asked} />
        {writing ? (
          <PlanPart {...asked} />
        ) : (
          <details class="fold" open={sheet.claim.decided === null}>
            <summary>{visit.t(words.planAsHandedIn)}</summary>
            <PlanPart {...asked} />
          </details>
        )}
      </LiveRegion>
      {writing && <Moves {...asked} />}
      <Papers {...asked} />
      <Way {...asked} />
    </>
  );
};
