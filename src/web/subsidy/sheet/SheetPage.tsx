import { formatDate, formatInstant, formatShortDate } from "../../../kernel/era.ts";
import {
  type ClaimEvent,
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
import { handedInWords } from "../handed-in-words.ts";
import { words as ruleWords } from "../rules/text.ts";
import { StateOf } from "../StateOf.tsx";
import { words } from "../text.ts";
import { CarriedBack } from "./CarriedBack.tsx";
import { Moves } from "./moves/Moves.tsx";
import type { MovesAsked } from "./moves/Step.tsx";
import { Papers } from "./Papers.tsx";
import { PlanPart } from "./PlanPart.tsx";
import { Received, ReceivedDiffers } from "./Received.tsx";
import { Returned, ReturnedDiffers } from "./Returned.tsx";
import { SettlementPart } from "./SettlementPart.tsx";

const Standing = (asked: MovesAsked) => {
  const {
    visit: { t, ctx, programme },
    sheet,
  } = asked;
  const { claim, due, book, pack, newer, handedIn } = sheet;
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
      {newer && (
        <Alert t={t} tone="info" title={words.newerRules}>
          <p>
            {t(words.newerRulesHow(pack.version, newer.name, newer.version))}{" "}
            <a href={routes.rulePack(programme.code, newer)}>
              {t(ruleWords.seeThis(newer.name, newer.version))}
            </a>
          </p>
        </Alert>
      )}
      <ReceivedDiffers {...asked} />
      <ReturnedDiffers {...asked} />
      <DefinitionList
        t={t}
        facts={[
          {
            term: ruleWords.inUse,
            value: (
              <a href={routes.rulePack(programme.code, pack)}>
                {t(ruleWords.seeThis(pack.name, pack.version))}
              </a>
            ),
          },
          ...handedIn.map((one) => ({
            term: words.handedInOf[one.kind],
            value: t(handedInWords(one, ctx.locale)),
          })),
          due && { term: words.dueOf[due.kind], value: formatShortDate(due.day, ctx.locale) },
          { term: fieldWords.decided, value: money(claim.decided) },
          { term: fieldWords.paid, value: money(claim.paid) },
          claim.repaid > 0 && { term: fieldWords.repaid, value: money(claim.repaid) },
          claim.decided !== null && { term: words.bookReceived, value: <Received {...asked} /> },
          (claim.repaid > 0 || sheet.returns.length > 0 || leftToRepay(claim) > 0) && {
            term: words.bookReturned,
            value: <Returned {...asked} />,
          },
          claim.final !== null && { term: fieldWords.final, value: money(claim.final) },
          claim.decided !== null && { term: fieldWords.toPay, value: money(leftToPay(claim)) },
          (claim.final !== null || leftToRepay(claim) > 0) && {
            term: fieldWords.toRepay,
            value: money(leftToRepay(claim)),
          },
        ]}
      />
      <p>
        <a href={routes.book(programme.code, book.book.id)}>{t(words.toBook)}</a>
      </p>
    </>
  );
};

/** What happened, with the money's own day where money moved, and in red ink what was taken back. */
const titleOf = ({ visit: { t, ctx }, sheet: { events } }: MovesAsked, event: ClaimEvent) => {
  const was = events.find(({ id }) => id === event.reverses);
  const isGone = events.some(({ reverses }) => reverses === event.id);
  const shown = was ?? event;
  const amount = event.amount !== null && ` ${yenWord(was ? -event.amount : event.amount, ctx.locale)}`;
  const day =
    (["requested", "paid", "repaid", "demanded"].includes(shown.kind) || shown.letterNo !== "") &&
    ` ${t(words.onDay(formatDate(shown.day, ctx.locale)))}`;
  return (
    <span class={was ? "red-ink" : undefined}>
      {was ? `${t(words.takenBack)}${t(eventWords[was.kind])}` : t(eventWords[event.kind])}
      {amount}
      {day}
      {event.letterNo !== "" && ` ${t(words.letterNo(event.letterNo))}`}
      {event.due && ` ${t(words.dueOn(formatDate(event.due, ctx.locale)))}`}
      {isGone && ` ${t(words.wasTakenBack)}`}
    </span>
  );
};

const Way = (asked: MovesAsked) => {
  const {
    visit: { t, ctx },
    sheet,
  } = asked;
  return (
    <section>
      <h2>{t(words.way)}</h2>
      <Timeline
        entries={sheet.events.map((event) => ({
          key: event.id,
          when: formatInstant(event.at, ctx.locale),
          datetime: event.at.toISOString(),
          title: titleOf(asked, event),
          who: event.person ?? t(words.someone),
          ...(event.words === "" ? {} : { body: event.words }),
        }))}
      />
    </section>
  );
};

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
        <CarriedBack {...asked} />
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
