import { formatInstant } from "../../kernel/era.ts";
import { say } from "../../kernel/say.ts";
import { type LetterState, letterStates, type SentLetter } from "../../platform/notices/index.ts";
import { ConfirmForm } from "../parts/ConfirmForm.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { Field } from "../parts/Field.tsx";
import { FilterRow } from "../parts/FilterRow.tsx";
import { Pager } from "../parts/Pager.tsx";
import { StateTag, type Tone } from "../parts/StateTag.tsx";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly letters: readonly SentLetter[];
  readonly state: LetterState | null;
  readonly page: number;
  readonly size: number;
};

const tones: Readonly<Record<LetterState, Tone>> = {
  waiting: "waiting",
  retrying: "progress",
  failed: "returned",
  sent: "done",
};

const both = (at: Date) => say(formatInstant(at, "ja"), formatInstant(at, "en"));

const State = ({ visit: { t }, letter }: { visit: ProgrammeVisit; letter: SentLetter }) => (
  <>
    <StateTag t={t} tone={tones[letter.state]} label={words.stateOf(letter.state)} />
    {letter.sent_at ? (
      <p class="soft small">{t(words.sentAt(both(letter.sent_at)))}</p>
    ) : (
      letter.tried_at && (
        <p class="soft small">
          {letter.fault && t(words.faults[letter.fault])}{" "}
          {t(words.triedAt(letter.tries, both(letter.tried_at)))}
        </p>
      )
    )}
  </>
);

const Act = ({ visit: { t, programme }, letter }: { visit: ProgrammeVisit; letter: SentLetter }) => {
  if (letter.may_read) return <a href={routes.letter(programme.code, letter.id)}>{t(words.read)}</a>;
  if (letter.state !== "failed") return null;
  return letter.notices > 0 ? (
    <ConfirmForm t={t} action={routes.sendAgain(programme.code, letter.id)} label={words.again} />
  ) : (
    t(words.askAnew)
  );
};

export const OutboxPage = ({ visit, letters, state, page, size }: Asked) => {
  const { t, ctx, url, programme } = visit;
  const address = routes.outbox(programme.code);
  return (
    <>
      <p>
        {t(words.lead)} {t(words.noted)}
      </p>
      <FilterRow t={t} action={address} clear={state ? address : null}>
        <Field
          t={t}
          kind="select"
          name="state"
          label={words.state}
          value={state}
          blank={words.any}
          choices={letterStates.map((value) => ({ value, label: t(words.stateOf(value)) }))}
          mark={false}
        />
      </FilterRow>
      {letters.length === 0 ? (
        <EmptyState t={t} title={words.none}>
          <p>{t(words.noneHow)}</p>
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={words.title}
          captionHidden
          rows={letters}
          rowKey={(one) => one.id}
          columns={[
            {
              key: "made",
              label: words.made,
              short: true,
              cell: (one) => formatInstant(one.made_at, ctx.locale),
            },
            {
              key: "whom",
              label: words.whom,
              heads: true,
              short: true,
              cell: (one) => one.person ?? t(words.nobody),
            },
            { key: "subject", label: words.subject, text: true, cell: (one) => one.subject },
            { key: "state", label: words.state, cell: (one) => <State visit={visit} letter={one} /> },
            {
              key: "action",
              label: words.action,
              short: true,
              cell: (one) => <Act visit={visit} letter={one} />,
            },
          ]}
        />
      )}
      <Pager t={t} url={url} page={page} size={size} total={letters[0]?.total ?? 0} />
    </>
  );
};
