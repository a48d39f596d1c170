import { formatDate, formatInstant } from "../../../kernel/era.ts";
import {
  budgetSheet,
  canWrite,
  fieldWords,
  isOpen,
  kindWords,
  mayEnter,
  paperWords,
  type SlipSheet,
  slipSheet,
  slipStateWords,
  warningsOfSlip,
} from "../../../modules/community/ledger/index.ts";
import { packFor } from "../../../modules/community/packs/index.ts";
import { noTrouble, type Trouble } from "../../again.ts";
import { Alert } from "../../parts/Alert.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { bookIn, crumbsTo, slipIn } from "../book-in.ts";
import { OverBudget } from "../budget/OverBudget.tsx";
import { namesOf } from "../names-of.ts";
import { words } from "../text.ts";
import { Warnings } from "../warnings/Warnings.tsx";
import { yenWord } from "../yen.ts";
import { PartsTable } from "./PartsTable.tsx";
import { Pictures } from "./Pictures.tsx";
import { Reversal } from "./Reversal.tsx";
import { slipTones } from "./SlipList.tsx";
import { Steps } from "./Steps.tsx";

export type Shown = {
  readonly trouble?: Trouble;
  readonly typed?: { readonly step: string; readonly words: string } | null;
  readonly answering?: { readonly warning: number; readonly words: string } | null;
  readonly status?: 200 | 403 | 409 | 422;
};

const Facts = ({ visit, sheet }: { visit: ProgrammeVisit; sheet: SlipSheet }) => {
  const { t, ctx } = visit;
  const { slip, chart } = sheet;
  const names = namesOf(t, chart);
  const plain = (term: (typeof fieldWords)[keyof typeof fieldWords], value: string) =>
    value === "" ? null : { term, value };
  return (
    <DefinitionList
      t={t}
      facts={[
        {
          term: fieldWords.amount,
          value: <strong class="slip-amount">{yenWord(slip.amount, ctx.locale)}</strong>,
        },
        { term: fieldWords.what, value: slip.what },
        plain(fieldWords.party, slip.party),
        { term: fieldWords.day, value: formatDate(slip.day, ctx.locale) },
        { term: fieldWords.kind, value: t(kindWords[slip.kind]) },
        { term: fieldWords.account, value: names.account(slip.account) },
        slip.to === null ? null : { term: fieldWords.to, value: names.account(slip.to) },
        slip.kind === "reversal" ? null : { term: fieldWords.paper, value: t(paperWords[slip.paper]) },
        slip.kind === "reversal" ? null : plain(fieldWords.paperReason, slip.paperReason),
        plain(fieldWords.addressedTo, slip.addressedTo),
        plain(fieldWords.shopPlace, slip.shopPlace),
        {
          term: fieldWords.enteredBy,
          value: `${sheet.enteredBy ?? "—"}（${formatInstant(sheet.enteredAt, ctx.locale)}）`,
        },
      ]}
    />
  );
};

const Posted = ({ visit: { t, ctx }, sheet: { entry } }: { visit: ProgrammeVisit; sheet: SlipSheet }) =>
  entry && (
    <section aria-label={t(words.proof)}>
      <h2>{t(words.proof)}</h2>
      <DefinitionList
        t={t}
        facts={[
          { term: fieldWords.no, value: String(entry.no) },
          { term: fieldWords.approvedBy, value: entry.approvedBy ?? "—" },
          { term: fieldWords.postedAt, value: formatInstant(entry.at, ctx.locale) },
          { term: words.seal, value: <code class="mark-of-book">{entry.hash}</code>, wide: true },
        ]}
      />
    </section>
  );

/** The sheet of the slip in the address: its photo beside what was written. */
export const showSlip = async (visit: ProgrammeVisit, shown: Shown = {}): Promise<Reply> => {
  const { ctx, t } = visit;
  const { trouble = noTrouble, typed = null, answering = null, status = 200 } = shown;
  const id = slipIn(visit);
  const sheet = id === null ? null : await slipSheet(ctx, id);
  if (!sheet || sheet.book.id !== bookIn(visit)) return missing();
  const { slip } = sheet;
  const rights = await ctx.rights();
  const mayWrite = mayEnter(rights, slip.area) === null && canWrite(sheet.book) === null;
  const warnings = await warningsOfSlip(ctx, slip.id);
  const pack = warnings.length > 0 ? await packFor(ctx, sheet.book) : null;
  const title = words.slipTitle(slip.voucher, kindWords[slip.kind]);
  return view(
    { title, section: "ledger", crumbs: [...crumbsTo(visit, sheet), { text: title }] },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <p>
        {sheet.entry?.reversedBy ? (
          <StateTag t={t} tone="stopped" label={words.reversedState} />
        ) : (
          <StateTag t={t} tone={slipTones[slip.state]} label={slipStateWords[slip.state]} />
        )}
      </p>
      {slip.words !== "" && (
        <Alert t={t} tone={slip.state === "returned" ? "warning" : "info"} title={slipStateWords[slip.state]}>
          <p>{slip.words}</p>
        </Alert>
      )}
      <Reversal visit={visit} sheet={sheet} mayWrite={mayWrite} />
      <OverBudget visit={visit} slip={slip} sheet={await budgetSheet(ctx, slip.book)} />
      <div class={sheet.pictures.length > 0 ? "slip-sheet" : undefined}>
        <Facts visit={visit} sheet={sheet} />
        <Pictures visit={visit} sheet={sheet} mayTurn={isOpen(slip) && mayWrite} />
      </div>
      <Warnings
        visit={visit}
        slip={slip}
        warnings={warnings}
        mayAnswer={mayEnter(rights, slip.area) === null}
        confirmed={pack?.confirmed ?? false}
        typed={answering}
        trouble={trouble}
      />
      <section>
        <h2>{t(words.parts)}</h2>
        <PartsTable visit={visit} slip={slip} chart={sheet.chart} />
      </section>
      <Steps visit={visit} sheet={sheet} rights={rights} trouble={trouble} typed={typed} />
      <Posted visit={visit} sheet={sheet} />
    </>,
    status,
  );
};

export const slipPage = (visit: ProgrammeVisit): Promise<Reply> => showSlip(visit);
