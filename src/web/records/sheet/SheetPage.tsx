import { formatDate } from "../../../kernel/era.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  fieldWords,
  type RecordSheet,
  type RecordState,
  stateWords,
} from "../../../modules/centre/support/index.ts";
import type { Trouble } from "../../again.ts";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { StateTag, type Tone } from "../../parts/StateTag.tsx";
import { Table } from "../../parts/Table.tsx";
import { Timeline } from "../../parts/Timeline.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import type { Names } from "../names.ts";
import { words } from "../text.ts";
import { Attachments } from "./Attachments.tsx";
import { arrangeComments } from "./arrange-comments.ts";
import type { CommentTyped } from "./comment-typed.ts";
import { ExampleForm, ExampleNote } from "./ExamplePart.tsx";
import { Facts } from "./Facts.tsx";
import { historyEntries } from "./history.ts";
import { ReturnAdvice } from "./ReturnAdvice.tsx";
import { ReviewForm } from "./ReviewForm.tsx";
import { Story } from "./Story.tsx";
import { UnreadAdvice } from "./UnreadAdvice.tsx";

export const tones: Readonly<Record<RecordState, Tone>> = {
  submitted: "waiting",
  returned: "returned",
  approved: "done",
};

export type SheetAsked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: RecordSheet;
  readonly names: Names;
  /** Why not, or null when it may be. */
  readonly may: {
    readonly write: Text | null;
    readonly review: Text | null;
    readonly comment: Text | null;
    readonly next: Text | null;
  };
  /** What was typed for the review that did not go through. */
  readonly note: string;
  /** Why it is a good example, as typed. */
  readonly why: string;
  /** The comment that is being written; null when none is. */
  readonly typed: CommentTyped | null;
  readonly trouble: Trouble;
};

const NextStep = ({
  visit: { t, ctx, programme },
  sheet,
  may,
}: Pick<SheetAsked, "visit" | "sheet" | "may">) => {
  const { next, nextDoneOn, id } = sheet.record;
  if (!next) return null;
  return (
    <section>
      <h2>{t(words.after)}</h2>
      <DefinitionList
        t={t}
        facts={[
          { term: fieldWords.nextStep, value: next.step, wide: true },
          { term: fieldWords.nextDue, value: formatDate(next.due, ctx.locale) },
          { term: fieldWords.nextOwner, value: sheet.nextOwner ?? t(words.someone) },
        ]}
      />
      {nextDoneOn ? (
        <p>
          <StateTag
            t={t}
            tone="done"
            label={{
              ja: words.nextDoneOn(formatDate(nextDoneOn, "ja")).ja,
              en: words.nextDoneOn(formatDate(nextDoneOn, "en")).en,
            }}
          />
        </p>
      ) : (
        <ConfirmForm
          t={t}
          action={routes.finishNext(programme.code, id)}
          label={words.nextDone}
          hidden={{ done: "yes" }}
          disabledReason={may.next}
        />
      )}
    </section>
  );
};

/** One record: its state, what it says, what hangs on it, and its way so far. */
export const SheetPage = (asked: SheetAsked) => {
  const { visit, sheet, names, may, trouble } = asked;
  const { t, programme } = visit;
  const { record } = sheet;
  return (
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {sheet.isExample && <p class="soft">{t(words.example)}</p>}
      <UnreadAdvice visit={visit} sheet={sheet} />
      <p>
        <StateTag t={t} tone={tones[record.state]} label={stateWords[record.state]} />
      </p>
      <ReturnAdvice t={t} sheet={sheet} />
      <Actions>
        <ButtonLink
          href={routes.editRecord(programme.code, record.id)}
          kind={record.state === "returned" ? "primary" : "secondary"}
          disabledReason={may.write && t(may.write)}
        >
          {t(words.edit)}
        </ButtonLink>
      </Actions>
      <ExampleNote visit={visit} sheet={sheet} />
      <Facts visit={visit} sheet={sheet} names={names} />
      <Story
        visit={visit}
        record={record.id}
        parts={arrangeComments(record, sheet.advice.comments)}
        may={may}
        typed={asked.typed}
        trouble={trouble}
      />
      {sheet.shares.length > 1 && (
        <Table
          t={t}
          caption={words.shares}
          columns={[
            { key: "name", label: fieldWords.councils, heads: true, cell: ({ name }) => name },
            {
              key: "minutes",
              label: fieldWords.minutes,
              number: true,
              cell: ({ minutes }) => minutes,
              foot: record.minutes,
            },
          ]}
          rows={sheet.shares}
          rowKey={({ council, name }) => council ?? name}
        />
      )}
      <NextStep visit={visit} sheet={sheet} may={may} />
      <Attachments visit={visit} sheet={sheet} />
      {may.comment === null && (
        <ReviewForm visit={visit} sheet={sheet} refusal={may.review} note={asked.note} trouble={trouble} />
      )}
      {may.comment === null && <ExampleForm visit={visit} sheet={sheet} trouble={trouble} why={asked.why} />}
      <section>
        <h2>{t(words.way)}</h2>
        <Timeline entries={historyEntries(visit, sheet)} />
      </section>
    </>
  );
};
