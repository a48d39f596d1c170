import { formatInstant } from "../../kernel/era.ts";
import { longest, type StrandedEntry } from "../../modules/centre/support/index.ts";
import type { KeptFile } from "../../platform/files/index.ts";
import type { Trouble } from "../again.ts";
import type { FormBody } from "../form-body.ts";
import { Alert } from "../parts/Alert.tsx";
import { ConfirmForm } from "../parts/ConfirmForm.tsx";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import { Field } from "../parts/Field.tsx";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { inWords } from "../records/form/in-words.ts";
import type { Offered } from "../records/form/offered.ts";
import { RecordForm } from "../records/form/RecordForm.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly entry: StrandedEntry;
  readonly offered: Offered;
  readonly form: FormBody;
  readonly kept: readonly KeptFile[];
  readonly note: string;
  readonly draft: string;
  readonly trouble: Trouble;
};

type Shown = Pick<Asked, "visit" | "entry">;

const Facts = ({ visit: { ctx, t }, entry }: Shown) => (
  <DefinitionList
    t={t}
    facts={[
      { term: words.person, value: entry.personName },
      { term: words.area, value: entry.areaName },
      { term: words.written, value: formatInstant(entry.writtenAt, ctx.locale) },
      { term: words.received, value: formatInstant(entry.receivedAt, ctx.locale) },
    ]}
  />
);

const Pictures = ({ visit: { t, programme }, entry }: Shown) =>
  entry.files.length === 0 ? null : (
    <section>
      <h2>{t(words.files)}</h2>
      <ul class="attachments">
        {entry.files.map((file) => {
          const href = routes.strandedFile(programme.code, entry.id, file.id);
          return (
            <li key={file.id} class="attachment">
              <a href={href}>
                <img src={href} alt="" loading="lazy" />
                <span>{file.name}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );

/** How it ended, and what had been sent. */
const Settled = ({ visit: { ctx, t, programme }, entry, offered }: Shown & Pick<Asked, "offered">) => {
  const when = (locale: "ja" | "en") => (entry.settledAt ? formatInstant(entry.settledAt, locale) : "");
  const how = {
    ja: words.settled(entry.settledByName, when("ja")).ja,
    en: words.settled(entry.settledByName, when("en")).en,
  };
  return (
    <>
      <Alert t={t} tone="info" title={how}>
        {entry.note !== "" && <p class="kept">{entry.note}</p>}
        {entry.record !== null && ctx.powers.has("record.read") && (
          <p>
            <a href={routes.record(programme.code, entry.record)}>{t(words.toRecord(entry.record))}</a>
          </p>
        )}
      </Alert>
      <DefinitionList
        t={t}
        facts={inWords(entry.entered, offered)
          .filter(({ value }) => value !== "")
          .map(({ label, value }) => ({ term: label, value }))}
      />
    </>
  );
};

const SetAside = ({ visit: { t, programme }, entry, note, trouble }: Omit<Asked, "offered">) => (
  <section>
    <h2>{t(words.aside)}</h2>
    <ConfirmForm
      t={t}
      action={routes.setAsideStranded(programme.code, entry.id)}
      label={words.asideButton}
      kind="danger"
    >
      <Field
        t={t}
        kind="textarea"
        name="note"
        label={words.asideWhy}
        value={note}
        maxLength={longest.note}
        rows={2}
        issues={trouble.issues}
        required
      />
    </ConfirmForm>
  </section>
);

/** One held entry: where it comes from, what was written, and the two ways it can end. */
export const HeldPage = (asked: Asked) => {
  const { visit, entry, offered, form, kept, draft, trouble } = asked;
  const { t, programme } = visit;
  return (
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <Facts visit={visit} entry={entry} />
      <Pictures visit={visit} entry={entry} />
      {entry.settledAt !== null ? (
        <Settled visit={visit} entry={entry} offered={offered} />
      ) : (
        <>
          <RecordForm
            visit={visit}
            form={form}
            offered={offered}
            issues={trouble.issues}
            action={routes.strandedEntry(programme.code, entry.id)}
            cancel={routes.stranded(programme.code)}
            draft={draft}
            hidden={{}}
            save={words.take}
            kept={kept}
          />
          <SetAside {...asked} />
        </>
      )}
    </>
  );
};
